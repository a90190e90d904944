using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>Numbers that are said by a word of their own, and dates.</summary>
internal sealed partial class EnglishNumbers
{
    // doubled, twice, halved, half a year, the first half, year on year
    private int? Expression(int start)
    {
        if (UnitAndAHalf(start) is { } halved)
        {
            return halved;
        }

        if (EnglishTables.Multiples.TryAt(_words, start, out var length, out var multiple))
        {
            Mention(start, start + length, NumberKind.Multiple, Fraction.Whole(multiple.Times), Fraction.One, multiple.Strength);
            _found[^1] = _found[^1] with
            {
                Change = Change.UpBy,
                Also = EnglishCardinal.SeesWord(_words, start, "twice") ? (NumberKind.Amount, Measure.Times, Fraction.Whole(2)) : null,
            };
            return start + length;
        }

        if (EnglishTables.Bases.TryAt(_words, start, out length, out var basis))
        {
            return Mention(
                start,
                start + length,
                NumberKind.Basis,
                Fraction.Whole(basis.Value),
                Fraction.One,
                Strength.Soft,
                basis.Measure
            );
        }

        if (EnglishTables.Fixed.TryAt(_words, start, out length, out var word))
        {
            var end = Mention(start, start + length, word.Kind, word.Value, Fraction.One, word.Strength, word.Measure);
            var halves = word.Kind == NumberKind.Share;
            _found[^1] = _found[^1] with { Change = halves ? Change.DownBy : Change.None };
            return end;
        }

        // hundred-year-old
        if (
            EnglishTables.Scales.TryAt(_words, start, out length, out var exponent)
            && length > 2
            && UnitAt(start + length) is { Kind: NumberKind.Amount } unit
        )
        {
            var scale = Fraction.Whole(System.Numerics.BigInteger.Pow(10, exponent));
            return Mention(start, unit.End, unit.Kind, scale * unit.Factor, unit.Factor, Strength.Soft, unit.Measure);
        }

        return EnglishCardinal.SeesWord(_words, start, "half") ? Half(start, start + 4) : null;
    }

    // an hour and a half
    private int? UnitAndAHalf(int start)
    {
        var at =
            EnglishCardinal.SeesWord(_words, start, "a") ? start + 2
            : EnglishCardinal.SeesWord(_words, start, "an") ? start + 3
            : _words.Length;
        return Units.English.TryAt(_words, at, out var length, out var unit) && AndAHalf(at + length) is { } end
            ? Mention(start, end, NumberKind.Amount, new Fraction(3, 2) * unit.Factor, unit.Factor, Strength.Strong, unit.Measure)
            : null;
    }

    // half a million yuan, half an hour, half-year, half a percentage point; half of; otherwise only perhaps a number.
    private int Half(int start, int end)
    {
        var half = new Fraction(1, 2);
        var at = Next(end);
        at =
            EnglishCardinal.SeesWord(_words, at, "a") ? at + 2
            : EnglishCardinal.SeesWord(_words, at, "an") ? at + 3
            : at;
        var (value, number) = (half, end);
        if (EnglishTables.Scales.TryAt(_words, at, out var length, out var exponent))
        {
            (value, number) = (half * Fraction.Whole(System.Numerics.BigInteger.Pow(10, exponent)), at + length);
            return Amount(start, number, value, new(value, Fraction.One, number, false, true, true), UnitAt(number));
        }

        if (Units.English.TryAt(_words, at, out length, out var unit))
        {
            return Mention(start, at + length, NumberKind.Amount, half * unit.Factor, unit.Factor, Strength.Strong, unit.Measure);
        }

        if (EnglishTables.Kinds.TryAt(_words, at, out length, out var kind) && kind.Kind == NumberKind.Points)
        {
            return Mention(start, at + length, kind.Kind, half, Fraction.One, Strength.Strong);
        }

        var whole =
            EnglishCardinal.SeesWord(_words, Next(end), "of")
            || EnglishCardinal.SeesWord(_words, Next(end), "the")
            || EndsWith(Trim(start), " by");
        return Mention(start, end, NumberKind.Share, half, Fraction.One, whole ? Strength.Strong : Strength.Soft);
    }

