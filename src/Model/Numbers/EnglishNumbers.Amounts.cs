using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>A number with what stands around it: more than 26,000 households, grew by 8.4%, 3–5 years, (about 833 ha).</summary>
internal sealed partial class EnglishNumbers
{
    private int Number(int start, EnglishCardinal number, Measure? currency)
    {
        var (value, end) = (number.Value, number.End);
        if (!number.Scaled && AndAHalf(end) is { } half)
        {
            (value, end) = (value + new Fraction(1, 2), half);
            if (EnglishTables.Scales.TryAt(_words, Next(end), out var length, out var exponent))
            {
                (value, end) = (value * Fraction.Whole(System.Numerics.BigInteger.Pow(10, exponent)), Next(end) + length);
            }
        }

        if (number.Year && currency is null && UnitAt(end) is null && CalendarWords.IsYear(value) && Noun(end).Measure == Measure.Count)
        {
            _found.Add(new(start, end - start, NumberKind.Year, value) { Also = (NumberKind.Amount, Measure.Count, value) });
            return
                SecondTerm(start, end) is { } last
                && IsDigit(last)
                && PlainNumber.Read(_words, last) is { Value: { } short2 } second
                && second.End == last + 2
                ? LastYear(last, value, short2)
                : end;
        }

        if (DayBefore(start, end, value) is { } day)
        {
            return day;
        }

        if (Ratio(start, number) is { } ratio)
        {
            return ratio;
        }

        var unit = currency is { } money ? new Behind(NumberKind.Amount, money, Fraction.One, CurrencyEnd(end, money)) : UnitAt(end);
        if (unit is null && SecondTerm(start, end) is { } other && EnglishCardinal.Read(_words, other) is { } upper)
        {
            return Range(start, number with { Value = value, End = end }, other, upper);
        }

        // US$2–3 billion
        if (
            currency is not null
            && !number.Scaled
            && SecondTerm(start, end) is { } top
            && EnglishCardinal.Read(_words, top) is { Scaled: true } topped
        )
        {
            value *= ScaleOf(topped, top);
        }

        return Amount(start, end, value, number, unit);
    }

    // 3–5 years, 200 to 300 million yuan: the first term takes the scale and the unit of the second.
    private int Range(int start, EnglishCardinal first, int at, EnglishCardinal second)
    {
        var unit = UnitAt(second.End);
        var scale =
            first.Words && second.Words ? SharedScale(first, second)
            : first.Scaled || first.Words != second.Words ? Fraction.One
            : ScaleOf(second, at);
        var lower = first with { Value = first.Value * scale, Year = false };
        Amount(start, first.End, lower.Value, lower, unit is { } known ? known with { End = first.End } : null);
        return Amount(at, second.End, second.Value, second, unit);
    }

    // twenty to thirty billion, two or three hundred; fifty to one hundred is written in full.
    private static Fraction SharedScale(EnglishCardinal first, EnglishCardinal second) =>
        first.WordScale < second.WordScale && first.Value * second.WordScale < second.Value ? second.WordScale : Fraction.One;

    // What the scale words multiply with.
    private Fraction ScaleOf(EnglishCardinal number, int start) =>
        number.Scaled && !number.Words && PlainNumber.Read(_words, start).Value is { } plain && plain.Numerator > 0
            ? number.Value / plain
            : Fraction.One;

    private int LastYear(int start, Fraction first, Fraction last)
    {
        Add(start, start + 2, NumberKind.Year, Fraction.Whole(first.Numerator / 100 * 100) + last);
        return start + 2;
    }

    private int Amount(int start, int end, Fraction value, EnglishCardinal number, Behind? behind)
    {
        // from 7 days to 2
        if (
            behind is null
            && _found.Count > 0
            && _found[^1] is { Kind: NumberKind.Amount, Measure: not Measure.Count } last
            && IsTo(last.End, start)
        )
        {
            behind = new Behind(last.Kind, last.Measure, last.Factor, end);
        }

        // one year and a half
        if (behind is { Kind: NumberKind.Amount } measured && AndAHalf(measured.End) is { } half)
        {
            (value, behind) = (value + new Fraction(1, 2), measured with { End = half });
        }

        var noun = behind is null ? Noun(end) : (Measure: Measure.Count, End: end);
        var unit = behind ?? new Behind(NumberKind.Amount, noun.Measure, Fraction.One, end);
        var counts = unit.Kind == NumberKind.Amount && unit.Measure is Measure.Count or Measure.People or Measure.Visits;
        var strength =
            counts && number.Words && EnglishCardinal.SeesWord(_words, start, "a") ? Strength.Soft
            : !number.Words || number.Scaled || value >= Fraction.Whole(11) ? Strength.Strong
            : unit.Kind != NumberKind.Amount ? Strength.Strong
            : value <= Fraction.One ? Strength.Weak
            : counts ? Strength.Soft
            : Strength.Strong;
        var next = Mention(
            start,
            unit.End,
            unit.Kind,
            value * unit.Factor,
            unit.Factor,
            strength,
            unit.Measure,
            number.Step * unit.Factor,
            noun.End
        );
        _found[^1] = _found[^1] with
        {
            Also =
                unit.Kind == NumberKind.Multiple ? (NumberKind.Amount, Measure.Times, value)
                : number.Year ? (NumberKind.Year, Measure.Count, value)
                : null,
        };
        return next;
    }

