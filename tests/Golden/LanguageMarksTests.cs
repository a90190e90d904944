using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>S2-13: whatever stands in the other language says so, or a screen reader reads it in the wrong voice.</summary>
public sealed partial class LanguageMarksTests
{
    /// <summary>What is read aloud, or shown by search engines and chat programs, of an attribute.</summary>
    private const string SpokenAttributes =
        "[alt], [aria-label], [title], [placeholder], meta[name][content]:not([name=viewport]), meta[property][content], meta[itemprop][content]";

    private static readonly HashSet<string> Inline =
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "em",
        "i",
        "mark",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
    ];

    public static TheoryData<string> Pages() => RealPages.Paths();

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_says_its_language(string page) =>
        Assert.Equal(RealPages.IsEnglish(page) ? "en" : "zh-CN", RealPages.All[page].DocumentElement.GetAttribute("lang"));

    /// <summary>One ideograph is enough: no English voice can read it.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void What_is_Chinese_on_an_English_page_is_marked(string page) =>
        Holds(RealPages.IsEnglish(page) ? Unmarked(RealPages.All[page], Ideographs(), "zh") : []);

    /// <summary>Fewer than three words are names and loan words, which Chinese speakers read as they stand.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void What_is_English_on_a_Chinese_page_is_marked(string page) =>
        Holds(RealPages.IsEnglish(page) ? [] : Unmarked(RealPages.All[page], LatinWords(), "en"));

    private static void Holds(string[] unmarked) => Assert.True(unmarked.Length == 0, string.Join('\n', unmarked));

    private static string[] Unmarked(IDocument document, Regex foreign, string language) =>
        [
            .. Texts(document)
                .Concat(Attributes(document))
                .SelectMany(t => foreign.Matches(Names().Replace(t.Text, m => new string('\uFFFC', m.Length))).Select(m => (t, m)))
                .Where(found => !found.t.Marked(language, found.m.Index, found.m.Length))
                .Select(found => $"{found.m.Value} in: {found.t.Text.Trim()}")
                .Distinct(),
        ];

    /// <summary>The text of each block, with the language of each of its characters.</summary>
    private static IEnumerable<Spoken> Texts(IDocument document)
    {
        IElement? block = null;
        var text = new StringBuilder();
        var languages = new List<string>();
        foreach (
            IText node in document.Descendants<IText>().Where(n => n.ParentElement?.Closest("script, style, code, kbd, samp, pre") is null)
        )
        {
            IElement? around = node.ParentElement;
            while (around is not null && Inline.Contains(around.LocalName))
            {
                around = around.ParentElement;
            }
            if (!ReferenceEquals(around, block) && text.Length > 0)
            {
                yield return new Spoken(text.ToString(), [.. languages]);
                text.Clear();
                languages.Clear();
            }
            block = around;
            text.Append(node.TextContent);
            languages.AddRange(Enumerable.Repeat(LanguageOf(node.ParentElement!), node.TextContent.Length));
        }
        yield return new Spoken(text.ToString(), [.. languages]);
    }

    /// <summary>An attribute cannot mix languages: all of it is in that of its element.</summary>
    private static IEnumerable<Spoken> Attributes(IDocument document) =>
        from element in document.QuerySelectorAll(SpokenAttributes)
        from name in (string[])["alt", "aria-label", "title", "placeholder", "content"]
        let value = element.GetAttribute(name)
        where value is not null
        select new Spoken(value, [.. Enumerable.Repeat(LanguageOf(element), value.Length)]);

    private static string LanguageOf(IElement element) => element.Closest("[lang]")?.GetAttribute("lang") ?? "";

    private sealed record Spoken(string Text, string[] Languages)
    {
        public bool Marked(string language, int start, int length) =>
            Languages.Skip(start).Take(length).All(l => l.StartsWith(language, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]+")]
    private static partial Regex Ideographs();

    [GeneratedRegex(@"[A-Za-zÀ-ɏ]+(?:[\s,;:&'’“”()/–—-]+[A-Za-zÀ-ɏ]+){2,}")]
    private static partial Regex LatinWords();

    /// <summary>Addresses and names of files are in no language.</summary>
    [GeneratedRegex(@"https?://\S+|[\w.+-]+@[\w.-]+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,5}\b")]
    private static partial Regex Names();
}
