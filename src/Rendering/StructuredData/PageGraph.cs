using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.StructuredData;

/// <summary>What a page says, in the vocabulary of schema.org as JSON-LD, for search engines (S6-08).</summary>
internal static class PageGraph
{
    private static readonly JsonWriterOptions Options = new()
    {
        // Leaves Chinese readable and escapes <, > and &: what stands in a script element can neither end it nor begin a comment.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static RawHtml Of(SitePage page, PageScope scope)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            var graph = new GraphContext(json, page, scope);
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            Publisher(graph);
            Website(graph);
            if (page.Kind != "home")
            {
                Breadcrumbs(graph);
            }
            if (page.Topic is not null)
            {
                ReportNode.Write(graph);
            }
            if (page.Kind == "data" || page.Topic is { Figures.IsEmpty: false })
            {
                DatasetNode.Write(graph);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return new RawHtml(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Publisher(GraphContext graph)
    {
        if (graph.PublisherId is not { } id)
        {
            return;
        }
        Publisher publisher = graph.Settings.Publisher;
        graph.Json.WriteStartObject();
        graph.Json.WriteString("@type", "GovernmentOrganization");
        graph.Json.WriteString("@id", id);
        graph.Text("name", publisher.Name[graph.Locale]);
        graph.Text("telephone", publisher.Phone);
        graph.Text("email", publisher.Email);
        graph.Text("address", publisher.Address[graph.Locale]);
        graph.Json.WriteEndObject();
    }

    private static void Website(GraphContext graph)
    {
        Utf8JsonWriter json = graph.Json;
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("@id", graph.WebsiteId);
        json.WriteString("url", graph.Address(""));
        graph.Text("name", graph.Settings.Title[graph.Locale]);
        graph.Text("description", graph.Settings.Description[graph.Locale]);
        json.WriteStartArray("inLanguage");
        foreach (Locale locale in Locale.All)
        {
            json.WriteStringValue(locale.Tag);
        }
        json.WriteEndArray();
        graph.Reference("publisher", graph.PublisherId);
        if (graph.Site.HasSearch)
        {
            json.WriteStartObject("potentialAction");
            json.WriteString("@type", "SearchAction");
            json.WriteString("target", graph.Address(Route.Search.In(graph.Locale)) + "?q={query}");
            json.WriteString("query-input", "required name=query");
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Breadcrumbs(GraphContext graph)
    {
        Locale locale = graph.Locale;
        string home = graph.Address(locale.Prefix);
        List<(string Name, string Address)> steps = [(graph.Settings.Title[locale], home)];
        if (graph.Page.Topic is { } topic)
        {
            string section = topic.Kind == TopicKind.Achievement ? "achievements" : "tasks";
            steps.Add((graph.Site.Text("nav-" + section, locale), $"{home}#{section}"));
        }
        steps.Add((graph.Page.Title(graph.Site, locale), graph.Address(graph.Page.Route.In(locale))));
        Utf8JsonWriter json = graph.Json;
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (int i = 0; i < steps.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            graph.Text("name", steps[i].Name);
            json.WriteString("item", steps[i].Address);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
