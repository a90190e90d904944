namespace Yueqing.Site.Model.Quantities;

/// <summary>Reads the rest of a rank: 第12位, 第2, 第三名.</summary>
internal static class RankReader
{
    /// <summary>A rank is a whole number from 1 on, without a bound.</summary>
    public static QuantityReading Read(QuantityCursor cursor, Opening opening, UnitTable units, string? unitId)
    {
        if (opening.Number is not { } number || !opening.Bound.IsNone)
        {
            return cursor.Fail(QuantityFaultKind.NoNumber, opening.PrefixStart, cursor.End);
        }

        if (number.Value < 1 || number.Value.Scale > 0)
        {
            return cursor.Fail(QuantityFaultKind.MalformedNumber, opening.NumberStart, cursor.LastEnd);
        }

        var word = cursor.TakeAny(Unit.Rank.Chinese);
        if (!cursor.AtEnd)
        {
            return cursor.FailRest(word == "" ? QuantityFaultKind.UnknownUnit : QuantityFaultKind.TrailingText);
        }

        var unit = unitId is null ? Unit.Rank : units.ById(unitId);
        if (unit is null)
        {
            return cursor.Fail(QuantityFaultKind.UnknownUnit, opening.PrefixStart, cursor.End, unitId);
        }

        if (unit.ChinesePrefix is not ("" or Unit.RankPrefix) || (word != "" && !unit.Chinese.Contains(word)))
        {
            return cursor.Fail(QuantityFaultKind.UnitMismatch, opening.PrefixStart, cursor.End);
        }

        var written = new WrittenChinese(Unit.RankPrefix, number.Written, word, "");
        return new(new(number.Value, 0, unit, QuantityForm.Rank, Bound.Exact, written) { UnitWord = word }, null);
    }
}
