using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>A section of a page: its words, and the charts of the figures that it names.</summary>
internal sealed class SectionView(SectionText section, Topic topic, PageScope scope) : View<SectionView>
{
    private static readonly ViewMembers<SectionView> Names = new()
    {
        ["title"] = s => s._section.Title,
        ["anchor"] = s => s._section.Anchor,
        ["text"] = s => s._section.Text,
        ["charts"] = s => s.Charts(),
        ["hue"] = s => TopicView.HueOf(s._topic, s._scope),
    };

    private readonly SectionText _section = section;
    private readonly Topic _topic = topic;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<SectionView> Members => Names;

    /// <summary>The sections of a topic in the locale of a page.</summary>
    public static SectionView[] Of(Topic topic, PageScope scope) =>
        [.. SectionTexts.Of(topic.Pages[scope.Locale], scope.Site.Figures).Select(s => new SectionView(s, topic, scope))];

    /// <summary>
    /// In the order in which the section names the figures: the charts of the topic, and each of its other figures as a plain quantity. A chart
    /// stands in the section that names its first figure.
    /// </summary>
    private ChartView[] Charts()
    {
        ChartView[] drawn = ChartView.Of(_topic, _scope);
        var charts = new List<ChartView>();
        foreach (string id in _section.FigureIds)
        {
            ChartView? chart = drawn.FirstOrDefault(c => c.Chart.Figures.Any(f => f.Id == id));
            Figure? figure = _topic.Figures.FirstOrDefault(f => f.Id == id);
            if (chart?.Chart.Figures[0].Id == id)
            {
                charts.Add(chart);
            }
            else if (chart is null && figure is not null)
            {
                charts.Add(new ChartView(Chart.Plain(figure), 0, _topic, _scope));
            }
        }
        return [.. charts];
    }
}
