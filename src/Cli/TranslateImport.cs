using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Model;
using Yueqing.Site.Translating;
using Yueqing.Site.Translating.Exchange;
using Yueqing.Site.Translating.Import;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Cli;

/// <summary>
/// <c>translate import FILE</c>: shows what a translator's file would change, after asking all checks about the site as it would be;
/// <c>--apply</c> writes it (S5-09).
/// </summary>
internal static class TranslateImport
{
    public static int Run(string root, string file, bool apply, Terminal terminal)
    {
        string path = Path.GetFullPath(file, root);
        if (!File.Exists(path))
        {
            terminal.Complain(new($"There is no file `{file}`.", $"没有`{file}`这个文件。"));
            return ExitCodes.WrongUsage;
        }
        var tree = new DiskFileTree(root, "input", "theme");
        TranslatedSite site = TranslatedSite.Read(tree);
        if (site.Translation is null)
        {
            return TranslatedSite.Refuse(site.Diagnostics, terminal);
        }
        var bag = new DiagnosticBag();
        ExchangeFile exchange = ExchangeReader.Read(Path.GetFileName(file), File.ReadAllBytes(path), bag);
        ImmutableArray<ImportedBlock> blocks =
        [
            .. ImportPlan.Of(exchange.Units, site.Translation, bag),
            .. ImportPlan.OfMemory(exchange.Memory, site.Translation),
        ];
        Dictionary<string, string> pages = blocks
            .GroupBy(b => b.Page)
            .ToDictionary(g => g.Key.Pages.En.Source.Path, g => PageEdit.Apply(g.Key, g, bag), StringComparer.Ordinal);
        TranslatedSite after = TranslatedSite.Read(
            new OverlaidFileTree(tree, pages.ToDictionary(p => p.Key, p => Encoding.UTF8.GetBytes(p.Value), StringComparer.Ordinal))
        );
        Diagnostic[] harm = [.. NewErrors(site, after)];
        DiagnosticPrinter.Print([.. bag.ToSorted(), .. harm], DiagnosticFormat.Text, terminal.Error, terminal.Language);
        PrintChanges(blocks, terminal);
        bool writes = apply && harm.Length == 0 && blocks.Length > 0;
        if (writes)
        {
            SourceEdits.Write(root, [.. pages.Select(p => (p.Key, p.Value)), .. Accept(blocks, after)]);
        }
        PrintOutcome(blocks, bag, harm.Length > 0, writes, terminal);
        return bag.HasErrors || harm.Length > 0 ? ExitCodes.ContentErrors : ExitCodes.Clean;
    }

    /// <summary>What the checks say of the site as it would be and did not say before.</summary>
    private static IEnumerable<Diagnostic> NewErrors(TranslatedSite before, TranslatedSite after)
    {
        HashSet<(string, string, string)> known = [.. before.Errors.Select(d => (d.Code, d.Span.Source.Path, d.Message.En))];
        return after.Errors.Where(d => !known.Contains((d.Code, d.Span.Source.Path, d.Message.En)));
    }

    /// <summary>A translator who sends a page's English has accepted it; a memory has not.</summary>
    private static IEnumerable<(string Path, string Text)> Accept(ImmutableArray<ImportedBlock> blocks, TranslatedSite after)
    {
        string today = DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (IGrouping<string, ImportedBlock> imported in blocks.Where(b => !b.IsSuggestion).GroupBy(b => b.Page.Folder))
        {
            HashSet<string> ids = [.. imported.Select(b => b.Pair.Id)];
            PageTranslation page = after.Translation!.Pages.Single(p => p.Folder == imported.Key);
            Acceptance acceptance = Acceptance.Of(page, after.Figures, today, pair => ids.Contains(pair.Id));
            yield return (imported.Key + AcceptedBlock.FileName, AcceptedFile.Write(acceptance.Blocks));
        }
    }

    private static void PrintChanges(ImmutableArray<ImportedBlock> blocks, Terminal terminal)
    {
        foreach (ImportedBlock block in blocks)
        {
            SourceSpan place = (block.Pair.En ?? block.Pair.Zh!).Span;
            terminal.Out.WriteLine($"{place.Source.Path}:{place.Position.Line} {block.Pair.Id}");
            if (block.IsNew)
            {
                terminal.Out.WriteLine($"- {(block.Pair.En ?? block.Pair.Zh!).Markup}");
            }
            terminal.Out.WriteLine($"{(block.IsNew ? '+' : '=')} {block.Text}");
        }
    }

    private static void PrintOutcome(
        ImmutableArray<ImportedBlock> blocks,
        DiagnosticBag bag,
        bool isHarmful,
        bool written,
        Terminal terminal
    )
    {
        int refused = bag.ToSorted().Count(d => d.Severity == Severity.Error);
        int pages = blocks.Select(b => b.Page).Distinct().Count();
        Wording also =
            refused == 0
                ? new("", "")
                : new($" {refused} {(refused == 1 ? "error" : "errors")}: see above.", $"另有{refused}处错误，见上。");
        terminal.Say(
            blocks.Length == 0
                ? new($"Nothing to take over: the pages say the same.{also.En}", $"没有要导入的：页面里已经是这些译文。{also.Zh}")
            : written
                ? new(
                    $"{blocks.Length} blocks on {pages} pages written and accepted.{also.En}",
                    $"已写入{pages}个页面、{blocks.Length}段，并已认可。{also.Zh}"
                )
            : isHarmful
                ? new(
                    $"{blocks.Length} blocks on {pages} pages would change, and `check` would then fail. Nothing was written.{also.En}",
                    $"将改动{pages}个页面、{blocks.Length}段，但改后通不过检查。没有写入任何文件。{also.Zh}"
                )
            : new(
                $"{blocks.Length} blocks on {pages} pages would change. Nothing was written; `--apply` writes them.{also.En}",
                $"将改动{pages}个页面、{blocks.Length}段。尚未写入；加上`--apply`才写入。{also.Zh}"
            )
        );
    }
}
