namespace Yueqing.Site.Model.Quantities;

/// <summary>Says an amount in the unit that an English reader knows better: mu in hectares, yuan in US dollars.</summary>
internal static class UnitConverter
{
    /// <summary>
    /// "about 21,100 ha", "about US$23.6 billion" (S4-05), with U+00A0 for each space. "" for zero, for a unit without a
    /// conversion, for a target that is not in the table, and for dollars without a rate (S4-07).
    /// </summary>
    public static string English(Quantity q, UnitTable units, ExchangeRate? rate)
    {
        if (q.Form != QuantityForm.Amount || q.Coefficient == 0 || q.Unit.Conversion is not { } conversion)
        {
            return "";
        }

        var exact =
            Fraction.Of(q.Coefficient)
            * Fraction.Of(Digits.PowerOfTen(q.Exponent))
            * Fraction.Of(conversion.Numerator)
            / Fraction.Of(conversion.Denominator);
        var sign = q.Coefficient < 0 ? $"{Digits.Minus}" : "";
        if (conversion.To == Unit.UsDollar)
        {
            return rate is null ? "" : Words(sign + "US$", exact / Fraction.Of(rate.CnyPerUsd), q, "");
        }

        return units.ById(conversion.To) is not { } target
            ? ""
            : Words(sign, exact, q, target.EnglishSymbol == "" ? target.English.Other : target.EnglishSymbol);
    }

    private static string Words(string currency, Fraction exact, Quantity q, string unit)
    {
        var (coefficient, exponent) = exact.Round(SignificantDigits(q));
        var number = EnglishNumber.Of(coefficient, exponent, EnglishScale.Auto);
        return EnglishNumber.Join("about", currency + number.Text, number.ScaleWord, unit);
    }

    // As many as the source writes, at most three (S4-05) and at least two: the one digit of 亿元以上 would turn
    // 14.2 million dollars into 10 million.
    private static int SignificantDigits(Quantity q) =>
        Math.Clamp(Digits.Shift(Math.Abs(q.Coefficient), 0).Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length, 2, 3);
}
