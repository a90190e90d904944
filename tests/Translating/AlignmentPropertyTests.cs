using CsCheck;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Tests.Support;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Tests.Translating;

/// <summary>Whatever an editor does to one paragraph of the Chinese, the English of every other one stays what it was.</summary>
public sealed class AlignmentPropertyTests
{
    private const string Zh = "input/tasks/opening-up/zh.md";
    private const string En = "input/tasks/opening-up/en.md";

    private static readonly string[] Subjects = ["港口", "铁路", "学校", "农田", "医院", "街道", "工厂", "山水", "市场", "老人"];
    private static readonly string[] Words =
    [
        "port",
        "railway",
        "school",
        "field",
        "hospital",
        "street",
        "factory",
        "landscape",
        "market",
        "elderly",
    ];

    private static readonly Gen<string[]> Page = Gen.Shuffle("0123456789".Select(c => $"{c}").ToArray(), 2, 10);

    private static string Chinese(string i) => $"今年{Subjects[i[0] - '0']}方面的工作有新的进展，大家都看得见。";

    private static string English(string i) => $"This year the work on the {Words[i[0] - '0']} made progress that everybody can see.";

    private static string File(IEnumerable<string> paragraphs) =>
        "---\ntitle: 题A\ntagline: 提要\nsummary: 摘要\n---\n" + string.Join("\n\n", paragraphs) + "\n";

    private static SiteTest Accepted(string[] page) =>
        new SiteTest()
            .With(Zh, File(page.Select(Chinese)))
            .With(En, File(page.Select(English)).Replace("题A", "Title").Replace("提要", "Tagline").Replace("摘要", "Summary"))
            .Accepted();

    private static BlockPair[] Body(SiteTest site)
    {
        CheckedSite read = SiteBuilder.Check(
            site.Files,
            site.Options,
            new StageLog(),
            new ParallelOptions(),
            new Diagnostics.DiagnosticBag()
        );
        return [.. read.Translation!.Pages.Single(p => p.Pages.Zh.Source.Path == Zh).Pairs.Where(p => p.Zh is null or { Leaf: not null })];
    }

    private static void OthersAreCurrent(BlockPair[] body, IEnumerable<string> others)
    {
        foreach (string other in others)
        {
            BlockPair pair = body.Single(p => p.Zh?.Markup == Chinese(other));
            Assert.Equal((BlockState.Current, English(other)), (pair.State, pair.En!.Markup));
        }
    }

    [Fact]
    public void Inserting_a_paragraph() =>
        Gen.Select(Page, Gen.Int[0, 10])
            .Sample(
                (page, at) =>
                {
                    List<string> zh = [.. page.Select(Chinese)];
                    zh.Insert(at % (zh.Count + 1), "这里添了一句话。");
                    BlockPair[] body = Body(Accepted(page).With(Zh, File(zh)));
                    OthersAreCurrent(body, page);
                    Assert.Equal(BlockState.Missing, body.Single(p => p.Zh!.Markup == "这里添了一句话。").State);
                },
                iter: 60
            );

    [Fact]
    public void Moving_paragraphs() =>
        Gen.Select(Page, Gen.Int[1, 1000])
            .Sample(
                (page, seed) =>
                {
                    string[] moved = [.. page.OrderBy(i => (i[0] * seed) % 7919)];
                    OthersAreCurrent(Body(Accepted(page).With(Zh, File(moved.Select(Chinese)))), page);
                },
                iter: 60
            );

    [Fact]
    public void Changing_a_paragraph_a_little() =>
        Gen.Select(Page, Gen.Int[0, 9])
            .Sample(
                (page, at) =>
                {
                    string changed = page[at % page.Length];
                    string now = Chinese(changed).Replace("新的", "更大的", StringComparison.Ordinal);
                    BlockPair[] body = Body(Accepted(page).With(Zh, File(page.Select(i => i == changed ? now : Chinese(i)))));
                    OthersAreCurrent(body, page.Where(i => i != changed));
                    BlockPair stale = body.Single(p => p.Zh?.Markup == now);
                    Assert.Equal((BlockState.Stale, English(changed)), (stale.State, stale.En!.Markup));
                },
                iter: 60
            );

    [Fact]
    public void Deleting_a_paragraph() =>
        Gen.Select(Page, Gen.Int[0, 9])
            .Sample(
                (page, at) =>
                {
                    string gone = page[at % page.Length];
                    BlockPair[] body = Body(Accepted(page).With(Zh, File(page.Where(i => i != gone).Select(Chinese))));
                    OthersAreCurrent(body, page.Where(i => i != gone));
                    Assert.Equal(English(gone), body.Single(p => p.State == BlockState.Orphan).En!.Markup);
                },
                iter: 60
            );

    [Fact]
    public void Splitting_a_paragraph() =>
        Gen.Select(Page, Gen.Int[0, 9])
            .Sample(
                (page, at) =>
                {
                    string split = page[at % page.Length];
                    string[] parts = Chinese(split).Split('，');
                    BlockPair[] body = Body(
                        Accepted(page).With(Zh, File(page.SelectMany(i => i == split ? [parts[0] + "。", parts[1]] : new[] { Chinese(i) })))
                    );
                    OthersAreCurrent(body, page.Where(i => i != split));
                    Assert.Equal(
                        [BlockState.Stale, BlockState.Missing],
                        body.Where(p => p.State != BlockState.Current).Select(p => p.State).Order().Reverse()
                    );
                },
                iter: 60
            );

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Gen.String[Gen.OneOf([.. "港\"\\{}#:'- \u2028清𫓧\u00A0a"]), 1, 20], Gen.String[Gen.OneOf([.. "a\"\\{}#:'- bé"]), 1, 20])
            .Sample(
                (zh, en) =>
                {
                    var bag = new Diagnostics.DiagnosticBag();
                    var block = new AcceptedBlock(
                        "",
                        zh,
                        en,
                        System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("a-b", zh),
                        "2024-02-01",
                        default
                    );
                    var source = new Diagnostics.SourceText("accepted.yml", AcceptedFile.Write([block, block]));
                    var map = Parsing.YamlParser.Parse(source, bag);
                    Assert.False(bag.HasErrors);
                    foreach (Parsing.YamlNode item in ((Parsing.YamlList)map!.Find("blocks")!.Value).Items)
                    {
                        var read = (Parsing.YamlMap)item;
                        Assert.Equal(zh, ((Parsing.YamlScalar)read.Find("zh")!.Value).Value);
                        Assert.Equal(en, ((Parsing.YamlScalar)read.Find("en")!.Value).Value);
                    }
                }
            );
}
