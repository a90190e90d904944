using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Data;

/// <summary>How all JSON files of the data page are written.</summary>
internal static class DataJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // The files are served as JSON and never inlined: Chinese stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="members">Writes what stands inside the outermost braces.</param>
    public static byte[] Render(Action<Utf8JsonWriter> members, int capacity = 4096)
    {
        var buffer = new ArrayBufferWriter<byte>(capacity);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A member that is left out while its text is empty, as values of the owner are until they are supplied.</summary>
    public static void WriteIfAny(this Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    public static void WriteBoth(this Utf8JsonWriter json, string name, Localized<string> text)
    {
        if (text is { Zh.Length: 0, En.Length: 0 })
        {
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("zh", text.Zh);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }
}
