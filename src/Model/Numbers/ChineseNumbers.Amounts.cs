using System.Numerics;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>A number with what stands around it: 20多万人次, 3至5年, 突破22万户, 增长1.5倍, 亿元以上.</summary>
internal sealed partial class ChineseNumbers
{
    private static readonly Behind Nothing = new(NumberKind.Amount, Measure.Count, Fraction.One, 0);

    /// <summary>What stands behind a number and ends with it.</summary>
    private readonly record struct Behind(NumberKind Kind, Measure Measure, Fraction Factor, int End)
    {
        public (NumberKind, Measure, Fraction)? Also { get; init; }

        /// <summary>The value, where it is not the number times the factor.</summary>
        public Fraction? Instead { get; init; }
    }

    private int Number(int start)
    {
        if (NumeralAt(start) is not { } number)
        {
            return char.IsAsciiDigit(_text[start]) ? TooLong(start) : NoNumeral(start);
        }

        if (start > 0 && _text[start - 1] == '“' && number.Arabic && Sees(number.End, "”"))
        {
            AddCode(start, number.End);
            return number.End;
        }

        // 10—15亿元, 3至5年: the first term takes the scale and the unit of the second.
        if (SecondTerm(number.End) is { } second && NumeralAt(second) is { } upper && UnitAt(upper.End, upper) is { } unit)
        {
            // 5000至1万元, 五千至一万元: a first term that would become the larger one is written in full.
            var scaled = number.Value * Fraction.Whole(upper.Scale);
            var scale = number.Scale.IsOne && scaled < upper.Value ? upper.Scale : BigInteger.One;
            var lower = number.Value * Fraction.Whole(scale);
            Amount(start, UnitOfFirst(lower, upper, unit) with { End = number.End }, lower, Strength.Strong, number.Bound);
            return WithUnit(second, upper, unit);
        }

        return Ratio(start, number) ?? WithUnit(start, number, UnitAt(number.End, number));
    }

    // The unit behind a range may say more of its first term than a factor: 16至18岁 are 16 without years too.
    private Behind UnitOfFirst(Fraction first, Numeral second, Behind unit) => UnitAt(second.End, second with { Value = first }) ?? unit;

    private int WithUnit(int start, Numeral number, Behind? behind)
    {
        if (behind is { Kind: NumberKind.Month } month)
        {
            return Date(start, number, month);
        }

        // 20世纪80年代 is said as “the 1980s”.
        if (behind is { Kind: NumberKind.Century } century && NumeralAt(century.End) is { } decade && Sees(decade.End, "年代"))
        {
            return century.End;
        }

        if (behind is null && number.Digits == 4 && CalendarWords.IsYear(number.Value))
        {
            Add(start, number.End, NumberKind.Year, number.Value);
            return number.End;
        }

        return Amount(start, behind ?? Nothing with { End = number.End }, number.Value, StrengthOf(number, behind), number.Bound);
    }

    // Digits, larger numerals and measures count; 三个 may be said without a number (both, each), and 一篇 and 三 may count nothing.
    private Strength StrengthOf(Numeral number, Behind? behind) =>
        behind is null && !number.Arabic && !_text.AsSpan(number.Start, number.Length).ContainsAnyExcept("十百千万亿") ? Strength.Soft
        : number.Arabic
        || number.Length > 1
        || behind?.Instead is not null
        || behind?.Kind is NumberKind.Share or NumberKind.Multiple or NumberKind.Points
            ? Strength.Strong
        : behind?.Measure == Measure.Times ? (number.Value == Fraction.One ? Strength.Soft : Strength.Strong)
        : behind is null || number.Value == Fraction.One || number.Value == Fraction.Zero ? Strength.Weak
        : behind.Value.Measure.Family() == Measure.Count && behind.Value.Kind == NumberKind.Amount ? Strength.Soft
        : Strength.Strong;

    // 8月, 8月26日, 5月1日至5日
    private int Date(int start, Numeral number, Behind month)
    {
        if (DayAt(month.End) is not { } day)
        {
            Add(start, month.End, NumberKind.Month, number.Value);
            return month.End;
        }

        var ofMonth = number.Value * Fraction.Whole(100);
        Add(start, day.End, NumberKind.Day, ofMonth + day.Value);
        if (SecondTerm(day.End) is { } second && DayAt(second) is { } last)
        {
            Add(second, last.End, NumberKind.Day, ofMonth + last.Value);
            return last.End;
        }

        return day.End;
    }

