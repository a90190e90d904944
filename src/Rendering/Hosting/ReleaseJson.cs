using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Hosting;

/// <summary><c>release.json</c>: figures, terms, pages and pictures of a release, from which the next one's report tells an editor what changes.</summary>
internal static partial class ReleaseJson
{
    private const string Pictures = "assets/pictures/";

    /// <param name="output">The files that readers get.</param>
    public static byte[] Write(Model.Site site, Uri baseUrl, OutputSet output)
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
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("base-url", baseUrl.AbsoluteUri);
            var texts = new FigureTexts(site);
            List(json, "figures", site.Topics.SelectMany(t => t.Figures.Select(f => (t, f))), f => Figure(json, f.t, f.f, texts[f.f.Id]));
            List(json, "terms", site.Glossary.Terms.Where(t => t.English.Length > 0), t => Term(json, t));
            List(json, "pages", output.Files.Where(f => f.MediaType == "text/html"), f => Page(json, f));
            List(json, "pictures", output.Files.Where(f => f.Path.StartsWith(Pictures, StringComparison.Ordinal)), f => Picture(json, f));
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Figure(Utf8JsonWriter json, Topic topic, Figure figure, FigureText text)
    {
        json.WriteString("id", figure.Id);
        json.WriteString("topic", topic.Kind == TopicKind.Home ? "home" : topic.Route.Path.TrimEnd('/'));
        Both(json, "label", figure.Label);
        // A place among others has no column of its own in tables: it is the whole words there too.
        bool isRank = figure.Kind == FigureKind.Rank;
        Both(json, "value", isRank ? text.Prose.Select(p => p.Text) : text.Table.Select(t => t.Value));
        Both(json, "unit", text.Table.Select(t => isRank ? "" : t.Unit));
        Both(json, "definition", figure.Definition);
        json.WriteString("file", figure.Span.Source.Path);
        json.WriteNumber("line", figure.Span.Position.Line);
    }

    private static void Term(Utf8JsonWriter json, Term term)
    {
        json.WriteString("zh", term.Chinese);
        json.WriteString("en", term.English);
        json.WriteString("file", term.Span.Source.Path);
        json.WriteNumber("line", term.Span.Position.Line);
    }

    private static void Page(Utf8JsonWriter json, OutputFile page)
    {
        json.WriteString("path", page.Path);
        json.WriteString("title", WebUtility.HtmlDecode(Title().Match(Encoding.UTF8.GetString(page.Bytes)).Groups[1].Value));
    }

    private static void Picture(Utf8JsonWriter json, OutputFile picture)
    {
        json.WriteString("name", Fingerprint.Remove(picture.Path));
        json.WriteString("path", picture.Path);
    }

    private static void Both(Utf8JsonWriter json, string name, Localized<string> text)
    {
        json.WriteStartObject(name);
        foreach (Locale locale in Locale.All)
        {
            json.WriteString(locale.Id, text[locale]);
        }
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    [GeneratedRegex("<title>([^<]*)</title>")]
    private static partial Regex Title();
}
