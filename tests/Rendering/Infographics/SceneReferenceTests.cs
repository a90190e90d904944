using System.Text.RegularExpressions;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Infographics.Elements;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Rendering.Infographics;

/// <summary>
/// The reference <c>theme/infographics/README.md</c> cannot go stale: its pictures are drawn from its examples, and its tables hold exactly
/// the attributes that the program takes.
/// </summary>
public sealed partial class SceneReferenceTests
{
    private const int LargestPng = 20_000;

    private static readonly string Pictures = Path.Combine(Repository.Root, SceneReference.Folder, "reference");

    public static TheoryData<string> Elements() => ["scene", .. SceneBinder.Known];

    [Fact]
    public void Has_a_section_for_each_element_and_for_nothing_else() =>
        Assert.Equal(["scene", .. SceneBinder.Known], SceneReference.Instance.Sections.Keys);

    [Theory]
    [MemberData(nameof(Elements))]
    public void Tells_exactly_the_attributes_that_an_element_takes(string element)
    {
        SceneReference reference = SceneReference.Instance;
        IReadOnlyList<string> common = SceneReference.AttributesIn(Common().Match(reference.Text).Value);
        IReadOnlyList<string> own = SceneReference.AttributesIn(reference.Sections[element]);
        Assert.NotEmpty(common);
        Assert.Equal(own.Distinct(), own);
        Assert.All(common.Concat(own), name => Assert.True(reference.Takes(element, name), $"`{element}` takes no `{name}`"));
        Assert.All(
            AllAttributes().Except(common).Except(own),
            name => Assert.False(reference.Takes(element, name), $"the table of `{element}` lacks `{name}`")
        );
    }

    [Theory]
    [MemberData(nameof(Elements))]
    public void Shows_each_example_as_it_is_drawn(string element)
    {
        Assert.Matches($@"!\[[^\]]{{20,}}\]\(reference/{element}\.png\)", SceneReference.Instance.Sections[element]);
        string path = Path.Combine(Pictures, element + ".png");
        PictureComparison.Holds(path, SceneReference.Instance.Draw(element));
        Assert.InRange(new FileInfo(path).Length, 1, LargestPng);
    }

    [Fact]
    public void Keeps_no_picture_that_it_does_not_show() =>
        Assert.Equal(
            Elements().Select(e => e.Data + ".png").Order(StringComparer.Ordinal),
            Directory.GetFiles(Pictures).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("""<row align="stretch"><icon name="dot" size="20"/><text style="body">a</text></row>""")]
    [InlineData("""<grid><icon name="dot" size="20"/><text style="body">a</text></grid>""")]
    public void A_size_that_is_given_is_kept_beside_a_higher_neighbour(string markup)
    {
        var bag = new DiagnosticBag();
        Yueqing.Site.Rendering.Infographics.Scenes.Scene scene = SceneReference.Instance.Compose(
            Scene(markup),
            "test",
            Locale.English,
            bag
        )!;
        var icon = (Yueqing.Site.Rendering.Infographics.Scenes.SceneItem.Drawing)
            scene.Items.Single(i => i is Yueqing.Site.Rendering.Infographics.Scenes.SceneItem.Drawing);
        Assert.Equal((20, 20), (icon.Width, icon.Height));
    }

    /// <summary>Nothing is clipped and nothing lies over its neighbour, also inside a box of a fixed size.</summary>
    [Theory]
    [InlineData("""<stack height="40"><spacer height="50"/></stack>""", "scene-overflow", "needs 50 px of height here, where 40 px")]
    [InlineData("""<stack width="300"/>""", "scene-overflow", "needs 300 px of width here, where 200 px")]
    [InlineData(
        """<row gap="50"><spacer width="100"/><spacer width="100"/></row>""",
        "scene-overflow",
        "needs 250 px of width here, where 200 px"
    )]
    [InlineData("""<grid columns="2.5"/>""", "malformed-attribute", "a whole number from 1 to 24")]
    [InlineData("""<icon name="bok"/>""", "unknown-icon", "There is no icon `theme/infographics/icons/bok.svg`")]
    [InlineData("""<text style="boddy" color="accent">a</text>""", "unknown-token", "has no `boddy`")]
    public void A_mistake_is_told_once(string markup, string code, string message)
    {
        var bag = new DiagnosticBag();
        Assert.Null(SceneReference.Instance.Compose(Scene(markup), "test", Locale.English, bag));
        Diagnostic diagnostic = Assert.Single(bag.ToSorted());
        Assert.Equal(code, diagnostic.Code);
        Assert.Contains(message, diagnostic.Message.En, StringComparison.Ordinal);
    }

    private static string Scene(string markup) => $"""<scene width="200">{markup}</scene>""";

    /// <summary>Every attribute that some element takes, from the code that takes them.</summary>
    private static IEnumerable<string> AllAttributes() =>
        Directory
            .GetFiles(Path.Combine(Repository.Root, "src/Rendering/Infographics/Elements"), "*.cs")
            .SelectMany(f => Taken().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value)
            .Distinct();

    /// <summary>A call such as <c>reader.Number("gap")</c>, and a default such as <c>attribute = "figures"</c>.</summary>
    [GeneratedRegex(
        """(?:\b(?:Number|Whole|Text|Edges|Flag|Choice|Color|Style|Several)\((?:reader, \w+, )?|attribute = |kind, )"([a-z-]+)["]"""
    )]
    private static partial Regex Taken();

    [GeneratedRegex(@"^## Attributes of every element\n.*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Common();
}
