using System.Text.RegularExpressions;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Architecture;

/// <summary>Codes are permanent: kebab-case, one meaning each, and shown at work by a spec or a test.</summary>
public sealed partial class CatalogueTests
{
    private static string ReadAll(string folder, params string[] extensions) =>
        string.Join(
            '\n',
            Directory
                .GetFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
                .Where(f => extensions.Contains(Path.GetExtension(f)) && !f.EndsWith("CatalogueTests.cs", StringComparison.Ordinal))
                .Select(File.ReadAllText)
        );

    public static TheoryData<string> Codes() =>
        [.. Code().Matches(ReadAll("src/Diagnostics", ".cs")).Select(m => m.Groups[1].Value).Distinct().Order()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Is_shown_at_work(string code)
    {
        Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", code);
        Assert.Contains(code, ReadAll("tests", ".yml", ".cs"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?:Error|Warning|Note)\(\s*""([^""]+)""")]
    private static partial Regex Code();
}
