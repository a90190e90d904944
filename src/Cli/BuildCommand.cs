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
            terminal.Complain(
                new(
                    $"`{target}` holds files that no build made, and a build replaces the folder whole. Empty it or name another with --output.",
                    $"`{target}`中有不是由本程序生成的文件，而每次生成都会替换整个文件夹。请清空它，或用--output另外指定一个文件夹。"
                )
            );
            return ExitCodes.WrongUsage;
        }
        var options = new BuildOptions(release, baseUrl, Now: Clock.InBeijing());
        var pictures = new ResultCache(CacheFolder(root));
        var compressed = new ResultCache(CompressedFolder(root));
        BuildResult result;
        try
        {
            result = Progress.Watch(
                terminal,
                log => SiteBuilder.Build(new DiskFileTree(root, "input", "theme"), options, folder, log, pictures, compressed)
            );
            if (!result.HasErrors)
            {
                pictures.Prune();
            }
            if (release && !result.HasErrors)
            {
                compressed.Prune();
            }
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            terminal.Complain(
                new(
                    $"The site could not be written: {e.Message} The old one still stands.",
                    $"站点无法写入：{e.Message} 原有的站点保持不变。"
                )
            );
            return ExitCodes.ContentErrors;
        }
        DiagnosticPrinter.Print(
            result.Diagnostics.Where(d => d.Severity > Severity.Note),
            DiagnosticFormat.Text,
            terminal.Error,
            terminal.Language
        );
        StageTable.Print(result.Stages, terminal);
        PrintOutcome(result, target, terminal);
        return result.HasErrors ? ExitCodes.ContentErrors : ExitCodes.Clean;
    }

    /// <summary>Files are written in parallel, so what the disk says may come wrapped.</summary>
    private static bool IsOfTheDisk(Exception e) =>
        e is IOException or UnauthorizedAccessException || (e is AggregateException many && many.InnerExceptions.All(IsOfTheDisk));

    /// <summary>Where pictures are kept between builds; deleting it costs only the time to draw them again.</summary>
    public static string CacheFolder(string root) => Path.Combine(Path.GetFullPath(root), ".cache", "pictures");

    /// <summary>The same for the compressed files of releases.</summary>
    private static string CompressedFolder(string root) => Path.Combine(Path.GetFullPath(root), ".cache", "compressed");

    private static void PrintOutcome(BuildResult result, string target, Terminal terminal)
    {
        Tally tally = Tally.Of(result.Diagnostics);
        if (tally.OwnerValues > 0)
        {
            terminal.Say(
                new(
                    $"{tally.OwnerValues} values are still the owner's to supply: fine for a draft, refused by --release. `check` lists them.",
                    $"还有{tally.OwnerValues}项内容要由主办单位提供：草稿可以没有，正式发布（--release）必须有。用`check`可以列出它们。"
                )
            );
        }
        if (tally.Untranslated > 0)
        {
            terminal.Say(
                new(
                    $"{tally.Untranslated} places where the English does not follow the Chinese: `translate status` lists them.",
                    $"有{tally.Untranslated}处英文还没有跟上中文：用`translate status`可以列出它们。"
                )
            );
        }
        if (result.HasErrors)
        {
            terminal.Complain(
                new(
                    $"{tally.Faults.En}. Nothing was written; the last good site still stands.",
                    $"{tally.Faults.Zh}。没有写入任何文件，上一次成功生成的站点保持不变。"
                )
            );
        }
        else
        {
            int files = result.Output!.Files.Count + 1;
            terminal.Say(new($"Built {files} files into {target}", $"已生成{files}个文件，写入{target}"));
        }
    }
}
