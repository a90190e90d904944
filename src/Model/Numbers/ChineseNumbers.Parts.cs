using System.Numerics;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>The parts that a Chinese number is made of: digits or numerals, scale words, the unit.</summary>
internal sealed partial class ChineseNumbers
{
    /// <summary>Digits or numerals with their scale words: 1亿3000万, 两千三百, 20多万.</summary>
    /// <param name="Scale">What the scale words behind digits multiply with; 1 for numerals.</param>
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

        var value = ChineseNumeral.Read(_text.AsSpan(start, end - start));
        return value is { } number && (start == 0 || _text[start - 1] is not ('数' or '几') || !ChineseNumeral.IsPlace(_text[start]))
            ? Bounded(
                new(
                    Fraction.Whole(number),
                    start,
                    end,
                    false,
                    BigInteger.One,
                    end - start == 4 && number < 10_000 && IsListed(start) ? 4 : 0,
                    Bound.Exact
                )
            )
            : null;
    }

    // 二〇二三, not 三千五百.
    private bool IsListed(int start) => !ChineseNumeral.IsPlace(_text[start + 1]) && !ChineseNumeral.IsPlace(_text[start + 3]);

    // 20多户, 十余册, 四十多年
    private Numeral Bounded(Numeral number)
    {
        var end = number.End;
        if (number.Bound != Bound.Exact || end >= _text.Length || _text[end] is not ('多' or '余') || UnitAt(end + 1, null) is null)
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

    // Where the second term of a range begins: 3—5, 30%至40%, 2至3.
    private int? SecondTerm(int at)
    {
        var start = at;
        while (at < _text.Length && at < start + 2 && _text[at] is '-' or '–' or '—' or '~' or '～')
        {
            at++;
        }

        at += at == start && at < _text.Length && _text[at] is '至' or '到' ? 1 : 0;
        return at > start && at < _text.Length && (char.IsAsciiDigit(_text[at]) || ChineseNumeral.Is(_text[at])) ? at : null;
    }

    private Behind? UnitAt(int at, Numeral? number)
    {
        if (at >= _text.Length)
        {
            return null;
        }

        if (number is { } counted && SpecialAt(at, counted) is { } special)
        {
            return special;
        }

        if (Units.Chinese.TryAt(_text, at, out var length, out var unit))
        {
            return new Behind(NumberKind.Amount, unit.Measure, unit.Factor, at + length)
            {
                Also = number is { } n && _text[at] == '周' && length == 2 ? (NumberKind.Ordinal, Measure.Count, n.Value) : null,
            };
        }

        if (char.IsAsciiLetter(_text[at]) && Units.English.TryAt(_lower, at, out length, out unit))
        {
            return new Behind(NumberKind.Amount, unit.Measure, unit.Factor, at + length);
        }

        return ChineseTables.Classifiers.TryAt(_text, at, out length, out _)
            ? new Behind(NumberKind.Amount, Measure.Count, Fraction.One, at + length)
            {
                Also = number is { } n2 && _text[at] == '大' ? (NumberKind.Ordinal, Measure.Count, n2.Value) : null,
            }
            : null;
    }

    // What gives a number another kind.
    private Behind? SpecialAt(int at, Numeral number)
    {
        Behind As(NumberKind kind, int length, int denominator = 1) => new(kind, Measure.Count, new(1, denominator), at + length);
        var whole = number.Value;
        return _text[at] switch
        {
            '%' => As(NumberKind.Share, 1, 100),
            '‰' => As(NumberKind.Share, 1, 1000),
            '个' when Sees(at, "个百分点") => As(NumberKind.Points, 4),
            '百' when Sees(at, "百分点") => As(NumberKind.Points, 3),
            '成' when number.Bound == Bound.Exact && at + 1 < _text.Length && _text[at + 1] is '立' or '为' or '功' or '果' or '长' => null,
            '成' when whole >= Fraction.Whole(1) && whole <= Fraction.Whole(10) => Tenths(at, number),
            '倍' => As(NumberKind.Multiple, 1),
            '分' when Sees(at, "分之") && NumeralAt(at + 2) is { } part && whole >= Fraction.Whole(2) => new Behind(
                NumberKind.Share,
                Measure.Count,
                part.Value / whole / whole,
                part.End
            ),
            '年' when Sees(at, "年代") => Decade(at, whole),
            '年' when number.Digits == 4 && whole >= Fraction.Whole(1000) => As(NumberKind.Year, 1),
            '时' when ClockAt(at, number) is { } clock => clock,
            '月' when whole <= Fraction.Whole(12) => As(NumberKind.Month, Sees(at, "月份") ? 2 : 1),
            '日' when whole <= Fraction.Whole(31) && !Sees(at, "日元") => As(NumberKind.Day, 1),
            '号' => As(NumberKind.Ordinal, 1),
            '岁' => new Behind(NumberKind.Amount, Measure.Months, Fraction.Whole(12), at + 1)
            {
                Also = (NumberKind.Amount, Measure.Count, whole),
            },
            '世' when Sees(at, "世纪") => As(NumberKind.Century, 2),
            '季' when Sees(at, "季度") && number.Start > 0 && _text[number.Start - 1] == '前' => new Behind(
                NumberKind.Amount,
                Measure.Months,
                Fraction.Whole(3),
                at + 2
            ),
            '季' when Sees(at, "季度") => As(NumberKind.Quarter, 2),
            '个' when Sees(at, "个季度") => new Behind(NumberKind.Amount, Measure.Months, Fraction.Whole(3), at + 3),
            _ => null,
        };
    }

    // 9时, 11时30分, 下午2时; 同时 and 小时 are other words.
    private Behind? ClockAt(int at, Numeral hour)
    {
        if (!hour.Arabic || hour.Digits is 0 or > 2 || Sees(at, "时间") || Sees(at, "时代") || Sees(at, "时期"))
        {
            return null;
        }

        var minutes = NumeralAt(at + 1) is { Digits: 1 or 2 } found && Sees(found.End, "分") ? found : default(Numeral?);
        var noon = hour.Start >= 2 && _text.AsSpan(0, hour.Start).EndsWith("下午") && hour.Value < Fraction.Whole(12) ? 12 : 0;
        var total = ((hour.Value + Fraction.Whole(noon)) * Fraction.Whole(60)) + (minutes?.Value ?? Fraction.Zero);
        return new Behind(NumberKind.Clock, Measure.Count, Fraction.One, (minutes?.End ?? at) + 1) { Instead = total };
    }

    // 八成, 八成五
    private Behind Tenths(int at, Numeral number)
    {
        var more =
            at + 1 < _text.Length && ChineseNumeral.IsDigit(_text[at + 1]) && _text[at + 1] is not '两'
                ? ChineseNumeral.DigitOf(_text[at + 1])
                : 0;
        return more == 0
            ? new(NumberKind.Share, Measure.Count, new(1, 10), at + 1)
            : new(
                NumberKind.Share,
                Measure.Count,
                ((number.Value * Fraction.Whole(10)) + Fraction.Whole(more)) / (number.Value * Fraction.Whole(100)),
                at + 2
            );
    }

    // 1990年代, 上世纪90年代; since a century without a number is the last one, 80年代 is the 1980s.
    private static Behind Decade(int at, Fraction whole) =>
        whole <= Fraction.Whole(99)
            ? new(NumberKind.Decade, Measure.Count, (whole + Fraction.Whole(whole >= Fraction.Whole(30) ? 1900 : 2000)) / whole, at + 2)
            : new(NumberKind.Decade, Measure.Count, Fraction.One, at + 2);
}
