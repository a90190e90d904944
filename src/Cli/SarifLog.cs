using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Cli;

/// <summary>Diagnostics as SARIF 2.1.0, which code review tools show beside the lines.</summary>
internal static class SarifLog
{
    /// <summary>What paths are relative to. Tools know it as the root of the repository.</summary>
    private const string Root = "%SRCROOT%";

    public static string Write(IReadOnlyList<Diagnostic> diagnostics, Language language)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            string[] codes = [.. diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal)];
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, codes);
            json.WriteString("language", language == Language.Chinese ? "zh-CN" : "en-US");
            // Columns count characters, as editors do, not UTF-16 units.
            json.WriteString("columnKind", "unicodeCodePoints");
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(Root);
            WriteText(json, "description", "The folder that holds `input` and `theme`.");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("results");
            foreach (Diagnostic diagnostic in diagnostics)
            {
                WriteResult(json, diagnostic, Array.IndexOf(codes, diagnostic.Code), language);
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteTool(Utf8JsonWriter json, IEnumerable<string> codes)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Yueqing.Site");
        json.WriteStartArray("rules");
        foreach (string code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            WriteText(json, "shortDescription", InWords(code));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary><c>unknown-key</c> → <c>Unknown key</c>: a code says in words what it stands for.</summary>
    private static string InWords(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule, Language language)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Severity));
        WriteText(json, "message", DiagnosticPrinter.OneText(diagnostic, language));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri.EscapeDataString(diagnostic.Span.Source.Path).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        if (diagnostic.Span.HasText)
        {
            WriteRegion(json, diagnostic.Span);
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };

    private static void WriteRegion(Utf8JsonWriter json, SourceSpan span)
    {
        (int line, int column) = span.Position;
        json.WriteStartObject("region");
        json.WriteNumber("startLine", line);
        json.WriteNumber("startColumn", column);
        if (span.Length > 0)
        {
            (int endLine, int endColumn) = span.EndPosition;
            json.WriteNumber("endLine", endLine);
            json.WriteNumber("endColumn", endColumn);
        }
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
