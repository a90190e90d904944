using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Infographics;

namespace Yueqing.Site.Rendering.Html;

/// <summary>What every part of one page shares: its locale, and the way from it to the rest of the site.</summary>
/// <param name="Root">What leads from the page to the site's base: <c>../../</c>, or an absolute path on pages served anywhere (404).</param>
internal sealed record PageScope(SiteScope Site, Locale Locale, Route Route, string Root)
{
    /// <summary>A relative address keeps the site working under any sub-path and on any host (S1-01).</summary>
    public static PageScope For(SiteScope site, Locale locale, Route route)
    {
        string root =
            route == Route.NotFound
                ? site.Site.Settings.BaseUrl?.AbsolutePath ?? "/"
                : string.Concat(Enumerable.Repeat("../", route.In(locale).Count(c => c == '/')));
        return new PageScope(site, locale, route, root);
    }

    public string Href(Route route) => Href(route, Locale);

    public string Href(Route route, Locale locale)
    {
        string href = Root + route.In(locale);
        return href.Length == 0 ? "./" : href;
    }

    public string FileHref(string outputPath) => Root + outputPath;

    /// <summary>The row of a figure on the data page.</summary>
    public string FigureHref(string id) => $"{Root}{Route.Data.In(Locale)}#{id}";
}

/// <summary>What all pages share.</summary>
/// <param name="AssetPaths">The output path of each asset by the name that templates use.</param>
/// <param name="Emblems">The outline of each emblem as an SVG element.</param>
internal sealed record SiteScope(
    Model.Site Site,
    Theme Theme,
    ContentLinks Links,
    FigureTexts Figures,
    IReadOnlyDictionary<string, string> AssetPaths,
    IReadOnlyDictionary<string, RawHtml> Emblems,
    AttachmentPaths Attachments,
    ImageSizes Images,
    PictureSet Pictures
)
{
    /// <summary>The address of a file or page on the site's own host; empty while the site has no base URL.</summary>
    /// <param name="path">Below the site's base, such as <c>en/data/</c>.</param>
    public string Absolute(string path) => Site.Settings.BaseUrl is { } baseUrl ? baseUrl.AbsoluteUri + path : "";

    /// <summary>Whether the theme has a page for the whole year as one picture.</summary>
    public bool HasReport => Theme.Templates.ContainsKey("report");

    /// <summary>Where each topic stands in the order of the site.</summary>
    public IReadOnlyDictionary<Route, int> Positions { get; } =
        Site.Topics.Select((t, i) => (t.Route, i)).ToDictionary(p => p.Route, p => p.i);
}
