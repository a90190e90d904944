using System.Globalization;
using Yueqing.Site.Diagnostics;

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
    public static void Print(IEnumerable<Diagnostic> diagnostics, DiagnosticFormat format, TextWriter writer, Language language)
    {
        switch (format)
        {
            case DiagnosticFormat.Sarif:
                writer.WriteLine(SarifLog.Write([.. diagnostics], language));
                break;
            case DiagnosticFormat.Github:
                foreach (Diagnostic diagnostic in diagnostics)
                {
                    writer.WriteLine(GithubAnnotation.Write(diagnostic, language));
                }
                break;
            default:
                foreach (Diagnostic diagnostic in diagnostics)
                {
                    PrintText(diagnostic, writer, language);
                }
                break;
        }
    }

    /// <summary>Message and hint as one text, for formats that have no room for a hint.</summary>
    public static string OneText(Diagnostic diagnostic, Language language) =>
        diagnostic.Hint is { } hint
            ? new Wording($"{diagnostic.Message.En} Hint: {hint.En}", $"{diagnostic.Message.Zh}建议：{hint.Zh}").In(language)
            : diagnostic.Message.In(language);

    /// <summary>One clickable line, the line of the file with carets below it, and the hint.</summary>
    private static void PrintText(Diagnostic diagnostic, TextWriter writer, Language language)
    {
        SourceSpan span = diagnostic.Span;
        (int line, int column) = span.Position;
        string place = span.HasText ? $"{span.Source.Path}:{line}:{column}" : span.Source.Path;
        string severity = Name(diagnostic.Severity).In(language);
        writer.WriteLine($"{place}: {severity}[{diagnostic.Code}]: {diagnostic.Message.In(language)}");
        if (span.HasText)
        {
            (string excerpt, string carets) = Excerpt(span, line);
            string number = line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
            writer.WriteLine($"{number} | {excerpt}");
            writer.WriteLine($"      | {carets}");
        }
        if (diagnostic.Hint is { } hint)
        {
            writer.WriteLine(new Wording($"      hint: {hint.En}", $"      建议：{hint.Zh}").In(language));
        }
    }

    private static Wording Name(Severity severity) =>
        severity switch
        {
            Severity.Error => new("error", "错误"),
            Severity.Warning => new("warning", "警告"),
            _ => new("note", "提示"),
        };

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
        int indent = Cells.Count(before) + Cells.Count(line.AsSpan(from, start - from));
        int width = Math.Max(1, Cells.Count(line.AsSpan(start, Math.Max(0, Math.Min(end, to) - start))));
        return (before + line[from..to] + after, new string(' ', indent) + new string('^', width));
    }

    private static int Offset(SourceSpan span, int lineNumber)
    {
        int start = lineNumber == 1 ? 0 : span.Source.Text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1;
        return span.Start - start;
    }
}
