using System.Collections.Immutable;
using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <summary>What binding a topic yields.</summary>
/// <param name="Topic">Null after a diagnostic.</param>
/// <param name="Declared">The id of every figure that the author wrote, even if it could not be bound.</param>
internal sealed record BoundTopic(Topic? Topic, IReadOnlyList<string> Declared, IReadOnlyList<OwnerValue> Owner);

/// <summary>A topic's folder → <see cref="Topic"/>: its <c>topic.yml</c> and its two pages, each bound for itself.</summary>
internal sealed class TopicBinder
{
    private readonly DiagnosticBag _bag;
    private readonly FigureBinder _figures;
    private readonly List<OwnerValue> _owner = [];
    private readonly List<string> _ids = [];

    private TopicBinder(UnitTable units, DiagnosticBag bag) => (_bag, _figures) = (bag, new FigureBinder(units, _owner, bag));

    /// <param name="folder">With its closing <c>/</c>.</param>
    public static BoundTopic Bind(
        TopicKind kind,
        string folder,
        string slug,
        ParsedSet files,
        UnitTable units,
        StageMemory memory,
        DiagnosticBag bag
    )
    {
        ParsedYaml? yaml = files.Yaml(folder + "topic.yml");
        if (yaml is null)
        {
            bag.Add(Errors.MissingFile(SourceText.Unreadable(folder.TrimEnd('/')).Whole, folder + "topic.yml", Phrases.HoldsFigures));
        }
        Localized<Page>? pages = PageBinder.Bind(files, folder, memory, bag);
        if (yaml?.Map is not { } map || pages is null)
        {
            return new BoundTopic(null, [], []);
        }
        // Figures stay the same objects while only the words of the pages change.
        BoundTopic facts = memory.Recall(
            "bind",
            folder + "topic.yml",
            bag,
            own => new TopicBinder(units, own).Bind(kind, slug, new MapReader(map, Phrases.Topic, own), pages),
            yaml,
            units
        );
        return facts with { Topic = facts.Topic! with { Pages = pages } };
    }

    private BoundTopic Bind(TopicKind kind, string slug, MapReader map, Localized<Page> pages)
    {
        int order = kind == TopicKind.Home ? 0 : map.RequiredInteger("order", 1, 100_000) ?? 0;
        string emblem = kind == TopicKind.Achievement ? BindEmblem(map) : "";
        var own = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (YamlEntry entry in map.Entries("figures"))
        {
            _ids.Add(entry.Key.Value);
            if (_figures.Bind(entry) is { } figure)
            {
                own.Add(figure.Id, figure);
            }
        }
        Figure? lead = kind == TopicKind.Home && map.Text("lead") is { } leadId ? Pick(leadId, own) : null;
        ImmutableArray<Figure> headline = [.. map.Texts("headline").Select(id => Pick(id, own)).OfType<Figure>()];
        var chart = new ChartBinder(id => Pick(id, own), _bag);
        ImmutableArray<Chart> charts = [.. map.Items("charts").Select(chart.Bind).OfType<Chart>()];
        Localized<ImmutableArray<Located<string>>> queries = BindQueries(map.Map("queries"));
        map.Close();
        var topic = new Topic(kind, slug, order, emblem, lead, headline, [.. own.Values], charts, queries, pages);
        return new BoundTopic(topic, _ids, _owner);
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

    private Figure? Pick(Located<string> id, Dictionary<string, Figure> own)
    {
        if (!_ids.Contains(id.Value, StringComparer.Ordinal))
        {
            _bag.Add(Errors.UnknownFigureInList(id.Span, id.Value, _ids));
        }
        return own.GetValueOrDefault(id.Value);
    }
}
