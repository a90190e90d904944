using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Translating;
using Yueqing.Site.Translating.Exchange;

namespace Yueqing.Site.Cli;

/// <summary>What a translator's tool can be given.</summary>
internal enum ExportFormat
{
    Xliff,
    Po,
    Tmx,
    Glossary,
    Tbx,
}

/// <summary><c>translate export</c>: a file for a translator's tool. It never writes over a file, in which somebody may have worked.</summary>
internal static class TranslateExport
{
    /// <param name="output">Below the root; null for the usual name of the format.</param>
    public static int Run(string root, ExportFormat format, bool forOmegaT, string? output, Terminal terminal)
    {
        TranslatedSite site = TranslatedSite.Read(root);
        if (site.Translation is null)
        {
            return TranslatedSite.Refuse(site.Diagnostics, terminal);
        }
        var bag = new DiagnosticBag();
        string text = Write(site, format, forOmegaT, bag);
        DiagnosticPrinter.Print(bag.ToSorted(), DiagnosticFormat.Text, terminal.Error, terminal.Language);
        string name = output ?? NameOf(format);
        string path = Path.GetFullPath(name, Path.GetFullPath(root));
        if (File.Exists(path) && File.ReadAllText(path) != text)
        {
            terminal.Complain(
                new(
                    $"`{name}` is there already, perhaps with somebody’s work in it. Name another file with --output.",
                    $"`{name}`已经存在，里面也许有别人的工作。请用--output另起一个文件名。"
                )
            );
            return ExitCodes.WrongUsage;
        }
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(new($"`{name}` cannot be written: {e.Message}", $"无法写入`{name}`：{e.Message}"));
            return ExitCodes.WrongUsage;
        }
        terminal.Say(Done(name, format));
        return bag.HasErrors ? ExitCodes.ContentErrors : ExitCodes.Clean;
    }

    private static string Write(TranslatedSite site, ExportFormat format, bool forOmegaT, DiagnosticBag bag)
    {
        Glossary glossary = site.Site.Bound!.Site.Glossary;
        switch (format)
        {
            case ExportFormat.Glossary:
                return OmegaTGlossary.Write(glossary);
            case ExportFormat.Tbx:
                return TbxWriter.Write(glossary);
            case ExportFormat.Tmx:
                return TmxWriter.Write(
                    site.Translation!.Pages.SelectMany(p => p.Pages.En.Accepted)
                        .Select(b => (Markup(b, b.Chinese), Markup(b, b.English)))
                        .Distinct()
                );
            default:
                ExchangeUnit[] units =
                [
                    .. SiteUnits.Of(
                        site.Site.Bound.Site,
                        site.Translation!,
                        text => glossary.InChinese.Find(text).Select(f => f.Value).Distinct()
                    ),
                ];
                ExportCheck.Report(units, bag);
                return format == ExportFormat.Po ? PoWriter.Write(units) : XliffWriter.Write(units, forOmegaT);
        }
    }

    private static InlineMarkup Markup(AcceptedBlock block, string words) =>
        BlockMarkup.Of(block.Key.Length > 0 ? BlockKind.FrontMatter : BlockKind.Text, words);

    private static string NameOf(ExportFormat format) =>
        format switch
        {
            ExportFormat.Xliff => "translation.xlf",
            ExportFormat.Po => "translation.po",
            ExportFormat.Tmx => "memory.tmx",
            ExportFormat.Glossary => "glossary.txt",
            _ => "glossary.tbx",
        };

    private static Wording Done(string name, ExportFormat format) =>
        format is ExportFormat.Xliff or ExportFormat.Po
            ? new($"Wrote `{name}`. `translate import {name}` takes it back.", $"已写出`{name}`。译好后用`translate import {name}`导入。")
            : new($"Wrote `{name}`.", $"已写出`{name}`。");
}
