using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Search;

/// <summary>
/// What one locale can be searched for, read from its finished pages, so that whatever stands on a page is found. Of two pages that answer
/// equally well the earlier one is shown first: topics, then the pages that gather what topics say.
/// </summary>
internal static class SearchIndex
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The file is served as JSON and never inlined: Chinese takes three bytes and not six.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static OutputFile Render(
        SiteScope site,
        Locale locale,
        IReadOnlyDictionary<string, OutputFile> pages,
        StageMemory memory,
        ParallelOptions parallel
    )
    {
        PageScope scope = PageScope.For(site, locale, Route.Search);
        (Route Route, string Kind)[] routes = [.. Routes(scope)];
        var entries = new SearchEntry?[routes.Length];
        Parallel.For(0, routes.Length, parallel, i => entries[i] = Page(routes[i].Route, routes[i].Kind, scope, pages, memory));
        byte[] bytes = Write(entries.OfType<SearchEntry>().Concat(Figures(scope)));
        return new OutputFile(Fingerprint.Insert($"assets/search/index.{locale.Id}.json", bytes), bytes, CacheClass.Immutable, "input");
    }

    private static IEnumerable<(Route Route, string Kind)> Routes(PageScope scope)
    {
        Model.Site site = scope.Site.Site;
        foreach (Topic topic in site.Topics.Skip(1))
        {
            yield return (topic.Route, scope.Text(topic.Kind == TopicKind.Achievement ? "nav-achievements" : "nav-tasks"));
        }
        yield return (Route.Home, scope.Text("search-home"));
        foreach (ContentPage page in site.Pages)
        {
            yield return (page.Route, scope.ShortTitle(page));
        }
        yield return (Route.Data, scope.Text("nav-data"));
        yield return (Route.Report, scope.Text("nav-report"));
    }

    /// <summary>Null for a page that the theme does not have.</summary>
    private static SearchEntry? Page(
        Route route,
        string kind,
        PageScope scope,
        IReadOnlyDictionary<string, OutputFile> pages,
        StageMemory memory
    )
    {
        if (!pages.TryGetValue(route.OutputPath(scope.Locale), out OutputFile? page))
        {
            return null;
        }
        return memory.Recall(
            "search entry",
            page.Path,
            new DiagnosticBag(),
            _ =>
            {
                (string title, IReadOnlyList<SearchPart> parts) = MainText.Read(Encoding.UTF8.GetString(page.Bytes));
                return new SearchEntry(scope.Href(route), kind, title, IsFigure: false, parts);
            },
            page,
            kind
        );
    }

    /// <summary>Each figure under its label, in every way in which either locale writes it.</summary>
    private static IEnumerable<SearchEntry> Figures(PageScope scope)
    {
        foreach (Topic topic in scope.Site.Site.Topics)
        {
            string title = InlineWriter.Plain(topic.Pages[scope.Locale].Title, scope.Site.Figures, scope.Locale);
            foreach (Figure figure in topic.Figures)
            {
                FigureText text = scope.Site.Figures[figure.Id];
                Locale[] locales = [scope.Locale, scope.Locale.Other];
                List<string> said = [.. locales.SelectMany(l => new[] { text.Prose[l].Text, text.Prose[l].Conversion })];
                foreach (TableQuantity table in locales.Select(l => text.Table[l]))
                {
                    if (!said.Any(s => s.Contains(table.Value, StringComparison.Ordinal)))
                    {
                        said.Add($"{table.Value} {table.Unit}");
                    }
                }
                said.Add(FormattableString.Invariant($"{figure.Period}"));
                said.Add(title);
                string line = string.Join(" · ", said.Where(s => s.Length > 0).Distinct(StringComparer.Ordinal));
                yield return new SearchEntry(
                    scope.FigureHref(figure.Id),
                    scope.Text("nav-data"),
                    figure.Label[scope.Locale],
                    IsFigure: true,
                    [new SearchPart("", "", line)]
                );
            }
        }
    }

    private static byte[] Write(IEnumerable<SearchEntry> entries)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (SearchEntry entry in entries)
            {
                Write(json, entry);
            }
            json.WriteEndArray();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SearchEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("href", entry.Href);
        json.WriteString("kind", entry.Kind);
        json.WriteString("title", entry.Title);
        if (entry.IsFigure)
        {
            json.WriteBoolean("figure", true);
        }
        json.WriteStartArray("parts");
        foreach (SearchPart part in entry.Parts)
        {
            json.WriteStartArray();
            json.WriteStringValue(part.Anchor);
            json.WriteStringValue(part.Heading);
            json.WriteStringValue(part.Text);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
