using Yueqing.Site.Files;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Cli;

/// <summary><c>check</c>: everything that <c>build</c> checks, writing nothing but the pictures that it drew into the cache.</summary>
internal static class CheckCommand
{
    public static int Run(string root, bool release, Uri? baseUrl, DiagnosticFormat format, Terminal terminal)
    {
        BuildResult result = SiteBuilder.Build(
            new DiskFileTree(root, "input", "theme"),
            new BuildOptions(release, baseUrl, Now: Clock.InBeijing()),
            folder: null,
            new StageLog(),
            new ResultCache(BuildCommand.CacheFolder(root))
        );
        DiagnosticPrinter.Print(result.Diagnostics, format, terminal.Out, terminal.Language);
        if (format == DiagnosticFormat.Text)
        {
            Tally tally = Tally.Of(result.Diagnostics);
            terminal.Say(new($"{tally.All.En}.", $"{tally.All.Zh}。"));
        }
        return result.HasErrors ? ExitCodes.ContentErrors : ExitCodes.Clean;
    }
}
