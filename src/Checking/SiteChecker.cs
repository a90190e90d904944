using Yueqing.Site.Binding;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>Stage 4: asks every check about the whole site.</summary>
internal static class SiteChecker
{
    private static readonly ICheck[] Checks =
    [
        new FigureReferenceCheck(),
        new CitationCheck(),
        new TypedDigitCheck(),
        new ChineseSpacingCheck(),
        new LinkCheck(),
        new PlaceholderCheck(),
        new OwnerValueCheck(),
    ];

    /// <returns>How many figures were checked.</returns>
    public static int Check(BoundSite bound, ContentLinks links, bool release, ParallelOptions parallel, DiagnosticBag bag)
    {
        var context = new CheckContext(bound, links, release);
        Parallel.ForEach(Checks, parallel, check => check.Run(context, bag));
        return bound.Site.Figures.Count;
    }
}
