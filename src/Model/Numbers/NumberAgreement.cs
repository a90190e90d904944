using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>What can still be wrong between two mentions of the same value, and what two mentions of different values are to each other.</summary>
internal static class NumberAgreement
{
    /// <summary>Null if nothing is wrong.</summary>
    public static NumberFault? Between(NumberMention zh, NumberMention en, string english)
    {
        if (zh.Strength == Strength.Weak || en.Strength == Strength.Weak)
        {
            return null;
        }

        return (zh.Measure, en.Measure) is (Measure.Visits, Measure.People) or (Measure.People, Measure.Visits) ? NumberFault.VisitsOrPeople
            : !AgreeInSign(zh, en) ? NumberFault.Mismatch
            : zh.Kind != NumberKind.Multiple && en.Kind != NumberKind.Multiple && AgreeInChange(zh.Change, en.Change) is { } fault ? fault
            : !AgreeInBound(zh, en) ? NumberFault.BoundLost
            : zh.Ranks && en.Kind == NumberKind.Ordinal && !NamesScope(english, en) ? NumberFault.RankIncomplete
            : null;
    }

    /// <summary>
    /// How far two mentions without an equal belong together, and as what; 0 if not at all. The higher, the surer:
    /// the same digits with a word mistaken, then the same unit, then any quantity.
    /// </summary>
    public static (int Likeness, NumberFault? Fault) Of(NumberMention zh, NumberMention en)
    {
        if (zh.Strength != Strength.Strong && en.Strength != Strength.Strong)
        {
            return zh.Strength == Strength.Soft && en.Strength == Strength.Soft && SharesFamily(zh, en)
                ? (60, NumberFault.Mismatch)
                : (0, null);
        }

        if (zh.Strength == Strength.Weak || en.Strength == Strength.Weak)
        {
            return SharesFamily(zh, en) ? (20, NumberFault.Mismatch) : (0, null);
        }

        var same = zh.Value.CompareTo(en.Value) == 0;
        return (zh.Kind, en.Kind) switch
        {
            (NumberKind.Points, NumberKind.Share) when zh.Value.CompareTo(en.Value * Fraction.Whole(100)) == 0 => (
                100,
                NumberFault.PercentOrPoints
            ),
            (NumberKind.Share, NumberKind.Points) when en.Value.CompareTo(zh.Value * Fraction.Whole(100)) == 0 => (
                100,
                NumberFault.PercentOrPoints
            ),
            (NumberKind.Amount, NumberKind.Amount)
                when same && zh.Measure.IsMoney() && (en.Measure.IsMoney() || en.Measure == Measure.Count) => (
                95,
                NumberFault.CurrencyMissing
            ),
            (NumberKind.Amount, NumberKind.Amount) when IsRounded(zh, en) => (90, null),
            (NumberKind.Multiple, NumberKind.Multiple) when IsMisread(zh, en.Value) => (85, NumberFault.MultipleOffByOne),
            (NumberKind.Multiple, NumberKind.Share) when IsMisread(zh, en.Value + Fraction.One) => (85, NumberFault.MultipleOffByOne),
            _ when zh.Strength != en.Strength && SharesFamily(zh, en) => (56, NumberFault.Mismatch),
            _ when SharesFamily(zh, en) => (WrittenAlike(zh, en) ? 70 : 60, NumberFault.Mismatch),
            _ when same && IsQuantity(zh.Kind) && IsQuantity(en.Kind) => (55, NumberFault.Mismatch),
            (NumberKind.Amount, NumberKind.Amount) when zh.Measure == Measure.Count || en.Measure == Measure.Count => (
                45,
                NumberFault.Mismatch
            ),
            _ when IsQuantity(zh.Kind) == IsQuantity(en.Kind) && zh.Kind != NumberKind.Code && en.Kind != NumberKind.Code => (
                30,
                NumberFault.Mismatch
            ),
            _ => (0, null),
        };
    }

    private static bool AgreeInSign(NumberMention zh, NumberMention en) =>
        zh.Negative == en.Negative || (zh.Negative ? en.Change : zh.Change) == Change.DownBy;

    private static NumberFault? AgreeInChange(Change zh, Change en) =>
        zh == Change.None || en == Change.None || zh == en ? null
        : (zh is Change.UpBy or Change.UpTo) != (en is Change.UpBy or Change.UpTo) ? NumberFault.Mismatch
        : NumberFault.MultipleOffByOne;

