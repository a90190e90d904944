using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Cli;

/// <summary>For people, for code scanning tools, for GitHub's annotations.</summary>
internal enum DiagnosticFormat
{
    Text,
    Sarif,
    Github,
}

/// <summary>Prints diagnostics.</summary>
internal static class DiagnosticPrinter
{
    public static void Print(IEnumerable<Diagnostic> diagnostics, DiagnosticFormat format, TextWriter writer)
    {
        switch (format)
        {
            case DiagnosticFormat.Sarif:
                writer.WriteLine(SarifLog.Write(diagnostics));
                break;
            case DiagnosticFormat.Github:
                foreach (Diagnostic diagnostic in diagnostics)
                {
                    writer.WriteLine(Github(diagnostic));
                }
                break;
            default:
                foreach (Diagnostic diagnostic in diagnostics)
                {
                    PrintText(diagnostic, writer);
                }
                break;
        }
    }

    /// <summary>One clickable line, the line of the file with carets below it, and the hint.</summary>
    private static void PrintText(Diagnostic diagnostic, TextWriter writer)
    {
        SourceSpan span = diagnostic.Span;
        bool hasText = span.Source.Text.Length > 0;
        (int line, int column) = span.Position;
        string place = hasText ? $"{span.Source.Path}:{line}:{column}" : span.Source.Path;
        writer.WriteLine($"{place}: {Name(diagnostic.Severity)}[{diagnostic.Code}]: {diagnostic.Message}");
        if (hasText)
        {
            (string excerpt, string carets) = Excerpt(span, line);
            string number = line.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(5);
            writer.WriteLine($"{number} | {excerpt}");
            writer.WriteLine($"      | {carets}");
        }
        if (diagnostic.Hint is { } hint)
        {
            writer.WriteLine($"      hint: {hint}");
        }
    }

    /// <summary>The part of the line around the place, at most a hundred characters, and carets below it; a Chinese character is two cells wide.</summary>
    private static (string Excerpt, string Carets) Excerpt(SourceSpan span, int lineNumber)
    {
        const int Most = 100;
        string line = span.Source.Line(lineNumber).ToString().Replace('\t', ' ');
        int lineStart = span.Start - Offset(span, lineNumber);
        int start = Math.Min(span.Start - lineStart, line.Length);
        int end = Math.Min(start + Math.Max(1, span.Length), Math.Max(line.Length, start + 1));
        int from = start > Most ? start - (Most / 2) : 0;
        int to = Math.Min(line.Length, from + Most);
        string before = from > 0 ? "…" : "";
        string after = to < line.Length ? "…" : "";
        int indent = Cells(before) + Cells(line.AsSpan(from, start - from));
        int width = Math.Max(1, Cells(line.AsSpan(start, Math.Max(0, Math.Min(end, to) - start))));
        return (before + line[from..to] + after, new string(' ', indent) + new string('^', width));
    }

    private static int Offset(SourceSpan span, int lineNumber)
    {
        int start = lineNumber == 1 ? 0 : span.Source.Text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1;
        return span.Start - start;
    }

    private static int Cells(ReadOnlySpan<char> text)
    {
        int cells = 0;
        foreach (char c in text)
        {
            cells +=
                char.IsLowSurrogate(c) ? 0
                : Han.IsFullWidth(c) || char.IsHighSurrogate(c) ? 2
                : 1;
        }
        return cells;
    }

    /// <summary>A workflow command; <c>%</c> and line breaks are escaped as GitHub wants them.</summary>
    private static string Github(Diagnostic diagnostic)
    {
        string level = diagnostic.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        (int line, int column) = diagnostic.Span.Position;
        string message = diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} Hint: {diagnostic.Hint}";
        message = message.Replace("%", "%25", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
        return $"::{level} file={diagnostic.Span.Source.Path},line={line},col={column},title={diagnostic.Code}::{message}";
    }

    public static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
}
