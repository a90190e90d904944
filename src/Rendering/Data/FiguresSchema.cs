using System.Text.Json;

namespace Yueqing.Site.Rendering.Data;

/// <summary>
/// The JSON Schema (2020-12) of <c>figures.json</c>. It allows nothing that the program does not write, so that who reads the file may count on it.
/// </summary>
internal static class FiguresSchema
{
    public static byte[] Render(FigureTable table) =>
        DataJson.Render(json =>
        {
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "figures.json");
            Closed(
                json,
                ["$schema", "title", "description", "year", "exchange_rate", "units", "sources", "figures"],
                () =>
                {
                    Typed(json, "$schema", "string");
                    Both(json, "title");
                    Both(json, "description");
                    Typed(json, "year", "integer");
                    Both(json, "publisher");
                    Typed(json, "published", "string", "date-time");
                    Typed(json, "modified", "string", "date-time");
                    Both(json, "licence");
                    Typed(json, "licence_url", "string", "uri");
                    Nested(json, "exchange_rate", ["cny_per_usd", "period", "source", "confirmed"], () => ExchangeRate(json));
                    Listed(json, "units", ["id"], () => Unit(json));
                    Listed(json, "sources", ["id", "title"], () => Source(json));
                    Listed(json, "figures", table.Columns.Where(c => c.Required).Select(c => c.Id), () => Figure(json, table));
                }
            );
        });

    private static void ExchangeRate(Utf8JsonWriter json)
    {
        Typed(json, "cny_per_usd", "number");
        Typed(json, "period", "integer");
        Both(json, "source");
        Typed(json, "confirmed", "boolean");
    }

    private static void Unit(Utf8JsonWriter json)
    {
        foreach (string name in (string[])["id", "zh", "en", "symbol"])
        {
            Typed(json, name, "string");
        }
    }

    private static void Source(Utf8JsonWriter json)
    {
        Typed(json, "id", "string");
        Both(json, "title");
        Both(json, "publisher");
        Typed(json, "published", "string");
        Typed(json, "url", "string");
    }

    private static void Figure(Utf8JsonWriter json, FigureTable table)
    {
        foreach (FigureColumn column in table.Columns)
        {
            json.WriteStartObject(column.Id);
            json.WriteString("title", $"{column.Title.En} / {column.Title.Zh}");
            json.WriteString("description", $"{column.Meaning.En} / {column.Meaning.Zh}");
            switch (column.Type)
            {
                case ColumnType.Number:
                    json.WriteString("type", "number");
                    break;
                case ColumnType.Integer:
                    json.WriteString("type", "integer");
                    break;
                case ColumnType.Date:
                    json.WriteString("type", "string");
                    json.WriteString("format", "date");
                    break;
                default:
                    json.WriteString("type", "string");
                    break;
            }
            json.WriteIfAny("pattern", column.Pattern);
            if (!column.Words.IsEmpty)
            {
                json.WriteTexts("enum", column.Words);
            }
            json.WriteEndObject();
        }
    }

    private static void Typed(Utf8JsonWriter json, string name, string type, string format = "")
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        json.WriteIfAny("format", format);
        json.WriteEndObject();
    }

    /// <summary>A text in both languages.</summary>
    private static void Both(Utf8JsonWriter json, string name) =>
        Nested(
            json,
            name,
            ["zh", "en"],
            () =>
            {
                Typed(json, "zh", "string");
                Typed(json, "en", "string");
            }
        );

    private static void Nested(Utf8JsonWriter json, string name, IEnumerable<string> required, Action properties)
    {
        json.WriteStartObject(name);
        Closed(json, required, properties);
        json.WriteEndObject();
    }

    private static void Listed(Utf8JsonWriter json, string name, IEnumerable<string> required, Action properties)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "array");
        Nested(json, "items", required, properties);
        json.WriteEndObject();
    }

    private static void Closed(Utf8JsonWriter json, IEnumerable<string> required, Action properties)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteTexts("required", required);
        json.WriteStartObject("properties");
        properties();
        json.WriteEndObject();
    }
}
