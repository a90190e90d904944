using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model;

/// <summary>Everything that one build publishes, typed and unchangeable: what Checking asks and Rendering shows.</summary>
internal sealed record Site(
    SiteSettings Settings,
    UnitTable Units,
    Glossary Glossary,
    ImmutableArray<SourceDocument> Sources,
    Topic Home,
    ImmutableArray<Topic> Achievements,
    ImmutableArray<Topic> Tasks,
    ImmutableArray<ContentPage> Pages,
    ImmutableArray<Attachment> Attachments
)
{
    /// <summary>Home, then achievements, then tasks, each in its order.</summary>
    public ImmutableArray<Topic> Topics { get; } = [Home, .. Achievements, .. Tasks];

    /// <summary>Every figure by its id, with the topic that owns it.</summary>
    public IReadOnlyDictionary<string, OwnedFigure> Figures { get; } = IndexFigures([Home, .. Achievements, .. Tasks]);

    /// <summary>Stays the same object while no figure of any topic changes, nor how figures are written.</summary>
    public object FiguresToken(StageMemory memory) =>
        memory.Token("figures", [Units, Settings, .. Topics.Select(t => ImmutableCollectionsMarshal.AsArray(t.Figures))]);

    /// <summary>A figure in English running text, with the site's units and exchange rate.</summary>
    public WrittenQuantity English(Figure figure) =>
        QuantityWriter.English(figure.Quantity, Units, Settings.Rate.Rate, figure.EnglishScale);

    /// <summary>When a page came out; null while the owner has not supplied the date.</summary>
    public BeijingTime? PublishedAt(Page page) => PublishedAt(page.Dates);

    public BeijingTime? PublishedAt(PageDates dates) => (dates.Published ?? Settings.Published)?.Value;

    /// <summary>
    /// The last change of a page's content since it came out: its own date, or a correction of one of its figures (S6-06). Null for a page
    /// that has not changed, and while nothing is published.
    /// </summary>
    /// <param name="figures">Those that the page shows.</param>
    public DayOrTime? ChangedAt(PageDates dates, IEnumerable<Figure> figures)
    {
        if (PublishedAt(dates) is not { } published)
        {
            return null;
        }
        DayOrTime? latest = dates.Updated?.Value is { } updated && updated > published ? new DayOrTime(updated, IsDay: false) : null;
        foreach (DayOrTime corrected in figures.Select(f => f.Revision?.Date).OfType<DayOrTime>().Where(d => !d.IsBefore(published)))
        {
            // Machines are told a minute, and none before the publication.
            DayOrTime since = corrected.Time < published ? corrected with { Time = published } : corrected;
            latest = latest is { } known && known.Time >= since.Time ? latest : since;
        }
        return latest;
    }

    /// <summary>When a page's content last changed, or came out; null while nothing is published.</summary>
    public BeijingTime? UpdatedAt(PageDates dates, IEnumerable<Figure> figures) => ChangedAt(dates, figures)?.Time ?? PublishedAt(dates);

    /// <summary>When the figures as a whole last changed.</summary>
    public BeijingTime? FiguresUpdatedAt => UpdatedAt(PageDates.OfTheSite, Figures.Values.Select(f => f.Figure));

    /// <summary>Every corrected figure, the last correction first.</summary>
    public IEnumerable<OwnedFigure> Corrections =>
        Figures
            .Values.Where(f => f.Figure.Revision is not null)
            .OrderByDescending(f => f.Figure.Revision!.Date.Time)
            .ThenBy(f => f.Figure.Id, StringComparer.Ordinal);

    /// <summary>The same site with other pages. A copy by <c>with</c> would keep the lists that were made of the old ones.</summary>
    public Site WithPages(Func<Route, Localized<Page>, Localized<Page>> show)
    {
        Topic Show(Topic topic) => topic with { Pages = show(topic.Route, topic.Pages) };
        return new Site(
            Settings,
            Units,
            Glossary,
            Sources,
            Show(Home),
            [.. Achievements.Select(Show)],
            [.. Tasks.Select(Show)],
            [.. Pages.Select(p => p with { Pages = show(p.Route, p.Pages) })],
            Attachments
        );
    }

    private static Dictionary<string, OwnedFigure> IndexFigures(IEnumerable<Topic> topics)
    {
        var figures = new Dictionary<string, OwnedFigure>(StringComparer.Ordinal);
        foreach (Topic topic in topics)
        {
            foreach (Figure figure in topic.Figures)
            {
                figures.TryAdd(figure.Id, new OwnedFigure(figure, topic));
            }
        }
        return figures;
    }
}

internal sealed record OwnedFigure(Figure Figure, Topic Topic);
