using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Cli;

/// <summary>What every <c>translate</c> verb begins with: the site, checked, and how far its English follows.</summary>
internal sealed record TranslatedSite(CheckedSite Site, ImmutableArray<Diagnostic> Diagnostics)
{
    public static TranslatedSite Read(string root) => Read(new DiskFileTree(root, "input", "theme"));

    public static TranslatedSite Read(IFileTree tree)
    {
        var bag = new DiagnosticBag();
        CheckedSite site = SiteBuilder.Check(tree, new BuildOptions(), new StageLog(), new ParallelOptions(), bag);
        return new TranslatedSite(site, bag.ToSorted());
    }

    /// <summary>Null when the site could not be bound.</summary>
    public SiteTranslation? Translation => Site.Translation;

    public IReadOnlyDictionary<string, OwnedFigure> Figures => Site.Bound!.Site.Figures;

    public IEnumerable<Diagnostic> Errors => Diagnostics.Where(d => d.Severity == Severity.Error);

    /// <summary>Prints what stands in the way.</summary>
    public static int Refuse(IEnumerable<Diagnostic> errors, Terminal terminal)
    {
        DiagnosticPrinter.Print(errors, DiagnosticFormat.Text, terminal.Error, terminal.Language);
        terminal.Complain(new Wording("Nothing was changed: mend what stands above first.", "没有改动任何文件：请先改正上面的问题。"));
        return ExitCodes.ContentErrors;
    }
}
