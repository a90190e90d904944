using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>What stands behind an English number: its unit, its noun, the second term of a range or a ratio.</summary>
internal sealed partial class EnglishNumbers
{
    /// <summary>How many words the noun may stand behind its number: 6.75 million inbound overnight tourist visits.</summary>
    private const int PhraseLength = 5;

    private readonly record struct Behind(NumberKind Kind, Measure Measure, Fraction Factor, int End);

    // What stands behind a number and belongs to it: %, percentage points, times, yuan, consecutive years.
    private Behind? UnitAt(int end)
    {
        var at = At(end) is ' ' or '-' or '\u00A0' or '\u202F' or '\u2011' or '\n' ? end + 1 : end;
        if (EnglishTables.Kinds.TryAt(_words, at, out var length, out var kind))
        {
            return new(kind.Kind, Measure.Count, kind.Factor, at + length);
        }

        if (
            EnglishTables.BeforeUnits.TryAt(_words, at, out length, out _)
            && Units.English.TryAt(_words, Next(at + length), out var unitLength, out var unit)
        )
        {
            return new(NumberKind.Amount, unit.Measure, unit.Factor, Next(at + length) + unitLength);
        }

        return Units.English.TryAt(_words, at, out length, out unit) && (at > end || !char.IsAsciiLetter(_words[at]) || length > 0)
            ? new(NumberKind.Amount, unit.Measure, unit.Factor, at + length)
            : null;
    }

    // The last noun of people or visits in the noun phrase behind a number, and where the first word of the phrase ends.
    private (Measure Measure, int End) Noun(int end)
    {
        var (measure, first) = (Measure.Count, end);
        var at = end;
        for (
            var words = 0;
            words < PhraseLength && Next(at) is var word && word < _words.Length && char.IsAsciiLetter(_words[word]);
            words++
        )
        {
            if (EnglishTables.PhraseEnds.TryAt(_words, word, out _, out _))
            {
                break;
            }

            measure = Units.EnglishNouns.TryAt(_words, word, out var length, out var noun) ? noun.Measure : measure;
            for (at = word + length; at < _words.Length && (char.IsAsciiLetter(_words[at]) || _words[at] == '\''); at++) { }
            first = words == 0 ? at : first;
        }

        return (measure, first);
    }

    // Where the second term of a range begins: 3–5, 30% to 40%, two or three, between 2 and 3.
    private int? SecondTerm(int start, int at)
    {
        if (At(at) is '–' or '—' or '-' or '~' && IsDigit(at + 1))
        {
            return at + 1;
        }

        var next = Next(at);
        var to =
            EnglishCardinal.SeesWord(_words, next, "to") || EnglishCardinal.SeesWord(_words, next, "or") ? next + 3
            : EnglishCardinal.SeesWord(_words, next, "and") && EndsWith(Trim(start), "between") ? next + 4
            : _words.Length;
        return
            to < _words.Length
            && (IsDigit(to) || EnglishTables.Ones.TryAt(_words, to, out _, out _) || EnglishTables.Tens.TryAt(_words, to, out _, out _))
            ? to
            : null;
    }

    // 1.68:1; of more than two terms it is compared as it stands.
    private int? Ratio(int start, EnglishCardinal number)
    {
        if (ClockAt(start, number.End) is { } clock)
        {
            return clock;
        }

        if (
            At(number.End) != ':'
            || number.Scaled
            || !IsDigit(number.End + 1)
            || PlainNumber.Read(_words, number.End + 1) is not { Value: { Numerator.IsZero: false } against } second
        )
        {
            return null;
        }

        var end = second.End;
        while (At(end) == ':' && IsDigit(end + 1))
        {
            end = PlainNumber.Read(_words, end + 1).End;
        }

        if (end > second.End)
        {
            return Code(start, end);
        }

        Add(start, end, NumberKind.Ratio, number.Value / against);
        return end;
    }
}
