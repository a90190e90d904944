using System.Globalization;
using Yueqing.Site.Model;

namespace Yueqing.Site.Cli;

/// <summary>The only place that asks what time it is, for questions to the author: no byte of a site depends on it.</summary>
internal static class Clock
{
    /// <summary>This minute.</summary>
    public static BeijingTime InBeijing() => BeijingTime.Of(DateTimeOffset.UtcNow);

    /// <summary>Where the program runs, as an ISO date: when a translator accepts.</summary>
    public static string Today() => DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
