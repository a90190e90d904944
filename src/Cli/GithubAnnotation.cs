using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Cli;

/// <summary>A diagnostic as a workflow command, which GitHub shows beside the line: <c>::error file=…,line=…::message</c>.</summary>
internal static class GithubAnnotation
{
    public static string Write(Diagnostic diagnostic, Language language)
    {
        string level = diagnostic.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        SourceSpan span = diagnostic.Span;
        (int line, int column) = span.Position;
        string place = span.HasText ? $",line={line},col={column}" : "";
        string message = Escape(DiagnosticPrinter.OneText(diagnostic, language));
        return $"::{level} file={EscapeProperty(span.Source.Path)}{place},title={diagnostic.Code}::{message}";
    }

    /// <summary>A command is one line, and <c>%</c> begins an escape.</summary>
    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>Between properties a comma separates, and a colon ends them.</summary>
    private static string EscapeProperty(string text) =>
        Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
