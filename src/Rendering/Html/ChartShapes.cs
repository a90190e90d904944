using System.Globalization;
using System.Text;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Charts;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Html;

/// <summary>One figure as SVG shapes. They bear classes and no colours, so that the style sheet decides how they look.</summary>
/// <param name="ViewBox">Of the shapes; empty for those that are sized in per cent of the <c>svg</c> element.</param>
/// <param name="Shapes">What the <c>svg</c> element holds.</param>
internal sealed record ChartMark(string ViewBox, RawHtml Shapes);

/// <summary>A chart of a page in the forms that pictures draw: the same records, the same geometry. Words stand around it as HTML.</summary>
internal static class ChartShapes
{
    private const float LadderWidth = 62;

    /// <summary>The rungs of a long ladder stay this far apart.</summary>
    private const float LeastStep = 11;

    private const int RingSize = 100;

    /// <summary>Of the middle line of a ring; what the line is thick is the style sheet's, up to 16.</summary>
    private const int RingRadius = 42;

    /// <summary>Signs stand in tens, so that they can be counted.</summary>
    private const int SignsInRow = 10;

    private const float SignSize = 24;

    private const float SignGap = 6;

    private static readonly VectorIcon Dot = new("dot", "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z", 0, 0, 24, 24);

    /// <summary>A mark for each figure of a chart.</summary>
    /// <param name="id">Of a figure's mark, unique on the page.</param>
    public static IEnumerable<ChartMark> Of(Chart chart, Func<Figure, string> id, IReadOnlyDictionary<string, VectorIcon> icons)
    {
        Figure first = chart.Figures[0];
        return chart.Kind switch
        {
            ChartKind.Bar => BarScale.Shares([.. chart.Figures.Select(f => f.Quantity.Value)]).Select(Bar),
            ChartKind.Ring => [Ring(RingShare.Of(first))],
            ChartKind.Rank => [Rank((int)first.Quantity.Value)],
            ChartKind.Pictogram =>
            [
                Signs((int)first.Quantity.Value, icons.GetValueOrDefault(chart.Icon?.Value ?? "dot") ?? Dot, id(first) + "-sign"),
            ],
            _ => [],
        };
    }

    private static ChartMark Bar(double share)
    {
        const string Rest = "<rect class=\"rest\" width=\"100%\" height=\"100%\"/>";
        string part = share > 0 ? $"<rect class=\"part\" width=\"{Percent(share)}%\" height=\"100%\"/>" : "";
        return new ChartMark("", new RawHtml(Rest + part));
    }

    /// <summary>The dash is as long as the share of the circle; <c>pathLength</c> would say it shorter, but not every validator knows it there.</summary>
    private static ChartMark Ring(double share)
    {
        const double Around = 2 * Math.PI * RingRadius;
        string circle = $"cx=\"{RingSize / 2}\" cy=\"{RingSize / 2}\" r=\"{RingRadius}\"";
        string part =
            share > 0
                ? $"<circle class=\"part\" {circle} stroke-dasharray=\"{Number((float)(share * Around))} {Number((float)Around)}\" transform=\"rotate(-90 {RingSize / 2} {RingSize / 2})\"/>"
                : "";
        return new ChartMark($"0 0 {RingSize} {RingSize}", new RawHtml($"<circle class=\"rest\" {circle}/>{part}"));
    }

    private static ChartMark Rank(int place)
    {
        int rungs = Ladder.Rungs(place);
        float height = Math.Max(LadderWidth / Ladder.Proportion, rungs * LeastStep);
        var shapes = new StringBuilder();
        foreach (LadderBar bar in Ladder.Bars(place, rungs, 0, 0, LadderWidth, height))
        {
            shapes.Append("<rect class=\"").Append(bar.IsPlace ? "part" : "rest");
            shapes.Append("\" x=\"").Append(Number(bar.X)).Append("\" y=\"").Append(Number(bar.Y));
            shapes.Append("\" width=\"").Append(Number(bar.Width)).Append("\" height=\"").Append(Number(bar.Height)).Append("\"/>");
        }
        return new ChartMark($"0 0 {Number(LadderWidth)} {Number(height)}", new RawHtml(shapes.ToString()));
    }

    /// <summary>The width is always that of a whole row: in all charts a sign is as large.</summary>
    private static ChartMark Signs(int count, VectorIcon sign, string id)
    {
        var grid = new SignGrid(count, SignsInRow, SignSize, SignGap);
        var shapes = new StringBuilder(
            $"<symbol id=\"{id}\" viewBox=\"{Number(sign.X)} {Number(sign.Y)} {Number(sign.Width)} {Number(sign.Height)}\">"
        );
        shapes.Append("<path d=\"").Append(Escaping.Escape(sign.PathData)).Append("\"/></symbol>");
        foreach ((float x, float y) in grid.Places())
        {
            shapes
                .Append("<use class=\"part\" href=\"#")
                .Append(id)
                .Append("\" x=\"")
                .Append(Number(x))
                .Append("\" y=\"")
                .Append(Number(y));
            shapes.Append("\" width=\"").Append(Number(SignSize)).Append("\" height=\"").Append(Number(SignSize)).Append("\"/>");
        }
        float width = (SignsInRow * (SignSize + SignGap)) - SignGap;
        return new ChartMark($"0 0 {Number(width)} {Number(grid.Height)}", new RawHtml(shapes.ToString()));
    }

    private static string Percent(double share) => (share * 100).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
