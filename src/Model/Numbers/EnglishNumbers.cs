using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>
/// Finds the numbers of an English text: 166.35 billion yuan, US$22.9 billion, fifty-three, two-thirds, doubled, No. 12,
/// the third quarter, 26 August 2023, 415X. One pass from left to right; see <see cref="ChineseNumbers"/>.
/// </summary>
internal sealed partial class EnglishNumbers
{
    private readonly string _text;

    /// <summary>The text in lower case, with a space for each hyphen and no-break space.</summary>
    private readonly char[] _words;
    private readonly List<NumberMention> _found = [];

    private EnglishNumbers(string text)
    {
        _text = text;
        _words = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            _words[i] = Normal(text[i]);
        }
    }

    /// <summary>In the order of the text. Answers any text.</summary>
    public static IReadOnlyList<NumberMention> In(string text)
    {
        var reader = new EnglishNumbers(text);
        for (var at = 0; at < text.Length; )
        {
            at = reader.ReadAt(at);
        }

        return reader._found;
    }

    // Where to go on.
    private int ReadAt(int at)
    {
        var c = _words[at];
        if (EnglishTables.Currencies.TryAt(_words, at, out var length, out var currency) && SumAfter(at, at + length, currency) is { } end)
        {
            return end;
        }

        return char.IsAsciiDigit(c) ? Digits(at)
            : char.IsAsciiLetter(c) ? Word(at)
            : at + 1;
    }

    // US$22.9 billion, RMB 5 million
    private int? SumAfter(int start, int at, Measure currency)
    {
        at += at < _words.Length && _words[at] == ' ' ? 1 : 0;
        return at < _words.Length && char.IsAsciiDigit(_words[at]) && EnglishCardinal.Read(_words, at) is { } number
            ? Number(start, number, currency)
            : null;
    }

    private int Digits(int start)
    {
        if (CalendarWords.IsoDate(_text, start) is { } date)
        {
            Add(start, start + 4, NumberKind.Year, Fraction.Whole(date.Year));
            Add(start + 5, start + 10, NumberKind.Day, Fraction.Whole((date.Month * 100) + date.Day));
            return start + 10;
        }

        var digits = PlainNumber.Read(_words, start);
        var tail = digits.End;
        while (tail < _words.Length && (char.IsAsciiLetterOrDigit(_words[tail]) || (_words[tail] == '+' && IsAlphanumeric(tail + 1))))
        {
            tail++;
        }

        if (digits.Value is not { } value || (start > 0 && _text[start - 1] == '“' && tail == digits.End && At(tail) == '”'))
        {
            return Code(start, tail);
        }

        if (tail == digits.End)
        {
            return EnglishCardinal.Read(_words, start) is { } number ? Number(start, number, null) : tail;
        }

        // 12th, 1990s, 10km, 1.5bn; anything else is a name: 415X, 1+4+N, 5G.
        var letters = _words.AsSpan(digits.End, tail - digits.End);
        if (letters is "st" or "nd" or "rd" or "th")
        {
            return Ordinal(start, tail, value, spelt: false);
        }

        if (letters is "s" && digits.Plain && tail - start is 5 or 3)
        {
            Add(start, tail, NumberKind.Decade, tail - start == 5 ? value : value + Fraction.Whole(1900));
            return tail;
        }

        var scaled = EnglishTables.Scales.TryAt(_words, digits.End, out var length, out _) && digits.End + length == tail;
        var measured = Units.English.TryAt(_words, digits.End, out length, out _) && digits.End + length == tail;
        return (scaled || measured) && EnglishCardinal.Read(_words, start) is { } quantity
            ? Number(start, quantity, null)
            : Code(start, tail);
    }

    private int Word(int start)
    {
        var end = start;
        while (IsAlphanumeric(end) || (At(end) == '.' && end > start && char.IsAsciiDigit(_words[end - 1]) && IsDigit(end + 1)))
        {
            end++;
        }

        // S2, PM2.5, COVID-19, A+B+8; but mid-2023
        var named = end;
        while (
            At(named) is '+' or '-'
            && IsAlphanumeric(named + 1)
            && (_text[named] == '+' || (char.IsAsciiLetterUpper(_text[named - 1]) && IsDigit(named + 1)))
        )
        {
            for (named++; IsAlphanumeric(named); named++) { }
        }

        if (_words.AsSpan(start, named - start).IndexOfAnyInRange('0', '9') >= 0)
        {
            return Code(start, named);
        }

        return Expression(start) ?? NumberWord(start) ?? Date(start) ?? end;
    }

    private int Code(int start, int end)
    {
        _found.Add(NumberMention.OfCode(_text, start, end));
        return end;
    }

    private void Add(int start, int end, NumberKind kind, Fraction value) => _found.Add(new(start, end - start, kind, value));

    private char At(int at) => at < _text.Length ? _text[at] : '\0';

    private bool IsDigit(int at) => at < _words.Length && char.IsAsciiDigit(_words[at]);

    private bool IsAlphanumeric(int at) => at < _words.Length && char.IsAsciiLetterOrDigit(_words[at]);

    private int Next(int at) => EnglishCardinal.NextWord(_words, at);

    // Where the word before a place ends.
    private int Trim(int at) => at > 0 && _words[at - 1] == ' ' ? at - 1 : at;

    private static char Normal(char c) =>
        c switch
        {
            '-' or '\u2010' or '\u2011' or '\u00A0' or '\u202F' or '\n' or '\r' or '\t' => ' ',
            '’' => '\'',
            _ => char.ToLowerInvariant(c),
        };
}
