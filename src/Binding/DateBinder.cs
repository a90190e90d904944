using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Binding;

/// <summary>Dates as people write them in YAML and front matter.</summary>
internal static class DateBinder
{
    /// <summary><c>YYYY-MM-DD HH:MM</c>; null for an absent or empty value, and after a diagnostic.</summary>
    public static Located<BeijingTime>? Time(Located<string>? text, string key, DiagnosticBag bag)
    {
        if (text is not { Value.Length: > 0 } written)
        {
            return null;
        }
        if (BeijingTime.TryParse(written.Value) is { } time)
        {
            return new Located<BeijingTime>(time, written.Span);
        }
        bag.Add(Errors.MalformedValue(written.Span, key, Phrases.BeijingTime));
        return null;
    }

    /// <summary><c>YYYY-MM-DD HH:MM</c>, or the day only; null as above.</summary>
    public static Located<DayOrTime>? DayOrTime(Located<string>? text, string key, DiagnosticBag bag)
    {
        if (text is not { Value.Length: > 0 } written)
        {
            return null;
        }
        if (Model.DayOrTime.TryParse(written.Value) is { } date)
        {
            return new Located<DayOrTime>(date, written.Span);
        }
        bag.Add(Errors.MalformedValue(written.Span, key, Phrases.DayOrTime));
        return null;
    }

    /// <summary>Reports what is no <c>YYYY-MM-DD</c>; an empty value is not judged here.</summary>
    public static void RequireDay(Located<string>? text, string key, DiagnosticBag bag)
    {
        if (text is { Value.Length: > 0 } written && BeijingTime.TryParseDay(written.Value) is null)
        {
            bag.Add(Errors.MalformedValue(written.Span, key, Phrases.Day));
        }
    }
}