    // Adds the mention with its bounds and its verb; where to go on.
    private int Mention(
        int start,
        int end,
        NumberKind kind,
        Fraction value,
        Fraction factor,
        Strength strength,
        Measure measure = Measure.Count,
        Fraction? precision = null,
        int? nounEnd = null
    )
    {
        var negative = IsMinus(start - 1);
        var from = Trim(negative ? start - 1 : start);
        from = EndsWith(from, "the") ? Trim(from - 3) : from;
        var before = EnglishTables.BoundsBefore.TryEndingAt(_words, from, out var length, out var found) ? found : Bound.Exact;
        var after = BoundAfter(end) ?? (nounEnd is { } noun ? BoundAfter(noun) : null);
        var verb = Trim(from - length);
        var inBrackets = verb > 0 && _text[verb - 1] is '(' or '（' && _found.Count > 0 && Trim(verb - 1) == _found[^1].End;
        _found.Add(
            new(start, end - start, kind, value)
            {
                Measure = measure,
                Factor = factor,
                Bound = before != Bound.Exact ? before : after ?? Bound.Exact,
                Change = ChangeBefore(verb) ?? ChangeAfter(end),
                Negative = negative,
                Strength = strength,
                Precision = precision ?? Fraction.One,
                Converted = inBrackets && IsConversion(_found[^1], kind, measure, factor),
            }
        );
        return end;
    }

    private static bool IsConversion(NumberMention original, NumberKind kind, Measure measure, Fraction factor) =>
        kind == NumberKind.Amount
        && original.Kind == NumberKind.Amount
        && (
            original.Measure.IsMoney()
                ? measure.IsMoney() && measure != original.Measure
                : measure == original.Measure && factor != original.Factor
        );

    private Bound? BoundAfter(int end) =>
        EnglishTables.BoundsAfter.TryAt(_words, At(end) == '+' ? end : Next(end), out _, out var bound)
        && !(At(end) == '+' && IsAlphanumeric(end + 1))
            ? bound
            : null;

    // grew by, an increase of, up, fell to
    private Change? ChangeBefore(int at)
    {
        var how = EnglishTables.ByOrTo.TryEndingAt(_words, at, out var length, out var found) ? found : Change.UpBy;
        at = Trim(at - length);
        var to = how == Change.UpTo;
        return EnglishTables.Rises.TryEndingAt(_words, at, out _, out _) ? (to ? Change.UpTo : Change.UpBy)
            : EnglishTables.Falls.TryEndingAt(_words, at, out _, out _) ? (to ? Change.DownTo : Change.DownBy)
            : null;
    }

    private Change ChangeAfter(int end) =>
        EnglishTables.RisesAfter.TryAt(_words, Next(end), out _, out _) ? Change.UpBy
        : EnglishTables.FallsAfter.TryAt(_words, Next(end), out _, out _) ? Change.DownBy
        : Change.None;

    private bool IsMinus(int at) =>
        at >= 0
        && _text[at] is '-' or Quantities.Digits.Minus
        && (at == 0 || !(char.IsLetterOrDigit(_text[at - 1]) || _text[at - 1] == '%'));

    private bool IsTo(int end, int start) => start - end == 4 && _words.AsSpan(end, 4) is " to ";

    private bool EndsWith(int end, string word) => end >= 0 && _words.AsSpan(0, end).EndsWith(word, StringComparison.Ordinal);

    // Where “two and a half” ends.
    private int? AndAHalf(int at) => EnglishCardinal.SeesWord(_words, Next(at), "and a half") ? Next(at) + "and a half".Length : null;

    private int CurrencyEnd(int end, Measure money) =>
        Units.English.TryAt(_words, Next(end), out var length, out var unit) && unit.Measure == money ? Next(end) + length : end;
}
