using System.Collections.Immutable;
using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Cli;

/// <summary><c>build</c>: the site into its folder, then a line for each stage.</summary>
internal static class BuildCommand
{
    public static int Run(string root, string? output, bool release, Uri? baseUrl, Terminal terminal)
    {
        string target = Path.GetFullPath(output ?? "output", Path.GetFullPath(root));
        var folder = new OutputFolder(target);
        if (!folder.IsOurs)
        {
            terminal.Error.WriteLine(
                $"`{target}` holds files that no build made, and a build replaces the folder whole. Empty it or name another with --output."
            );
            return ExitCodes.WrongUsage;
        }
        var options = new BuildOptions(release, baseUrl);
        var pictures = new PictureCache(CacheFolder(root), readOnly: false);
        BuildResult result;
        try
        {
            result = Progress.Watch(
                terminal,
                log => SiteBuilder.Build(new DiskFileTree(root, "input", "theme"), options, folder, log, pictures)
            );
            if (!result.HasErrors)
            {
                pictures.Prune();
            }
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            terminal.Error.WriteLine($"The site could not be written: {e.Message} The old one still stands.");
            return ExitCodes.ContentErrors;
        }
        DiagnosticPrinter.Print(result.Diagnostics.Where(d => d.Severity > Severity.Note), DiagnosticFormat.Text, terminal.Error);
        PrintStages(result.Stages, terminal.Out);
        PrintOutcome(result, target, terminal);
        return result.HasErrors ? ExitCodes.ContentErrors : ExitCodes.Clean;
    }

    /// <summary>Files are written in parallel, so what the disk says may come wrapped.</summary>
    private static bool IsOfTheDisk(Exception e) =>
        e is IOException or UnauthorizedAccessException || (e is AggregateException many && many.InnerExceptions.All(IsOfTheDisk));

    /// <summary>Where pictures are kept between builds; deleting it costs only the time to draw them again.</summary>
    public static string CacheFolder(string root) => Path.Combine(Path.GetFullPath(root), ".cache", "pictures");

    private static void PrintStages(IReadOnlyList<StageReport> stages, TextWriter writer)
    {
        foreach (StageReport stage in stages)
        {
            string bytes = stage.Bytes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{stage.Bytes / 1024.0, 10:N0} KB") : "";
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {stage.Name, -7}{stage.Count, 8:N0} {stage.Unit, -11}{stage.Time.TotalMilliseconds, 8:N0} ms{bytes}"
                )
            );
        }
    }

    private static void PrintOutcome(BuildResult result, string target, Terminal terminal)
    {
        int notes = result.Diagnostics.Count(d => d.Severity == Severity.Note);
        if (notes > 0)
        {
            terminal.Out.WriteLine(
                $"{notes} values are still the owner's to supply: fine for a draft, refused by --release. `check` lists them."
            );
        }
        if (result.HasErrors)
        {
            terminal.Error.WriteLine($"{Counts(result.Diagnostics)}. Nothing was written; the last good site still stands.");
        }
        else
        {
            terminal.Out.WriteLine($"Built {result.Output!.Files.Count + 1} files into {target}");
        }
    }

    /// <summary>“2 errors, 1 warning”.</summary>
    public static string Counts(ImmutableArray<Diagnostic> diagnostics)
    {
        int errors = diagnostics.Count(d => d.Severity == Severity.Error);
        int warnings = diagnostics.Count(d => d.Severity == Severity.Warning);
        return $"{errors} error{(errors == 1 ? "" : "s")}, {warnings} warning{(warnings == 1 ? "" : "s")}";
    }
}
