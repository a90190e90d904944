using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>One page of the site in both locales, as machines are told of it: what it is called, and when it changed.</summary>
/// <param name="Kind"><c>home</c>, <c>topic</c>, <c>page</c>, <c>data</c> or <c>report</c>, as templates know it.</param>
/// <param name="Topic">Null for a page without figures of its own.</param>
/// <param name="Pages">Null for a page that is made of records and UI strings.</param>
internal sealed record SitePage(string Kind, Route Route, Topic? Topic, Localized<Page>? Pages)
{
    /// <summary>Whether it tells something itself (内容页), and is not a list of what others tell (栏目页): S1-09 asks for other tags.</summary>
    public bool IsArticle => Kind is "topic" or "page";

    /// <summary>Where its text stands as Markdown: beside the page, under its name with <c>.md</c> (S6-13).</summary>
    public string TwinPath(Locale locale) => Route.OutputPath(locale) + ".md";

    public string Title(SiteScope site, Locale locale) =>
        Pages is null ? site.Text("head-" + Kind, locale) : InlineWriter.Plain(Pages[locale].Title, site.Figures, locale);

    public string Summary(SiteScope site, Locale locale) =>
        Pages is null ? site.Text(Kind + "-summary", locale) : InlineWriter.Plain(Pages[locale].Summary, site.Figures, locale);

    public BeijingTime? PublishedAt(Model.Site site, Locale locale) => site.PublishedAt(Dates(locale));

    /// <summary>When what it says last changed; a correction of a figure that it shows is a change (S6-06).</summary>
    public BeijingTime? UpdatedAt(Model.Site site, Locale locale) => site.UpdatedAt(Dates(locale), Shown(site, locale));

    /// <summary>The same, for people; null for a page that has not changed since it came out.</summary>
    public DayOrTime? ChangedAt(Model.Site site, Locale locale) => site.ChangedAt(Dates(locale), Shown(site, locale));

    /// <summary>What readers would search for: the headings of a page's sections; failing that the titles of the site's topics.</summary>
    public IEnumerable<string> Keywords(SiteScope site, Locale locale)
    {
        string[] headings = IsArticle
            ?
            [
                .. Words(
                    Pages!
                        [locale]
                        .Body.Headings.Where(h => h.Block.Level == 2 && !h.Text.Contains('{', StringComparison.Ordinal))
                        .Select(h => h.Text)
                ),
            ]
            : [];
        return headings.Length > 0
            ? headings
            : Words(site.Site.Topics.Skip(1).Select(t => InlineWriter.Plain(t.Pages[locale].Title, site.Figures, locale)))
                .Take(MaxKeywords);
    }

    /// <summary>Of “Nature: water, air” the subject. Words with a comma are no keyword: it would part them into two.</summary>
    private static IEnumerable<string> Words(IEnumerable<string> headings) =>
        headings
            .Select(h => h.Split(Colons)[0].Trim())
            .Where(w => w.Length > 0 && w.IndexOfAny(Commas) < 0)
            .Distinct(StringComparer.Ordinal);

    private static readonly char[] Colons = [':', '：'];

    private static readonly char[] Commas = [',', '，', '、', ';', '；'];

    /// <summary>More words than any engine reads.</summary>
    private const int MaxKeywords = 20;

    private PageDates Dates(Locale locale) => Pages?[locale].Dates ?? PageDates.OfTheSite;

    /// <summary>The figures that stand on the page, each once: those of its topic, and those that its words name.</summary>
    public IEnumerable<Figure> Shown(Model.Site site, Locale locale)
    {
        IEnumerable<Figure> listed = Kind switch
        {
            "home" => site.Home.Figures.Concat(site.Achievements.SelectMany(t => t.Headline)),
            "topic" => Topic!.Figures,
            "page" when Route == Route.About => site.Corrections.Select(c => c.Figure),
            "page" => [],
            _ => site.Topics.SelectMany(t => t.Figures),
        };
        return listed.Concat(Named(locale).Select(id => site.Figures.GetValueOrDefault(id)?.Figure).OfType<Figure>()).DistinctBy(f => f.Id);
    }

    private IEnumerable<string> Named(Locale locale)
    {
        if (Pages?[locale] is not { } page)
        {
            return [];
        }
        IEnumerable<string?> inFrontMatter = page
            .Title.Segments.Concat(page.Tagline.Segments)
            .Concat(page.Summary.Segments)
            .Select(s => s.FigureId);
        return page.Body.Figures.Select(f => f.Value).Concat(inFrontMatter.OfType<string>());
    }
}

/// <summary>All pages in the order of the site, without those that only a server or a script leads to (404, search).</summary>
internal sealed class SitePages
{
    private readonly Dictionary<Route, SitePage> _byRoute;

    public SitePages(Model.Site site, bool hasReport)
    {
        All =
        [
            new SitePage("home", Route.Home, site.Home, site.Home.Pages),
            .. site.Topics.Skip(1).Select(t => new SitePage("topic", t.Route, t, t.Pages)),
            new SitePage("data", Route.Data, null, null),
            .. hasReport ? [new SitePage("report", Route.Report, null, null)] : (SitePage[])[],
            .. site.Pages.Select(p => new SitePage("page", p.Route, null, p.Pages)),
        ];
        _byRoute = All.DistinctBy(p => p.Route).ToDictionary(p => p.Route);
    }

    public IReadOnlyList<SitePage> All { get; }

    public SitePage? Find(Route route) => _byRoute.GetValueOrDefault(route);
}
