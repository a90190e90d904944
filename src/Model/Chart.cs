using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model;

/// <summary>The forms in which figures are drawn, on pages and in pictures.</summary>
internal enum ChartKind
{
    /// <summary>A plain large numeral, where a chart would say nothing.</summary>
    Quantity,

    /// <summary>Amounts of one unit as bars that start at zero.</summary>
    Bar,

    /// <summary>A share of a whole as a ring.</summary>
    Ring,

    /// <summary>A place in an order as the rung of a ladder.</summary>
    Rank,

    /// <summary>A count as that many signs.</summary>
    Pictogram,
}

/// <summary>Figures that are drawn together: one entry below <c>charts:</c> of a topic.</summary>
/// <param name="Icon">The name of the sign of a pictogram; null for the one called <c>dot</c>.</param>
/// <param name="Takeaway">What the chart shows, in one sentence that names a figure of it (S2-21).</param>
internal sealed record Chart(ChartKind Kind, ImmutableArray<Figure> Figures, Located<string>? Icon, Localized<InlineText> Takeaway)
{
    /// <summary>A figure that no chart of its topic draws, as a plain numeral.</summary>
    public static Chart Plain(Figure figure) =>
        new(ChartKind.Quantity, [figure], null, new Localized<InlineText>(InlineText.Empty, InlineText.Empty));
}

/// <summary>Which figures a chart can show without telling a lie.</summary>
internal static class ChartRules
{
    /// <summary>More signs than this are a texture, not a count.</summary>
    public const int MaxSigns = 120;

    /// <summary>The rungs of a longer ladder cannot be counted.</summary>
    public const int MaxPlace = 15;

    /// <summary>Why these figures cannot be drawn so, as the end of a sentence; null if they can.</summary>
    public static Wording? Problem(ChartKind kind, IReadOnlyList<Figure> figures)
    {
        if (kind is ChartKind.Ring or ChartKind.Rank or ChartKind.Pictogram && figures.Count > 1)
        {
            string second = figures[1].Id;
            return new($"it shows one figure, and `{second}` is a second", $"它只显示一个数据，而`{second}`是第二个");
        }
        foreach (Figure figure in figures)
        {
            if (Problem(kind, figure) is { } problem)
            {
                return problem;
            }
        }
        Figure? stranger = kind == ChartKind.Bar ? figures.FirstOrDefault(f => f.Quantity.Unit.Id != figures[0].Quantity.Unit.Id) : null;
        return stranger is null ? null : DifferentUnits(stranger, figures[0]);
    }

    private static Wording? Problem(ChartKind kind, Figure figure)
    {
        string id = figure.Id;
        decimal value = figure.Quantity.Value;
        return kind switch
        {
            ChartKind.Bar when figure.Quantity.Form == QuantityForm.Rank => new(
                $"`{id}` is a rank, which has no length",
                $"`{id}`是位次，没有长短可言"
            ),
            ChartKind.Bar when value < 0 => new($"`{id}` is negative, and a bar starts at zero", $"`{id}`是负数，而条形从零开始"),
            ChartKind.Ring when figure.Kind != FigureKind.Share || value is < 0 or > 100 => new(
                $"`{id}` is no share between 0 and 100 %",
                $"`{id}`不是0到100%之间的占比"
            ),
            ChartKind.Rank when figure.Kind != FigureKind.Rank || value is < 1 or > MaxPlace => new(
                $"`{id}` is no rank from 1 to {MaxPlace}",
                $"`{id}`不是第1到第{MaxPlace}的位次"
            ),
            ChartKind.Pictogram when figure.Quantity.Form != QuantityForm.Amount || value is < 1 or > MaxSigns || value % 1 != 0 => new(
                $"`{id}` is no whole count from 1 to {MaxSigns}",
                $"`{id}`不是1到{MaxSigns}之间的整数"
            ),
            _ => null,
        };
    }

    private static Wording DifferentUnits(Figure stranger, Figure first)
    {
        (string unit, string firstUnit) = (stranger.Quantity.Unit.Id, first.Quantity.Unit.Id);
        return new(
            $"`{stranger.Id}` is in `{unit}` and `{first.Id}` in `{firstUnit}`: lengths of different units cannot be compared",
            $"`{stranger.Id}`的单位是`{unit}`，`{first.Id}`的单位是`{firstUnit}`，不同单位的长短不能比较"
        );
    }
}
