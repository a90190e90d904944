using Yueqing.Site.Pipeline;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Rendering.Infographics;

/// <summary>What must not get past a build: a number that the page only seems to say, a face that stood in for a damaged one.</summary>
public sealed class PicturePromiseTests
{
    private const string Scene = """
        <scene width="1200" height="630"><quantity figure="grain-area" color="ink"/></scene>
        """;

    private static SiteTest Site(string words) =>
        new SiteTest()
            .WithPictures()
            .With("theme/infographics/achievement-card.scene", Scene)
            .With("theme/templates/topic.html", $"<h1>{{{{ page.title }}}}</h1><p>{words}</p>\n");

    [Theory]
    [InlineData("31.7万亩 317,000 mu")]
    [InlineData("约31.7万亩，317,000 mu。")]
    public void A_page_that_says_the_number_is_right(string words) =>
        Assert.DoesNotContain(Site(words).Build().Diagnostics, d => d.Code == "figure-only-in-picture");

    [Theory]
    [InlineData("131.7万亩 1,317,000 mu")]
    [InlineData("2.31.7万亩 2,317,000 mu")]
    [InlineData("<td>31</td><td>.7万亩</td> <td>317</td><td>,000 mu</td>")]
    public void A_longer_number_or_two_cells_do_not_say_it(string words) =>
        Assert.Equal(2, Site(words).Build().Diagnostics.Count(d => d.Code == "figure-only-in-picture"));

    [Fact]
    public void A_damaged_face_is_reported_in_every_build()
    {
        SiteTest site = Site("31.7万亩 317,000 mu");
        string font = site.Files.List().First(f => f.Path.EndsWith("SourceSerif4-Bold.ttf", StringComparison.Ordinal)).Path;
        site.With(font, site.Files.Read(font)![..5000]);
        var store = new MemoryPictureStore();
        for (int i = 0; i < 2; i++)
        {
            BuildResult result = site.Build(store);
            Assert.Contains(result.Diagnostics, d => d.Code == "damaged-font");
            Assert.Null(result.Output);
        }
    }
}
