using System.Globalization;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>Figures that are drawn together: what they show in a sentence, and a mark for each.</summary>
/// <param name="number">Of the chart in its topic, from 1: it keeps ids on a page apart.</param>
internal sealed class ChartView(Chart chart, int number, Topic topic, PageScope scope) : View<ChartView>
{
    private static readonly ViewMembers<ChartView> Names = new()
    {
        ["kind"] = c => KindOf(c.Chart.Kind),
        ["takeaway"] = c => new InlineWriter(c._scope, new HashSet<string>(StringComparer.Ordinal)).Html(c.Chart.Takeaway[c._scope.Locale]),
        ["marks"] = c => c.Marks(),
        ["figures"] = c => (FigureView[])[.. c.Chart.Figures.Select(c.ViewOf)],
        ["ids"] = c => string.Join(' ', c.Chart.Figures.Select(f => f.Id)),
        ["icon"] = c => c.Chart.Icon?.Value ?? "",
        ["hue"] = c => TopicView.HueOf(c._topic, c._scope),
    };

    private readonly int _number = number;
    private readonly Topic _topic = topic;
    private readonly PageScope _scope = scope;

    public Chart Chart { get; } = chart;

    protected override ViewMembers<ChartView> Members => Names;

    /// <summary>The charts of a topic in their order.</summary>
    public static ChartView[] Of(Topic topic, PageScope scope) => [.. topic.Charts.Select((c, i) => new ChartView(c, i + 1, topic, scope))];

    private MarkView[] Marks() =>
        [
            .. ChartShapes
                .Of(Chart, IdOf, _scope.Site.Icons)
                .Zip(Chart.Figures, (mark, figure) => new MarkView(IdOf(figure), ViewOf(figure), mark)),
        ];

    private string IdOf(Figure figure) => string.Create(CultureInfo.InvariantCulture, $"chart-{_number}-{figure.Id}");

    private FigureView ViewOf(Figure figure) => new(new OwnedFigure(figure, _topic), _scope);

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

/// <summary>One figure of a chart, drawn: what a template puts into an <c>svg</c> element.</summary>
internal sealed class MarkView(string id, FigureView figure, ChartMark mark) : View<MarkView>
{
    private static readonly ViewMembers<MarkView> Names = new()
    {
        ["id"] = m => m._id,
        ["figure"] = m => m._figure,
        ["view_box"] = m => m._mark.ViewBox,
        ["shapes"] = m => m._mark.Shapes,
    };

    private readonly string _id = id;
    private readonly FigureView _figure = figure;
    private readonly ChartMark _mark = mark;

    protected override ViewMembers<MarkView> Members => Names;
}
