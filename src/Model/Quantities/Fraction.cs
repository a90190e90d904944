using System.Numerics;

namespace Yueqing.Site.Model.Quantities;

/// <summary>A number from zero on as an exact fraction, so that a conversion is rounded once, at its end (S4-06).</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator) : IComparable<Fraction>
{
    public static readonly Fraction Zero = new(0, 1);
    public static readonly Fraction One = new(1, 1);

    /// <summary>The distance from zero of a number that is not zero.</summary>
    public static Fraction Of(decimal number)
    {
        var unscaled = new BigInteger(Math.Abs(number) * Digits.PowerOfTen(number.Scale));
        return new(unscaled, BigInteger.Pow(10, number.Scale));
    }

    public static Fraction Whole(BigInteger whole) => new(whole, BigInteger.One);

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>How far apart two numbers are.</summary>
    public static Fraction Distance(Fraction left, Fraction right) =>
        new(
            BigInteger.Abs((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator)),
            left.Denominator * right.Denominator
        );

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>In lowest terms, so that equal numbers are equal records.</summary>
    public Fraction Reduced()
    {
        if (Denominator.IsOne)
        {
            return this;
        }

        var divisor = BigInteger.GreatestCommonDivisor(Numerator, Denominator);
        return new(Numerator / divisor, Denominator / divisor);
    }

    /// <summary>The same as a decimal; null for a third, and for what a <see cref="decimal"/> does not hold.</summary>
    public decimal? ToDecimal()
    {
        var reduced = Reduced();
        for (var power = 0; power <= Digits.Most; power++)
        {
            var scaled = reduced.Numerator * BigInteger.Pow(10, power);
            if (scaled % reduced.Denominator == 0)
            {
                scaled /= reduced.Denominator;
                return scaled < BigInteger.Pow(10, Digits.Most) ? (decimal)scaled / Digits.PowerOfTen(power) : null;
            }
        }

        return null;
    }

    /// <summary>
    /// Rounded to so many significant digits, as coefficient × 10^exponent. Half goes up, as a reader with a calculator expects.
    /// </summary>
    public (decimal Coefficient, int Exponent) Round(int significantDigits)
    {
        var exponent = Magnitude() - significantDigits;
        var (numerator, denominator) =
            exponent < 0
                ? (Numerator * BigInteger.Pow(10, -exponent), Denominator)
                : (Numerator, Denominator * BigInteger.Pow(10, exponent));
        return ((decimal)(((2 * numerator) + denominator) / (2 * denominator)), exponent);
    }

    // How many digits stand before the point; 0 for 0.98, negative for 0.098.
    private int Magnitude()
    {
        var magnitude = (int)Math.Floor(BigInteger.Log10(Numerator) - BigInteger.Log10(Denominator)) + 1;
        return AtLeastPowerOfTen(magnitude) ? magnitude + 1
            : AtLeastPowerOfTen(magnitude - 1) ? magnitude
            : magnitude - 1;
    }

    private bool AtLeastPowerOfTen(int power) =>
        power >= 0 ? Numerator >= Denominator * BigInteger.Pow(10, power) : Numerator * BigInteger.Pow(10, -power) >= Denominator;
}
