using System.Collections.Immutable;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Data;
using Yueqing.Site.Rendering.Infographics;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Html;

/// <summary>What all pages share.</summary>
/// <param name="AssetPaths">The output path of each asset by the name that templates use.</param>
/// <param name="DataFiles">What the data page offers, so that it can say how large each is.</param>
/// <param name="Emblems">The outline of each emblem as an SVG element.</param>
/// <param name="Icons">The signs of pictograms and pictures.</param>
internal sealed record SiteScope(
    Model.Site Site,
    Theme Theme,
    ContentLinks Links,
    FigureTexts Figures,
    IReadOnlyDictionary<string, string> AssetPaths,
    IReadOnlyDictionary<string, RawHtml> Emblems,
    IReadOnlyDictionary<string, VectorIcon> Icons,
    AttachmentPaths Attachments,
    ImageSizes Images,
    ImmutableArray<DataFile> DataFiles,
    PictureSet Pictures
)
{
    /// <summary>The address of a file or page on the site's own host; empty while the site has no base URL.</summary>
    /// <param name="path">Below the site's base, such as <c>en/data/</c>.</param>
    public string Absolute(string path) => Site.Settings.BaseUrl is { } baseUrl ? baseUrl.AbsoluteUri + path : "";

    /// <summary>The address of a page; empty also for one that a server shows in place of any other (404).</summary>
    public string Absolute(Route route, Locale locale) => route == Route.NotFound ? "" : Absolute(route.In(locale));

    /// <summary>Where the search finds what stands on the pages of each locale; null until they are made.</summary>
    public Localized<string>? SearchIndex { get; init; }

    /// <summary>Whether the theme has a page for the whole year as one picture.</summary>
    public bool HasReport => Theme.Templates.ContainsKey("report");

    /// <summary>Whether the theme has a search page, and the script that searches.</summary>
    public bool HasSearch => Theme.Templates.ContainsKey("search") && Theme.Assets.ContainsKey(SearchScript);

    /// <summary>The asset that searches, in the reader's browser and in the proof of the build.</summary>
    public const string SearchScript = "search.js";

    /// <summary>Every page, as machines are told of it.</summary>
    public SitePages Pages { get; } = new(Site, Theme.Templates.ContainsKey("report"));

    /// <summary>Where the feed of a language is; null for a site without: feeds hold whole addresses and times (S6-12).</summary>
    public string? FeedPath(Locale locale) =>
        Site.Settings is { BaseUrl: not null, Published: not null } ? locale.Prefix + "feed.xml" : null;

    /// <summary>Where the map of the site for programs that read text is (S6-13).</summary>
    public const string LlmsPath = "llms.txt";

    /// <summary>A page as JSON-LD; handed in, because pages are shown in this folder and told to search engines in another.</summary>
    public Func<SitePage, PageScope, RawHtml> StructuredData { get; init; } = (_, _) => RawHtml.Empty;

    /// <summary>A UI text with its places filled in (<see cref="Placeholders"/>); its key where the theme has none.</summary>
    public string Text(string key, Locale locale, params ReadOnlySpan<string> values) => FindText(key, locale, values) ?? key;

    /// <summary>A UI text that a page does without; null where the theme has none.</summary>
    public string? FindText(string key, Locale locale, params ReadOnlySpan<string> values) =>
        Theme.Strings.TryGetValue(key, out Localized<string>? text) ? Placeholders.Fill(text[locale], values) : null;

    /// <summary>Where each topic stands in the order of the site.</summary>
    public IReadOnlyDictionary<Route, int> Positions { get; } =
        Site.Topics.Select((t, i) => (t.Route, i)).ToDictionary(p => p.Route, p => p.i);
}
