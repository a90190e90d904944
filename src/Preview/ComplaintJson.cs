using System.Text.Json;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Preview;

/// <summary>A diagnostic as our pages read it: place, line and words in both languages.</summary>
internal static class ComplaintJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Write(json, diagnostic);
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        SourceSpan span = diagnostic.Span;
        (int line, int column) = span.Position;
        string excerpt = span.HasText ? span.Source.Line(line).ToString() : "";
        int start = Math.Clamp(span.Start - span.Source.Offset(line, 0), 0, excerpt.Length);
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", Name(diagnostic.Severity));
        json.WriteString("file", span.Source.Path);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteString("excerpt", excerpt);
        json.WriteNumber("start", start);
        json.WriteNumber("length", Math.Clamp(span.Length, 0, excerpt.Length - start));
        WriteWords(json, "zh", diagnostic.Message.Zh, diagnostic.Hint?.Zh);
        WriteWords(json, "en", diagnostic.Message.En, diagnostic.Hint?.En);
        json.WriteEndObject();
    }

    private static string Name(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };

    private static void WriteWords(Utf8JsonWriter json, string language, string message, string? hint)
    {
        json.WriteStartObject(language);
        json.WriteString("message", message);
        json.WriteString("hint", hint);
        json.WriteEndObject();
    }
}
