using System.Collections.Immutable;
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
/// <param name="Icon">The sign of a pictogram; empty for the theme's own choice.</param>
internal sealed record Chart(ChartKind Kind, ImmutableArray<Figure> Figures, string Icon);

/// <summary>Which figures a chart can show without telling a lie.</summary>
internal static class ChartRules
{
    /// <summary>More signs than this are a texture, not a count.</summary>
    public const int MaxSigns = 120;

    /// <summary>The rungs of a longer ladder cannot be counted.</summary>
    public const int MaxPlace = 15;

    /// <summary>Why these figures cannot be drawn so, as the end of a sentence; null if they can.</summary>
    public static string? Problem(ChartKind kind, IReadOnlyList<Figure> figures)
    {
        if (kind is ChartKind.Ring or ChartKind.Rank or ChartKind.Pictogram && figures.Count > 1)
        {
            return $"it shows one figure, and `{figures[1].Id}` is a second";
        }
        foreach (Figure figure in figures)
        {
            if (Problem(kind, figure) is { } problem)
            {
                return problem;
            }
        }
        Figure? stranger = kind == ChartKind.Bar ? figures.FirstOrDefault(f => f.Quantity.Unit.Id != figures[0].Quantity.Unit.Id) : null;
        return stranger is null
            ? null
            : $"`{stranger.Id}` is in `{stranger.Quantity.Unit.Id}` and `{figures[0].Id}` in `{figures[0].Quantity.Unit.Id}`: lengths of different units cannot be compared";
    }

    private static string? Problem(ChartKind kind, Figure figure)
    {
        decimal value = figure.Quantity.Value;
        return kind switch
        {
            ChartKind.Bar when figure.Quantity.Form == QuantityForm.Rank => $"`{figure.Id}` is a rank, which has no length",
            ChartKind.Bar when value < 0 => $"`{figure.Id}` is negative, and a bar starts at zero",
            ChartKind.Ring when figure.Kind != FigureKind.Share || value is < 0 or > 100 =>
                $"`{figure.Id}` is no share between 0 and 100 %",
            ChartKind.Rank when figure.Kind != FigureKind.Rank || value is < 1 or > MaxPlace =>
                $"`{figure.Id}` is no rank from 1 to {MaxPlace}",
            ChartKind.Pictogram when figure.Quantity.Form != QuantityForm.Amount || value is < 1 or > MaxSigns || value % 1 != 0 =>
                $"`{figure.Id}` is no whole count from 1 to {MaxSigns}",
            _ => null,
        };
    }
}
