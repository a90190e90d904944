using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Rendering.Text;

/// <summary>The words that stay with a number, in both languages, for the line breaker (S3-03, S3-19).</summary>
internal sealed class UnitWords
{
    // A word of one character needs no entry: a number keeps the character after it in any case.
    private static readonly string[] MoreChinese =
    [
        .. "分钟 小时 个月 年代 周年 季度 世纪 美元 公里 公斤 公顷 海里 厘米 毫米 平方米 立方米 平方公里 千瓦 千瓦时 兆瓦 摄氏度 人次".Split(
            ' '
        ),
    ];

    private static readonly string[] MoreEnglish =
    [
        .. "percent kg g t m cm mm m² m³ km km² ha L kW MW GW kWh MWh h min s US$".Split(' '),
        "US dollars",
    ];

    private static readonly string[] EnglishScales = ["thousand", "million", "billion", "trillion"];

    private static readonly string[] EnglishPrefixes = ["No.", "US$", "CNY", "RMB", "USD", "$", "¥", "€"];

    private readonly string[] _chinese;
    private readonly string[] _prefixes;
    private readonly string[] _english;

    public UnitWords(UnitTable table)
    {
        var units = table.Ids.Select(table.ById).OfType<Unit>().ToList();
        _chinese = LongestFirst([.. table.ChineseWords, .. MoreChinese]);
        _prefixes = LongestFirst([.. table.ChinesePrefixes, .. ChineseWords.BoundsBefore.Select(bound => bound.Text)]);
        _english = LongestFirst([
            .. units.SelectMany(unit => new[] { unit.English.One, unit.English.Other, unit.TableEnglish, unit.EnglishSymbol }),
            .. MoreEnglish,
        ]);
    }

    /// <summary>
    /// Where the words end that belong to a number ending at an index: 多 and 余, scale words and the longest unit, as in
    /// 20多万户; without a unit the index itself.
    /// </summary>
    /// <param name="bare">Where the unit was looked for in vain: after the scale words.</param>
    public int EndOfChinese(ReadOnlySpan<char> text, int index, out int bare)
    {
        int end = index;
        for (bare = index; bare < text.Length; bare++)
        {
            int length = LengthAtStart(text[bare..], _chinese);
            end = length > 0 ? bare + length : end;
            if (!IsScale(text[bare]) && text[bare] is not ('多' or '余'))
            {
                break;
            }
        }
        return end;
    }

    /// <summary>True for the characters of scale words: 5380万, 1.2万亿.</summary>
    public static bool IsScale(char c) => c is '十' or '百' or '千' or '万' or '亿';

    /// <summary>Where the words begin that belong to a number beginning at an index: 第, 连续, 突破, 不少于.</summary>
    public int StartOfChinese(ReadOnlySpan<char> text, int index)
    {
        int length;
        do
        {
            length = LengthAtEnd(text[..index], _prefixes);
            index -= length;
        } while (length > 0);
        return index;
    }

    /// <summary>
    /// Where the words end that belong to a number before an index: "billion yuan", "percentage points"; without any the
    /// index itself. A no-break space counts as a space.
    /// </summary>
    public int EndOfEnglish(ReadOnlySpan<char> text, int index)
    {
        int scale = LengthOfWords(text[index..], EnglishScales);
        int unitAt = scale > 0 && index + scale < text.Length && IsGap(text[index + scale]) ? index + scale + 1 : index;
        int unit = LengthOfWords(text[unitAt..], _english);
        return unit > 0 ? unitAt + unit : index + scale;
    }

    /// <summary>Whether the word before the space before an index belongs to a number at the index: "No. 12".</summary>
    public static bool KeepsNumber(ReadOnlySpan<char> text, int index)
    {
        if (index < 2 || !IsGap(text[index - 1]))
        {
            return false;
        }
        int length = LengthAtEnd(text[..(index - 1)], EnglishPrefixes);
        return length > 0 && (index - 1 == length || !IsWesternLetter(text[index - 2 - length]));
    }

    /// <summary>True for the space between a number and its unit, breakable or not.</summary>
    public static bool IsGap(char c) => c is ' ' or '\u00A0' or '\u202F';

    private static bool IsWesternLetter(char c) => char.IsLetter(c) && Marks.IsWestern(c);

    private static int LengthAtStart(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word))
            {
                return word.Length;
            }
        }
        return 0;
    }

    private static int LengthAtEnd(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.EndsWith(word))
            {
                return word.Length;
            }
        }
        return 0;
    }

    private static int LengthOfWords(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (
                text.Length >= word.Length
                && IsSame(text[..word.Length], word)
                && (text.Length == word.Length || !IsWesternLetter(text[word.Length]))
            )
            {
                return word.Length;
            }
        }
        return 0;
    }

    private static bool IsSame(ReadOnlySpan<char> text, string word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (text[i] != word[i] && !(word[i] == ' ' && IsGap(text[i])))
            {
                return false;
            }
        }
        return true;
    }

    private static string[] LongestFirst(IEnumerable<string> words) =>
        [.. words.Where(word => word != "").Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length)];
}
