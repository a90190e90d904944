using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;
using Yueqing.Site.Rendering.Infographics.Scenes;
using Yueqing.Site.Tests.Specs;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Rendering.Infographics;

/// <summary>Where each element puts what it draws: the table <c>layouts.yml</c>, scene beside primitives. <c>ACCEPT=1</c> rewrites it.</summary>
public sealed class LayoutTests
{
    private static readonly string File = Path.Combine(Repository.Root, "tests/Rendering/Infographics/layouts.yml");

    private static readonly Lazy<YamlMap> Table = new(() =>
        YamlParser.Parse(new SourceText("layouts.yml", System.IO.File.ReadAllText(File)), new DiagnosticBag())!
    );

    public static TheoryData<string> Names() => [.. Table.Value.Entries.Select(e => e.Key.Value)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Stands_where_the_table_says(string name)
    {
        var layout = (YamlMap)Table.Value.Find(name)!.Value;
        Locale locale = layout.Find("lang") is null ? Locale.Chinese : Locale.English;
        string actual = SceneText.Of(SceneTest.Compose(((YamlScalar)layout.Find("scene")!.Value).Value, locale));
        actual = string.Join('\n', actual.Split('\n').Select(l => l.TrimEnd())).TrimEnd();
        string expected = ((YamlScalar)layout.Find("draws")!.Value).Value.TrimEnd();
        if (SpecAcceptance.IsOn && actual != expected)
        {
            SpecAcceptance.Rewrite(File, name, actual, "draws");
            return;
        }
        Assert.Equal(expected, actual);
    }
}
