using System.Globalization;
using System.Text;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Translating.Status;

/// <summary>The status for a terminal: pages that need work, then what to do on each, then one line about all.</summary>
internal static class StatusText
{
    public static string Write(StatusReport report, Language language)
    {
        var text = new StringBuilder();
        foreach (
            PageStatus page in report.Pages.Where(p =>
                p.Open.Any() || p.Complaints.Length > 0 || p.Amounts.ContainsKey(BlockState.Unaccepted)
            )
        )
        {
            string amounts = string.Join(
                language == Language.Chinese ? "，" : ", ",
                page.Amounts.Select(a =>
                    In(language, $"{a.Value.Blocks} {StatusWords.Of(a.Key).En}", $"{StatusWords.Of(a.Key).Zh}{a.Value.Blocks}段")
                )
            );
            text.Append(page.File).Append(language == Language.Chinese ? "：" : ": ").Append(amounts).Append('\n');
            foreach (BlockPair pair in page.Open)
            {
                WriteOpen(text, pair, language);
            }
            foreach (Diagnostic complaint in page.Complaints)
            {
                text.Append(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {complaint.Span.Source.Path}:{complaint.Span.Position.Line} [{complaint.Code}] {complaint.Message.In(language)}\n"
                    )
                );
            }
        }
        WriteTerms(text, report, language);
        return text.Append(StatusWords.Summary(report).In(language)).Append('\n').ToString();
    }

    /// <summary>Where it is, and what changed: <c>zh.md:8 stale  小城要把[-港口-][+新港口+]建好。</c></summary>
    private static void WriteOpen(StringBuilder text, BlockPair pair, Language language)
    {
        PageBlock block = pair.En ?? pair.Zh!;
        string words = pair.State switch
        {
            BlockState.Stale => TextDiff.OnOneLine(pair.Accepted!.Chinese, pair.Zh!.Markup),
            BlockState.Missing => pair.Zh!.Markup,
            _ => block.Markup,
        };
        (int line, _) = (pair.State == BlockState.Missing ? pair.Zh! : block).Span.Position;
        string file = pair.State == BlockState.Missing ? "zh.md" : "en.md";
        text.Append(
            string.Create(CultureInfo.InvariantCulture, $"  {file}:{line} {StatusWords.Of(pair.State).In(language)}  {Shortened(words)}\n")
        );
    }

    private static void WriteTerms(StringBuilder text, StatusReport report, Language language)
    {
        if (report.OpenTerms.Length > 0)
        {
            text.Append(
                In(
                    language,
                    $"{report.OpenTerms.Length} terms are `proposed` in input/glossary.yml; the owner settles them (`--format html` lists all).\n",
                    $"input/glossary.yml里有{report.OpenTerms.Length}条术语为`proposed`，由主办单位定夺（`--format html`列出全部）。\n"
                )
            );
        }
    }

    private static string Shortened(string words)
    {
        const int most = 90;
        var info = new StringInfo(words);
        return info.LengthInTextElements <= most ? words : info.SubstringByTextElements(0, most) + "…";
    }

    private static string In(Language language, FormattableString en, FormattableString zh) =>
        (language == Language.Chinese ? zh : en).ToString(CultureInfo.InvariantCulture);
}
