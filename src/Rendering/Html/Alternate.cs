using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>A language version of a page.</summary>
internal sealed record Alternate(string Language, string Address)
{
    /// <summary>
    /// S6-02: every version including the page itself, and the English one as default (S6-03). Nothing without a base URL, nor for a page that
    /// asks search engines not to list it: the sitemap is made from the same table, and holds none of those.
    /// </summary>
    public static Alternate[] Of(Route route, SiteScope site) =>
        site.Site.Settings.BaseUrl is null || site.Pages.Find(route) is null
            ? []
            :
            [
                .. Locale.All.Select(l => new Alternate(l.Tag, site.Absolute(route, l))),
                new Alternate("x-default", site.Absolute(route, Locale.English)),
            ];
}
