using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating;

/// <summary>How far the English of the whole site follows its Chinese.</summary>
internal sealed record SiteTranslation(ImmutableArray<PageTranslation> Pages)
{
    /// <summary>A page of which one locale could not be read is left out: that has been reported.</summary>
    public static SiteTranslation Of(Model.Site site, ParallelOptions parallel, StageMemory? memory = null)
    {
        memory ??= StageMemory.None;
        (Route Route, Localized<Page> Pages)[] pages =
        [
            .. site
                .Topics.Select(t => (t.Route, t.Pages))
                .Concat(site.Pages.Select(p => (p.Route, p.Pages)))
                .Where(p => !ReferenceEquals(p.Pages.Zh, p.Pages.En)),
        ];
        var translations = new PageTranslation[pages.Length];
        Parallel.For(0, pages.Length, parallel, i => translations[i] = Of(pages[i].Route, pages[i].Pages, site.Figures, memory));
        return new SiteTranslation([.. translations]);
    }

    /// <summary>Of all figures only those matter whose values were remembered with the page.</summary>
    private static PageTranslation Of(
        Route route,
        Localized<Page> pages,
        IReadOnlyDictionary<string, OwnedFigure> figures,
        StageMemory memory
    ) =>
        memory.Recall(
            "translation",
            route.Path,
            new DiagnosticBag(),
            _ => new PageTranslation(route, pages, BlockAlignment.Pair(pages, figures)),
            [pages, .. pages.En.Accepted.SelectMany(b => b.Figures.Keys).Select(id => figures.GetValueOrDefault(id)?.Figure)]
        );
}
