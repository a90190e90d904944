using System.Globalization;

namespace Yueqing.Site.Model;

/// <summary>A minute as Chinese government sites state it: Beijing time, UTC+8, whatever the machine thinks (S1-05, S1-09).</summary>
/// <param name="Minute">The time of the day in Beijing.</param>
internal readonly record struct BeijingTime(DateTime Minute) : IComparable<BeijingTime>
{
    private const string Form = "yyyy-MM-dd HH:mm";

    /// <summary>Beijing has no summer time.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(8);

    /// <summary>The minute in which a moment fell, wherever it was noted.</summary>
    public static BeijingTime Of(DateTimeOffset moment)
    {
        DateTime there = moment.ToOffset(Offset).DateTime;
        return new BeijingTime(there.AddTicks(-(there.Ticks % TimeSpan.TicksPerMinute)));
    }

    /// <summary><c>2024-02-01 09:00</c>, as people read it and as <c>PubDate</c> wants it.</summary>
    public string Text => Minute.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary><c>2024-02-01</c></summary>
    public string Day => Minute.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>2024-02-01T09:00:00+08:00</c>, for feeds, sitemaps and structured data (RFC 3339).</summary>
    public string Rfc3339 => Minute.ToString("yyyy-MM-ddTHH:mm:00+08:00", CultureInfo.InvariantCulture);

    /// <summary>Null for anything but <c>YYYY-MM-DD HH:MM</c>.</summary>
    public static BeijingTime? TryParse(string text) =>
        DateTime.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime minute)
            ? new BeijingTime(minute)
            : null;

    /// <summary>The beginning of a day; null for anything but <c>YYYY-MM-DD</c>.</summary>
    public static BeijingTime? TryParseDay(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day)
            ? new BeijingTime(day)
            : null;

    public int CompareTo(BeijingTime other) => Minute.CompareTo(other.Minute);

    public static bool operator <(BeijingTime a, BeijingTime b) => a.Minute < b.Minute;

    public static bool operator >(BeijingTime a, BeijingTime b) => a.Minute > b.Minute;

    public static bool operator <=(BeijingTime a, BeijingTime b) => a.Minute <= b.Minute;

    public static bool operator >=(BeijingTime a, BeijingTime b) => a.Minute >= b.Minute;
}
