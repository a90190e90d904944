using System.Text.Json;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Rendering.Data;

/// <summary>The figures as JSON, under the names of the columns, with what one needs to read them: units, sources, the exchange rate.</summary>
internal static class FiguresJson
{
    public static byte[] Render(FigureTable table, Model.Site site) =>
        DataJson.Render(json => Write(json, table, site), 1024 * (table.Rows.Length + 16));

    private static void Write(Utf8JsonWriter json, FigureTable table, Model.Site site)
    {
        SiteSettings settings = site.Settings;
        json.WriteString("$schema", DataFiles.SchemaName);
        json.WriteBoth("title", settings.Title);
        json.WriteBoth("description", settings.Description);
        json.WriteNumber("year", settings.Year);
        json.WriteBoth("publisher", settings.Publisher.Name);
        json.WriteIfAny("published", settings.Published?.Value.Rfc3339 ?? "");
        json.WriteIfAny("modified", site.FiguresUpdatedAt?.Rfc3339 ?? "");
        json.WriteBoth("licence", settings.Licence.Name);
        json.WriteIfAny("licence_url", settings.Licence.Url);

        json.WriteStartObject("exchange_rate");
        json.WriteNumber("cny_per_usd", settings.Rate.Rate.CnyPerUsd);
        json.WriteNumber("period", settings.Rate.Period);
        json.WriteBoth("source", settings.Rate.Source);
        json.WriteBoolean("confirmed", settings.Rate.Confirmed);
        json.WriteEndObject();

        json.WriteStartArray("units");
        foreach (Unit unit in table.Units)
        {
            json.WriteStartObject();
            json.WriteString("id", unit.Id);
            json.WriteIfAny("zh", unit.Chinese.FirstOrDefault(""));
            json.WriteIfAny("en", unit.English.Other);
            json.WriteIfAny("symbol", unit.TableEnglish == unit.English.Other ? "" : unit.TableEnglish);
            json.WriteEndObject();
        }
        json.WriteEndArray();

        json.WriteStartArray("sources");
        foreach (SourceDocument source in site.Sources)
        {
            json.WriteStartObject();
            json.WriteString("id", source.Id);
            json.WriteBoth("title", source.Title);
            json.WriteBoth("publisher", source.Publisher);
            json.WriteIfAny("published", source.Published);
            json.WriteIfAny("url", source.Url);
            json.WriteEndObject();
        }
        json.WriteEndArray();

        json.WriteStartArray("figures");
        foreach (string[] row in table.Rows)
        {
            json.WriteStartObject();
            for (int i = 0; i < row.Length; i++)
            {
                Write(json, table.Columns[i], row[i]);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A cell that does not apply is left out.</summary>
    private static void Write(Utf8JsonWriter json, FigureColumn column, string text)
    {
        if (text.Length == 0 && !column.Required)
        {
            return;
        }
        json.WritePropertyName(column.Id);
        if (column.Type is ColumnType.Number or ColumnType.Integer)
        {
            json.WriteRawValue(text);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }
}
