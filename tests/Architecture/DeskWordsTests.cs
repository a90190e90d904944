using System.Text.RegularExpressions;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Architecture;

/// <summary>Every word of the desk is there in both languages, and each is used: the modules are not compiled, so nothing else would notice.</summary>
public sealed partial class DeskWordsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src/Preview/Client/desk");

    private static readonly string Words = File.ReadAllText(Path.Combine(Folder, "words.js"));

    private static readonly string Modules = string.Concat(
        Directory.GetFiles(Folder, "*.js").Where(f => Path.GetFileName(f) != "words.js").Select(File.ReadAllText)
    );

    private static readonly string[] Keys = [.. Entry().Matches(Words).Select(m => m.Groups["key"].Value)];

    [Fact]
    public void Each_text_says_the_same_in_plain_Chinese_and_English()
    {
        Assert.NotEmpty(Keys);
        Assert.Equal(Keys, Keys.Distinct(StringComparer.Ordinal));
        foreach (Match entry in Entry().Matches(Words))
        {
            (string zh, string en) = (entry.Groups["zh"].Value, entry.Groups["en"].Value);
            string both = $"{entry.Groups["key"].Value}: {zh} | {en}";
            Assert.True(zh.Length > 0 && en.Length > 0, both);
            Assert.False(SpaceBesideChinese().IsMatch(zh), both);
            Assert.True(Holes(zh).SetEquals(Holes(en)), both);
        }
    }

    [Fact]
    public void Each_text_that_is_said_is_there()
    {
        string[] said = [.. Said().Matches(Modules).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal)];
        Assert.NotEmpty(said);
        Assert.Empty(said.Except(Keys, StringComparer.Ordinal));
    }

    /// <summary>Keys that are put together, such as those of states, count by their beginning.</summary>
    [Fact]
    public void Each_text_is_said() =>
        Assert.DoesNotContain(
            Keys,
            k =>
                !Modules.Contains($"\"{k}\"", StringComparison.Ordinal)
                && !Modules.Contains($"`{k[..(k.IndexOf('-', StringComparison.Ordinal) + 1)]}${{", StringComparison.Ordinal)
        );

    private static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(m => m.Value)];

    [GeneratedRegex("""^  "(?<key>[a-z-]+)": text\("(?<zh>[^"]*)", "(?<en>[^"]*)"\),$""", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex("""\bsay\("([a-z-]+)"[,)]""")]
    private static partial Regex Said();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs} | \p{IsCJKUnifiedIdeographs}")]
    private static partial Regex SpaceBesideChinese();
}
