using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Infographics;

namespace Yueqing.Site.Rendering.Html;

/// <summary>The page itself.</summary>
/// <param name="Kind"><c>home</c>, <c>topic</c>, <c>data</c>, <c>page</c> or <c>not-found</c>.</param>
/// <param name="Topic">The topic that it belongs to; null for other pages.</param>
/// <param name="Section">The entry of the navigation that the page belongs to; empty for none.</param>
internal sealed record PageContent(
    string Kind,
    string Slug,
    string Section,
    string Title,
    string Tagline,
    RawHtml Summary,
    string Description,
    HtmlBuffer Body,
    TocItemView[] Toc,
    Topic? Topic
)
{
    /// <summary>The title with the mark of Chinese that stands in for English; null for a title of the page's own language.</summary>
    public RawHtml? MarkedTitle { get; init; }

    /// <summary>Of which day the Chinese is that the page translates, where it has changed since; empty for a page that is up to date.</summary>
    public string FollowsChineseOf { get; init; } = "";
}

internal sealed class PageView(PageContent content, PageScope scope) : View<PageView>
{
    private static readonly ViewMembers<PageView> Names = new()
    {
        ["kind"] = p => p._content.Kind,
        ["slug"] = p => p._content.Slug,
        ["title"] = p => p._content.Title,
        ["title_html"] = p => p._content.MarkedTitle ?? new RawHtml(Escaping.Escape(p._content.Title)),
        ["head_title"] = p => p.HeadTitle,
        ["tagline"] = p => p._content.Tagline,
        ["summary"] = p => p._content.Summary,
        ["description"] = p => p._content.Description,
        ["body"] = p => p._content.Body,
        ["toc"] = p => p._content.Toc,
        ["pictures"] = p => p.Pictures(p._content.Topic),
        ["card"] = p => p.Sharing(PictureKind.Card),
        ["square"] = p => p.Sharing(PictureKind.Square),
        ["canonical"] = p => p.Absolute(p._scope.Locale),
        ["alternates"] = p => p.Alternates,
        ["follows_chinese_of"] = p => p._content.FollowsChineseOf,
        ["published"] = p => p._scope.Site.Site.Settings.Published?.Value.Text ?? "",
    };

    private readonly PageContent _content = content;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<PageView> Members => Names;

    public string Section => _content.Section;

    /// <summary>The pictures of the page's topic, in the order of their kinds.</summary>
    private PictureView[] Pictures(Topic? topic) =>
        topic is null ? [] : [.. _scope.Site.Pictures.Of(topic.Route, _scope.Locale).Select(p => new PictureView(p, _scope))];

    /// <summary>What a link to this page is shared with: the topic's own picture, else that of the home page; null without one.</summary>
    private PictureView? Sharing(PictureKind kind)
    {
        Route route = _content.Topic?.Route ?? Route.Home;
        return _scope.Site.Pictures.Find(route, _scope.Locale, kind) is { } picture ? new PictureView(picture, _scope) : null;
    }

    /// <summary>S2-08: “page – site”, unique in the page's language.</summary>
    private string HeadTitle
    {
        get
        {
            string site = _scope.Site.Site.Settings.Title[_scope.Locale];
            return _content.Title == site ? site : $"{_content.Title} – {site}";
        }
    }

    /// <summary>S6-02: every version including this one, and the English one as default; nothing without a base URL.</summary>
    private AlternateView[] Alternates =>
        _scope.Site.Site.Settings.BaseUrl is null || _scope.Route == Route.NotFound
            ? []
            : [.. Locale.All.Select(l => new AlternateView(l.Tag, Absolute(l))), new AlternateView("x-default", Absolute(Locale.English))];

    private string Absolute(Locale locale) => _scope.Route == Route.NotFound ? "" : _scope.Site.Absolute(_scope.Route.In(locale));
}

internal sealed class TocItemView(string title, string anchor) : View<TocItemView>
{
    private static readonly ViewMembers<TocItemView> Names = new() { ["title"] = t => t._title, ["anchor"] = t => t._anchor };

    private readonly string _title = title;
    private readonly string _anchor = anchor;

    protected override ViewMembers<TocItemView> Members => Names;
}

internal sealed class AlternateView(string hreflang, string href) : View<AlternateView>
{
    private static readonly ViewMembers<AlternateView> Names = new() { ["hreflang"] = a => a._hreflang, ["href"] = a => a._href };

    private readonly string _hreflang = hreflang;
    private readonly string _href = href;

    protected override ViewMembers<AlternateView> Members => Names;
}
