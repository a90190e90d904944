using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Translating;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Cli;

/// <summary><c>translate accept PATH…</c>: the present Chinese becomes the source of the present English, once the checks pass.</summary>
internal static class TranslateAccept
{
    public static int Run(string root, IReadOnlyList<string> paths, Terminal terminal)
    {
        TranslatedSite site = TranslatedSite.Read(root);
        if (site.Translation is null)
        {
            return TranslatedSite.Refuse(site.Diagnostics, terminal);
        }
        if (Chosen(site.Translation, root, paths, terminal) is not { } pages)
        {
            return ExitCodes.WrongUsage;
        }
        string[] folders = [.. pages.Select(p => p.Folder)];
        ImmutableArray<Diagnostic> errors =
        [
            .. site.Errors.Where(d => folders.Any(f => d.Span.Source.Path.StartsWith(f, StringComparison.Ordinal))),
        ];
        if (errors.Length > 0)
        {
            return TranslatedSite.Refuse(errors, terminal);
        }
        Acceptance[] accepted = [.. pages.Select(p => Acceptance.Of(p, site.Figures, Clock.Today())).Where(a => a.Changed > 0)];
        SourceEdits.Write(root, accepted.Select(a => (a.Page.Folder + AcceptedBlock.FileName, AcceptedFile.Write(a.Blocks))));
        Report(accepted, pages.Length, terminal);
        return ExitCodes.Clean;
    }

    /// <summary>The pages that the paths name: a file, a folder, or a folder of folders; null after a message.</summary>
    private static PageTranslation[]? Chosen(SiteTranslation translation, string root, IReadOnlyList<string> paths, Terminal terminal)
    {
        var chosen = new List<PageTranslation>();
        foreach (string path in paths)
        {
            string full = Path.GetFullPath(path, root);
            string relative = Path.GetRelativePath(root, Path.HasExtension(full) ? Path.GetDirectoryName(full)! : full).Replace('\\', '/');
            string folder = relative == "." ? "" : relative.TrimEnd('/') + "/";
            PageTranslation[] found = [.. translation.Pages.Where(p => p.Folder.StartsWith(folder, StringComparison.Ordinal))];
            if (found.Length == 0)
            {
                terminal.Complain(
                    new Wording(
                        $"There is no page at `{path}`. Name a page's folder, such as `input/tasks/opening-up`, or `input` for all.",
                        $"`{path}`处没有页面。请写页面所在的文件夹，如`input/tasks/opening-up`；全部页面写`input`。"
                    )
                );
                return null;
            }
            chosen.AddRange(found);
        }
        return [.. chosen.Distinct()];
    }

    private static void Report(Acceptance[] accepted, int pages, Terminal terminal)
    {
        foreach (Acceptance page in accepted)
        {
            string file = page.Page.Folder + "en.md";
            terminal.Say(new Wording($"{file}: {page.Changed} accepted", $"{file}：认可{page.Changed}段"));
            foreach (BlockPair pair in page.Unedited)
            {
                terminal.Say(
                    new Wording(
                        $"  line {pair.En!.Span.Position.Line}: the Chinese had changed, the English had not; accepted as it stands",
                        $"  第{pair.En!.Span.Position.Line}行：中文改过，英文没有改，照原样认可"
                    )
                );
            }
        }
        int blocks = accepted.Sum(a => a.Changed);
        terminal.Say(
            blocks == 0
                ? new Wording($"Nothing to accept: {pages} pages are up to date.", $"没有需要认可的：{pages}个页面都是最新的。")
                : new Wording(
                    $"{blocks} blocks on {accepted.Length} pages accepted. Commit `{AcceptedBlock.FileName}` with the page.",
                    $"共认可{accepted.Length}个页面、{blocks}段。`{AcceptedBlock.FileName}`要和页面一起提交。"
                )
        );
    }
}