    // August 26, August 26–28, August; a month alone is weak: “may” and “march” are verbs too.
    private int? Date(int start)
    {
        if (!char.IsAsciiLetterUpper(_text[start]) || !CalendarWords.Months.TryAt(_words, start, out var length, out var month))
        {
            return null;
        }

        var end = start + length;
        var at = Next(At(end) == '.' ? end + 1 : end);
        if (DayAt(at) is not { } day)
        {
            _found.Add(new(start, length, NumberKind.Month, Fraction.Whole(month)) { Strength = Strength.Weak });
            return end;
        }

        Add(start, day.End, NumberKind.Day, Fraction.Whole((month * 100) + day.Value));
        if (SecondTerm(start, day.End) is { } second && DayAt(second) is { } last)
        {
            Add(second, last.End, NumberKind.Day, Fraction.Whole((month * 100) + last.Value));
            return last.End;
        }

        return day.End;
    }

    // 9:00, 2:30 p.m., 9 a.m.
    private int? ClockAt(int start, int end)
    {
        if (end - start > 2 || PlainNumber.Read(_words, start).Value is not { } hour || hour > Fraction.Whole(24))
        {
            return null;
        }

        var minutes =
            At(end) == ':'
            && IsDigit(end + 1)
            && IsDigit(end + 2)
            && _words[end + 1] < '6'
            && !IsAlphanumeric(end + 3)
            && !(At(end + 3) is '.' or ':' && IsDigit(end + 4));
        var until = minutes ? end + 3 : end;
        var half = _words.AsSpan(Next(until)) switch
        {
            ['a', '.', 'm', '.', ..] => (Length: 4, Hours: 0),
            ['p', '.', 'm', '.', ..] => (Length: 4, Hours: hour < Fraction.Whole(12) ? 12 : 0),
            _ => default,
        };
        if (!minutes && half.Length == 0)
        {
            return null;
        }

        var past = minutes ? Fraction.Whole(((_words[end + 1] - '0') * 10) + _words[end + 2] - '0') : Fraction.Zero;
        var last = half.Length > 0 ? Next(until) + half.Length : until;
        Add(start, last, NumberKind.Clock, ((hour + Fraction.Whole(half.Hours)) * Fraction.Whole(60)) + past);
        return last;
    }

    // A day of one or two digits, also as 26th.
    private (int Value, int End)? DayAt(int at)
    {
        if (at >= _words.Length || !IsDigit(at))
        {
            return null;
        }

        var end = IsDigit(at + 1) ? at + 2 : at + 1;
        var value = end - at == 2 ? ((_words[at] - '0') * 10) + _words[at + 1] - '0' : _words[at] - '0';
        end += _words.AsSpan(end) is ['t', 'h', ..] or ['s', 't', ..] or ['n', 'd', ..] or ['r', 'd', ..] ? 2 : 0;
        return value is >= 1 and <= 31 && !IsAlphanumeric(end) ? (value, end) : null;
    }

    // 26 August, 26th August, 26–28 August: where a number turns out to be a day.
    private int? DayBefore(int start, int end, Fraction value)
    {
        if (value >= Fraction.Whole(32) || !value.Denominator.IsOne)
        {
            return null;
        }

        var last = SecondTerm(start, end) is { } second ? DayAt(second) : null;
        var at = Next(last?.End ?? end);
        at = EnglishCardinal.SeesWord(_words, at, "of") ? at + 3 : at;
        if (
            at >= _text.Length
            || !char.IsAsciiLetterUpper(_text[at])
            || !CalendarWords.Months.TryAt(_words, at, out var length, out var month)
        )
        {
            return null;
        }

        Add(start, end, NumberKind.Day, Fraction.Whole(month * 100) + value);
        if (last is { } until)
        {
            Add(end + 1, until.End, NumberKind.Day, Fraction.Whole((month * 100) + until.Value));
        }

        return at + length;
    }
}
