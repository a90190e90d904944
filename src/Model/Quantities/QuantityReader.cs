namespace Yueqing.Site.Model.Quantities;

/// <summary>
/// Reads a quantity as an official document writes it, and only as a whole:
/// <c>[bound] [prefix of a unit] number [多|余] [scale] [多|余] unit [bound]</c> with one bound at most, such as 突破22万户,
/// 连续3年, 20多万人. 亿元以上 has a bound and no number; a rank (第12位) no scale and no bound, a ratio (1.7:1) no unit.
/// </summary>
internal static class QuantityReader
{
    /// <summary>Never throws: a text that is no quantity comes back as its first fault.</summary>
    /// <param name="unitId">The unit that the figure names, where its Chinese word could mean several; else null.</param>
    /// <param name="unitless">A number without a unit is a ratio, not a MissingUnit.</param>
    public static QuantityReading Read(string text, UnitTable units, string? unitId, bool unitless)
    {
        var cursor = new QuantityCursor(text);
        if (cursor.AtEnd)
        {
            return cursor.Fail(QuantityFaultKind.Empty, 0, text.Length);
        }

        var bound = cursor.TakeBound(ChineseWords.BoundsBefore);
        var prefixStart = cursor.At;
        var prefix = cursor.TakeAny(units.ChinesePrefixes);
        var numberStart = cursor.At;
        var number = NumberReader.Read(cursor, out var fault);
        if (fault is { } kind)
        {
            return cursor.Fail(kind, numberStart, cursor.LastEnd);
        }

        var opening = new Opening(bound, prefix, prefixStart, number, numberStart);
        return prefix == Unit.RankPrefix ? RankReader.Read(cursor, opening, units, unitId)
            : RatioReader.Sees(cursor, opening) ? RatioReader.Read(cursor, opening, unitId, unitless)
            : AmountReader.Read(cursor, opening, units, unitId);
    }
}

/// <summary>What a quantity begins with, whatever its form: 突破22, 连续3, 第12.</summary>
/// <param name="Prefix">A word of a unit that stands before the number; "" for most.</param>
/// <param name="Number">Null in 超亿元, where a scale word stands for it.</param>
internal sealed record Opening(BoundWord Bound, string Prefix, int PrefixStart, WrittenNumber? Number, int NumberStart);
