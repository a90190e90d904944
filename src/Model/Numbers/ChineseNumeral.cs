using System.Numerics;

namespace Yueqing.Site.Model.Numbers;

/// <summary>Reads a run of Chinese numerals: 一百零五, 两千三百万, 一万五 (15,000, as one speaks), 二〇二三.</summary>
internal static class ChineseNumeral
{
    /// <summary>Each also as 大写, as on invoices.</summary>
    private const string Digits = "零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖";
    private const string Places = "十百千拾佰仟";

    /// <summary>More places than any quantity has; a longer run is read as no number.</summary>
    private const int Longest = 40;

    public static bool IsDigit(char c) => c == '两' || Digits.Contains(c);

    public static bool IsPlace(char c) => Places.Contains(c) || c is '万' or '亿' or '萬' or '億';

    public static bool Is(char c) => IsDigit(c) || IsPlace(c);

    public static int DigitOf(char c) => c == '两' ? 2 : Digits.IndexOf(c) % 10;

    /// <summary>10, 100, 1000, 10⁴ or 10⁸.</summary>
    public static long PlaceOf(char c) =>
        c switch
        {
            '万' or '萬' => 10_000,
            '亿' or '億' => 100_000_000,
            _ => (Places.IndexOf(c) % 3) switch
            {
                0 => 10,
                1 => 100,
                _ => 1000,
            },
        };

    /// <summary>The value of a whole run; null if it spells none, as 三五 (three to five) or 百姓's 百 does not.</summary>
    public static BigInteger? Read(ReadOnlySpan<char> run)
    {
        if (run.Length is 0 or > Longest || (IsPlace(run[0]) && PlaceOf(run[0]) > 10))
        {
            return null;
        }

        foreach (var c in run)
        {
            if (IsPlace(c))
            {
                return Spelt(run);
            }
        }

        return Listed(run);
    }

    // Digit by digit: one digit, a year, or with a 〇 in it. 三五 and 五六 are vague.
    private static BigInteger? Listed(ReadOnlySpan<char> run)
    {
        if (run.Length is 2 or 3 or > 4 && !run.ContainsAny('零', '〇'))
        {
            return null;
        }

        BigInteger value = 0;
        foreach (var c in run)
        {
            value = (value * 10) + DigitOf(c);
        }

        return value;
    }

    private static BigInteger? Spelt(ReadOnlySpan<char> run)
    {
        BigInteger total = 0;
        var (section, digit, last, lowest) = (0L, -1L, 1L, long.MaxValue);
        var afterZero = false;
        foreach (var c in run)
        {
            if (IsDigit(c))
            {
                if (digit > 0)
                {
                    return null;
                }

                digit = DigitOf(c);
                afterZero |= digit == 0;
                continue;
            }

            var place = PlaceOf(c);
            if (place < 10_000)
            {
                if (place >= lowest || (digit <= 0 && place > 10))
                {
                    return null;
                }

                section += (digit > 0 ? digit : 1) * place;
                lowest = place;
            }
            else
            {
                section += Math.Max(digit, 0);
                var all = place == 10_000 ? section : total + section;
                if (all == 0)
                {
                    return null;
                }

                total = place == 10_000 ? total + (all * place) : all * place;
                (section, lowest) = (0, long.MaxValue);
            }
            (digit, last, afterZero) = (-1, place, false);
        }

        // 一万五 is 15,000, 十二 is 12, 一百零二 is 102.
        var rest = Math.Max(digit, 0) * (afterZero ? 1 : last / 10);
        return total + section + rest;
    }
}
