using System.Collections.Immutable;
using System.Text.Json;
using Yueqing.Site.Model;

namespace Yueqing.Site.Deploying;

/// <summary>What a release says, as the build writes it and as records keep it.</summary>
internal static class ContentsJson
{
    public static void Write(Utf8JsonWriter json, ReleaseContents contents)
    {
        json.WriteString("base-url", contents.BaseUrl.AbsoluteUri);
        json.WriteStartArray("figures");
        foreach (ReleasedFigure figure in contents.Figures)
        {
            json.WriteStartObject();
            json.WriteString("id", figure.Id);
            json.WriteString("topic", figure.Topic);
            WriteBoth(json, "label", figure.Label);
            WriteBoth(json, "value", figure.Value);
            WriteBoth(json, "unit", figure.Unit);
            WriteBoth(json, "definition", figure.Definition);
            WritePlace(json, figure.File, figure.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("terms");
        foreach (ReleasedTerm term in contents.Terms)
        {
            json.WriteStartObject();
            json.WriteString("zh", term.Chinese);
            json.WriteString("en", term.English);
            WritePlace(json, term.File, term.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WritePairs(json, "pages", "path", "title", contents.Pages.Select(p => (p.Path, p.Title)));
        WritePairs(json, "pictures", "name", "path", contents.Pictures.Select(p => (p.Name, p.Path)));
    }

    public static ReleaseContents Read(JsonElement root) =>
        new(
            new Uri(RecordJson.Text(root, "base-url")),
            All(
                root,
                "figures",
                f => new ReleasedFigure(
                    RecordJson.Text(f, "id"),
                    RecordJson.Text(f, "topic"),
                    Both(f, "label"),
                    Both(f, "value"),
                    Both(f, "unit"),
                    Both(f, "definition"),
                    RecordJson.Text(f, "file"),
                    f.GetProperty("line").GetInt32()
                )
            ),
            All(
                root,
                "terms",
                t => new ReleasedTerm(
                    RecordJson.Text(t, "zh"),
                    RecordJson.Text(t, "en"),
                    RecordJson.Text(t, "file"),
                    t.GetProperty("line").GetInt32()
                )
            ),
            All(root, "pages", p => new ReleasedPage(RecordJson.Text(p, "path"), RecordJson.Text(p, "title"))),
            All(root, "pictures", p => new ReleasedPicture(RecordJson.Text(p, "name"), RecordJson.Text(p, "path")))
        );

    private static ImmutableArray<T> All<T>(JsonElement root, string name, Func<JsonElement, T> read) =>
        [.. root.GetProperty(name).EnumerateArray().Select(read)];

    private static Localized<string> Both(JsonElement element, string name)
    {
        JsonElement both = element.GetProperty(name);
        return new Localized<string>(RecordJson.Text(both, "zh"), RecordJson.Text(both, "en"));
    }

    private static void WriteBoth(Utf8JsonWriter json, string name, Localized<string> text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Zh);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string file, int line)
    {
        json.WriteString("file", file);
        json.WriteNumber("line", line);
    }

    private static void WritePairs(
        Utf8JsonWriter json,
        string name,
        string first,
        string second,
        IEnumerable<(string First, string Second)> pairs
    )
    {
        json.WriteStartArray(name);
        foreach ((string a, string b) in pairs)
        {
            json.WriteStartObject();
            json.WriteString(first, a);
            json.WriteString(second, b);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
