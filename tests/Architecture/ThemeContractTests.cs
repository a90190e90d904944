using System.Text.RegularExpressions;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Architecture;

/// <summary>What a template may see is a documented contract: every name of every view stands in the theme's README.</summary>
public sealed partial class ThemeContractTests
{
    [Fact]
    public void Every_name_of_a_view_is_documented()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "theme/README.md"));
        IEnumerable<string> names = Directory
            .GetFiles(Path.Combine(Repository.Root, "src/Rendering/Html/Views"), "*.cs")
            .SelectMany(f => Name().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value)
            .Distinct();
        Assert.All(names, name => Assert.Matches($@"`{name}`", readme));
    }

    [GeneratedRegex(@"\[""([a-z_]+)""\] =")]
    private static partial Regex Name();
}
