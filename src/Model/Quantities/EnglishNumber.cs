namespace Yueqing.Site.Model.Quantities;

/// <summary>A number in English: "166.35" and "billion", "317,000" and "".</summary>
internal sealed record EnglishNumber(string Text, string ScaleWord)
{
    /// <summary>
    /// Coefficient × 10^exponent on a scale; every digit stays (S4-04). Auto keeps full digits below a million, and from
    /// there on leaves one to three digits before the point, more only above 999 trillion (S4-03).
    /// </summary>
    public static EnglishNumber Of(decimal coefficient, int exponent, EnglishScale scale)
    {
        var (power, word) = Scale(scale == EnglishScale.Auto ? Fitting(coefficient, exponent) : scale);
        return new(Digits.Group(Digits.Shift(coefficient, exponent - power)), word);
    }

    /// <summary>Words on one line that never breaks: U+00A0 between those that are not empty (S4-14).</summary>
    public static string Join(params ReadOnlySpan<string> words)
    {
        var line = "";
        foreach (var word in words)
        {
            line += line == "" || word == "" ? word : "\u00A0" + word;
        }

        return line;
    }

    private static EnglishScale Fitting(decimal coefficient, int exponent)
    {
        var plain = Digits.Shift(Math.Abs(coefficient), exponent);
        var whole = plain.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? point : plain.Length;
        return whole switch
        {
            > 12 => EnglishScale.Trillion,
            > 9 => EnglishScale.Billion,
            > 6 => EnglishScale.Million,
            _ => EnglishScale.None,
        };
    }

    private static (int Power, string Word) Scale(EnglishScale scale) =>
        scale switch
        {
            EnglishScale.Million => (6, "million"),
            EnglishScale.Billion => (9, "billion"),
            EnglishScale.Trillion => (12, "trillion"),
            _ => (0, ""),
        };
}
