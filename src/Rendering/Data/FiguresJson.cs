using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Data;

/// <summary>Every figure as data: the exact value in its base unit, and how both locales write it.</summary>
internal static class FiguresJson
{
    public const string Path = "data/figures.json";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // The file is served as JSON and never inlined: Chinese stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static OutputFile Render(Model.Site site, FigureTexts texts)
    {
        var buffer = new ArrayBufferWriter<byte>(256 * Math.Max(16, site.Figures.Count));
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("year", site.Settings.Year);
            json.WriteStartArray("figures");
            foreach (Topic topic in site.Topics)
            {
                foreach (Figure figure in topic.Figures)
                {
                    Write(json, figure, topic, texts[figure.Id]);
                }
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return new OutputFile(Path, buffer.WrittenSpan.ToArray(), CacheClass.Data, "input");
    }

    private static void Write(Utf8JsonWriter json, Figure figure, Topic topic, FigureText text)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteString("topic", topic.Route.Path);
        json.WriteNumber("value", figure.Quantity.Value);
        json.WriteString("unit", figure.Quantity.Unit.Id);
        json.WriteString("bound", Bounds[(int)figure.Quantity.Bound]);
        json.WriteString("kind", FigureView.Kind(figure));
        json.WriteNumber("period", figure.Period);
        WriteBoth(json, "label", figure.Label.Zh, figure.Label.En);
        WriteBoth(json, "text", text.Prose.Zh.Text, text.Prose.En.Text.Replace('\u00A0', ' '));
        if (text.Prose.En.Conversion.Length > 0)
        {
            json.WriteString("conversion", text.Prose.En.Conversion.Replace('\u00A0', ' '));
        }
        json.WriteString("source", $"{figure.Source.SourceId}#{figure.Source.Locator}");
        json.WriteEndObject();
    }

    private static readonly string[] Bounds = ["exact", "over", "nearly", "about", "at-least", "at-most"];

    private static void WriteBoth(Utf8JsonWriter json, string name, string zh, string en)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", zh);
        json.WriteString("en", en);
        json.WriteEndObject();
    }
}
