using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Model.Terms;

namespace Yueqing.Site.Model.Numbers;

/// <summary>
/// The names of the glossary that hold numbers: 千万工程, 415X, “1310”, 三甲. Where such a name stands in the Chinese and one
/// of its renderings in the English, neither is read as a number; where it has no rendering, its numbers are not missed.
/// </summary>
internal sealed class NumberNames
{
    /// <summary>Stands for a character of a name; no part of any word.</summary>
    private const char Hidden = '\uE000';

    private readonly (string Chinese, (string Words, bool HasNumber)[] English)[] _names;

    private readonly PhraseFinder<string> _anyName;

    public NumberNames(Glossary glossary)
    {
        _names =
        [
            .. glossary.Terms.Where(IsName).Select(term => (term.Chinese, Renderings(term))).OrderByDescending(name => name.Chinese.Length),
        ];
        _anyName = new PhraseFinder<string>(_names.Select(name => (name.Chinese, name.Chinese)));
    }

    public static NumberNames None { get; } = new(new Glossary([]));

    /// <summary>
    /// The two texts with the names that both hold hidden, character for character, and for each character of the Chinese
    /// whether it belongs to another name; nothing where no name stands.
    /// </summary>
    public (string Chinese, string English, bool[] Unrendered) Hide(string chinese, string english)
    {
        if (_anyName.Find(chinese).Count == 0)
        {
            return (chinese, english, []);
        }

        var (zh, en) = (chinese.ToCharArray(), english.ToCharArray());
        var unrendered = new bool[chinese.Length];
        foreach (var (name, renderings) in _names)
        {
            var places = Places(chinese, zh, name, StringComparison.Ordinal).ToList();
            if (places.Count == 0)
            {
                continue;
            }

            // A rendering that keeps the number of the name settles it; so does one without, where none keeps it.
            var settled = false;
            foreach (var (words, hasNumber) in renderings)
            {
                foreach (var at in Places(english, en, words, StringComparison.OrdinalIgnoreCase))
                {
                    en.AsSpan(at, words.Length).Fill(Hidden);
                    settled |= hasNumber || !renderings[0].HasNumber;
                }
            }

            foreach (var at in places)
            {
                if (settled)
                {
                    zh.AsSpan(at, name.Length).Fill(Hidden);
                }
                else
                {
                    unrendered.AsSpan(at, name.Length).Fill(true);
                }
            }
        }

        return (new string(zh), new string(en), unrendered);
    }

    // Where a name stands as a whole word, with no character that belongs to a name already.
    private static IEnumerable<int> Places(string text, char[] left, string name, StringComparison comparison)
    {
        for (var at = text.IndexOf(name, comparison); at >= 0; at = text.IndexOf(name, at + name.Length, comparison))
        {
            var end = at + name.Length;
            var cut = (at > 0 && GoesOn(text[at - 1], text[at])) || (end < text.Length && GoesOn(text[end - 1], text[end]));
            if (!cut && Array.IndexOf(left, Hidden, at, name.Length) < 0)
            {
                yield return at;
            }
        }
    }

    private static bool GoesOn(char left, char right) => char.IsAsciiLetterOrDigit(left) && char.IsAsciiLetterOrDigit(right);

    // Those with numbers first, and longer ones before what they may begin with.
    private static (string Words, bool HasNumber)[] Renderings(Term term) =>
        [
            .. term
                .Also.Add(term.English)
                .Select(words => (Words: words, HasNumber: EnglishNumbers.In(words).Count > 0))
                .OrderByDescending(rendering => rendering.HasNumber)
                .ThenByDescending(rendering => rendering.Words.Length),
        ];

    // 亿元 and 翻一番 are terms, and numbers all the same.
    private static bool IsName(Term term)
    {
        var numbers = ChineseNumbers.In(term.Chinese);
        return (numbers.Count > 0 || term.Also.Add(term.English).Any(english => EnglishNumbers.In(english).Count > 0))
            && !numbers.Any(n => n.Kind is NumberKind.Multiple or NumberKind.Points or NumberKind.Basis || n.Measure.IsMoney());
    }
}
