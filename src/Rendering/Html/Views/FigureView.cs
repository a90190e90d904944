using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Rendering.Html;

/// <summary>A figure as one page shows it: the quantity written in the page's locale, and where it comes from.</summary>
internal sealed class FigureView(OwnedFigure owned, PageScope scope) : View<FigureView>
{
    private static readonly ViewMembers<FigureView> Names = new()
    {
        ["id"] = f => f.Figure.Id,
        ["anchor"] = f => f.Figure.Id,
        ["label"] = f => f.Figure.Label[f.Locale],
        ["prefix"] = f => f.Written.Prefix,
        ["number"] = f => f.Written.Number,
        ["unit"] = f => f.Written.Unit,
        ["suffix"] = f => f.Written.Suffix,
        ["unit_tight"] = f => f.Written.UnitTight,
        ["text"] = f => f.Written.Text,
        ["conversion"] = f => f.Written.Conversion,
        ["period"] = f => f.Figure.Period,
        ["kind"] = f => Kind(f.Figure),
        ["kind_label"] = f =>
            f._scope.Site.Theme.Strings.TryGetValue("kind-" + Kind(f.Figure), out Localized<string>? text)
                ? text[f.Locale]
                : Kind(f.Figure),
        ["definition"] = f => f.Figure.Definition[f.Locale],
        ["rank_of"] = f => f.Figure.Rank?.Of[f.Locale] ?? "",
        ["rank_by"] = f => f.Figure.Rank?.By[f.Locale] ?? "",
        ["revised"] = f => f.Figure.Revision?.Date ?? "",
        ["revision_reason"] = f => f.Figure.Revision?.Reason[f.Locale] ?? "",
        ["table_value"] = f => f.Table.Value,
        ["table_unit"] = f => f.Table.Unit,
        ["source_title"] = f => f.Source?.Title[f.Locale] ?? "",
        ["source_locator"] = f => f.Figure.Source.Locator,
        ["source_href"] = f => $"{f._scope.Href(Route.About)}#{PassageView.AnchorOf(f.Figure.Source)}",
        ["href"] = f => f._scope.FigureHref(f.Figure.Id),
        ["topic_title"] = f => InlineWriter.Plain(f._owned.Topic.Pages[f.Locale].Title, f._scope.Site.Figures, f.Locale),
        ["topic_href"] = f => f._scope.Href(f._owned.Topic.Route),
    };

    private readonly OwnedFigure _owned = owned;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<FigureView> Members => Names;

    private Figure Figure => _owned.Figure;

    private Locale Locale => _scope.Locale;

    private WrittenQuantity Written => _scope.Site.Figures[Figure.Id].Prose[Locale];

    private TableQuantity Table => _scope.Site.Figures[Figure.Id].Table[Locale];

    private SourceDocument? Source => _scope.Site.Site.Sources.FirstOrDefault(s => s.Id == Figure.Source.SourceId);

    public static string Kind(Figure figure) =>
        figure.Kind switch
        {
            FigureKind.Level => "level",
            FigureKind.Growth => "growth",
            FigureKind.Share => "share",
            FigureKind.Ratio => "ratio",
            FigureKind.Rank => "rank",
            _ => "count",
        };
}
