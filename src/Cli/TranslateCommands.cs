using System.CommandLine;
using System.CommandLine.Parsing;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Cli;

/// <summary>The verbs below <c>translate</c>.</summary>
internal static class TranslateCommands
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "A page's folder or file; a folder of pages; `input` for all.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Argument<string> File = new("FILE") { Description = "What a translator sent: XLIFF, PO or TMX." };

    private static readonly Option<bool> Apply = new("--apply") { Description = "Write it; without this, only show what would change." };

    private static readonly Option<string?> Output = new("--output") { Description = "The file to write.", HelpName = "FILE" };

    private static readonly Option<bool> OmegaT = new("--omegat")
    {
        Description = "For XLIFF that OmegaT opens: what is settled is locked, the rest begins as Chinese.",
    };

    /// <param name="rootOption">The option that names the site's folder.</param>
    public static Command Build(Option<string> rootOption, Option<Language> language, Terminal terminal)
    {
        string Root(ParseResult parsed) => Path.GetFullPath(parsed.GetValue(rootOption)!);
        Option<StatusFormat> statusFormat = FormatOption.Of<StatusFormat>("How the status is printed: text, json or html.", language);
        Option<ExportFormat> exportFormat = FormatOption.Of<ExportFormat>(
            "xliff or po to translate; tmx, glossary (OmegaT) or tbx for reference.",
            language
        );
        var status = new Command("status", "What is translated, what went stale and why, which terms are open.") { statusFormat, Output };
        status.SetAction(p => TranslateStatus.Run(Root(p), p.GetValue(statusFormat), p.GetValue(Output), terminal));
        var accept = new Command("accept", "Records the present Chinese as the source of the present English.") { Paths };
        accept.SetAction(p => TranslateAccept.Run(Root(p), p.GetValue(Paths)!, terminal));
        var export = new Command("export", "Writes a file for a translator's tool.") { exportFormat, OmegaT, Output };
        export.SetAction(p => TranslateExport.Run(Root(p), p.GetValue(exportFormat), p.GetValue(OmegaT), p.GetValue(Output), terminal));
        var import = new Command("import", "Shows what a translator's file changes; with --apply, writes it.") { File, Apply };
        import.SetAction(p => TranslateImport.Run(Root(p), p.GetValue(File)!, p.GetValue(Apply), terminal));
        return new Command("translate", "What is translated and what is not; exchange with translators' tools.")
        {
            status,
            accept,
            export,
            import,
        };
    }
}
