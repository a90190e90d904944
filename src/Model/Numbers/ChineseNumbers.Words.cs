using System.Numerics;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>Numbers that begin with a word: 百分之八, 翻一番, 半年, 第12位.</summary>
internal sealed partial class ChineseNumbers
{
    /// <summary>How many characters a verb of ranking may stand before the rank.</summary>
    private const int RankReach = 12;

    // 百分之八点五, 百分之8.5
    private int PartsOf(int at, int length, int whole)
    {
        if (NumeralAt(at + length) is not { } number)
        {
            return at + length;
        }

        return Amount(at, new(NumberKind.Share, Measure.Count, new(1, whole), number.End), number.Value, Strength.Strong);
    }

    // 翻一番, 翻了两番, 翻近三番
    private int Doublings(int start)
    {
        var at = start + 1;
        at += at < _text.Length && _text[at] == '了' ? 1 : 0;
        var bound = ChineseTables.BoundsBefore.TryAt(_text, at, out var length, out var found) ? found : Bound.Exact;
        if (NumeralAt(at + length) is not { } number || !Sees(number.End, "番") || number.Value.CompareTo(Fraction.Whole(10)) > 0)
        {
            return start + 1;
        }

        var doublings = (int)(number.Value.Numerator / number.Value.Denominator);
        _found.Add(
            new(start, number.End + 1 - start, NumberKind.Multiple, Fraction.Whole(BigInteger.Pow(2, doublings)))
            {
                Bound = bound,
                Change = Change.UpBy,
            }
        );
        return number.End + 1;
    }

    // 半年, 半个月, 半元; 半天 is vague.
    private int HalfAt(int at) =>
        Units.Chinese.TryAt(_text, at + 1, out var length, out var unit) && unit.Measure != Measure.People && !Sees(at, "半天")
            ? Amount(at, new(NumberKind.Amount, unit.Measure, unit.Factor, at + 1 + length), new(1, 2), Strength.Strong)
            : at + 1;

    // 第12位, 第三季度, 第十四个五年规划
    private int Ordinal(int start)
    {
        if (NumeralAt(start + 1) is not { } number)
        {
            return start + 1;
        }

        var end = number.End;
        if (Sees(end, "季度"))
        {
            Add(start, end + 2, NumberKind.Quarter, number.Value);
            return end + 2;
        }

        if (Sees(end, "个五年"))
        {
            Add(start, end + 3, NumberKind.Plan, number.Value);
            return end + 3;
        }

        var place = end < _text.Length && _text[end] is '位' or '名';
        var ranks = place || RanksBefore(start);
        var stated = number.Arabic || ranks || Sees(end, "大") || number.Value.CompareTo(Fraction.Whole(2)) > 0;
        _found.Add(
            new(start, end + (place ? 1 : 0) - start, NumberKind.Ordinal, number.Value)
            {
                Ranks = ranks,
                Strength = stated ? Strength.Strong : Strength.Weak,
                Also = Sees(end, "年") ? (NumberKind.Amount, Measure.Months, number.Value * Fraction.Whole(12)) : null,
            }
        );
        return _found[^1].End;
    }

    // 位列全国县级市第8: the verb stands at most so far before.
    private bool RanksBefore(int at)
    {
        for (var end = at; end > Math.Max(0, at - RankReach) && char.IsLetter(_text[end - 1]); end--)
        {
            if (ChineseTables.RankingBefore.TryEndingAt(_text, end, out _, out _))
            {
                return true;
            }
        }

        return false;
    }
}
