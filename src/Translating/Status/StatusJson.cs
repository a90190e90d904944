using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating.Status;

/// <summary>The status for other programs. Names of states are those of the documentation, in lower case with hyphens.</summary>
internal static class StatusJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Write(StatusReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("summary", StatusWords.Summary(report).En);
            WriteAmounts(json, "total", report.Total);
            json.WriteStartArray("pages");
            foreach (PageStatus page in report.Pages)
            {
                WritePage(json, page);
            }
            json.WriteEndArray();
            json.WriteStartArray("openTerms");
            foreach ((Term term, IReadOnlyList<SourceSpan> places) in report.OpenTerms)
            {
                json.WriteStartObject();
                json.WriteString("zh", term.Chinese);
                json.WriteString("en", term.English);
                json.WriteNumber("line", term.Span.Position.Line);
                json.WriteNumber("uses", places.Count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WritePage(Utf8JsonWriter json, PageStatus page)
    {
        json.WriteStartObject();
        json.WriteString("file", page.File);
        json.WriteString("page", page.Page.Route.In(Locale.English));
        WriteAmounts(json, "blocks", page.Amounts);
        json.WriteStartArray("open");
        foreach (BlockPair pair in page.Open)
        {
            json.WriteStartObject();
            json.WriteString("id", pair.Id);
            json.WriteString("state", StatusWords.NameOf(pair.State));
            json.WriteString("zh", pair.Zh?.Markup);
            json.WriteString("en", pair.En?.Markup);
            if (pair.State == BlockState.Stale)
            {
                json.WriteString("was", pair.Accepted!.Chinese);
                json.WriteString("change", TextDiff.OnOneLine(pair.Accepted.Chinese, pair.Zh!.Markup));
            }
            json.WriteNumber("line", (pair.En ?? pair.Zh!).Span.Position.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("complaints");
        foreach (Diagnostic complaint in page.Complaints)
        {
            json.WriteStartObject();
            json.WriteString("code", complaint.Code);
            json.WriteString("file", complaint.Span.Source.Path);
            json.WriteNumber("line", complaint.Span.Position.Line);
            json.WriteString("message", complaint.Message.En);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAmounts(Utf8JsonWriter json, string name, IReadOnlyDictionary<BlockState, Amount> amounts)
    {
        json.WriteStartObject(name);
        foreach ((BlockState state, Amount amount) in amounts)
        {
            json.WriteStartObject(StatusWords.NameOf(state));
            json.WriteNumber("blocks", amount.Blocks);
            json.WriteNumber("characters", amount.Characters);
            json.WriteNumber("words", amount.Words);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
