using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Tests.Support;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>Both pages of a topic come from the same figures, as published; a release in which they do not cannot be made.</summary>
public sealed class HostingSameFiguresTests
{
    private static Yueqing.Site.Model.Site Site => SuppliedSite.Result.Checked.Bound!.Site;

    private static Diagnostic[] Check(string page, string from, string to, bool release = true)
    {
        string html = SuppliedSite.Text(page);
        Assert.Contains(from, html, StringComparison.Ordinal);
        byte[] changed = Encoding.UTF8.GetBytes(html.Replace(from, to, StringComparison.Ordinal));
        var bag = new DiagnosticBag();
        OutputSet output = OutputSet.Create(
            SuppliedSite.Output.Files.Select(f => f.Path == page ? new OutputFile(f.Path, changed, f.Cache, f.Origin) : f),
            bag
        );
        SameFiguresCheck.Check(output, Site, release, new ParallelOptions(), bag);
        return [.. bag.ToSorted()];
    }

    /// <summary>
    /// The site lets readers see the last accepted English. Both texts have since been given another figure, but nobody has accepted that, so
    /// the English that would go out lacks it.
    /// </summary>
    [Fact]
    public void A_release_with_earlier_english_that_lacks_a_figure_cannot_be_made()
    {
        MemoryFileTree files = SuppliedSite.WithoutPictures();
        Edit(files, "input/site.yml", "stale: refuse", "stale: last-accepted");
        Edit(files, "input/tasks/opening-up/zh.md", "内外联动。\n\n", "内外联动，生产总值{gdp}。\n\n");
        Edit(files, "input/tasks/opening-up/en.md", "stay in Yueqing.", "stay in Yueqing. GDP is {gdp}.");
        BuildResult result = SiteBuilder.Build(files, new BuildOptions(Release: true), folder: null, new StageLog());
        Assert.Null(result.Output);
        Diagnostic error = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("pages-of-different-figures", error.Code);
        Assert.Contains("`en/tasks/opening-up/index.html` lacks `gdp`", error.Message.En, StringComparison.Ordinal);
        Assert.Contains("`en/tasks/opening-up/index.html`缺少`gdp`", error.Message.Zh, StringComparison.Ordinal);
        Assert.Equal("input/tasks/opening-up/en.md", error.Span.Source.Path);
    }

    private static void Edit(MemoryFileTree files, string path, string from, string to)
    {
        string text = Encoding.UTF8.GetString(files.Read(path)!);
        Assert.Contains(from, text, StringComparison.Ordinal);
        files.Set(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    [Fact]
    public void The_real_site_shows_the_same_in_both_languages_in_text_in_lists_and_to_machines()
    {
        var texts = new FigureTexts(Site);
        var places = SuppliedSite
            .Output.Files.Where(f => f.MediaType == "text/html")
            .SelectMany(f => ShownFigures.On(f, Site, texts))
            .GroupBy(f => f.Place, f => f.Id)
            .ToDictionary(g => g.Key, g => g.Distinct().Order(StringComparer.Ordinal).ToArray());
        string[] all = [.. Site.Figures.Keys.Order(StringComparer.Ordinal)];
        Assert.Equal(all, places[FigurePlace.Text]);
        Assert.Equal(all, places[FigurePlace.Listed]);
        Assert.Equal(all, places[FigurePlace.Machines]);
        Assert.Empty(Check("index.html", "</html>", "</html>"));
    }

    [Theory]
    [InlineData("en/index.html", "166.35", "166.36")] // words in running text
    [InlineData("data/index.html", "data-value=\"166350000000\"", "data-value=\"166360000000\"")]
    [InlineData("en/data/index.html", "\"value\":166350000000", "\"value\":166360000000")]
    [InlineData("en/index.html", "data/#gdp\"", "data/#gdp-growth\"")]
    public void Another_value_or_another_figure_on_one_page_is_found(string page, string from, string to)
    {
        Diagnostic[] found = Check(page, from, to);
        Diagnostic only = Assert.Single(found);
        Assert.Equal(("pages-of-different-figures", Severity.Error), (only.Code, only.Severity));
        Assert.Contains("`gdp`", only.Message.En, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, Assert.Single(Check(page, from, to, release: false)).Severity);
    }
}
