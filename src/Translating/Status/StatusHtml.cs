using System.Globalization;
using System.Net;
using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating.Status;

/// <summary>The status as one file that any browser opens: both languages side by side, what changed marked, nothing to install.</summary>
internal static class StatusHtml
{
    private const string Style = """
        :root { color-scheme: light dark; --line: light-dark(#d9d2c2, #32424a); --mute: light-dark(#556468, #a3b0b3); --accent: light-dark(#b23c26, #ee8a74); --paper: light-dark(#faf7f0, #10191d); --ink: light-dark(#16262c, #efe9dc); }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.25rem 5rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; }
        h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .5rem; }
        h2 { font-size: 1.05rem; margin: 2.5rem 0 .5rem; border-top: 3px solid var(--ink); padding-top: .75rem; overflow-wrap: anywhere; }
        .mute { color: var(--mute); font-size: .875rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        th, td { text-align: start; padding: .4rem .9rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
        th { font-size: .875rem; color: var(--mute); font-weight: 400; }
        td.n, th.n { text-align: end; }
        .pair { display: grid; gap: .25rem 2rem; padding: .9rem 0; border-bottom: 1px solid var(--line); }
        .pair p { margin: 0; overflow-wrap: anywhere; }
        @media (min-width: 48rem) { .pair { grid-template-columns: 9rem 1fr 1fr; } }
        .state { color: var(--accent); font-size: .875rem; }
        del { color: var(--mute); text-decoration-thickness: 1px; }
        ins { text-decoration: none; background: light-dark(#f6dcc9, #57301f); }
        """;

    public static string Write(StatusReport report, Language language)
    {
        var html = new StringBuilder();
        string title = Say(language, "How far the English follows", "英文译到哪里了");
        html.Append(
                CultureInfo.InvariantCulture,
                $"<!doctype html>\n<html lang=\"{(language == Language.Chinese ? "zh-CN" : "en")}\">\n<meta charset=\"utf-8\">\n"
            )
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{title}</title>\n<style>\n{Style}\n</style>\n<h1>{title}</h1>\n")
            .Append(CultureInfo.InvariantCulture, $"<p>{Escape(StatusWords.Summary(report).In(language))}</p>\n");
        WriteTable(html, report, language);
        foreach (PageStatus page in report.Pages.Where(p => p.Open.Any() || p.Complaints.Length > 0))
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Escape(page.File)}</h2>\n");
            foreach (BlockPair pair in page.Open)
            {
                WritePair(html, pair, language);
            }
            foreach (Diagnostic complaint in page.Complaints)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<div class=\"pair\"><p class=\"state\">{complaint.Code}<br><span class=\"mute\">{Escape(complaint.Span.Source.Path)}:{complaint.Span.Position.Line}</span></p><p>{Escape(complaint.Message.In(language))}</p></div>\n"
                );
            }
        }
        WriteTerms(html, report, language);
        return html.ToString();
    }

    private static void WriteTable(StringBuilder html, StatusReport report, Language language)
    {
        BlockState[] states = [.. report.Total.Keys];
        html.Append("<div class=\"scroll\"><table>\n<tr><th>").Append(Say(language, "Page", "页面")).Append("</th>");
        foreach (BlockState state in states)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th class=\"n\">{StatusWords.Of(state).In(language)}</th>");
        }
        html.Append(CultureInfo.InvariantCulture, $"<th class=\"n\">{Say(language, "Chinese characters to do", "待译字数")}</th></tr>\n");
        foreach (PageStatus page in report.Pages)
        {
            WriteRow(html, page.File, states, page.Amounts);
        }
        WriteRow(html, Say(language, "All pages", "合计"), states, report.Total);
        html.Append("</table></div>\n");
    }

    private static void WriteRow(StringBuilder html, string name, BlockState[] states, IReadOnlyDictionary<BlockState, Amount> amounts)
    {
        html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Escape(name)}</td>");
        foreach (BlockState state in states)
        {
            html.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{amounts.GetValueOrDefault(state).Blocks}</td>");
        }
        int open = amounts.GetValueOrDefault(BlockState.Missing).Characters + amounts.GetValueOrDefault(BlockState.Stale).Characters;
        html.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{open}</td></tr>\n");
    }

    private static void WritePair(StringBuilder html, BlockPair pair, Language language)
    {
        PageBlock block = pair.En ?? pair.Zh!;
        html.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"pair\"><p class=\"state\">{StatusWords.Of(pair.State).In(language)}<br><span class=\"mute\">{Escape(pair.Id)}<br>{(pair.En is null ? "zh" : "en")}.md:{block.Span.Position.Line}</span></p><p lang=\"zh-CN\">"
        );
        if (pair.State == BlockState.Stale)
        {
            foreach (DiffPart part in TextDiff.Between(pair.Accepted!.Chinese, pair.Zh!.Markup))
            {
                (string open, string close) = part.Kind switch
                {
                    DiffKind.Deleted => ("<del>", "</del>"),
                    DiffKind.Inserted => ("<ins>", "</ins>"),
                    _ => ("", ""),
                };
                html.Append(open).Append(Escape(part.Text)).Append(close);
            }
        }
        else
        {
            html.Append(Escape(pair.Zh?.Markup ?? ""));
        }
        string english = pair.State == BlockState.Missing ? "" : pair.En?.Markup ?? "";
        html.Append(CultureInfo.InvariantCulture, $"</p><p lang=\"en\">{Escape(english)}</p></div>\n");
    }

    private static void WriteTerms(StringBuilder html, StatusReport report, Language language)
    {
        if (report.OpenTerms.Length == 0)
        {
            return;
        }
        html.Append(
                CultureInfo.InvariantCulture,
                $"<h2>{Say(language, "Terms for the owner to settle", "待主办单位定夺的术语")}</h2>\n<div class=\"scroll\"><table>\n"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"<tr><th>{Say(language, "Chinese", "中文")}</th><th>{Say(language, "Proposed English", "暂译")}</th><th class=\"n\">{Say(language, "Uses", "出现处")}</th><th class=\"n\">glossary.yml</th></tr>\n"
            );
        foreach ((Term term, IReadOnlyList<SourceSpan> places) in report.OpenTerms.OrderByDescending(t => t.Places.Count))
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td lang=\"zh-CN\">{Escape(term.Chinese)}</td><td lang=\"en\">{Escape(term.English)}</td><td class=\"n\">{places.Count}</td><td class=\"n\">{term.Span.Position.Line}</td></tr>\n"
            );
        }
        html.Append("</table></div>\n");
    }

    private static string Say(Language language, string en, string zh) => language == Language.Chinese ? zh : en;

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
