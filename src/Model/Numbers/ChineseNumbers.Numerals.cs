using System.Numerics;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>The numeral itself: digits or Chinese numerals with their decimals and scale words.</summary>
internal sealed partial class ChineseNumbers
{
    /// <summary>Digits or numerals with their scale words: 1亿3000万, 两千三百, 20多万.</summary>
    /// <param name="Scale">What the last scale words multiply with; 1 without them.</param>
    /// <param name="Digits">How many plain digits it is, as a year is written; 0 for all else.</param>
    private readonly record struct Numeral(Fraction Value, int Start, int End, bool Arabic, BigInteger Scale, int Digits, Bound Bound)
    {
        public int Length => End - Start;
    }

    private Numeral? NumeralAt(int start)
    {
        if (start >= _text.Length)
        {
            return null;
        }

        return char.IsAsciiDigit(_text[start]) ? ArabicAt(start)
            : ChineseNumeral.Is(_text[start]) ? HanAt(start)
            : null;
    }

    private Numeral? ArabicAt(int start)
    {
        var plain = PlainNumber.Read(_text, start);
        if (plain.Value is not { } value)
        {
            return null;
        }

        var digits = plain.Plain ? plain.End - start : 0;
        var (end, bound) = (plain.End, Bound.Exact);
        if (end < _text.Length && _text[end] is '多' or '余' or '来' && ScaleAt(end + 1) is not null)
        {
            bound = _text[end] == '来' ? Bound.About : Bound.Over;
            end++;
        }

        if (ScaleAt(end) is not { } scale)
        {
            return Bounded(new(value, start, plain.End, true, BigInteger.One, digits, bound));
        }

        // 1亿3000万, 2万5千: a smaller number behind the scale word adds to it.
        (value, end) = (value * Fraction.Whole(scale.Value), scale.End);
        for (var last = scale.Value; end < _text.Length && char.IsAsciiDigit(_text[end]); )
        {
            var next = PlainNumber.Read(_text, end);
            var (nextScale, nextEnd) = ScaleAt(next.End) is { } found ? (found.Value, found.End) : (BigInteger.One, next.End);
            if (next.Value is not { } more || (more * Fraction.Whole(nextScale)) >= Fraction.Whole(last))
            {
                break;
            }

            (value, end, last) = (value + (more * Fraction.Whole(nextScale)), nextEnd, nextScale);
        }

        return Bounded(new(value, start, end, true, scale.Value, 0, bound));
    }

    private Numeral? HanAt(int start)
    {
        var end = start;
        while (end < _text.Length && ChineseNumeral.Is(_text[end]))
        {
            end++;
        }

        // 五百分点, 三千瓦: the last character begins a unit, where without it none stands.
        if (end - start > 1 && Units.Chinese.TryAt(_text, end - 1, out var length, out _) && length > 1 && UnitAt(end, null) is null)
        {
            end--;
        }

        if (
            ChineseNumeral.Read(_text.AsSpan(start, end - start)) is not { } number
            || (start > 0 && _text[start - 1] is '数' or '几' && ChineseNumeral.IsPlace(_text[start]))
        )
        {
            return null;
        }

        var listed = end - start == 4 && number < 10_000 && IsListed(start) ? 4 : 0;
        var whole = new Numeral(Fraction.Whole(number), start, end, false, TrailingScale(end), listed, Bound.Exact);
        return Bounded(Decimal(whole) ?? RoughlyScaled(whole) ?? whole);
    }

    // 三点五亿, 零点五; 三点五十分 and 三点五分 are times, and 三点 and 一点 count nothing after them.
    private Numeral? Decimal(Numeral whole)
    {
        if (!Sees(whole.End, "点") || whole.End + 1 >= _text.Length || !ChineseNumeral.IsDigit(_text[whole.End + 1]))
        {
            return null;
        }

        var (value, end) = (whole.Value, whole.End + 1);
        for (BigInteger place = 10; end < _text.Length && ChineseNumeral.IsDigit(_text[end]) && place < 10_000_000; end++, place *= 10)
        {
            value += new Fraction(ChineseNumeral.DigitOf(_text[end]), place);
        }

        return ScaleAt(end) is { } scale
                ? whole with
                {
                    Value = value * Fraction.Whole(scale.Value),
                    End = scale.End,
                    Scale = scale.Value,
                    Digits = 0,
                }
            : ChineseTables.NoDecimal.TryAt(_text, end, out _, out _) ? null
            : whole with { Value = value, End = end, Digits = 0 };
    }

    // 三千多万, 十余万, 十几万
    private Numeral? RoughlyScaled(Numeral whole) =>
        IsRoughly(whole) && ScaleAt(whole.End + 1) is { } scale
            ? whole with
            {
                Value = whole.Value * Fraction.Whole(scale.Value),
                End = scale.End,
                Scale = scale.Value,
                Bound = Bound.Over,
            }
            : null;

    // Whether 多, 余 or, behind a place, 几 stands behind a numeral.
    private bool IsRoughly(Numeral number) =>
        number.End < _text.Length && (_text[number.End] is '多' or '余' || (_text[number.End] == '几' && _text[number.End - 1] == '十'));

    // What the last word of a run multiplies the whole run with: 10⁸ of 三百亿.
    private BigInteger TrailingScale(int end) =>
        ChineseNumeral.IsPlace(_text[end - 1]) && ChineseNumeral.PlaceOf(_text[end - 1]) is var place and >= 10_000
            ? place
            : BigInteger.One;

    // 二〇二三, not 三千五百.
    private bool IsListed(int start) => !ChineseNumeral.IsPlace(_text[start + 1]) && !ChineseNumeral.IsPlace(_text[start + 3]);

    // 20多户, 十余册, 四十多年, 十几家
    private Numeral Bounded(Numeral number)
    {
        var end = number.End;
        if (number.Bound != Bound.Exact || !IsRoughly(number) || UnitAt(end + 1, null) is null)
        {
            return number;
        }

        return number with
        {
            End = end + 1,
            Bound = Bound.Over,
        };
    }

    // The scale word here, unless the unit begins with it: 5千瓦 is 5 × 千瓦.
    private (BigInteger Value, int End)? ScaleAt(int at) =>
        ChineseTables.Scales.TryAt(_text, at, out var length, out var exponent)
        && !(Units.Chinese.TryAt(_text, at, out var unit, out _) && unit > length)
        && !Sees(at, "百分点")
        && !Sees(at, "百分之")
            ? (BigInteger.Pow(10, exponent), at + length)
            : null;
}
