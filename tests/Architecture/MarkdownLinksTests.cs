using System.Text.RegularExpressions;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Architecture;

/// <summary>Whoever reads about this repository can follow every link to a file of it, and sees every picture.</summary>
public sealed partial class MarkdownLinksTests
{
    public static TheoryData<string> Documents() =>
        [
            .. Directory
                .GetFiles(Repository.Root, "*.md")
                .Concat(new[] { "src", "tests", "theme" }.SelectMany(f => Below(Path.Combine(Repository.Root, f))))
                .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_relative_link_leads_to_a_file(string document)
    {
        string folder = Path.Combine(Repository.Root, Path.GetDirectoryName(document)!);
        string[] dead =
        [
            .. Target()
                .Matches(Code().Replace(File.ReadAllText(Path.Combine(Repository.Root, document)), ""))
                .Select(m => m.Groups[1].Value)
                .Where(t => !t.Contains(':') && !Path.Exists(Path.Combine(folder, t))),
        ];
        Assert.True(dead.Length == 0, string.Join('\n', dead));
    }

    private static IEnumerable<string> Below(string folder) =>
        Directory
            .GetFiles(folder, "*.md")
            .Concat(Directory.GetDirectories(folder).Where(d => Path.GetFileName(d) is not "node_modules").SelectMany(Below));

    [GeneratedRegex(@"(?s)^```.*?^```|`[^`\n]+`", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(([^)#\s]+)")]
    private static partial Regex Target();
}
