using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>Says a number in words for people: how it was read, and how English writes it.</summary>
internal static class NumberWording
{
    /// <summary>In full digits with its unit: “3,903,810,000,000 yuan”, “3903810000000元”.</summary>
    public static Wording Reading(NumberMention mention)
    {
        var number = Digits(mention.Value / (mention.Kind == NumberKind.Amount ? mention.Factor : Fraction.One));
        var (zh, en) = mention.Kind == NumberKind.Amount ? Units.Name(mention.Measure, mention.Factor) : ("", "");
        var bound = QuantityWriter.EnglishBound(mention.Bound);
        var change = mention.Negative ? "\u2212" : "";
        return mention.Kind switch
        {
            NumberKind.Amount => new($"{bound} {change}{number} {en}".Trim(), $"{ChineseWords.Before(mention.Bound)}{change}{number}{zh}"),
            NumberKind.Share => new(
                $"{bound} {change}{Share(mention.Value)}".Trim(),
                $"{ChineseWords.Before(mention.Bound)}{change}{Share(mention.Value)}"
            ),
            NumberKind.Points => new($"{bound} {number} percentage points".Trim(), $"{ChineseWords.Before(mention.Bound)}{number}个百分点"),
            NumberKind.Multiple => new($"{bound} {number} times as much".Trim(), $"原来的{number}倍"),
            NumberKind.Ordinal => new($"No. {number}", $"第{number}"),
            NumberKind.Ratio => new($"{number} to 1", $"{number}比1"),
            NumberKind.Year => new($"the year {Year(mention)}", $"{Year(mention)}年"),
            NumberKind.Decade => new($"the {Year(mention)}s", $"{Year(mention)}年代"),
            NumberKind.Century => new($"century {number}", $"{number}世纪"),
            NumberKind.Month => new($"month {number}", $"{number}月"),
            NumberKind.Day => new($"day {Day(mention)}", $"{Day(mention)}"),
            NumberKind.Clock => new($"{Clock(mention)} o’clock", $"{Clock(mention)}"),
            NumberKind.Quarter => new($"quarter {number} of the year", $"第{number}季度"),
            NumberKind.HalfYear => new($"half {number} of the year", number == "1" ? "上半年" : "下半年"),
            NumberKind.Plan => new($"Five-Year Plan No. {number}", $"第{number}个五年规划"),
            NumberKind.Basis => Basis(mention),
            _ => new(mention.Code, mention.Code),
        };
    }

    /// <summary>How English writes the number of the Chinese text, as <see cref="QuantityWriter"/> writes figures.</summary>
    /// <param name="written">The mention as it stands in its text.</param>
    public static string English(NumberMention chinese, string written, UnitTable units, ExchangeRate? rate)
    {
        var bound = QuantityWriter.EnglishBound(chinese.Bound);
        if (chinese.Kind == NumberKind.Amount && QuantityReader.Read(written, units, null, unitless: false).Quantity is { } quantity)
        {
            var english = QuantityWriter.English(quantity with { Bound = chinese.Bound }, units, rate);
            var conversion = english.Conversion == "" ? "" : $" ({english.Conversion})";
            return (english.Text + conversion).Replace('\u00A0', ' ');
        }

        return chinese.Kind switch
        {
            NumberKind.Amount when (chinese.Value / chinese.Factor).ToDecimal() is { } value => Join(
                bound,
                EnglishNumber.Of(value, 0, EnglishScale.Auto),
                Units.Name(chinese.Measure, chinese.Factor).English
            ),
            NumberKind.Share => $"{bound} {Share(chinese.Value)}".Trim(),
            NumberKind.Multiple when chinese.Value == Fraction.Whole(2) => "doubled",
            NumberKind.Ordinal => chinese.Ranks ? Reading(chinese).En + " among …" : Reading(chinese).En,
            NumberKind.Year => Year(chinese),
            _ => Reading(chinese).En,
        };
    }

    private static string Join(string bound, EnglishNumber number, string unit) =>
        EnglishNumber.Join(bound, number.Text, number.ScaleWord, unit).Replace('\u00A0', ' ');

    private static string Digits(Fraction value) =>
        value.ToDecimal() is { } number
            ? Quantities.Digits.Group(Quantities.Digits.Shift(number, 0))
            : string.Create(CultureInfo.InvariantCulture, $"{value.Reduced().Numerator}/{value.Reduced().Denominator}");

    private static string Share(Fraction value) =>
        (value * Fraction.Whole(100)).ToDecimal() is { } percent ? $"{Quantities.Digits.Shift(percent, 0)}%" : Digits(value);

    private static string Year(NumberMention mention) => mention.Value.Numerator.ToString(CultureInfo.InvariantCulture);

    private static string Day(NumberMention mention)
    {
        var (month, day) = ((int)mention.Value.Numerator / 100, (int)mention.Value.Numerator % 100);
        return string.Create(CultureInfo.InvariantCulture, $"{(month == 0 ? "" : $"{month}-")}{day}");
    }

    private static string Clock(NumberMention mention)
    {
        var minutes = (int)(mention.Value.Numerator / mention.Value.Denominator);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
    }

    private static Wording Basis(NumberMention mention) =>
        mention.Measure == Measure.Seconds
            ? new($"per {Digits(mention.Value)} seconds", $"每{Digits(mention.Value)}秒")
            : new(
                mention.Value == Fraction.One ? "against the period before" : "against the year before",
                mention.Value == Fraction.One ? "环比" : "同比"
            );
}