    // A span of time within a bound is often said without one: 三年内, in three years.
    private static bool AgreeInBound(NumberMention zh, NumberMention en) =>
        zh.Bound == en.Bound
        || !(IsQuantity(zh.Kind) && IsQuantity(en.Kind))
        || (zh.Rough && en.Bound is Bound.AtLeast or Bound.About)
        || (
            zh.Measure is Measure.Months or Measure.Seconds
            && zh.Bound is Bound.AtMost or Bound.Exact
            && en.Bound is Bound.AtMost or Bound.Exact
        );

    // In another unit, and right to the last digit it gives: 1.25万亩, about 833 hectares.
    private static bool IsRounded(NumberMention zh, NumberMention en) =>
        zh.Measure == en.Measure && zh.Factor != en.Factor && en.Bound == Bound.About && AreEqualTo(en.Precision, zh.Value, en.Value);

    public static bool IsSame(NumberMention zh, NumberMention en) => zh.Value.CompareTo(en.Value) == 0;

    /// <summary>Whether two values differ by no more than half of the last digit.</summary>
    public static bool AreEqualTo(Fraction precision, Fraction left, Fraction right) =>
        Fraction.Distance(left, right) <= precision * new Fraction(1, 2);

    // One too many or too few, or another number of doublings.
    private static bool IsMisread(NumberMention zh, Fraction multiple) =>
        Fraction.Distance(zh.Value, multiple).CompareTo(Fraction.One) == 0
        || (zh.Change == Change.UpBy && zh.Value.Numerator.IsPowerOfTwo && multiple.Numerator.IsPowerOfTwo && zh.Value.Denominator.IsOne);

    private static bool SharesFamily(NumberMention zh, NumberMention en) =>
        (zh.Kind == en.Kind && zh.Measure.Family() == en.Measure.Family())
        || (zh.Also is { } a && a.Kind == en.Kind && a.Measure.Family() == en.Measure.Family())
        || (en.Also is { } b && b.Kind == zh.Kind && b.Measure.Family() == zh.Measure.Family());

    // The same digits but for their scale: 39038.1亿 and 390.381 billion.
    private static bool WrittenAlike(NumberMention zh, NumberMention en)
    {
        var quotient = zh.Value.Numerator.IsZero || en.Value.Numerator.IsZero ? Fraction.Zero : (zh.Value / en.Value).Reduced();
        return IsPowerOfTen(quotient.Numerator) && IsPowerOfTen(quotient.Denominator);
    }

    private static bool IsPowerOfTen(System.Numerics.BigInteger value)
    {
        while (!value.IsZero && value % 10 == 0)
        {
            value /= 10;
        }

        return value.IsOne;
    }

    private static bool IsQuantity(NumberKind kind) =>
        kind is NumberKind.Amount or NumberKind.Share or NumberKind.Points or NumberKind.Multiple or NumberKind.Ratio;

    /// <summary>How far behind or before a rank its scope may stand.</summary>
    private const int Reach = 120;

    // “among China’s top 100 counties”, “in the province”: right behind the rank; “among” and “nationwide” anywhere near it.
    private static bool NamesScope(string english, NumberMention rank)
    {
        var after = english.AsSpan(rank.End, Math.Min(Reach, english.Length - rank.End)).TrimStart(" \u00A0");
        var sentence = after.IndexOfAny('.', ';') is var stop and >= 0 ? after[..stop] : after;
        var before = english.AsSpan(Math.Max(0, rank.Start - Reach), Math.Min(Reach, rank.Start));
        before = before[(before.LastIndexOfAny('.', ';') + 1)..];
        var word = after.IndexOfAny(' ', '\u00A0', ',') is var gap and >= 0 ? after[..gap] : after;
        return EnglishTables.RankScope.TryAt(word, 0, out _, out _) || SaysAmong(sentence) || SaysAmong(before);
    }

    private static bool SaysAmong(ReadOnlySpan<char> text) =>
        text.Contains("among", StringComparison.OrdinalIgnoreCase)
        || text.Contains("nationwide", StringComparison.OrdinalIgnoreCase)
        || text.Contains(" in the ", StringComparison.OrdinalIgnoreCase)
        || text.Contains(" in China", StringComparison.OrdinalIgnoreCase);
}
