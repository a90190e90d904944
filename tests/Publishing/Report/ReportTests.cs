using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using CsCheck;
using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Report;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Publishing.Report;

/// <summary>What an editor reads before a release goes out.</summary>
public sealed class ReportTests
{
    private static ReleaseChanges Changes => ReleaseChanges.Between(Samples.Live, Samples.Next);

    [Fact]
    public void Each_aspect_of_a_figure_that_reads_otherwise_is_told()
    {
        Assert.Equal(
            [FigureAspect.Value, FigureAspect.Definition],
            ReleaseChanges.Edits(Changes.Figures.Changed[0].Before, Changes.Figures.Changed[0].After).Select(e => e.Aspect)
        );
        Assert.Equal(
            [FigureAspect.Unit, FigureAspect.Label, FigureAspect.Definition],
            ReleaseChanges.Edits(Changes.Figures.Changed[1].Before, Changes.Figures.Changed[1].After).Select(e => e.Aspect)
        );
        Assert.Equal(["port-throughput"], Changes.Figures.Added.Select(f => f.Id));
        Assert.Equal(["old-figure"], Changes.Figures.Removed.Select(f => f.Id));
    }

    [Fact]
    public void A_figure_that_only_moved_to_another_line_is_no_change() =>
        Assert.Empty(ReleaseChanges.Edits(Samples.Grain, Samples.Grain with { Line = 99, File = "input/home/topic.yml", Topic = "" }));

    [Fact]
    public void Pages_are_compared_by_their_bytes_and_titles()
    {
        Assert.Equal(["index.html", "en/index.html"], Changes.Pages.Changed.Select(p => p.After.Path));
        Assert.Equal(["en/new page/index.html"], Changes.Pages.Added.Select(p => p.Path));
        Assert.Equal(["en/old/index.html"], Changes.Pages.Removed.Select(p => p.Path));
    }

    [Fact]
    public void Terms_pictures_and_downloads_are_told()
    {
        Assert.Equal(["开放强市"], Changes.Terms.Changed.Select(t => t.After.Chinese));
        Assert.Equal(["assets/pictures/home-card-zh.png"], Changes.Pictures.Changed.Select(p => p.After.Name));
        Assert.Equal(["assets/pictures/new.svg"], Changes.Pictures.Added.Select(p => p.Name));
        Assert.Equal(["data/figures.csv"], Changes.Downloads.Changed.Select(d => d.After.Path));
        Assert.Equal(["files/new.pdf"], Changes.Downloads.Added.Select(d => d.Path));
        Assert.Equal(["files/old.pdf"], Changes.Downloads.Removed.Select(d => d.Path));
    }

    [Fact]
    public void The_first_release_is_all_new()
    {
        ReleaseChanges first = ReleaseChanges.Between(null, Samples.Next);
        Assert.Equal(3, first.Figures.Added.Length);
        Assert.Empty(first.Figures.Changed);
        Assert.StartsWith(
            "Release 20261126-103127-3f2a9c01 (2026-11-26 10:31 Beijing time, 王编辑 <wang@example.gov.cn>); the first release",
            ReportText.Write(first, Language.English),
            StringComparison.Ordinal
        );
    }

    private static readonly Gen<ReleaseRecord> Releases = Gen.Select(
        Gen.Int[0, 6].Array[0, 6],
        Gen.Int[0, 6].Array[0, 6],
        Gen.Int[0, 3],
        (figures, others, version) =>
            Samples.Record(
                "20261120-093000-00000001",
                [.. figures.Distinct().Select(i => Samples.Grain with { Id = $"f{i}", Value = new($"{i + version}", $"{version}") })],
                [.. others.Distinct().Select(i => new ReleasedTerm($"词{i}", $"word {i % (version + 1)}", "input/glossary.yml", i + 1))],
                [.. others.Distinct().Select(i => ($"p{i}/index.html", $"Page {i}", $"{i * version}"))],
                [.. figures.Distinct().Select(i => ($"assets/{i}.png", $"{version}"))],
                [.. others.Distinct().Select(i => ($"files/{i}.pdf", $"{version}"))]
            )
    );

    [Fact]
    public void A_release_changes_nothing_of_itself() =>
        Releases.Sample(r =>
        {
            Assert.True(ReleaseChanges.Between(r, r).IsEmpty);
            Assert.Contains(
                "Readers will see nothing new.",
                ReportText.Write(ReleaseChanges.Between(r, r), Language.English),
                StringComparison.Ordinal
            );
        });

    [Fact]
    public void The_way_back_is_the_mirror_of_the_way_there() =>
        Gen.Select(Releases, Releases)
            .Sample(
                (a, b) =>
                {
                    ReleaseChanges there = ReleaseChanges.Between(a, b);
                    ReleaseChanges back = ReleaseChanges.Between(b, a);
                    Mirrored(there.Figures, back.Figures, f => f.Id);
                    Mirrored(there.Terms, back.Terms, t => t.Chinese);
                    Mirrored(there.Pages, back.Pages, p => p.Path);
                    Mirrored(there.Pictures, back.Pictures, p => p.Name);
                    Mirrored(there.Downloads, back.Downloads, d => d.Path);
                }
            );

