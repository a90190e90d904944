using System.Numerics;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>
/// Finds the numbers of a Chinese text: 39038.1亿元, 两千三百户, 20多万人次, 百分之八, 翻一番, 第12位, 2023年8月26日, 415X.
/// One pass from left to right: each look back or ahead is at most as long as the longest word of a table.
/// </summary>
internal sealed partial class ChineseNumbers
{
    /// <summary>Stands for a figure in a text: no number, but what follows it is its unit.</summary>
    public const char Figure = '\uFFFC';

    private readonly char[] _text;
    private readonly char[] _lower;
    private readonly List<NumberMention> _found = [];

    private ChineseNumbers(string text)
    {
        (_text, _lower) = (new char[text.Length], new char[text.Length]);
        for (var i = 0; i < text.Length; i++)
        {
            _text[i] = Normal(text[i]);
            _lower[i] = char.ToLowerInvariant(_text[i]);
        }
    }

    /// <summary>In the order of the text. Answers any text.</summary>
    public static IReadOnlyList<NumberMention> In(string text)
    {
        var reader = new ChineseNumbers(text);
        for (var at = 0; at < text.Length; )
        {
            at = reader.ReadAt(at);
        }

        return reader._found;
    }

    // Where to go on.
    private int ReadAt(int at)
    {
        var c = _text[at];
        if (char.IsAsciiLetterOrDigit(c))
        {
            return Token(at);
        }

        if (ChineseTables.Fixed.TryAt(_text, at, out var length, out var word))
        {
            return Amount(at, new(word.Kind, word.Measure, Fraction.One, at + length), word.Value, word.Strength);
        }

        return Sees(at, "百分之") ? PartsOf(at, 3, 100)
            : Sees(at, "千分之") ? PartsOf(at, 3, 1000)
            : ChineseTables.Idioms.TryAt(_text, at, out length, out _) && !Sees(at + length, "之") ? at + length
            : c == '第' ? Ordinal(at)
            : c == '翻' ? Doublings(at)
            : c == '半' ? HalfAt(at)
            : Sees(at, "零下") ? at + 1
            : ChineseNumeral.Is(c) ? Number(at)
            : at + 1;
    }

    // A run of Latin letters and digits is a name (415X, S2, 1+4+N, PM2.5), unless it is digits, or letters in front of a sum.
    private int Token(int start)
    {
        if (DayOf(start) is { } end)
        {
            return end;
        }

        // Digits alone are no name, and are not scanned twice.
        if (char.IsAsciiDigit(_text[start]) && PlainNumber.Read(_text, start).End is var plain && !GoesOn(plain))
        {
            return Number(start);
        }

        var digits = false;
        for (end = start; end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || JoinsToken(end)); end++)
        {
            digits |= char.IsAsciiDigit(_text[end]);
        }

        var first = start;
        while (first < end && char.IsAsciiLetter(_text[first]))
        {
            first++;
        }

        // GDP1663.5亿元, 10km
        if (first < end && char.IsAsciiDigit(_text[first]) && PlainNumber.Read(_text, first).End is var last && Measures(last, end))
        {
            return Number(first);
        }

        if (digits)
        {
            AddCode(start, end);
        }

        return end;
    }

    private bool GoesOn(int at) => at < _text.Length && (char.IsAsciiLetter(_text[at]) || (_text[at] == '+' && JoinsToken(at)));

    // Whether what stands behind the digits of a token makes them a quantity.
    private bool Measures(int digitsEnd, int tokenEnd) =>
        digitsEnd < tokenEnd
            ? UnitAt(digitsEnd, null) is { } latin && latin.End == tokenEnd
            : ScaleAt(digitsEnd) is not null || Sees(digitsEnd, "%") || UnitAt(digitsEnd, null) is { Measure: not Measure.Count };

    private bool JoinsToken(int at) =>
        at > 0
        && at + 1 < _text.Length
        && char.IsAsciiLetterOrDigit(_text[at + 1])
        && _text[at] switch
        {
            '+' => char.IsAsciiLetterOrDigit(_text[at - 1]),
            '.' => char.IsAsciiDigit(_text[at - 1]) && char.IsAsciiDigit(_text[at + 1]),
            '-' => char.IsAsciiLetter(_text[at - 1]) && char.IsAsciiDigit(_text[at + 1]),
            _ => false,
        };

    // 2023-08-26
    private int? DayOf(int at)
    {
        if (CalendarWords.IsoDate(_text, at) is not { } date)
        {
            return null;
        }

        Add(at, at + 4, NumberKind.Year, date.Year);
        Add(at + 5, at + 10, NumberKind.Day, (date.Month * 100) + date.Day);
        return at + 10;
    }

    private bool Sees(int at, string word) => at < _text.Length && _text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

    private void AddCode(int start, int end) => _found.Add(NumberMention.OfCode(_text, start, end));

    private void Add(int start, int end, NumberKind kind, int value) => Add(start, end, kind, Fraction.Whole(value));

    private void Add(int start, int end, NumberKind kind, Fraction value) => _found.Add(new(start, end - start, kind, value));

    // Full-width letters and digits as half-width ones; a full-width comma parts a list and stays.
    private static char Normal(char c) =>
        c switch
        {
            '\uFF0C' => c,
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            '\u2236' => ':',
            _ => c,
        };
}
