using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>What stands behind the numeral: the second term of a range, the unit, what gives it another kind.</summary>
internal sealed partial class ChineseNumbers
{
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
            '岁' => Age(at + 1, whole),
            '周' when Sees(at, "周岁") => Age(at + 2, whole),
            '世' when Sees(at, "世纪") => As(NumberKind.Century, 2),
            '季' when Sees(at, "季度") && number.Start > 0 && _text[number.Start - 1] == '前' => new Behind(
                NumberKind.Amount,
                Measure.Months,
                Fraction.Whole(3),
                at + 2
            ),
            '季' when Sees(at, "季度") => As(NumberKind.Quarter, 2),
            '个' when Sees(at, "个半") && Units.ChineseHalved.TryAt(_text, at + 2, out var length, out var unit) => new Behind(
                NumberKind.Amount,
                unit.Measure,
                unit.Factor,
                at + 2 + length
            )
            {
                Instead = (whole + new Fraction(1, 2)) * unit.Factor,
            },
            '个' when Sees(at, "个季度") => new Behind(NumberKind.Amount, Measure.Months, Fraction.Whole(3), at + 3),
            _ => null,
        };
    }

    // 16岁, 六十周岁: English says the number with or without “years”.
    private static Behind Age(int end, Fraction years) =>
        new(NumberKind.Amount, Measure.Months, Fraction.Whole(12), end) { Also = (NumberKind.Amount, Measure.Count, years) };

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
            ? new(NumberKind.Decade, Measure.Count, Fraction.One, at + 2)
            {
                Instead = whole + Fraction.Whole(whole >= Fraction.Whole(30) ? 1900 : 2000),
            }
            : new(NumberKind.Decade, Measure.Count, Fraction.One, at + 2);
}
