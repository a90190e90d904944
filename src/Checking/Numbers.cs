using Yueqing.Site.Model.Numbers;

namespace Yueqing.Site.Checking;

/// <summary>Tells which numbers in prose are years or parts of a date.</summary>
internal static class Numbers
{
    /// <summary>True for <c>2023</c>, <c>2023年</c>, <c>8月</c>, <c>26日</c>, <c>26 August</c>, <c>August 26</c> and the parts of <c>2023-08-26</c>.</summary>
    public static bool IsDate(string text, int start, int end)
    {
        ReadOnlySpan<char> number = text.AsSpan(start, end - start);
        ReadOnlySpan<char> before = text.AsSpan(0, start);
        ReadOnlySpan<char> after = text.AsSpan(end);
        if (number.Length == 4 && number[0] is '1' or '2' && number.IndexOfAny('.', ',') < 0)
        {
            return number.CompareTo("1900", StringComparison.Ordinal) >= 0
                && number.CompareTo("2100", StringComparison.Ordinal) < 0
                && !CountsSomething(after);
        }
        return number.Length <= 2
            && (after.StartsWith("月") || after.StartsWith("日") || IsIsoPart(before, after) || NamesMonth(before, after));
    }

    /// <summary>2023 is no year in “2023亿元”, “2023%” or “2023 yuan”.</summary>
    private static bool CountsSomething(ReadOnlySpan<char> after) =>
        after.Length > 0 && "%％万亿元个人户亩吨项".Contains(after[0], StringComparison.Ordinal)
        || after.StartsWith(" yuan")
        || after.StartsWith(" percent")
        || after.StartsWith(" million")
        || after.StartsWith(" billion");

    private static bool IsIsoPart(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        (before.EndsWith("-") && before.Length > 1 && char.IsAsciiDigit(before[^2])) || (after.StartsWith("-") && before.EndsWith("-"));

    private static bool NamesMonth(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        foreach (string month in CalendarWords.MonthNames)
        {
            if (after.TrimStart(" \u00A0").StartsWith(month) || before.TrimEnd(" \u00A0").EndsWith(month))
            {
                return true;
            }
        }
        return false;
    }
}
