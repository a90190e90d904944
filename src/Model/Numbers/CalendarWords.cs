using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>What tells a date from a quantity, in both languages.</summary>
internal static class CalendarWords
{
    /// <summary>In the order of the year.</summary>
    public static IReadOnlyList<string> MonthNames { get; } =
        "January February March April May June July August September October November December".Split(' ');

    /// <summary>English months by number, in full and shortened.</summary>
    public static WordTable<int> Months { get; } =
        new(
            MonthNames
                .Select((name, index) => (name.ToLowerInvariant(), index + 1))
                .Concat(MonthNames.Select((name, index) => (name[..3].ToLowerInvariant(), index + 1)))
        );

    /// <summary>Whether a number of four plain digits is read as a year where nothing says what it counts.</summary>
    public static bool IsYear(Fraction value) => value >= Fraction.Whole(1900) && value <= Fraction.Whole(2099);

    /// <summary>The date that stands here as 2023-08-26.</summary>
    public static (int Year, int Month, int Day)? IsoDate(ReadOnlySpan<char> text, int at)
    {
        if (
            at + 10 > text.Length
            || text[at + 4] != '-'
            || text[at + 7] != '-'
            || (at + 10 < text.Length && char.IsAsciiDigit(text[at + 10]))
        )
        {
            return null;
        }

        return
            Two(text, at) is { } century
            && Two(text, at + 2) is { } year
            && Two(text, at + 5) is { } month and >= 1 and <= 12
            && Two(text, at + 8) is { } day and >= 1 and <= 31
            ? ((century * 100) + year, month, day)
            : null;
    }

    private static int? Two(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) ? ((text[at] - '0') * 10) + text[at + 1] - '0' : null;
}
