using Yueqing.Site.Binding;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Checking;

/// <summary>Stage 4: asks every check about the whole site.</summary>
internal static class SiteChecker
{
    private static readonly ICheck[] Checks =
    [
        new FigureReferenceCheck(),
        new CitationCheck(),
        new TypedDigitCheck(),
        new NumberAgreementCheck(),
        new ChineseSpacingCheck(),
        new LinkCheck(),
        new TranslationCheck(),
        new TermCheck(),
        new ForbiddenRenderingCheck(),
        new PlaceholderCheck(),
        new OwnerValueCheck(),
    ];

    /// <returns>How many figures were checked.</returns>
    public static int Check(
        BoundSite bound,
        SiteTranslation translation,
        ContentLinks links,
        AuthoredTexts texts,
        bool release,
        ParallelOptions parallel,
        DiagnosticBag bag
    )
    {
        var context = new CheckContext(bound, translation, links, texts, release) { Threads = parallel };
        Parallel.ForEach(Checks, parallel, check => check.Run(context, bag));
        return bound.Site.Figures.Count;
    }
}
