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
        ["kind"] = f => KindWord(f.Figure.Kind),
        ["definition"] = f => f.Figure.Definition[f.Locale],
        ["rank_of"] = f => f.Figure.Rank?.Of[f.Locale] ?? "",
        ["rank_by"] = f => f.Figure.Rank?.By[f.Locale] ?? "",
        ["revised"] = f => f.Figure.Revision?.Date.Text ?? "",
        ["revision_reason"] = f => f.Figure.Revision?.Reason[f.Locale] ?? "",
        ["table_value"] = f => f.Table.Value,
        ["table_unit"] = f => f.Table.Unit,
        ["source_locator"] = f => f.Figure.Source.Locator,
        ["source_href"] = f => $"{f._scope.Href(Route.About)}#{PassageView.AnchorOf(f.Figure.Source)}",
        ["href"] = f => f._scope.FigureHref(f.Figure.Id),
        ["raw"] = f => f.Figure.Quantity.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["cite_text"] = f => f.Citation.Text,
        ["cite_bibtex"] = f => f.Citation.BibTex,
        ["cite_ris"] = f => f.Citation.Ris,
        ["topic_slug"] = f => DataGroupView.SlugOf(f._owned.Topic),
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

    private FigureCitation Citation => new(Figure, _scope);

    public static string KindWord(FigureKind kind) =>
        kind switch
        {
            FigureKind.Level => "level",
            FigureKind.Growth => "growth",
            FigureKind.Share => "share",
            FigureKind.Ratio => "ratio",
            FigureKind.Rank => "rank",
            _ => "count",
        };
}
