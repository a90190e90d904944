using Yueqing.Site.Diagnostics;

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
        new StrayEmphasisCheck(),
        new OwnerValueCheck(),
        new DefinitionCheck(),
        new DescriptionCheck(),
        new DateCheck(),
    ];

    /// <returns>How many figures were checked.</returns>
    public static int Check(CheckContext context, DiagnosticBag bag)
    {
        Parallel.ForEach(Checks, context.Threads, check => check.Run(context, bag));
        return context.Site.Figures.Count;
    }
}
