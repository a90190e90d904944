namespace Yueqing.Site.Model.Quantities;

/// <summary>The rate that turns yuan into US dollars (S4-07); above zero. Its kind, date and source are the site's settings.</summary>
internal sealed record ExchangeRate(decimal CnyPerUsd);

/// <summary>The English scale of one figure, to make a row comparable (S4-03). Auto picks it by the value.</summary>
internal enum EnglishScale
{
    Auto,
    None,
    Million,
    Billion,
    Trillion,
}

/// <summary>
/// A quantity in one language, split so that large type can set the unit smaller than the number.
/// English words inside a part are joined with U+00A0, so that a line never breaks after the number (S4-14).
/// </summary>
/// <param name="UnitTight">The unit follows the number without a space: all Chinese, and %.</param>
/// <param name="Conversion">The same in another unit, "about US$23.6 billion" with U+00A0 for each space; "" if there is none.</param>
internal sealed record WrittenQuantity(string Prefix, string Number, string Unit, string Suffix, bool UnitTight, string Conversion)
{
    /// <summary>The whole on one line, without the conversion: "over 220,000", "1663.5亿元".</summary>
    public string Text => PrefixText + Number + UnitText + Suffix;

    private string PrefixText => Prefix.Length > 0 && char.IsAsciiLetter(Prefix[^1]) ? Prefix + " " : Prefix;

    private string UnitText => UnitTight || Unit.Length == 0 ? Unit : "\u00A0" + Unit;
}

/// <summary>A quantity in a table that names units apart: "166.35" and "CNY billion". A bound stays with the value (S4-10).</summary>
internal sealed record TableQuantity(string Value, string Unit);
