using System.Globalization;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>A topic on a card, in a list, or as the subject of its own page.</summary>
internal sealed class TopicView(Topic topic, PageScope scope) : View<TopicView>
{
    private static readonly ViewMembers<TopicView> Names = new()
    {
        ["kind"] = t => KindOf(t._topic),
        ["slug"] = t => t._topic.Slug,
        ["number"] = t => t._topic.Order.ToString("00", CultureInfo.InvariantCulture),
        ["emblem"] = t => t._topic.Emblem,
        ["hue"] = t => HueOf(t._topic, t._scope),
        ["title"] = t => t.Plain(t.Page.Title),
        ["tagline"] = t => t.Plain(t.Page.Tagline),
        ["href"] = t => t._scope.Href(t._topic.Route),
        ["current"] = t => t._scope.Route == t._topic.Route,
        ["year"] = t => t._topic.Kind == TopicKind.Task ? t._scope.Site.Site.Settings.NextYear : t._scope.Site.Site.Settings.Year,
        ["headline"] = t => t.Views(t._topic.Headline),
        ["figures"] = t => t.Views(t._topic.Figures),
        ["charts"] = t => ChartView.Of(t._topic, t._scope),
        ["sections"] = t => SectionView.Of(t._topic, t._scope),
        ["previous"] = t => t.Neighbour(-1),
        ["next"] = t => t.Neighbour(+1),
    };

    private readonly Topic _topic = topic;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<TopicView> Members => Names;

    private Page Page => _topic.Pages[_scope.Locale];

    public static string KindOf(Topic topic) =>
        topic.Kind switch
        {
            TopicKind.Home => "home",
            TopicKind.Achievement => "achievement",
            _ => "task",
        };

    /// <summary>The colour token that bears the topic's name; ink for a topic without one.</summary>
    public static string HueOf(Topic topic, PageScope scope) =>
        scope.Site.Theme.Tokens.Any(g => g.Name == TokenGroup.Colors && g.Tokens.Any(c => c.Name == topic.Slug)) ? topic.Slug : "ink";

    private string Plain(InlineText text) => InlineWriter.Plain(text, _scope.Site.Figures, _scope.Locale);

    private FigureView[] Views(IEnumerable<Figure> figures) => [.. figures.Select(f => new FigureView(new OwnedFigure(f, _topic), _scope))];

    /// <summary>The topic before or after this one in the order of the site; null at the ends.</summary>
    private TopicView? Neighbour(int step)
    {
        IReadOnlyList<Topic> topics = _scope.Site.Site.Topics;
        int index = _scope.Site.Positions[_topic.Route] + step;
        return index > 0 && index < topics.Count ? new TopicView(topics[index], _scope) : null;
    }
}

/// <summary>What the home page shows above its lists.</summary>
internal sealed class HomeView(Topic topic, PageScope scope) : View<HomeView>
{
    private static readonly ViewMembers<HomeView> Names = new()
    {
        ["lead"] = h => h._topic.Lead is { } lead ? new FigureView(new OwnedFigure(lead, h._topic), h._scope) : null,
        ["charts"] = h => ChartView.Of(h._topic, h._scope),
        ["sections"] = h => SectionView.Of(h._topic, h._scope),
        ["headline"] = h => (FigureView[])[.. h._topic.Headline.Select(f => new FigureView(new OwnedFigure(f, h._topic), h._scope))],
    };

    private readonly Topic _topic = topic;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<HomeView> Members => Names;
}
