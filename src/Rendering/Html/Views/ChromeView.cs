using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>What stands around every page: the same objects for all pages of a locale at the same depth.</summary>
internal sealed class ChromeView
{
    private readonly PageScope _scope;
    private TopicView[]? _achievements;
    private TopicView[]? _tasks;

    /// <param name="scope">Of any page of this locale and depth.</param>
    public ChromeView(PageScope scope)
    {
        _scope = scope;
        Locale = new LocaleView(scope.Locale, scope.Href(scope.Route));
        Site = new SiteView(scope);
    }

    public LocaleView Locale { get; }

    public SiteView Site { get; }

    public TopicView[] Achievements => _achievements ??= [.. _scope.Site.Site.Achievements.Select(t => new TopicView(t, _scope))];

    public TopicView[] Tasks => _tasks ??= [.. _scope.Site.Site.Tasks.Select(t => new TopicView(t, _scope))];

    /// <summary>The main navigation, in which a page marks the entry that it belongs to.</summary>
    public NavItemView[] NavFor(PageView page)
    {
        string home = _scope.Href(Route.Home);
        return
        [
            new NavItemView(_scope.Text("nav-achievements"), home + "#achievements", page.Section == "achievements"),
            new NavItemView(_scope.Text("nav-tasks"), home + "#tasks", page.Section == "tasks"),
            new NavItemView(_scope.Text("nav-data"), _scope.Href(Route.Data), page.Section == "data"),
            .. _scope.Site.HasReport
                ? [new NavItemView(_scope.Text("nav-report"), _scope.Href(Route.Report), page.Section == "report")]
                : (NavItemView[])[],
            .. _scope.Site.Site.Pages.Select(p => new NavItemView(_scope.ShortTitle(p), _scope.Href(p.Route), page.Section == p.Slug)),
            .. _scope.Site.HasSearch
                ? [new NavItemView(_scope.Text("nav-search"), _scope.Href(Route.Search), page.Section == "search")]
                : (NavItemView[])[],
        ];
    }
}

internal sealed class LocaleView(Locale locale, string href) : View<LocaleView>
{
    private static readonly ViewMembers<LocaleView> Names = new()
    {
        ["id"] = l => l._locale.Id,
        ["tag"] = l => l._locale.Tag,
        ["name"] = l => l._locale.Name,
        ["href"] = l => l._href,
    };

    private readonly Locale _locale = locale;
    private readonly string _href = href;

    protected override ViewMembers<LocaleView> Members => Names;
}

internal sealed class NavItemView(string title, string href, bool current) : View<NavItemView>
{
    private static readonly ViewMembers<NavItemView> Names = new()
    {
        ["title"] = n => n._title,
        ["href"] = n => n._href,
        ["current"] = n => n._current,
        ["is_page"] = n => !n._href.Contains('#', StringComparison.Ordinal),
    };

    private readonly string _title = title;
    private readonly string _href = href;
    private readonly bool _current = current;

    protected override ViewMembers<NavItemView> Members => Names;
}
