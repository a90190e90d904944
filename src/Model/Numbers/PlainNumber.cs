using System.Numerics;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>Arabic digits without scale or unit: 1,663.5.</summary>
/// <param name="Value">Null where there are more digits than a quantity has; such a run is compared as text.</param>
/// <param name="Step">The worth of the last digit written on purpose: 100 in 21,100, 0.1 in 30.0; two digits always count.</param>
/// <param name="Plain">Digits only, without a comma or a point.</param>
internal readonly record struct PlainNumber(Fraction? Value, Fraction Step, int End, bool Plain)
{
    /// <summary>Reads the digits at a place, with commas between groups of three and one point. Passes over each character once.</summary>
    public static PlainNumber Read(ReadOnlySpan<char> text, int start)
    {
        var (value, digits, decimals, zeros) = (0m, 0, 0, 0);
        var (at, point, comma) = (start, false, false);
        while (at < text.Length)
        {
            if (text[at] == ',' && !point && at > start && IsGroup(text, at + 1))
            {
                comma = true;
            }
            else if (text[at] == '.' && !point && at > start && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                point = true;
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                digits++;
                decimals += point ? 1 : 0;
                zeros = text[at] == '0' ? zeros + 1 : 0;
                value = digits <= Digits.Most ? (value * 10) + (text[at] - '0') : value;
            }
            else
            {
                break;
            }
            at++;
        }

        var plain = !point && !comma;
        if (digits > Digits.Most)
        {
            return new(null, Fraction.One, at, plain);
        }

        var step = point ? -decimals : Math.Min(zeros, Math.Max(0, digits - 2));
        var whole = value <= long.MaxValue ? new BigInteger((long)value) : new BigInteger(value);
        return new(
            new Fraction(whole, point ? BigInteger.Pow(10, decimals) : BigInteger.One),
            step < 0 ? new Fraction(1, BigInteger.Pow(10, -step)) : Fraction.Whole(BigInteger.Pow(10, step)),
            at,
            plain
        );
    }

    // Three digits and no fourth.
    private static bool IsGroup(ReadOnlySpan<char> text, int at) =>
        at + 2 < text.Length
        && char.IsAsciiDigit(text[at])
        && char.IsAsciiDigit(text[at + 1])
        && char.IsAsciiDigit(text[at + 2])
        && (at + 3 >= text.Length || !char.IsAsciiDigit(text[at + 3]));
}
