namespace Yueqing.Site.Model.Numbers;

/// <summary>Words that stand for a year: one language may name it where the other says “the year”.</summary>
internal static class YearWords
{
    private static readonly string[] Chinese =
    [
        "今年",
        "去年",
        "上年",
        "明年",
        "一年",
        "当年",
        "全年",
        "本年",
        "次年",
        "前年",
        "新年",
        "年度",
    ];
    private static readonly string[] English =
    [
        "the year",
        "that year",
        "this year",
        "last year",
        "previous year",
        "next year",
        "in a year",
    ];

    /// <summary>Whether one of the two texts has such a word.</summary>
    public static bool In(string chinese, string english) =>
        Chinese.Any(word => chinese.Contains(word, StringComparison.Ordinal))
        || English.Any(word => english.Contains(word, StringComparison.OrdinalIgnoreCase));
}
