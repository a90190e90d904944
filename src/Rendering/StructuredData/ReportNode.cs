using System.Text.Json;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Infographics;

namespace Yueqing.Site.Rendering.StructuredData;

/// <summary>A topic as a report: what it is about, what it rests on, and that the English translates the Chinese.</summary>
internal static class ReportNode
{
    public static void Write(GraphContext graph)
    {
        (Utf8JsonWriter json, Topic topic, Locale locale) = (graph.Json, graph.Page.Topic!, graph.Locale);
        string address = graph.Address(topic.Route.In(locale));
        json.WriteStartObject();
        json.WriteString("@type", "Report");
        json.WriteString("@id", GraphContext.ReportId(address));
        json.WriteString("url", address);
        graph.Text("name", graph.Page.Title(graph.Site, locale));
        graph.Text("description", graph.Page.Summary(graph.Site, locale));
        json.WriteString("inLanguage", locale.Tag);
        graph.Dates();
        graph.Place("about");
        graph.Reference("publisher", graph.PublisherId);
        graph.Reference("isPartOf", graph.WebsiteId);
        string twin = GraphContext.ReportId(graph.Address(topic.Route.In(locale.Other)));
        graph.Reference(locale == Locale.Chinese ? "workTranslation" : "translationOfWork", twin);
        if (graph.Site.Pictures.Find(topic.Route, locale, PictureKind.Card) is { } card)
        {
            json.WriteString("image", graph.Address(card.Files[0].File.Path));
        }
        Sources(graph, topic);
        json.WriteEndObject();
    }

    /// <summary>The documents that its figures cite; of a topic without figures, those of the site.</summary>
    private static void Sources(GraphContext graph, Topic topic)
    {
        graph.Json.WriteStartArray("isBasedOn");
        foreach (
            SourceDocument source in graph.Site.Site.Sources.Where(s =>
                topic.Figures.IsEmpty || topic.Figures.Any(f => f.Source.SourceId == s.Id)
            )
        )
        {
            graph.Json.WriteStartObject();
            graph.Json.WriteString("@type", "CreativeWork");
            graph.Text("name", source.Title[graph.Locale]);
            graph.Text("url", source.Url);
            graph.Text("datePublished", source.Published);
            if (source.Publisher[graph.Locale] is { Length: > 0 } publisher)
            {
                graph.Json.WriteStartObject("publisher");
                graph.Json.WriteString("@type", "Organization");
                graph.Json.WriteString("name", publisher);
                graph.Json.WriteEndObject();
            }
            graph.Json.WriteEndObject();
        }
        graph.Json.WriteEndArray();
    }
}
