using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Rendering.Infographics;

/// <summary>A picture is drawn again when something in it has changed, and only then.</summary>
public sealed class PictureChangeTests
{
    private static SiteTest Site() =>
        new SiteTest()
            .WithPictures()
            .With(
                "theme/infographics/achievement-card.scene",
                """<scene width="1200" height="630"><quantity figure="grain-area"/><text style="label">{{ topic.title }}</text></scene>"""
            )
            .With("theme/infographics/achievement-square.scene", """<scene width="1080" height="1080"><bar figures="rice-area"/></scene>""")
            .With("theme/infographics/achievement-poster.scene", """<scene width="1080"><bar figures="rice-area grain-area"/></scene>""")
            .With("theme/infographics/home-card.scene", """<scene width="1200" height="630"><quantity figure="gdp"/></scene>""")
            .With(
                "theme/infographics/task-card.scene",
                """<scene width="1200" height="630"><text style="body">{{ topic.title }}</text></scene>"""
            );

    private static void Replace(SiteTest site, string path, string old, string text)
    {
        string before = Encoding.UTF8.GetString(site.Files.Read(path)!);
        Assert.Contains(old, before, StringComparison.Ordinal);
        site.With(path, before.Replace(old, text, StringComparison.Ordinal));
    }

    private static HashSet<string> Pictures(SiteTest site, MemoryPictureStore store)
    {
        BuildResult result = site.Build(store);
        Assert.True(result.Output is not null, string.Join('\n', result.Diagnostics));
        return [.. result.Output!.Files.Select(f => f.Path).Where(p => p.StartsWith("assets/pictures/", StringComparison.Ordinal))];
    }

    /// <summary>The names of the pictures whose path, and so whose bytes, are not what they were.</summary>
    private static string[] Changed(IEnumerable<string> before, IEnumerable<string> after) =>
        [.. after.Except(before).Select(p => p["assets/pictures/".Length..].Split('.')[0]).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void A_changed_figure_changes_the_pictures_that_show_it()
    {
        var store = new MemoryPictureStore();
        SiteTest site = Site();
        HashSet<string> before = Pictures(site, store);
        Assert.Equal(10, store.Added);
        Replace(site, "input/achievements/steady/topic.yml", "31.7万亩", "32.9万亩");
        Replace(site, "input/sources.yml", "31.7万亩", "32.9万亩");
        string[] changed = Changed(before, Pictures(site, store));
        Assert.Equal(
            [
                "achievement-steady-card-en",
                "achievement-steady-card-zh",
                "achievement-steady-poster-720-en",
                "achievement-steady-poster-720-zh",
                "achievement-steady-poster-en",
                "achievement-steady-poster-zh",
            ],
            changed
        );
        Assert.Equal(14, store.Added);
    }

    [Fact]
    public void A_changed_text_changes_one_picture_in_one_language()
    {
        var store = new MemoryPictureStore();
        SiteTest site = Site();
        HashSet<string> before = Pictures(site, store);
        Replace(site, "input/tasks/opening-up/en.md", "title: Opening up", "title: Opening wide");
        Assert.Equal(["task-opening-up-card-en"], Changed(before, Pictures(site, store)));
    }

    [Fact]
    public void Nothing_is_drawn_twice()
    {
        var store = new MemoryPictureStore();
        SiteTest site = Site();
        HashSet<string> first = Pictures(site, store);
        Assert.Equal(first, Pictures(site, store));
        Assert.Equal(10, store.Added);
    }

    [Theory]
    [InlineData("theme/tokens.yml", "body: text 32/1.5 ink", "body: text 33/1.5 ink", "task-opening-up-card-en task-opening-up-card-zh")]
    [InlineData("theme/infographics/home-card.scene", "gdp\"", "gdp\" size=\"90\"", "home-card-en home-card-zh")]
    public void A_changed_theme_changes_what_uses_it(string path, string old, string text, string expected)
    {
        SiteTest site = Site();
        HashSet<string> before = Pictures(site, new MemoryPictureStore());
        Replace(site, path, old, text);
        Assert.Equal(expected.Split(' '), Changed(before, Pictures(site, new MemoryPictureStore())));
    }

    /// <summary>S1-25: WeChat compresses what is larger, and text suffers.</summary>
    [Fact]
    public void A_picture_too_large_to_be_shared_is_reported()
    {
        string row = """<text style="body" size="9" max-lines="1">{{ x }}abcdefghijklmnopqrstuvw稳中求进高质量发展{{ x * 7919 }}</text>""";
        SiteTest site = new SiteTest()
            .WithPictures()
            .With(
                "theme/infographics/task-card.scene",
                $$$"""
                <scene width="4000" height="4000"><grid columns="15">{{ for x in 1..4000 }}{{{row}}}{{ end }}</grid></scene>
                """
            );
        Diagnostic[] reported = [.. site.Build().Diagnostics.Where(d => d.Code == "picture-too-large")];
        Assert.Equal(2, reported.Length);
        Assert.All(reported, d => Assert.Equal(("theme/infographics/task-card.scene", (1, 2)), (d.Span.Source.Path, d.Span.Position)));
        Assert.All(
            reported,
            d =>
                Assert.Matches(
                    @"^The picture `assets/pictures/task-opening-up-card-(en|zh)\.png` has \d+ KB; at most 500 KB can be shared\.$",
                    d.Message.En
                )
        );
    }
}
