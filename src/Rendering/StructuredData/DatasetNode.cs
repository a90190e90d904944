using System.Globalization;
using System.Text;
using System.Text.Json;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Rendering.Data;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.StructuredData;

/// <summary>Figures as a data set: those of a topic, or all of the site on the data page (S6-08, S6-09, S6-10).</summary>
internal static class DatasetNode
{
    /// <summary>S6-09: what a search engine for data takes as a description.</summary>
    private const int MinDescription = 50;

    private const int MaxDescription = 5000;

    public static void Write(GraphContext graph)
    {
        (Utf8JsonWriter json, Locale locale, Model.Site site) = (graph.Json, graph.Locale, graph.Site.Site);
        Topic? topic = graph.Page.Topic;
        Figure[] figures = [.. topic?.Figures ?? site.Topics.SelectMany(t => t.Figures)];
        json.WriteStartObject();
        json.WriteString("@type", "Dataset");
        json.WriteString("@id", topic is null ? graph.AllFiguresId : graph.Address(topic.Route.Path) + "#dataset");
        json.WriteString("url", graph.Address(graph.Page.Route.In(locale)));
        graph.Text("name", $"{graph.Page.Title(graph.Site, locale)} – {graph.Settings.Title[locale]}");
        graph.Text("description", Description(graph, figures));
        json.WriteString("inLanguage", locale.Tag);
        graph.Dates();
        graph.Text("temporalCoverage", Periods(figures));
        graph.Place("spatialCoverage");
        json.WriteBoolean("isAccessibleForFree", true);
        Licence(graph);
        graph.Reference("creator", graph.PublisherId);
        graph.Reference("isPartOf", topic is null ? null : graph.AllFiguresId);
        json.WriteStartArray("distribution");
        foreach (OutputFile file in graph.Site.DataFiles.Where(f => f.HoldsFigures).Select(f => f.File))
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("contentUrl", graph.Address(file.Path));
            json.WriteString("encodingFormat", file.MediaType);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("variableMeasured");
        foreach (Figure figure in figures)
        {
            Variable(graph, figure);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Licence(GraphContext graph)
    {
        Licence licence = graph.Settings.Licence;
        if (licence.Name[graph.Locale].Length == 0)
        {
            return;
        }
        graph.Json.WriteStartObject("license");
        graph.Json.WriteString("@type", "CreativeWork");
        graph.Text("name", licence.Name[graph.Locale]);
        graph.Text("url", licence.Url);
        graph.Json.WriteEndObject();
    }

    /// <summary>One figure: its exact number in the base unit, under the anchor that stays (S8-02). What bounds the number is told in words.</summary>
    private static void Variable(GraphContext graph, Figure figure)
    {
        graph.Json.WriteStartObject();
        graph.Json.WriteString("@type", "PropertyValue");
        graph.Json.WriteString("@id", graph.FigureId(figure.Id));
        graph.Json.WriteString("propertyID", figure.Id);
        graph.Text("name", figure.Label[graph.Locale]);
        graph.Json.WriteNumber("value", figure.Quantity.Value);
        graph.Text("unitText", UnitOf(figure.Quantity, graph.Locale));
        if (figure.Quantity.Bound != Bound.Exact)
        {
            graph.Text("description", graph.Site.Figures[figure.Id].Prose[graph.Locale].Text);
        }
        graph.Json.WriteEndObject();
    }

    /// <summary>The unit of the number without its scale word: the number is 166350000000, not 1663.5.</summary>
    private static string UnitOf(Quantity quantity, Locale locale)
    {
        Unit unit = quantity.Unit;
        return locale == Locale.Chinese ? (quantity.UnitWord.Length > 0 ? quantity.UnitWord : unit.TableChinese)
            : unit.TableEnglish.Length > 0 ? unit.TableEnglish
            : unit.English.Other;
    }

    private static string Description(GraphContext graph, Figure[] figures)
    {
        var text = new StringBuilder(graph.Page.Summary(graph.Site, graph.Locale));
        string between = graph.Locale == Locale.Chinese ? "" : " ";
        text.Append(between).Append(graph.Settings.Description[graph.Locale]);
        for (int i = 0; i < figures.Length && text.Length < MinDescription; i++)
        {
            text.Append(between).Append(figures[i].Label[graph.Locale]).Append(graph.Locale == Locale.Chinese ? '。' : '.');
        }
        return text.ToString(0, Math.Min(text.Length, MaxDescription));
    }

    /// <summary>The years that the figures are about, as ISO 8601 writes them: 2023, or 2022/2023.</summary>
    private static string Periods(Figure[] figures)
    {
        (int from, int to) = figures.Length == 0 ? (0, 0) : (figures.Min(f => f.Period), figures.Max(f => f.Period));
        return from == 0 ? ""
            : from == to ? from.ToString(CultureInfo.InvariantCulture)
            : FormattableString.Invariant($"{from}/{to}");
    }
}
