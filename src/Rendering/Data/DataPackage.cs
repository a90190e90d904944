using System.Text.Json;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Data;

/// <summary>
/// <c>datapackage.json</c>, by which programs know what the CSV holds: a Data Package (v1 of the Frictionless standards) whose tabular
/// resource is the CSV; the same figures in other formats are listed beside it.
/// </summary>
/// <remarks>A <c>tabular-data-package</c> may list tables only, so the profile of the whole is the general one.</remarks>
internal static class DataPackage
{
    public static byte[] Render(FigureTable table, Model.Site site, IEnumerable<DataFile> files) =>
        DataJson.Render(json =>
        {
            SiteSettings settings = site.Settings;
            json.WriteString("profile", "data-package");
            json.WriteString("name", Downloads.NameOf(site, "figures"));
            json.WriteString("title", Joined(settings.Title));
            json.WriteString("description", Joined(settings.Description));
            json.WriteIfAny("homepage", settings.BaseUrl?.AbsoluteUri ?? "");
            json.WriteIfAny("created", settings.Published?.Value.Rfc3339 ?? "");
            json.WriteIfAny("modified", site.FiguresUpdatedAt?.Rfc3339 ?? "");
            Licence(json, settings.Licence);
            Sources(json, site);
            if (Joined(settings.Publisher.Name) is { Length: > 0 } publisher)
            {
                json.WriteStartArray("contributors");
                json.WriteStartObject();
                json.WriteString("title", publisher);
                json.WriteString("role", "publisher");
                json.WriteEndObject();
                json.WriteEndArray();
            }
            json.WriteStartArray("resources");
            foreach (DataFile file in files)
            {
                Resource(json, file, table);
            }
            json.WriteEndArray();
        });

    /// <summary>The standard wants an address, or a short name of Latin letters.</summary>
    private static void Licence(Utf8JsonWriter json, Licence licence)
    {
        if (licence is { Url.Length: 0, Name.En.Length: 0 })
        {
            return;
        }
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        if (licence.Url.Length > 0)
        {
            json.WriteString("path", licence.Url);
        }
        else
        {
            json.WriteString("name", Slugs.Of(licence.Name.En));
        }
        json.WriteIfAny("title", Joined(licence.Name));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Sources(Utf8JsonWriter json, Model.Site site)
    {
        if (site.Sources.IsEmpty)
        {
            return;
        }
        json.WriteStartArray("sources");
        foreach (SourceDocument source in site.Sources)
        {
            json.WriteStartObject();
            json.WriteString("title", Joined(source.Title));
            json.WriteIfAny("path", source.Url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Resource(Utf8JsonWriter json, DataFile file, FigureTable table)
    {
        string name = Path.GetFileName(file.File.Path);
        json.WriteStartObject();
        json.WriteString("profile", file.IsTable ? "tabular-data-resource" : "data-resource");
        json.WriteString("name", name.Replace('.', '-'));
        json.WriteString("path", name);
        json.WriteString("format", Path.GetExtension(name)[1..]);
        json.WriteString("mediatype", file.File.MediaType);
        json.WriteNumber("bytes", file.File.Length);
        json.WriteString("hash", "sha256:" + file.File.Content.Hash);
        if (file.IsTable)
        {
            json.WriteString(
                "description",
                "With a byte order mark. A text that a spreadsheet would run as a formula has an apostrophe before it. / 文件带字节顺序标记（BOM）；可能被电子表格当作公式执行的文字，前面加了撇号。"
            );
            json.WriteString("encoding", "utf-8");
            Schema(json, table);
        }
        json.WriteEndObject();
    }

    private static void Schema(Utf8JsonWriter json, FigureTable table)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (FigureColumn column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Id);
            json.WriteString(
                "type",
                column.Type switch
                {
                    ColumnType.Number => "number",
                    ColumnType.Integer => "integer",
                    ColumnType.Date => "date",
                    _ => "string",
                }
            );
            json.WriteString("title", Joined(column.Title));
            json.WriteString("description", Joined(column.Meaning));
            Constraints(json, column);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("primaryKey", FigureColumns.Key);
        json.WriteEndObject();
    }

    private static void Constraints(Utf8JsonWriter json, FigureColumn column)
    {
        if (!column.Required)
        {
            return;
        }
        json.WriteStartObject("constraints");
        json.WriteBoolean("required", true);
        if (column.Id == FigureColumns.Key)
        {
            json.WriteBoolean("unique", true);
        }
        json.WriteIfAny("pattern", column.Pattern);
        if (!column.Words.IsEmpty)
        {
            json.WriteTexts("enum", column.Words);
        }
        json.WriteEndObject();
    }

    /// <summary>The standard has one text where the site has two.</summary>
    private static string Joined(Localized<string> text) =>
        string.Join(" / ", new[] { text.En, text.Zh }.Where(t => t.Length > 0).Distinct());
}
