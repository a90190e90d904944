namespace Yueqing.Site.Model.Quantities;

/// <summary>Reads the rest of a ratio: 1.68, 1.7:1. It counts nothing, so it has no unit.</summary>
internal static class RatioReader
{
    /// <summary>Whether the number has a second term, or nothing but a bound behind it. Leaves the cursor where it is.</summary>
    public static bool Sees(QuantityCursor cursor, Opening opening)
    {
        if (opening.Number is null || opening.Prefix != "")
        {
            return false;
        }

        var start = cursor.Place;
        var hasSecond = cursor.Take(":");
        cursor.TakeBound(ChineseWords.BoundsAfter);
        var sees = hasSecond || cursor.AtEnd;
        cursor.Return(start);
        return sees;
    }

    /// <param name="unitless">False where a unit was meant to follow: a MissingUnit.</param>
    public static QuantityReading Read(QuantityCursor cursor, Opening opening, string? unitId, bool unitless)
    {
        var first = opening.Number!;
        var second = (WrittenNumber?)null;
        if (cursor.Take(":"))
        {
            second = NumberReader.Read(cursor, out var fault);
            if (second is not { Value: > 0 })
            {
                return cursor.Fail(fault ?? QuantityFaultKind.MalformedNumber, opening.NumberStart, cursor.LastEnd);
            }
        }

        var end = cursor.LastEnd;
        var after = cursor.TakeBound(ChineseWords.BoundsAfter, opening.Bound.Bound);
        if (!cursor.AtEnd)
        {
            return cursor.FailRest(QuantityFaultKind.TrailingText);
        }

        if (!unitless || unitId is not null)
        {
            var kind = unitless ? QuantityFaultKind.UnitMismatch : QuantityFaultKind.MissingUnit;
            return cursor.Fail(kind, opening.NumberStart, end);
        }

        // Both terms together, so that their quotient stays in range too.
        if (first.Digits + (second?.Digits ?? 0) > Digits.Most)
        {
            return cursor.Fail(QuantityFaultKind.TooManyDigits, opening.NumberStart, end);
        }

        var text = second is null ? first.Written : $"{first.Written}:{second.Written}";
        var written = new WrittenChinese(opening.Bound.Text, text, "", after.Text);
        var bound = after.Or(opening.Bound.Bound);
        return new(new(first.Value, 0, Unit.None, QuantityForm.Ratio, bound, written) { Against = second?.Value }, null);
    }
}
