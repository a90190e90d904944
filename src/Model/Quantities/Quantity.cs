namespace Yueqing.Site.Model.Quantities;

/// <summary>How a quantity bounds its value (S4-10): 22万户 is Exact, 突破22万户 is Over.</summary>
internal enum Bound
{
    Exact,
    Over,
    Nearly,
    About,
    AtLeast,
    AtMost,
    Under,
}

/// <summary>
/// What kind of number was written. A change of a rate is in PercentagePoints, never in Percent (S4-08).
/// What a Multiple says of growth (S4-09) is for the prose around it.
/// </summary>
internal enum QuantityForm
{
    Amount,
    Percent,
    PercentagePoints,
    Rank,
    Ratio,
    Multiple,
}

/// <summary>
/// A quantity as the source writes it, split for display: 突破|22|万户|, 第|12|位|, |亿|元|以上.
/// Digits and signs are half width (a minus is U+2212), spaces are gone; the four parts joined are the Chinese text.
/// </summary>
internal sealed record WrittenChinese(string Prefix, string Number, string Unit, string Suffix)
{
    /// <summary>The whole, as it stands in the source.</summary>
    public override string ToString() => Prefix + Number + Unit + Suffix;
}

/// <summary>
/// The typed number of a figure, exact (S4-01): made by <see cref="QuantityReader"/>, written by <see cref="QuantityWriter"/>.
/// </summary>
/// <param name="Coefficient">The number before the scale word. Its decimals are the source's, zeros included (S4-04).</param>
/// <param name="Exponent">The power of ten of the scale word: 0 without one, 4 for 万, at most 12 for 万亿 (S4-02).</param>
internal sealed record Quantity(decimal Coefficient, int Exponent, Unit Unit, QuantityForm Form, Bound Bound, WrittenChinese Written)
{
    /// <summary>The second term of a ratio: 1 in 1.7:1, null in 1.68. Never zero.</summary>
    public decimal? Against { get; init; }

    /// <summary>The unit as the source writes it, without its scale word: 元 of 亿元; "" where none is written.</summary>
    public string UnitWord { get; init; } = "";

    /// <summary>
    /// In the unit, not in its scale: 53800000 for 5380万元; 12.7 for 12.7%, the place of a rank. Exact, with the decimals
    /// that the source leaves (22.0), but for a ratio whose division never ends (5:3), which stops after 28 digits.
    /// </summary>
    public decimal Value => Against is { } second ? Digits.Scale(Coefficient, Exponent) / second : Digits.Scale(Coefficient, Exponent);
}