    private static void Mirrored<T>(Difference<T> there, Difference<T> back, Func<T, string> name)
    {
        Assert.Equal(there.Added, back.Removed);
        Assert.Equal(there.Removed, back.Added);
        Assert.Equal(
            there.Changed.Select(c => new Changed<T>(c.After, c.Before)).OrderBy(c => name(c.Before), StringComparer.Ordinal),
            back.Changed.OrderBy(c => name(c.Before), StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_terminal_shows_every_figure_with_its_place()
    {
        string text = ReportText.Write(Changes, Language.English);
        Assert.Contains(
            "\n  ~ grain-area  粮食播种面积 / Grain-sown area  input/tasks/rural-revitalization/topic.yml:14\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("\n      value zh: 31.7万亩 → 32.1万亩\n      value en: 317,000 mu → 321,000 mu\n", text, StringComparison.Ordinal);
        Assert.Contains("\n      definition en: (none) → At current prices\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "\n  - old-figure  旧数据 / An old figure  1663.5亿元 / 166.35 billion yuan  input/achievements/steady/topic.yml:40\n",
            text,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "\nFigures: 2 changed, 1 new, 1 gone; Terms: 1 changed, 1 new, 1 gone; Pages: 2 changed, 1 new, 1 gone; "
                + "Pictures: 1 changed, 1 new, 1 gone; Downloads: 1 changed, 1 new, 1 gone.\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_terminal_shows_it_in_Chinese()
    {
        string text = ReportText.Write(Changes, Language.Chinese);
        Assert.Contains("\n      数值 zh: 31.7万亩 → 32.1万亩\n", text, StringComparison.Ordinal);
        Assert.EndsWith("；图片：更改1，新增1，删除1；下载：更改1，新增1，删除1。\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_say_the_same() =>
        Assert.All(
            [
                ReportWords.Title,
                ReportWords.Nothing,
                ReportWords.Compared(ReleaseChanges.Between(Samples.Live with { By = "wang" }, Samples.Next with { By = "li" })),
                ReportWords.Amounts(Changes.Pages),
                .. Enum.GetValues<FigureAspect>().Select(ReportWords.Of),
            ],
            w => Translation.Holds("report", w)
        );

    [Fact]
    public void A_long_list_is_cut_and_nothing_steers_the_terminal()
    {
        ReleaseRecord many = Samples.Record(
            Samples.Next.Id,
            [],
            [],
            [.. Enumerable.Range(0, 18).Select(i => ($"p{i}/index.html", "bell\a\u001b[31m red\r\n", "x"))],
            [],
            []
        );
        string text = ReportText.Write(ReleaseChanges.Between(null, many), Language.English);
        Assert.Contains("\n  and 12 more (see report.html)\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.Equal(6, text.Split('\n').Count(l => l.Contains("bell", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Chinese, "zh-CN")]
    public async Task The_page_stands_alone_and_escapes_what_it_shows(object language, string tag)
    {
        IReadOnlyList<(string Path, byte[] Bytes)> files = await ReportFolder.WriteAsync(
            Changes,
            (Language)language,
            p => Task.FromResult<byte[]?>(Encoding.UTF8.GetBytes("before " + p)),
            p => Task.FromResult<byte[]?>(Encoding.UTF8.GetBytes("after " + p))
        );
        Assert.Equal(
            [
                "report.html",
                "after/assets/pictures/home-card-zh.2.png",
                "after/assets/pictures/new.1.svg",
                "before/assets/pictures/home-card-zh.1.png",
                "before/assets/pictures/old.1.svg",
            ],
            files.Select(f => f.Path)
        );
        string html = Encoding.UTF8.GetString(files[0].Bytes);
        IDocument page = await BrowsingContext.New().OpenAsync(r => r.Content(html), TestContext.Current.CancellationToken);
        Assert.Equal(tag, page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("script, link, iframe, b > b, li b"));
        Assert.Contains("A page with <b>signs</b> & \"quotes\"", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("img").Select(i => i.GetAttribute("src")), s => Assert.Contains(s, files.Select(f => f.Path)));
        Assert.Equal(4, page.QuerySelectorAll("img").Length);
        Assert.Contains("https://www.example.gov.cn/2023/en/new%20page/", page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["31.7万亩", "317,000 mu"], page.QuerySelectorAll(".value del").Select(d => d.TextContent));
        Assert.Equal(["32.1万亩", "321,000 mu"], page.QuerySelectorAll(".value ins").Select(d => d.TextContent));
    }

    [Fact]
    public async Task A_picture_that_is_gone_or_named_by_a_forged_record_is_left_out()
    {
        ReleaseRecord forged = Samples.Next with
        {
            Contents = Samples.Next.Contents with { Pictures = [new ReleasedPicture("new.png", "../../etc/new.png")] },
        };
        IReadOnlyList<(string Path, byte[] Bytes)> files = await ReportFolder.WriteAsync(
            ReleaseChanges.Between(Samples.Live, forged),
            Language.English,
            _ => Task.FromResult<byte[]?>(null),
            _ => Task.FromResult<byte[]?>([1])
        );
        Assert.Equal(["report.html"], files.Select(f => f.Path));
        Assert.DoesNotContain("<img", Encoding.UTF8.GetString(files[0].Bytes), StringComparison.Ordinal);
    }
}
