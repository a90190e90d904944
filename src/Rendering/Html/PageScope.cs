using Yueqing.Site.Model;

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

    /// <summary>A UI text in the page's locale.</summary>
    public string Text(string key, params ReadOnlySpan<string> values) => Site.Text(key, Locale, values);

    /// <summary>What the navigation calls a page: a short name from <c>strings.yml</c> where the theme has one, else the page's title.</summary>
    public string ShortTitle(ContentPage page) =>
        Site.FindText("nav-" + page.Slug, Locale) ?? InlineWriter.Plain(page.Pages[Locale].Title, Site.Figures, Locale);

    public string FileHref(string outputPath) => Root + outputPath;

    /// <summary>The row of a figure on the data page.</summary>
    public string FigureHref(string id) => $"{Root}{Route.Data.In(Locale)}#{id}";
}
