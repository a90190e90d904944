using System.Collections.Immutable;
using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <summary>A topic's folder → <see cref="Topic"/>: its <c>topic.yml</c> and its two pages.</summary>
internal sealed class TopicBinder(ParsedSet files, FigureBinder figures, DiagnosticBag bag)
{
    /// <summary>Null after a diagnostic.</summary>
    /// <param name="folder">With its closing <c>/</c>.</param>
    /// <param name="declared">Receives the id of every figure that the author wrote, even if it could not be bound.</param>
    public Topic? Bind(TopicKind kind, string folder, string slug, HashSet<string> declared)
    {
        ParsedYaml? yaml = files.Yaml(folder + "topic.yml");
        if (yaml is null)
        {
            bag.Add(Errors.MissingFile(SourceText.Unreadable(folder.TrimEnd('/')).Whole, folder + "topic.yml", Phrases.HoldsFigures));
        }
        Localized<Page>? pages = PageBinder.Bind(files, folder, bag);
        return yaml?.Map is { } map && pages is not null ? Bind(kind, slug, new MapReader(map, Phrases.Topic, bag), pages, declared) : null;
    }

    private Topic Bind(TopicKind kind, string slug, MapReader map, Localized<Page> pages, HashSet<string> declared)
    {
        int order = kind == TopicKind.Home ? 0 : map.RequiredInteger("order", 1, 100_000) ?? 0;
        string emblem = kind == TopicKind.Achievement ? BindEmblem(map) : "";
        var own = new Dictionary<string, Figure>(StringComparer.Ordinal);
        var ids = new List<string>();
        foreach (YamlEntry entry in map.Entries("figures"))
        {
            ids.Add(entry.Key.Value);
            if (figures.Bind(entry) is { } figure)
            {
                own.Add(figure.Id, figure);
            }
        }
        lock (declared)
        {
            declared.UnionWith(ids);
        }
        Figure? lead = kind == TopicKind.Home && map.Text("lead") is { } leadId ? Pick(leadId, own, ids) : null;
        ImmutableArray<Figure> headline = [.. map.Texts("headline").Select(id => Pick(id, own, ids)).OfType<Figure>()];
        var chart = new ChartBinder(id => Pick(id, own, ids), bag);
        ImmutableArray<Chart> charts = [.. map.Items("charts").Select(chart.Bind).OfType<Chart>()];
        Localized<ImmutableArray<Located<string>>> queries = BindQueries(map.Map("queries"));
        map.Close();
        return new Topic(kind, slug, order, emblem, lead, headline, [.. own.Values], charts, queries, pages);
    }

    private static Localized<ImmutableArray<Located<string>>> BindQueries(MapReader? map)
    {
        if (map is null)
        {
            return new([], []);
        }
        var queries = new Localized<ImmutableArray<Located<string>>>([.. map.Texts("zh")], [.. map.Texts("en")]);
        map.Close();
        return queries;
    }

    private static string BindEmblem(MapReader map)
    {
        if (map.RequiredText("emblem") is not { } emblem)
        {
            return "";
        }
        if (new StringInfo(emblem.Value).LengthInTextElements != 1)
        {
            map.Bag.Add(Errors.MalformedEmblem(emblem.Span));
        }
        return emblem.Value;
    }

    private Figure? Pick(Located<string> id, Dictionary<string, Figure> own, List<string> ids)
    {
        if (!ids.Contains(id.Value, StringComparer.Ordinal))
        {
            bag.Add(Errors.UnknownFigureInList(id.Span, id.Value, ids));
        }
        return own.GetValueOrDefault(id.Value);
    }
}
