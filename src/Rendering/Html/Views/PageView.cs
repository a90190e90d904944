using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Infographics;

namespace Yueqing.Site.Rendering.Html;

/// <summary>The page itself.</summary>
/// <param name="Kind"><c>home</c>, <c>topic</c>, <c>data</c>, <c>report</c>, <c>search</c>, <c>page</c> or <c>not-found</c>.</param>
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
        ["canonical"] = p => p._scope.Site.Absolute(p._scope.Route, p._scope.Locale),
        ["is_listed"] = p => p._record is not null,
        ["alternates"] = p => p.Alternates,
        ["follows_chinese_of"] = p => p._content.FollowsChineseOf,
        ["published"] = p => p.Published?.Text ?? "",
        ["updated"] = p => p._record?.ChangedAt(p._scope.Site.Site, p._scope.Locale)?.Text ?? "",
        ["published_time"] = p => p.Published?.Rfc3339 ?? "",
        ["modified_time"] = p => p._record?.UpdatedAt(p._scope.Site.Site, p._scope.Locale)?.Rfc3339 ?? "",
        ["is_article"] = p => p.IsArticle,
        ["column"] = p => p.IsArticle || p._scope.Route == Route.NotFound ? null : new ColumnView(p._content, p._scope),
        ["keywords"] = p => p.Keywords,
        ["markdown_href"] = p => p._record is null ? "" : p._scope.FileHref(p._record.TwinPath(p._scope.Locale)),
        ["structured_data"] = p => p._record is null ? RawHtml.Empty : p._scope.Site.StructuredData(p._record, p._scope),
    };

    private readonly PageContent _content = content;
    private readonly PageScope _scope = scope;

    /// <summary>Null for a page that only a server or a script leads to.</summary>
    private readonly SitePage? _record = scope.Site.Pages.Find(scope.Route);

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

    private AlternateView[] Alternates =>
        [.. Alternate.Of(_scope.Route, _scope.Site).Select(a => new AlternateView(a.Language, a.Address))];

    /// <summary>Separated by commas, as readers of the tags split them (S1-09). A page without a subject of its own has those of the home page.</summary>
    private string Keywords =>
        _scope.Route == Route.NotFound
            ? ""
            : string.Join(',', (_record ?? _scope.Site.Pages.Find(Route.Home)!).Keywords(_scope.Site, _scope.Locale));

    private bool IsArticle => _record?.IsArticle ?? false;

    private BeijingTime? Published =>
        _record is null ? _scope.Site.Site.Settings.Published?.Value : _record.PublishedAt(_scope.Site.Site, _scope.Locale);
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

/// <summary>A page that lists what others tell, as the tags of government sites name it (栏目, S1-09).</summary>
internal sealed class ColumnView(PageContent content, PageScope scope) : View<ColumnView>
{
    private static readonly ViewMembers<ColumnView> Names = new()
    {
        ["name"] = c => c._content.Kind == "home" ? c._scope.Site.Site.Settings.Title[c._scope.Locale] : c._content.Title,
        ["type"] = c => c._scope.Site.FindText("column-" + c._content.Kind, c._scope.Locale) ?? "",
    };

    private readonly PageContent _content = content;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<ColumnView> Members => Names;
}
