using System.Collections.Immutable;
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
        Trial trial = Try(tree, site, blocks, bag);
        int held = 0;
        if (trial.Harm.Length > 0)
        {
            // A page that would fail holds back itself, and nothing that came with it.
            DiagnosticPrinter.Print(trial.Harm, DiagnosticFormat.Text, terminal.Error, terminal.Language);
            ImmutableArray<ImportedBlock> clean = [.. blocks.Where(b => !trial.Harm.Any(d => Concerns(d, b.Page)))];
            held = blocks.Length - clean.Length;
            trial = held > 0 ? Try(tree, site, clean, bag) : trial;
        }
        int heldBack = trial.Harm.Length > 0 ? blocks.Length : held;
        ImmutableArray<ImportedBlock> taken = trial.Harm.Length > 0 ? [] : trial.Blocks;
        DiagnosticPrinter.Print(bag.ToSorted(), DiagnosticFormat.Text, terminal.Error, terminal.Language);
        PrintChanges(taken, terminal);
        if (apply)
        {
            SourceEdits.Write(root, [.. trial.Pages.Where(_ => taken.Length > 0), .. Accept(taken, site)]);
        }
        PrintOutcome(taken, bag, heldBack, apply, terminal);
        return bag.HasErrors || heldBack > 0 ? ExitCodes.ContentErrors : ExitCodes.Clean;
    }

    /// <param name="Pages">The new texts of the pages.</param>
    /// <param name="Harm">What the checks would then say and do not say now.</param>
    private sealed record Trial(
        ImmutableArray<ImportedBlock> Blocks,
        ImmutableArray<(string Path, string Text)> Pages,
        ImmutableArray<Diagnostic> Harm
    );

    /// <summary>Asks all checks about the site as it would be.</summary>
    private static Trial Try(DiskFileTree tree, TranslatedSite site, ImmutableArray<ImportedBlock> blocks, DiagnosticBag bag)
    {
        if (blocks.IsEmpty)
        {
            return new Trial([], [], []);
        }
        var edits = blocks
            .GroupBy(b => b.Page)
            .Select(g => (g.Key.Pages.En.Source.Path, Edit: PageEdit.Apply(g.Key, [.. g], bag)))
            .ToArray();
        (string Path, string Text)[] pages = [.. edits.Where(e => e.Edit.Placed.Length > 0).Select(e => (e.Path, e.Edit.Text))];
        TranslatedSite after = TranslatedSite.Read(
            new OverlaidFileTree(tree, pages.ToDictionary(p => p.Path, p => Encoding.UTF8.GetBytes(p.Text), StringComparer.Ordinal))
        );
        return new Trial([.. edits.SelectMany(e => e.Edit.Placed)], [.. pages], [.. NewErrors(site, after)]);
    }

    private static bool Concerns(Diagnostic diagnostic, PageTranslation page) =>
        diagnostic.Span.Source.Path.StartsWith(page.Folder, StringComparison.Ordinal);

    /// <summary>What the checks say of the site as it would be and did not say before.</summary>
    private static IEnumerable<Diagnostic> NewErrors(TranslatedSite before, TranslatedSite after)
    {
        HashSet<(string, string, string)> known = [.. before.Errors.Select(d => (d.Code, d.Span.Source.Path, d.Message.En))];
        return after.Errors.Where(d => !known.Contains((d.Code, d.Span.Source.Path, d.Message.En)));
    }

    /// <summary>A translator who sends a page's English has accepted it; a memory has not.</summary>
    private static IEnumerable<(string Path, string Text)> Accept(ImmutableArray<ImportedBlock> blocks, TranslatedSite site)
    {
        foreach (IGrouping<PageTranslation, ImportedBlock> page in blocks.Where(b => !b.IsSuggestion).GroupBy(b => b.Page))
        {
            var english = page.ToDictionary(b => b.Pair, b => b.IsNew ? b.Text : b.Pair.En!.Markup);
            ImmutableArray<AcceptedBlock> memory = Acceptance.OfSent(page.Key, english, site.Figures, Clock.Today());
            yield return (page.Key.Folder + AcceptedBlock.FileName, AcceptedFile.Write(memory));
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

    private static void PrintOutcome(ImmutableArray<ImportedBlock> blocks, DiagnosticBag bag, int heldBack, bool apply, Terminal terminal)
    {
        int refused = bag.ToSorted().Count(d => d.Severity == Severity.Error);
        int pages = blocks.Select(b => b.Page).Distinct().Count();
        Wording held =
            heldBack == 0
                ? new("", "")
                : new($" {heldBack} held back, since `check` would fail with them.", $"另有{heldBack}段未采用：采用后通不过检查。");
        Wording errors =
            refused == 0
                ? new("", "")
                : new($" {refused} {(refused == 1 ? "error" : "errors")}: see above.", $"另有{refused}处错误，见上。");
        Wording also = new(held.En + errors.En, held.Zh + errors.Zh);
        terminal.Say(
            blocks.Length == 0 && heldBack == 0
                ? new($"Nothing to take over: the pages say the same.{also.En}", $"没有要导入的：页面里已经是这些译文。{also.Zh}")
            : blocks.Length == 0 ? new($"Nothing was written.{also.En}", $"没有写入任何文件。{also.Zh}")
            : apply
                ? new(
                    $"{blocks.Length} blocks on {pages} pages written and accepted.{also.En}",
                    $"已写入{pages}个页面、{blocks.Length}段，并已认可。{also.Zh}"
                )
            : new(
                $"{blocks.Length} blocks on {pages} pages would change. Nothing was written; `--apply` writes them.{also.En}",
                $"将改动{pages}个页面、{blocks.Length}段。尚未写入；加上`--apply`才写入。{also.Zh}"
            )
        );
    }
}
