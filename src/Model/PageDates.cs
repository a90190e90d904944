using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Model;

/// <summary>When a page came out and when its content last changed, as its front matter says. Null is the site's own date, or never.</summary>
/// <remarks>A rebuild changes neither (S1-11): both are written by people.</remarks>
internal sealed record PageDates(Located<BeijingTime>? Published, Located<BeijingTime>? Updated)
{
    public static PageDates OfTheSite { get; } = new(null, null);
}
