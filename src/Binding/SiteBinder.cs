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
    private readonly StageMemory _memory;
    private readonly DiagnosticBag _bag;
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly List<OwnerValue> _owner = [];
    private bool _complete = true;

    private SiteBinder(ParsedSet files, ParallelOptions parallel, StageMemory memory, DiagnosticBag bag) =>
        (_files, _parallel, _memory, _bag) = (files, parallel, memory, bag);

    /// <summary>Null after a diagnostic when the site-wide files are not usable.</summary>
    /// <param name="baseUrl">Overrides that of <c>site.yml</c>; null leaves it.</param>
    public static BoundSite? Bind(
        ParsedSet files,
        ParallelOptions parallel,
        DiagnosticBag bag,
        StageMemory? memory = null,
        Uri? baseUrl = null
    ) => new SiteBinder(files, parallel, memory ?? StageMemory.None, bag).Bind(baseUrl);

    private BoundSite? Bind(Uri? baseUrl)
    {
        if (!_files.Paths.Any(p => p.StartsWith("input/", StringComparison.Ordinal)))
        {
            _bag.Add(Errors.NoContent());
            return null;
        }
        SiteSettings? settings = Root("site.yml", SettingsBinder.Bind);
        UnitTable? units = Root("units.yml", UnitsBinder.Bind);
        BoundSources? sources = Root("sources.yml", SourcesBinder.Bind);
        Glossary? glossary = Root("glossary.yml", GlossaryBinder.Bind);
        // No page is made of it; whoever builds or checks is told what is wrong with it, secrets above all.
        DeployTargetsBinder.Bind(_files, _bag);
        var folders = new ContentFolders(_files, _bag);
        if (units is null)
        {
            return null;
        }
        ImmutableArray<Topic> home = BindTopics(TopicKind.Home, [new ContentFolder("input/home/", "")], units);
        ImmutableArray<Topic> achievements = BindTopics(TopicKind.Achievement, folders.Achievements, units);
        ImmutableArray<Topic> tasks = BindTopics(TopicKind.Task, folders.Tasks, units);
        ImmutableArray<ContentPage> pages = BindPages(folders.Pages);
        if (settings is null || sources is null || glossary is null || home is not [var start])
        {
            return null;
        }
        _owner.AddRange(sources.Owner);
        _owner.Sort(
            (a, b) =>
                string.CompareOrdinal(a.Span.Source.Path, b.Span.Source.Path) is not 0 and var order
                    ? order
                    : a.Span.Start.CompareTo(b.Span.Start)
        );
        var result = new Model.Site(
            WithOwnerValues(settings, baseUrl),
            units,
            glossary,
            sources.Documents,
            start,
            achievements,
            tasks,
            pages,
            _files.Attachments
        );
        ReportDuplicateFigures(result);
        return new BoundSite(result, _declared, _complete);
    }

    /// <summary>The settings are one object for as long as nothing of them changes: every page depends on them.</summary>
    private SiteSettings WithOwnerValues(SiteSettings settings, Uri? baseUrl)
    {
        SiteSettings whole = _memory.Recall(
            "settings",
            "",
            _bag,
            _ => settings with { OwnerValues = settings.OwnerValues.AddRange(_owner) },
            [settings, .. _owner]
        );
        return baseUrl is null ? whole : _memory.Recall("settings", "at", _bag, _ => whole.At(baseUrl), whole, baseUrl.AbsoluteUri);
    }

    private T? Root<T>(string name, Func<MapReader, T?> bind)
        where T : class
    {
        string path = "input/" + name;
        ParsedYaml? file = _files.Yaml(path);
        if (file is null)
        {
            _bag.Add(Errors.MissingFile(SourceText.Unreadable(path).Whole, path, Phrases.EverySiteHasOne));
        }
        return file?.Map is { } map
            ? _memory.Recall("bind", path, _bag, own => bind(new MapReader(map, Wording.Code(name), own)), file)
            : null;
    }

    private ImmutableArray<Topic> BindTopics(TopicKind kind, IReadOnlyList<ContentFolder> folders, UnitTable units)
    {
        var topics = new BoundTopic[folders.Count];
        Parallel.For(
            0,
            folders.Count,
            _parallel,
            i => topics[i] = TopicBinder.Bind(kind, folders[i].Path, folders[i].Slug, _files, units, _memory, _bag)
        );
        _complete &= topics.All(t => t.Topic is not null);
        _declared.UnionWith(topics.SelectMany(t => t.Declared));
        _owner.AddRange(topics.SelectMany(t => t.Owner));
        Topic[] bound = [.. topics.Select(t => t.Topic).OfType<Topic>().OrderBy(t => t.Order).ThenBy(t => t.Slug, StringComparer.Ordinal)];
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
            if (PageBinder.Bind(_files, folder.Path, _memory, _bag) is { } localized)
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
