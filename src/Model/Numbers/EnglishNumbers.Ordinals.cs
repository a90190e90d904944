using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>Cardinals in words, parts of a whole, and ordinals.</summary>
internal sealed partial class EnglishNumbers
{
    // No. 12, fifty-three, a million, three quarters, twenty-first, third
    private int? NumberWord(int start)
    {
        if (EnglishCardinal.SeesWord(_words, start, "no") && At(start + 2) == '.')
        {
            var at = start + 3 + (At(start + 3) is ' ' or '\u00A0' ? 1 : 0);
            if (IsDigit(at) && PlainNumber.Read(_words, at) is { Value: { } rank } number)
            {
                _found.Add(new(start, number.End - start, NumberKind.Ordinal, rank) { Ranks = true });
                return number.End;
            }
        }

        if (
            EnglishTables.Tens.TryAt(_words, start, out var length, out var tens)
            && EnglishTables.Ordinals.TryAt(_words, Next(start + length), out var more, out var unit)
            && unit < 10
        )
        {
            return Ordinal(start, Next(start + length) + more, Fraction.Whole(tens + unit), spelt: true);
        }

        if (EnglishTables.Ordinals.TryAt(_words, start, out length, out var order))
        {
            return Ordinal(start, start + length, Fraction.Whole(order), spelt: true);
        }

        return EnglishCardinal.Read(_words, start) is { } cardinal
                ? PartOf(start, cardinal) ?? OneIn(start, cardinal) ?? Number(start, cardinal, null)
            : EnglishCardinal.SeesWord(_words, start, "a") ? ArticlePart(start)
            : null;
    }

    // two-thirds, one quarter; the first three quarters are nine months.
    private int? PartOf(int start, EnglishCardinal cardinal)
    {
        if (!EnglishTables.Parts.TryAt(_words, Next(cardinal.End), out var length, out var part) || !cardinal.Words || cardinal.Scaled)
        {
            return null;
        }

        var end = Next(cardinal.End) + length;
        return part == 4 && _words.AsSpan(0, start).EndsWith("first ")
            ? Mention(start, end, NumberKind.Amount, cardinal.Value * Fraction.Whole(3), Fraction.One, Strength.Strong, Measure.Months)
            : Mention(start, end, NumberKind.Share, cardinal.Value / Fraction.Whole(part), Fraction.One, Strength.Strong);
    }

    // three in ten, three out of ten; three in ten years is no share.
    private int? OneIn(int start, EnglishCardinal part)
    {
        var at = Next(part.End);
        var of =
            EnglishCardinal.SeesWord(_words, at, "in") ? at + "in ".Length
            : EnglishCardinal.SeesWord(_words, at, "out of") ? at + "out of ".Length
            : _words.Length;
        return
            part is { Words: true, Scaled: false }
            && of < _words.Length
            && EnglishTables.Ones.TryAt(_words, of, out var length, out var whole)
            && part.Value < Fraction.Whole(whole)
            && UnitAt(of + length) is null
            ? Mention(start, of + length, NumberKind.Share, part.Value / Fraction.Whole(whole), Fraction.One, Strength.Strong)
            : null;
    }

    // a third of, by a quarter, about a third; “a third time” and “twice a quarter” are none.
    private int? ArticlePart(int start)
    {
        var at = start + 2;
        if (!EnglishTables.Parts.TryAt(_words, at, out var length, out var part))
        {
            return null;
        }

        var end = at + length;
        var before = _words.AsSpan(0, start);
        return
            EnglishCardinal.SeesWord(_words, Next(end), "of")
            || before.EndsWith(" by ")
            || before.EndsWith(" to ")
            || before.EndsWith(" than ")
            || EnglishTables.BoundsBefore.TryEndingAt(_words, Trim(start), out _, out _)
            ? Mention(start, end, NumberKind.Share, new(1, part), Fraction.One, Strength.Strong)
            : null;
    }

    // 12th, third, the third quarter, the 20th century, the 14th Five-Year Plan
    private int Ordinal(int start, int end, Fraction value, bool spelt)
    {
        var next = Next(end);
        foreach (
            var (word, kind) in new[]
            {
                ("quarter", NumberKind.Quarter),
                ("century", NumberKind.Century),
                ("five year plan", NumberKind.Plan),
            }
        )
        {
            if (EnglishCardinal.SeesWord(_words, next, word))
            {
                Add(start, next + word.Length, kind, value);
                return next + word.Length;
            }
        }

        if (DayBefore(start, end, value) is { } day)
        {
            return day;
        }

        var ranks =
            EnglishTables.RankingBefore.TryEndingAt(_words, Trim(start), out var length, out _)
                && !_words.AsSpan(Trim(start) - length, length).SequenceEqual("to")
            || EnglishCardinal.SeesWord(_words, next, "place");
        var year =
            EnglishCardinal.SeesWord(_words, next, "year")
            || EnglishCardinal.SeesWord(_words, next, "consecutive")
            || EnglishCardinal.SeesWord(_words, next, "straight");
        _found.Add(
            new(start, end - start, NumberKind.Ordinal, value)
            {
                Ranks = ranks,
                Strength =
                    ranks || !spelt || value >= Fraction.Whole(11) ? Strength.Strong
                    : value >= Fraction.Whole(3) ? Strength.Soft
                    : Strength.Weak,
                Also = year ? (NumberKind.Amount, Measure.Months, value * Fraction.Whole(12)) : null,
            }
        );
        return end;
    }
}
