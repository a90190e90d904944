namespace Yueqing.Site.Model.Quantities;

/// <summary>Writes a quantity in both languages, for running text and for tables.</summary>
internal static class QuantityWriter
{
    /// <summary>As the source writes it: 突破22万户, 第12位, 亿元以上.</summary>
    public static WrittenQuantity Chinese(Quantity q) =>
        new(q.Written.Prefix, q.Written.Number, q.Written.Unit, q.Written.Suffix, UnitTight: true, Conversion: "");

    /// <summary>
    /// "over 220,000", "166.35 billion yuan", "No. 12", "3 consecutive years". Always in digits: a sentence that wants
    /// "three" writes it itself.
    /// </summary>
    /// <param name="units">Where the target of a conversion is found.</param>
    /// <param name="rate">Null for no conversion to dollars.</param>
    /// <param name="scale">For amounts and multiples. Auto leaves a number that has no scale word in full digits.</param>
    public static WrittenQuantity English(Quantity q, UnitTable units, ExchangeRate? rate, EnglishScale scale = EnglishScale.Auto)
    {
        var number = EnglishNumberOf(q, scale);
        var one = number.Text.TrimStart(Digits.Minus) == "1" && number.ScaleWord == "";
        var unit = EnglishNumber.Join(number.ScaleWord, one ? q.Unit.English.One : q.Unit.English.Other);
        return q.Form == QuantityForm.Rank
            ? new("", EnglishNumber.Join("No.", number.Text), "", "", UnitTight: false, Conversion: "")
            : new(EnglishBound(q.Bound), number.Text, unit, "", IsTight(q), UnitConverter.English(q, units, rate));
    }

    /// <summary>"1663.5" in 亿元, "突破22" in 万户, "12" in 名次. Without grouping, always in Arabic digits (S3-09).</summary>
    public static TableQuantity ChineseTable(Quantity q)
    {
        var number = Digits.Shift(q.Coefficient, 0) + Against(q);
        if (q.Form == QuantityForm.Rank)
        {
            return new(number, Unit.Rank.TableChinese);
        }

        var prefix = q.Unit.ChinesePrefix;
        var bound = prefix == "" ? q.Written.Prefix : q.Written.Prefix[..^prefix.Length];
        var word = q.Unit.TableChinese == "" || q.Unit.Chinese.Contains(q.Unit.TableChinese) ? q.UnitWord : q.Unit.TableChinese;
        return new((bound == "" ? ChineseWords.Before(q.Bound) : bound) + prefix + number, ChineseWords.Scale(q.Exponent) + word);
    }

    /// <summary>"166.35" in CNY billion, "6.75" in million visits, "12" in rank; with ordinary spaces.</summary>
    /// <param name="scale">As in <see cref="English"/>.</param>
    public static TableQuantity EnglishTable(Quantity q, EnglishScale scale = EnglishScale.Auto)
    {
        var number = EnglishNumberOf(q, scale);
        if (q.Form == QuantityForm.Rank)
        {
            return new(number.Text, Unit.Rank.TableEnglish);
        }

        var unit = q.Unit.TableEnglish == "" ? q.Unit.English.Other : q.Unit.TableEnglish;
        var money = q.Unit.Id == Unit.UsDollar || q.Unit.Conversion?.To == Unit.UsDollar;
        return new(
            $"{EnglishBound(q.Bound)} {number.Text}".TrimStart(),
            (money ? $"{unit} {number.ScaleWord}" : $"{number.ScaleWord} {unit}").Trim()
        );
    }

    private static EnglishNumber EnglishNumberOf(Quantity q, EnglishScale scale)
    {
        var scales = q.Form is QuantityForm.Amount or QuantityForm.Multiple && (q.Exponent > 0 || scale != EnglishScale.Auto);
        var number = EnglishNumber.Of(q.Coefficient, q.Exponent, scales ? scale : EnglishScale.None);
        return number with { Text = number.Text + Against(q) };
    }

    private static string Against(Quantity q) => q.Against is { } second ? ":" + Digits.Shift(second, 0) : "";

    // % by its form too: units.yml need not say it.
    private static bool IsTight(Quantity q) => q.Unit.Tight || q.Form == QuantityForm.Percent;

    /// <summary>The word before a number; "" for none.</summary>
    public static string EnglishBound(Bound bound) =>
        bound switch
        {
            Bound.Over => "over",
            Bound.Nearly => "nearly",
            Bound.About => "about",
            Bound.AtLeast => "at least",
            Bound.AtMost => "at most",
            Bound.Under => "under",
            _ => "",
        };
}
