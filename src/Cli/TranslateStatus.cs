using Yueqing.Site.Translating.Status;

namespace Yueqing.Site.Cli;

internal enum StatusFormat
{
    Text,
    Json,
    Html,
}

/// <summary><c>translate status</c>: what is translated, what went stale and why, and which terms are open.</summary>
internal static class TranslateStatus
{
    /// <param name="output">A file below the root for the report; null to print it.</param>
    public static int Run(string root, StatusFormat format, string? output, Terminal terminal)
    {
        TranslatedSite site = TranslatedSite.Read(root);
        if (site.Translation is null)
        {
            return TranslatedSite.Refuse(site.Diagnostics, terminal);
        }
        StatusReport report = StatusReport.Of(
            site.Translation,
            [.. site.Site.OpenTerms.Select(t => new OpenTerm(t.Term, t.Places))],
            site.Diagnostics
        );
        string text = format switch
        {
            StatusFormat.Json => StatusJson.Write(report),
            StatusFormat.Html => StatusHtml.Write(report, terminal.Language),
            _ => StatusText.Write(report, terminal.Language),
        };
        if (output is null)
        {
            terminal.Out.Write(text);
        }
        else
        {
            File.WriteAllText(Path.GetFullPath(output, Path.GetFullPath(root)), text);
            terminal.Say(StatusWords.Summary(report));
        }
        return ExitCodes.Clean;
    }
}