    private (Fraction Value, int End)? DayAt(int at) =>
        at < _text.Length && NumeralAt(at) is { } day && day.End < _text.Length && _text[day.End] is '日' or '号'
            ? (day.Value, day.End + 1)
            : null;

    // 1.68:1; of more than two terms it is compared as it stands.
    private int? Ratio(int start, Numeral first)
    {
        if (
            !first.Arabic
            || !Sees(first.End, ":")
            || NumeralAt(first.End + 1) is not { Arabic: true } second
            || second.Value == Fraction.Zero
        )
        {
            return null;
        }

        var end = second.End;
        for (; Sees(end, ":") && NumeralAt(end + 1) is { Arabic: true } further; end = further.End) { }
        if (end > second.End)
        {
            AddCode(start, end);
        }
        else if (first.Value <= Fraction.Whole(24) && second.Digits == 2 && second.Value < Fraction.Whole(60))
        {
            Add(start, end, NumberKind.Clock, (first.Value * Fraction.Whole(60)) + second.Value);
        }
        else
        {
            Add(start, end, NumberKind.Ratio, first.Value / second.Value);
        }

        return end;
    }

    // Adds the mention with its bounds and its verb, and the half of 一年半 and 三公里半; where to go on.
    private int Amount(int start, Behind unit, Fraction value, Strength strength, Bound within = Bound.Exact)
    {
        var end = unit.End;
        if (Sees(end, "半") && TakesHalf(unit) && !ChineseTables.NoHalf.TryAt(_text, end, out _, out _))
        {
            (value, strength) = (value + new Fraction(1, 2), Strength.Strong);
            end++;
        }

        var (before, at) = BoundBefore(start, unit);
        var after = ChineseTables.BoundsAfter.TryAt(_text, end, out var length, out var found) ? found : Bound.Exact;
        var from = _text.AsSpan(0, at).EndsWith("原来的") ? at - 3 : at;
        var change = ChineseTables.Changes.TryEndingAt(_text, from, out _, out var verb) ? verb : Change.None;
        var negative = _text.AsSpan(0, at).EndsWith("零下", StringComparison.Ordinal) || IsMinus(start - 1);
        if (unit.Kind == NumberKind.Multiple && (change == Change.UpBy || (at > 0 && _text[at - 1] is '多' or '高' or '出')))
        {
            (value, change) = (value + Fraction.One, Change.UpBy);
        }

        var bound =
            within != Bound.Exact ? within
            : before != Bound.Exact ? before
            : after;
        _found.Add(
            new(start, end - start, unit.Kind, unit.Instead ?? (value * unit.Factor))
            {
                Measure = unit.Measure,
                Factor = unit.Factor,
                Bound = bound,
                Change = _text[start] == '减' ? Change.DownBy : change,
                Negative = negative,
                Strength = strength == Strength.Soft && bound != Bound.Exact ? Strength.Strong : strength,
                Also = unit.Also,
            }
        );
        return end + length;
    }

    private static bool TakesHalf(Behind unit) =>
        unit.Measure is Measure.Months or Measure.Seconds or Measure.Area or Measure.Length or Measure.Mass
        || unit.Kind == NumberKind.Multiple;

    // 近三年 are the last three years, 签约 is no 约, and in 超过连续三年 another word stands between.
    private (Bound Bound, int At) BoundBefore(int start, Behind unit)
    {
        start = start >= 2 && _text[start - 2] == '连' && _text[start - 1] == '续' ? start - 2 : start;
        var isBound =
            ChineseTables.BoundsBefore.TryEndingAt(_text, start, out var length, out var bound)
            && !ChineseTables.NoBound.TryEndingAt(_text, start, out _, out _)
            && !(length == 1 && bound == Bound.Nearly && unit is { Kind: NumberKind.Amount, Measure: Measure.Months or Measure.Seconds });
        return isBound ? (bound, start - length) : (BoundFurtherBefore(start), start);
    }

    // 至少举办10场, 最多需要10分钟
    private Bound BoundFurtherBefore(int start)
    {
        for (var end = start - 1; end > Math.Max(0, start - 5) && Han.Is(_text[end]) && !ChineseNumeral.Is(_text[end]); end--)
        {
            if (ChineseTables.BoundsFurtherBefore.TryEndingAt(_text, end, out _, out var bound))
            {
                return bound;
            }
        }

        return Bound.Exact;
    }

    private bool IsMinus(int at) =>
        at >= 0 && _text[at] is '-' or Digits.Minus && (at == 0 || !(char.IsAsciiLetterOrDigit(_text[at - 1]) || _text[at - 1] == '%'));
}
