using System.Collections.Immutable;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating;

/// <summary>How far the English of the whole site follows its Chinese.</summary>
internal sealed record SiteTranslation(ImmutableArray<PageTranslation> Pages)
{
    /// <summary>A page of which one locale could not be read is left out: that has been reported.</summary>
    public static SiteTranslation Of(Model.Site site, ParallelOptions parallel)
    {
        (Route Route, Localized<Page> Pages)[] pages =
        [
            .. site
                .Topics.Select(t => (t.Route, t.Pages))
                .Concat(site.Pages.Select(p => (p.Route, p.Pages)))
                .Where(p => !ReferenceEquals(p.Pages.Zh, p.Pages.En)),
        ];
        var translations = new PageTranslation[pages.Length];
        Parallel.For(
            0,
            pages.Length,
            parallel,
            i => translations[i] = new PageTranslation(pages[i].Route, pages[i].Pages, BlockAlignment.Pair(pages[i].Pages, site.Figures))
        );
        return new SiteTranslation([.. translations]);
    }
}
