using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>What two mentions must share to say the same.</summary>
internal readonly record struct NumberKey(NumberKind Kind, Measure Family, Fraction Value, string Code)
{
    public static NumberKey Of(NumberMention mention) =>
        new(
            mention.Kind,
            mention.Kind is NumberKind.Amount or NumberKind.Basis ? mention.Measure.Family() : Measure.Count,
            mention.Value.Reduced(),
            mention.Code
        );

    /// <summary>Those of its other readings: 翻一番 is also 增长100%, a ratio of 1.68 also a plain 1.68. Two such never make a pair.</summary>
    public static IEnumerable<NumberKey> OtherwiseOf(NumberMention mention)
    {
        if (mention.Also is { } also)
        {
            yield return new(also.Kind, also.Measure.Family(), also.Value.Reduced(), "");
        }

        switch (mention.Kind)
        {
            case NumberKind.Multiple when mention.Change == Change.UpBy && mention.Value >= Fraction.One:
                yield return new(NumberKind.Share, Measure.Count, Fraction.Distance(mention.Value, Fraction.One).Reduced(), "");
                break;
            case NumberKind.Multiple:
                yield return new(NumberKind.Share, Measure.Count, mention.Value.Reduced(), "");
                break;
            case NumberKind.Ratio:
                yield return new(NumberKind.Amount, Measure.Count, mention.Value.Reduced(), "");
                break;
        }
    }
}
