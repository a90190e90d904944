namespace Yueqing.Site.Model;

/// <summary>When something was corrected: people may know the minute, or the day only. An hour that nobody stated is never shown.</summary>
/// <param name="Time">The beginning of the day where only the day is known.</param>
internal readonly record struct DayOrTime(BeijingTime Time, bool IsDay)
{
    /// <summary><c>2024-03-05</c> or <c>2024-03-05 10:30</c>, as it was written.</summary>
    public string Text => IsDay ? Time.Day : Time.Text;

    /// <summary>Null for anything but <c>YYYY-MM-DD</c> and <c>YYYY-MM-DD HH:MM</c>.</summary>
    public static DayOrTime? TryParse(string text) =>
        BeijingTime.TryParseDay(text) is { } day ? new DayOrTime(day, IsDay: true)
        : BeijingTime.TryParse(text) is { } time ? new DayOrTime(time, IsDay: false)
        : null;

    /// <summary>By day where only the day is known: a correction of the day of publication came after it.</summary>
    public bool IsBefore(BeijingTime other) => IsDay ? string.CompareOrdinal(Time.Day, other.Day) < 0 : Time < other;
}
