namespace Yueqing.Site.Model.Quantities;

/// <summary>Reads the rest of a quantity that counts something: 万户, 亿元以上, %, 个百分点, 倍.</summary>
internal static class AmountReader
{
    public static QuantityReading Read(QuantityCursor cursor, Opening opening, UnitTable units, string? unitId)
    {
        var number = opening.Number;
        if (UnitReader.Read(cursor, units, bare: number is null, opening.Bound.Bound) is not { } found)
        {
            return cursor.FailRest(QuantityFaultKind.NoNumber);
        }

        var bound = opening.Bound.Or(found.Bound);
        var after = cursor.TakeBound(ChineseWords.BoundsAfter, bound);
        bound = after.Or(bound);
        var unit = unitId is null ? units.ByChinese(found.Word, opening.Prefix) : units.ById(unitId);
        if (FaultIn(cursor, opening, found, bound, unit, unitId) is { } fault)
        {
            return fault;
        }

        var written = new WrittenChinese(
            opening.Bound.Text + opening.Prefix,
            number?.Written ?? found.ScaleWord,
            found.Written,
            after.Text
        );
        var quantity = new Quantity(number?.Value ?? 1, found.Exponent, unit!, FormOf(found.Word), bound, written)
        {
            UnitWord = found.Word,
        };
        return new(quantity, null);
    }

    // In the order of the text, so that the first thing wrong is the one reported.
    private static QuantityReading? FaultIn(
        QuantityCursor cursor,
        Opening opening,
        WrittenUnit found,
        Bound bound,
        Unit? unit,
        string? unitId
    )
    {
        var (start, unitStart) = (opening.NumberStart, opening.Prefix == "" ? found.Start : opening.PrefixStart);
        return opening.Number is null && bound == Bound.Exact ? cursor.Fail(QuantityFaultKind.NoNumber, start, found.End)
            : (opening.Number?.Digits ?? 1) + found.Exponent > Digits.Most ? cursor.Fail(QuantityFaultKind.TooManyDigits, start, found.End)
            : found.Word == "" && cursor.AtEnd ? cursor.Fail(QuantityFaultKind.MissingUnit, start, found.End)
            : found.Word == "" ? cursor.FailRest(QuantityFaultKind.UnknownUnit)
            : unit is null ? cursor.Fail(QuantityFaultKind.UnknownUnit, unitStart, found.End, unitId)
            : !unit.Reads(found.Word, opening.Prefix) ? cursor.Fail(QuantityFaultKind.UnitMismatch, unitStart, found.End)
            : !cursor.AtEnd ? cursor.FailRest(QuantityFaultKind.TrailingText)
            : null;
    }

    private static QuantityForm FormOf(string unitWord) =>
        unitWord switch
        {
            "%" => QuantityForm.Percent,
            "倍" => QuantityForm.Multiple,
            _ when unitWord.EndsWith("百分点", StringComparison.Ordinal) => QuantityForm.PercentagePoints,
            _ => QuantityForm.Amount,
        };
}
