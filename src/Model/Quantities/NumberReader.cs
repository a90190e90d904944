using System.Globalization;

namespace Yueqing.Site.Model.Quantities;

/// <summary>A number before any scale word, and how to write it in Chinese.</summary>
/// <param name="Digits">How many digits it has, for the limit of <see cref="Quantities.Digits.Most"/>.</param>
internal sealed record WrittenNumber(decimal Value, string Written, int Digits);

/// <summary>
/// Reads the digits of a quantity: 1,663.5 and −3.5 (S3-09), or Chinese numerals up to 9999 (六, 两千, 一百零五).
/// </summary>
internal static class NumberReader
{
    private const string HanDigits = "零一二三四五六七八九";
    private const string HanPlaces = "个十百千";

    /// <summary>
    /// Takes the number at the cursor; null and no fault if none begins here. What looks like a number is taken whole and
    /// is MalformedNumber or TooManyDigits if it is none.
    /// </summary>
    public static WrittenNumber? Read(QuantityCursor cursor, out QuantityFaultKind? fault)
    {
        fault = null;
        var run = cursor.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-');
        if (run.Length > 0)
        {
            return Arabic(run, out fault);
        }

        // 百, 千 and 万 on their own are scale words (超百亿元); only 十 also begins a numeral.
        if (cursor.Sees("百") || cursor.Sees("千"))
        {
            return null;
        }

        run = cursor.TakeWhile(c => c is '两' or '〇' || HanDigits.Contains(c) || HanPlaces.IndexOf(c) > 0);
        if (run.Length == 0)
        {
            return null;
        }

        var value = Han(run);
        fault = value is null ? QuantityFaultKind.MalformedNumber : null;
        return value is { } number ? new WrittenNumber(number, run, 4) : null;
    }

    private static WrittenNumber? Arabic(string run, out QuantityFaultKind? fault)
    {
        var unsigned = run.StartsWith('-') ? run[1..] : run;
        var parts = unsigned.Split('.');
        var whole = parts[0].Replace(",", "", StringComparison.Ordinal);
        var digits = whole.Length + (parts.Length > 1 ? parts[1].Length : 0);
        fault =
            !IsWhole(parts[0]) || parts.Length > 2 || (parts.Length == 2 && !IsDigits(parts[1])) ? QuantityFaultKind.MalformedNumber
            : digits > Digits.Most ? QuantityFaultKind.TooManyDigits
            : null;
        if (fault is not null)
        {
            return null;
        }

        var value = decimal.Parse(run.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return new WrittenNumber(value, run.Replace('-', Digits.Minus), digits);
    }

    // 0, 12, 1234 or 1,234: no leading zero, and commas only between groups of three.
    private static bool IsWhole(string whole)
    {
        var groups = whole.Split(',');
        return groups.All(IsDigits)
            && (whole[0] != '0' || whole.Length == 1)
            && (groups.Length == 1 || (groups[0].Length <= 3 && groups.Skip(1).All(group => group.Length == 3)));
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    // A numeral counts only if its value spells the same: 五六 (five or six), 一百二 (120 in speech) and 二〇二三 do not.
    private static int? Han(string run)
    {
        var (value, digit) = (0, 0);
        foreach (var c in Plain(run))
        {
            var place = HanPlaces.IndexOf(c);
            value += place > 0 ? Math.Max(digit, 1) * (int)Digits.PowerOfTen(place) : 0;
            digit = place > 0 ? 0 : HanDigits.IndexOf(c);
        }

        value += digit;
        return value is > 0 and < 10_000 && Plain(run) == Spell(value) ? value : null;
    }

    private static string Spell(int value)
    {
        var spelt = "";
        for (var place = 3; place >= 0; place--)
        {
            var digit = value / (int)Digits.PowerOfTen(place) % 10;
            spelt +=
                digit > 0 ? $"{HanDigits[digit]}{HanPlaces[place]}"
                : spelt == "" ? ""
                : "零";
        }

        spelt = spelt.TrimEnd('零', '个').Replace("零零", "零", StringComparison.Ordinal);
        return spelt.StartsWith("一十", StringComparison.Ordinal) ? spelt[1..] : spelt;
    }

    // 两 is 二 on its own and before 百 and 千; elsewhere it stays, and spells nothing.
    private static string Plain(string run) =>
        run == "两"
            ? "二"
            : run.Replace("两百", "二百", StringComparison.Ordinal).Replace("两千", "二千", StringComparison.Ordinal).Replace('〇', '零');
}
