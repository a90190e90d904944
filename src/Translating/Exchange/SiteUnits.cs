using System.Collections.Immutable;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>The blocks of the site as a translator's tool shows them: with what the figures read like and which terms occur (S5-06).</summary>
internal static class SiteUnits
{
    /// <param name="termsIn">The glossary terms of a Chinese text.</param>
    public static ImmutableArray<ExchangeUnit> Of(Model.Site site, SiteTranslation translation, Func<string, IEnumerable<Term>> termsIn)
    {
        string? Hint(string id) => site.Figures.TryGetValue(id, out OwnedFigure? owned) ? HintOf(owned.Figure, site) : null;
        return
        [
            .. from page in translation.Pages from pair in page.Pairs where pair.Zh is not null select UnitOf(page, pair, Hint, termsIn),
        ];
    }

    private static ExchangeUnit UnitOf(
        PageTranslation page,
        BlockPair pair,
        Func<string, string?> hint,
        Func<string, IEnumerable<Term>> termsIn
    )
    {
        PageBlock zh = pair.Zh!;
        InlineMarkup? before = pair.State == BlockState.Stale ? BlockMarkup.Of(zh.Kind, pair.Accepted!.Chinese, hint) : null;
        return new ExchangeUnit(
            zh.Span.Source.Path,
            zh.Id,
            BlockMarkup.Of(zh, hint),
            pair.State == BlockState.Missing ? null : BlockMarkup.Of(pair.En!, hint),
            pair.State,
            before,
            zh.Span.Position.Line,
            page.Route.In(Locale.English),
            [.. termsIn(zh.Markup).Select(NoteOf)],
            MaxLength: null
        );
    }

    private static string NoteOf(Term term) => $"{term.Chinese} = {term.English}{(term.State == TermState.Proposed ? " (proposed)" : "")}";

    /// <summary>1663.5亿元 / 166.35 billion yuan</summary>
    private static string HintOf(Figure figure, Model.Site site)
    {
        string zh = QuantityWriter.Chinese(figure.Quantity).Text;
        string en = site.English(figure).Text;
        return $"{zh} / {en.Replace('\u00A0', ' ')}";
    }
}
