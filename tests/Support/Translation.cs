using System.Text.RegularExpressions;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Tests.Support;

/// <summary>Holds that a message says the same in both languages: the same code words and numbers, in plain Chinese.</summary>
internal static partial class Translation
{
    public static void Holds(Diagnostic diagnostic)
    {
        Holds(diagnostic.Code, diagnostic.Message);
        // What a reader of YAML, XML or templates says in English may end a Chinese sentence.
        Assert.True(
            diagnostic.Message.Zh.EndsWith('。') || diagnostic.Message.Zh[^5..] == diagnostic.Message.En[^5..],
            $"{diagnostic.Code}: no full stop in “{diagnostic.Message.Zh}”"
        );
        if (diagnostic.Hint is { } hint)
        {
            Holds(diagnostic.Code, hint);
            Assert.False(hint.Zh.EndsWith('。'), $"{diagnostic.Code}: a hint is no sentence: “{hint.Zh}”");
        }
    }

    /// <param name="code">What the test calls it when it fails.</param>
    public static void Holds(string code, Wording wording)
    {
        (string en, string zh) = wording;
        string both = $"{code}:\n  {en}\n  {zh}\n";
        string words = Code().Replace(zh, "`");
        Assert.True(Chinese().IsMatch(words) && en != zh, both + "is not translated");
        Assert.True(Parts(Code(), en).SetEquals(Parts(Code(), zh)), both + "do not name the same code");
        string englishWords = Code().Replace(en, "`");
        Assert.True(Parts(Number(), englishWords).SetEquals(Parts(Number(), words)), both + "do not name the same numbers");
        Assert.False(SpaceBesideChinese().IsMatch(words), both + "a space beside Chinese");
        Assert.False(NarrowPunctuation().IsMatch(words), both + "punctuation of half width beside Chinese");
        Assert.DoesNotContain(nameof(Wording), en + zh, StringComparison.Ordinal);
    }

    private static HashSet<string> Parts(Regex what, string text) => [.. what.Matches(text).Select(m => m.Value)];

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\d+(?:\.\d+)*")]
    private static partial Regex Number();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs} | \p{IsCJKUnifiedIdeographs}")]
    private static partial Regex SpaceBesideChinese();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;:?!()]|[,;:?!()]\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex NarrowPunctuation();
}
