using System.Collections.Frozen;

namespace Yueqing.Site.Model.Numbers;

/// <summary>Words with what they mean, found at a place of a text; the longest wins. A look-up costs the same however long the text is.</summary>
internal sealed class WordTable<T>
{
    private readonly FrozenDictionary<char, (string Word, T Meaning)[]> _byFirst;
    private readonly FrozenDictionary<char, (string Word, T Meaning)[]> _byLast;

    public WordTable(IEnumerable<(string Word, T Meaning)> words)
    {
        var longest = words.Where(w => w.Word.Length > 0).OrderByDescending(w => w.Word.Length).ToArray();
        _byFirst = longest.GroupBy(w => w.Word[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _byLast = longest.GroupBy(w => w.Word[^1]).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The longest word that begins here; one of Latin letters must also end here.</summary>
    public bool TryAt(ReadOnlySpan<char> text, int at, out int length, out T meaning)
    {
        if (at < text.Length && _byFirst.TryGetValue(text[at], out var words))
        {
            foreach (var (word, found) in words)
            {
                if (text[at..].StartsWith(word, StringComparison.Ordinal) && !GoesOn(text, at + word.Length - 1, at + word.Length))
                {
                    (length, meaning) = (word.Length, found);
                    return true;
                }
            }
        }
        (length, meaning) = (0, default!);
        return false;
    }

    /// <summary>The longest word that ends here; one of Latin letters must also begin there.</summary>
    public bool TryEndingAt(ReadOnlySpan<char> text, int end, out int length, out T meaning)
    {
        if (end > 0 && _byLast.TryGetValue(text[end - 1], out var words))
        {
            foreach (var (word, found) in words)
            {
                if (text[..end].EndsWith(word, StringComparison.Ordinal) && !GoesOn(text, end - word.Length, end - word.Length - 1))
                {
                    (length, meaning) = (word.Length, found);
                    return true;
                }
            }
        }
        (length, meaning) = (0, default!);
        return false;
    }

    // The edge of a word of letters has another letter beside it.
    private static bool GoesOn(ReadOnlySpan<char> text, int edge, int beside) =>
        beside >= 0 && beside < text.Length && char.IsAsciiLetter(text[edge]) && char.IsAsciiLetter(text[beside]);
}
