using System.Collections.Immutable;
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

    /// <summary>A figure in English running text, with the site's units and exchange rate.</summary>
    public WrittenQuantity English(Figure figure) =>
        QuantityWriter.English(figure.Quantity, Units, Settings.Rate.Rate, figure.EnglishScale);

    /// <summary>When a page came out; null while the owner has not supplied the date.</summary>
    public BeijingTime? PublishedAt(Page page) => (page.Dates.Published ?? Settings.Published)?.Value;

    /// <summary>When the content of a page last changed: its own date, or a correction of one of its figures (S6-06); null while nothing is published.</summary>
    /// <param name="figures">Those that the page is about.</param>
    public BeijingTime? UpdatedAt(Page page, IEnumerable<Figure> figures)
    {
        BeijingTime? latest = PublishedAt(page);
        if (latest is null)
        {
            return null;
        }
        foreach (
            BeijingTime? changed in figures
                .Select(f => f.Revision is { } r ? BeijingTime.TryParseDay(r.Date) : null)
                .Append(page.Dates.Updated?.Value)
        )
        {
            latest = changed > latest ? changed : latest;
        }
        return latest;
    }

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
