using System.Collections.Immutable;

namespace Yueqing.Site.Model.Quantities;

/// <summary>
/// Walks through a written quantity. It sees full-width characters as half-width ones, one for one, so that positions
/// stay true to the text as written; space between two words is passed over (S3-05).
/// </summary>
internal sealed class QuantityCursor
{
    private readonly string _written;
    private readonly string _text;

    public QuantityCursor(string written)
    {
        _written = written;
        _text = string.Concat(written.Select(Normal)).TrimEnd();
        SkipSpace();
    }

    /// <summary>Where the next word begins, in the text as written.</summary>
    public int At { get; private set; }

    /// <summary>Where the last word taken ends; the space behind it not counted.</summary>
    public int LastEnd { get; private set; }

    public (int At, int LastEnd) Place => (At, LastEnd);

    /// <summary>Where the text ends, trailing space not counted.</summary>
    public int End => _text.Length;

    public bool AtEnd => At >= End;

    public bool Sees(string word) => string.CompareOrdinal(_text, At, word, 0, word.Length) == 0;

    public bool Take(string word)
    {
        if (word.Length == 0 || !Sees(word))
        {
            return false;
        }

        Pass(word.Length);
        return true;
    }

    /// <summary>The first of the words that stands here, or "".</summary>
    public string TakeAny(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (Take(word))
            {
                return word;
            }
        }

        return "";
    }

    /// <summary>The first of the bounds that stands here. After a bound there is no second one: 超22万户以上 ends at 户.</summary>
    public BoundWord TakeBound(ImmutableArray<BoundWord> words, Bound already = Bound.Exact)
    {
        foreach (var word in words)
        {
            if (already == Bound.Exact && Take(word.Text))
            {
                return word;
            }
        }

        return BoundWord.None;
    }

    /// <summary>The characters from here on that belong together; none of them is a space.</summary>
    public string TakeWhile(Func<char, bool> belongs)
    {
        var end = At;
        while (end < End && belongs(_text[end]))
        {
            end++;
        }

        var taken = _text[At..end];
        Pass(taken.Length);
        return taken;
    }

    /// <summary>Goes back to an earlier place, to try another reading from there.</summary>
    public void Return((int At, int LastEnd) place) => (At, LastEnd) = place;

    /// <summary>A fault between two places, which quotes the text as written unless told otherwise.</summary>
    public QuantityReading Fail(QuantityFaultKind kind, int start, int end, string? detail = null) =>
        new(null, new QuantityFault(kind, start, end - start, detail ?? _written[start..end]));

    /// <summary>A fault in all that is left; in the whole text if something is missing at its end.</summary>
    public QuantityReading FailRest(QuantityFaultKind kind) => Fail(kind, AtEnd ? 0 : At, End);

    private void Pass(int length)
    {
        if (length == 0)
        {
            return;
        }

        At += length;
        LastEnd = At;
        SkipSpace();
    }

    private void SkipSpace()
    {
        while (At < End && char.IsWhiteSpace(_text[At]))
        {
            At++;
        }
    }

    private static char Normal(char c) =>
        c switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0), // full-width ASCII
            Digits.Minus => '-',
            '\u2236' => ':', // the ratio sign
            _ => c,
        };
}
