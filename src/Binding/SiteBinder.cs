using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <summary>What binding yields: the site, and what a check must know about parts that could not be bound.</summary>
/// <param name="DeclaredFigures">Every figure id that some author wrote, so that a broken figure is not reported again as unknown.</param>
/// <param name="Complete">False when some topic could not be read, so its figures and address are unknown rather than absent.</param>
internal sealed record BoundSite(Model.Site Site, IReadOnlySet<string> DeclaredFigures, bool Complete);

/// <summary>
/// Stage 3: parsed files → the typed site.
/// 1. Settings, units, sources and glossary, which everything else needs.
/// 2. Topics and content pages, in parallel.
/// 3. What must be unique across the whole site.
/// </summary>
internal sealed class SiteBinder
{
    private readonly ParsedSet _files;
    private readonly ParallelOptions _parallel;
    private readonly DiagnosticBag _bag;
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly List<OwnerValue> _owner = [];
    private bool _complete = true;

    private SiteBinder(ParsedSet files, ParallelOptions parallel, DiagnosticBag bag) => (_files, _parallel, _bag) = (files, parallel, bag);

    /// <summary>Null after a diagnostic when the site-wide files are not usable.</summary>
    public static BoundSite? Bind(ParsedSet files, ParallelOptions parallel, DiagnosticBag bag) =>
        new SiteBinder(files, parallel, bag).Bind();

    private BoundSite? Bind()
    {
        if (!_files.Paths.Any(p => p.StartsWith("input/", StringComparison.Ordinal)))
        {
            _bag.Add(Errors.NoContent());
            return null;
        }
        SiteSettings? settings = Root("site.yml") is { } site ? SettingsBinder.Bind(site) : null;
        UnitTable? units = Root("units.yml") is { } unitMap ? UnitsBinder.Bind(unitMap) : null;
        ImmutableArray<SourceDocument>? sources = Root("sources.yml") is { } sourceMap ? SourcesBinder.Bind(sourceMap, _owner) : null;
        Glossary? glossary = Root("glossary.yml") is { } terms ? GlossaryBinder.Bind(terms) : null;
        var folders = new ContentFolders(_files, _bag);
        if (units is null)
        {
            return null;
        }
        var topics = new TopicBinder(_files, new FigureBinder(units, _owner, _bag), _bag);
        Topic? home = BindTopic(topics, TopicKind.Home, new ContentFolder("input/home/", ""));
        ImmutableArray<Topic> achievements = BindTopics(topics, TopicKind.Achievement, folders.Achievements);
        ImmutableArray<Topic> tasks = BindTopics(topics, TopicKind.Task, folders.Tasks);
        ImmutableArray<ContentPage> pages = BindPages(folders.Pages);
        if (settings is null || sources is null || glossary is null || home is null)
        {
            return null;
        }
        _owner.Sort(
            (a, b) =>
                string.CompareOrdinal(a.Span.Source.Path, b.Span.Source.Path) is not 0 and var order
                    ? order
                    : a.Span.Start.CompareTo(b.Span.Start)
        );
        var result = new Model.Site(
            settings with
            {
                OwnerValues = settings.OwnerValues.AddRange(_owner),
            },
            units,
            glossary,
            sources.Value,
            home,
            achievements,
            tasks,
            pages,
            _files.Attachments
        );
        ReportDuplicateFigures(result);
        return new BoundSite(result, _declared, _complete);
    }

    private MapReader? Root(string name)
    {
        string path = "input/" + name;
        ParsedYaml? file = _files.Yaml(path);
        if (file is null)
        {
            _bag.Add(Errors.MissingFile(SourceText.Unreadable(path).Whole, path, Phrases.EverySiteHasOne));
        }
        return file?.Map is { } map ? new MapReader(map, Wording.Code(name), _bag) : null;
    }

    private Topic? BindTopic(TopicBinder binder, TopicKind kind, ContentFolder folder)
    {
        Topic? topic = binder.Bind(kind, folder.Path, folder.Slug, _declared);
        if (topic is null)
        {
            Volatile.Write(ref _complete, false);
        }
        return topic;
    }

    private ImmutableArray<Topic> BindTopics(TopicBinder binder, TopicKind kind, IReadOnlyList<ContentFolder> folders)
    {
        var topics = new Topic?[folders.Count];
        Parallel.For(0, folders.Count, _parallel, i => topics[i] = BindTopic(binder, kind, folders[i]));
        Topic[] bound = [.. topics.OfType<Topic>().OrderBy(t => t.Order).ThenBy(t => t.Slug, StringComparer.Ordinal)];
        foreach ((Topic first, Topic second) in bound.Zip(bound.Skip(1)))
        {
            if (first.Order == second.Order && first.Order != 0)
            {
                SourceText file = _files.Yaml($"input/{second.Route.Path}topic.yml")!.Source;
                _bag.Add(Errors.DuplicateOrder(file.Whole, second.Order, first.Slug));
            }
        }
        return [.. bound];
    }

    private ImmutableArray<ContentPage> BindPages(IReadOnlyList<ContentFolder> folders)
    {
        var pages = new List<ContentPage>();
        foreach (ContentFolder folder in folders)
        {
            if (PageBinder.Bind(_files, folder.Path, _bag) is { } localized)
            {
                pages.Add(new ContentPage(folder.Slug, localized));
            }
            else
            {
                _complete = false;
            }
        }
        return [.. pages];
    }

    private void ReportDuplicateFigures(Model.Site site)
    {
        var first = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (Figure figure in site.Topics.SelectMany(t => t.Figures))
        {
            if (!first.TryAdd(figure.Id, figure))
            {
                _bag.Add(Errors.DuplicateFigure(figure.Span, figure.Id, first[figure.Id].Span));
            }
        }
    }
}
