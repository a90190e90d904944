using System.Globalization;
using System.Text;

namespace Yueqing.Site.Model.Quantities;

/// <summary>Moves a decimal point without touching a digit (S4-04): nothing is rounded, nothing is padded.</summary>
internal static class Digits
{
    /// <summary>How many digits a <see cref="decimal"/> always holds.</summary>
    public const int Most = 28;

    /// <summary>U+2212, the minus of running text and tables (S4-14).</summary>
    public const char Minus = '\u2212';

    /// <summary>10 to the power, exact. From 0 to 28.</summary>
    public static decimal PowerOfTen(int power)
    {
        var result = 1m;
        for (; power > 0; power--)
        {
            result *= 10;
        }

        return result;
    }

    /// <summary>Number × 10^power, exact, with no more decimals than are left of the number's own: 31.7 × 10⁴ is 317000.</summary>
    public static decimal Scale(decimal number, int power) => decimal.Round(number * PowerOfTen(power), Math.Max(0, number.Scale - power));

    /// <summary>
    /// Number × 10^power in plain digits with a point, without grouping. Zeros that end a whole number only hold places,
    /// so they go when the point passes them (30 × 10⁻¹ is 3); zeros that were written after a point stay (22.0).
    /// </summary>
    public static string Shift(decimal number, int power)
    {
        var digits = Math.Abs(number).ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
        var exponent = power - number.Scale;
        if (number.Scale == 0 && exponent < 0)
        {
            var kept = digits.AsSpan().TrimEnd('0').Length;
            var dropped = Math.Min(digits.Length - kept, -exponent);
            digits = digits[..^dropped];
            exponent += dropped;
        }

        var plain = exponent >= 0 ? digits + new string('0', exponent) : WithPoint(digits, -exponent);
        return (number < 0 ? $"{Minus}" : "") + WithoutLeadingZeros(plain);
    }

    /// <summary>Commas between groups of three in the whole part of plain digits.</summary>
    public static string Group(string digits)
    {
        var end = digits.IndexOf('.', StringComparison.Ordinal);
        var grouped = new StringBuilder(digits);
        for (var at = (end < 0 ? digits.Length : end) - 3; at > 0 && char.IsAsciiDigit(digits[at - 1]); at -= 3)
        {
            grouped.Insert(at, ',');
        }

        return grouped.ToString();
    }

    private static string WithPoint(string digits, int decimals)
    {
        var padded = digits.PadLeft(decimals + 1, '0');
        return padded.Insert(padded.Length - decimals, ".");
    }

    private static string WithoutLeadingZeros(string digits)
    {
        var trimmed = digits.TrimStart('0');
        return trimmed.Length == 0 || trimmed[0] == '.' ? "0" + trimmed : trimmed;
    }
}
