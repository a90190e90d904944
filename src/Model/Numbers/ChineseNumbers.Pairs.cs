using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>Two digits side by side for “from the one to the other”: 两三年, 三五天, 二三十家, 七八百万, 十五六岁.</summary>
internal sealed partial class ChineseNumbers
{
    /// <summary>Longer than any numeral that is spoken roughly.</summary>
    private const int LongestPair = 12;

    // Reads both terms as a range; where to go on. 三五 alone counts nothing, and a few of something may be said without a number.
    private int? ApproximatePair(int start, int end)
    {
        var run = _text.AsSpan(start, end - start);
        if (run.Length > LongestPair || PairIn(run) is not { } first)
        {
            return null;
        }

        if (
            ChineseNumeral.Read([.. run[..(first + 1)], .. run[(first + 2)..]]) is not { } lower
            || ChineseNumeral.Read([.. run[..first], .. run[(first + 1)..]]) is not { } upper
        )
        {
            return null;
        }

        var second = start + first + 1;
        var (least, most) = (Fraction.Whole(lower), Fraction.Whole(upper));
        var numeral = new Numeral(most, second, end, false, TrailingScale(end), 0, Bound.Exact);
        if (UnitAt(end, numeral) is not { Kind: NumberKind.Amount or NumberKind.Share or NumberKind.Multiple } unit)
        {
            return null;
        }

        var strength = run.ContainsAny("十百千万亿") ? Strength.Strong : Strength.Soft;
        Amount(start, UnitOfFirst(least, numeral, unit) with { End = second }, least, strength);
        return Amount(second, unit, most, strength);
    }

    // Neighbouring digits, and 三五.
    private static int? PairIn(ReadOnlySpan<char> run)
    {
        for (var i = 0; i + 1 < run.Length; i++)
        {
            if (ChineseNumeral.IsDigit(run[i]) && ChineseNumeral.IsDigit(run[i + 1]))
            {
                var (low, high) = (ChineseNumeral.DigitOf(run[i]), ChineseNumeral.DigitOf(run[i + 1]));
                return low > 0 && (high == low + 1 || (low, high) == (3, 5)) ? i : null;
            }
        }

        return null;
    }
}
