using Yueqing.Site.Files;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Cli;

/// <summary><c>check</c>: everything that <c>build</c> checks, writing nothing.</summary>
internal static class CheckCommand
{
    public static int Run(string root, bool release, Uri? baseUrl, DiagnosticFormat format, Terminal terminal)
    {
        BuildResult result = SiteBuilder.Build(
            new DiskFileTree(root, "input", "theme"),
            new BuildOptions(release, baseUrl),
            folder: null,
            new StageLog(),
            new PictureCache(BuildCommand.CacheFolder(root), readOnly: true)
        );
        DiagnosticPrinter.Print(result.Diagnostics, format, terminal.Out);
        if (format == DiagnosticFormat.Text)
        {
            terminal.Out.WriteLine(
                $"{BuildCommand.Counts(result.Diagnostics)}, {result.Diagnostics.Count(d => d.Severity == Diagnostics.Severity.Note)} notes."
            );
        }
        return result.HasErrors ? ExitCodes.ContentErrors : ExitCodes.Clean;
    }
}
