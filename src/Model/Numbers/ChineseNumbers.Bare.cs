using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>What looks like a numeral and is none by itself: a scale word without a number, a plan, too many digits.</summary>
internal sealed partial class ChineseNumbers
{
    // 亿元以上, 百余家, 上亿, 每千人: a scale word alone counts where a bound or a unit makes it a number; 数百 is vague.
    private int NoNumeral(int start)
    {
        var end = start;
        while (end < _text.Length && ChineseNumeral.Is(_text[end]))
        {
            end++;
        }

        if (PlanAt(start, end) is { } plan)
        {
            Add(start, end, NumberKind.Plan, plan);
            return end;
        }

        if (ApproximatePair(start, end) is { } past)
        {
            return past;
        }

        var before = start > 0 ? _text[start - 1] : ' ';
        if (Units.Chinese.TryAt(_text, start, out var unitLength, out _) || before is Figure or '数' or '几' or '好')
        {
            return Math.Max(end, start + unitLength);
        }

        if (ScaleAt(start) is not { } scale || (scale.End != end && UnitAt(scale.End, null) is null))
        {
            return end;
        }

        end = scale.End;

        var within = end < _text.Length && _text[end] is '多' or '余' ? 1 : 0;
        var rough = before is '上' or '过' && !ChineseTables.NoRoughBound.TryEndingAt(_text, start, out _, out _);
        var unit = UnitAt(end + within, null);
        var bounded = rough || within == 1 || BoundBefore(start, unit ?? Nothing).Bound != Bound.Exact;
        if (unit is null && !bounded)
        {
            return end;
        }

        var next = Amount(
            start,
            unit ?? Nothing with { End = end + within },
            Fraction.Whole(scale.Value),
            Strength.Soft,
            rough || within == 1 ? Bound.Over : Bound.Exact
        );
        _found[^1] = _found[^1] with { Rough = rough && before == '上' };
        return next;
    }

    // 十四五: the 14th Five-Year Plan.
    private int? PlanAt(int start, int end)
    {
        var run = _text.AsSpan(start, end - start);
        return run.Length != 3 || run[0] != '十' || run[2] != '五' || ChineseNumeral.IsPlace(run[1])
            ? null
            : 10 + ChineseNumeral.DigitOf(run[1]);
    }

    private int TooLong(int start)
    {
        var end = PlainNumber.Read(_text, start).End;
        AddCode(start, end);
        return end;
    }
}
