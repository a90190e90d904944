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
        var charts = new List<ChartView>();
        foreach (string id in _section.FigureIds)
        {
            Chart? chart = _topic.Charts.FirstOrDefault(c => c.Figures.Any(f => f.Id == id));
            Figure? figure = _topic.Figures.FirstOrDefault(f => f.Id == id);
            if (chart?.Figures[0].Id == id)
            {
                charts.Add(new ChartView(chart, _topic, _scope));
            }
            else if (chart is null && figure is not null)
            {
                charts.Add(new ChartView(new Chart(ChartKind.Quantity, [figure], ""), _topic, _scope));
            }
        }
        return [.. charts];
    }
}

/// <summary>Figures that are drawn together.</summary>
internal sealed class ChartView(Chart chart, Topic topic, PageScope scope) : View<ChartView>
{
    private static readonly ViewMembers<ChartView> Names = new()
    {
        ["kind"] = c => KindOf(c._chart.Kind),
        ["figures"] = c => (FigureView[])[.. c._chart.Figures.Select(f => new FigureView(new OwnedFigure(f, c._topic), c._scope))],
        ["ids"] = c => string.Join(' ', c._chart.Figures.Select(f => f.Id)),
        ["icon"] = c => c._chart.Icon,
        ["hue"] = c => TopicView.HueOf(c._topic, c._scope),
    };

    private readonly Chart _chart = chart;
    private readonly Topic _topic = topic;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<ChartView> Members => Names;

    private static string KindOf(ChartKind kind) =>
        kind switch
        {
            ChartKind.Bar => "bar",
            ChartKind.Ring => "ring",
            ChartKind.Rank => "rank",
            ChartKind.Pictogram => "pictogram",
            _ => "quantity",
        };
}
