using System.Collections.Concurrent;
using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Infographics;

/// <summary>What is wrong with one picture.</summary>
/// <param name="Topic">The address of the topic that it belongs to.</param>
internal sealed record PictureComplaint(Route Topic, PictureFormat Format, Locale Locale, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Every picture of the site, each drawn when somebody asks for it, or all at once.</summary>
internal sealed class InfographicRenderer : IDisposable
{
    private readonly Model.Site _site;
    private readonly TemplateSet _templates;
    private readonly PictureScenes _scenes;
    private readonly PictureRenderer _renderer;
    private readonly StageMemory _memory;
    private readonly object _shape;
    private readonly ConcurrentDictionary<PictureJob, Lazy<Drawing>> _drawings = new();

    private InfographicRenderer(
        SiteScope site,
        IReadOnlyDictionary<string, GlyphOutline> emblems,
        TemplateSet templates,
        IResultStore? store,
        StageMemory memory,
        object shape,
        DiagnosticBag bag
    )
    {
        (_site, _templates, _memory, _shape) = (site.Site, templates, memory, shape);
        _scenes = new PictureScenes(site, emblems, templates, memory, bag);
        _renderer = new PictureRenderer(site, _scenes, store, memory, bag);
        Dictionary<Route, Topic> topics = _site.Topics.DistinctBy(t => t.Route).ToDictionary(t => t.Route);
        Pictures = new PictureSet(
            topics.Keys,
            (route, locale) => [.. JobsOf(topics[route], locale).Select(j => Draw(j).Picture).OfType<Picture>().OrderBy(p => p.Format.Kind)]
        );
    }

    /// <summary>Null for a theme without pictures, and after a diagnostic about what they all need.</summary>
    /// <param name="store">Keeps pictures from build to build; null to draw them all and keep them in memory.</param>
    /// <param name="shape">Stays the same while nothing changes that a picture can show (<see cref="SiteShape"/>).</param>
    public static InfographicRenderer? Create(
        SiteScope site,
        IReadOnlyDictionary<string, GlyphOutline> emblems,
        TemplateSet templates,
        IResultStore? store,
        StageMemory memory,
        object shape,
        DiagnosticBag bag
    )
    {
        if (!PictureScenes.HasAny(templates))
        {
            return null;
        }
        var renderer = new InfographicRenderer(site, emblems, templates, store, memory, shape, bag);
        if (!bag.HasErrors)
        {
            return renderer;
        }
        renderer.Dispose();
        return null;
    }

    /// <summary>All pictures, each drawn when somebody asks for it. Those that fail are left out.</summary>
    public PictureSet Pictures { get; }

    /// <summary>Draws the pictures of one topic, and says what is wrong with them.</summary>
    public void Draw(Topic topic, Locale locale, DiagnosticBag bag)
    {
        Parallel.ForEach(JobsOf(topic, locale), job => bag.AddAll(Draw(job).Diagnostics));
    }

    /// <summary>Draws them all. The longest ones come first, so that no thread idles at the end.</summary>
    public void DrawAll(ParallelOptions parallel, DiagnosticBag bag)
    {
        IEnumerable<PictureJob> jobs = Locale.All.SelectMany(l => _site.Topics.SelectMany(t => JobsOf(t, l)));
        PictureJob[] longestFirst = [.. jobs.OrderByDescending(j => j.Format.Kind)];
        Parallel.For(0, longestFirst.Length, parallel, i => bag.AddAll(Draw(longestFirst[i]).Diagnostics));
    }

    /// <summary>What is wrong with the pictures that have been drawn, picture by picture. What is wrong with pictures of several topics is not theirs.</summary>
    public ImmutableArray<PictureComplaint> Complaints
    {
        get
        {
            (PictureJob Job, ImmutableArray<Diagnostic> Diagnostics)[] all =
            [
                .. _drawings
                    .Where(d => d.Value is { IsValueCreated: true, Value.Diagnostics.IsEmpty: false })
                    .Select(d => (d.Key, d.Value.Value.Diagnostics)),
            ];
            HashSet<Diagnostic> shared =
            [
                .. all.SelectMany(d => d.Diagnostics.Select(c => (c, d.Job.Topic.Route)))
                    .Distinct()
                    .GroupBy(c => c.c)
                    .Where(g => g.Skip(1).Any())
                    .Select(g => g.Key),
            ];
            return
            [
                .. all.Select(d => new PictureComplaint(
                        d.Job.Topic.Route,
                        d.Job.Format,
                        d.Job.Locale,
                        [.. d.Diagnostics.Where(c => !shared.Contains(c))]
                    ))
                    .Where(c => !c.Diagnostics.IsEmpty),
            ];
        }
    }

    public void Dispose()
    {
        _renderer.Dispose();
        _scenes.Dispose();
    }

    /// <param name="Picture">Null after a diagnostic.</param>
    private sealed record Drawing(Picture? Picture, ImmutableArray<Diagnostic> Diagnostics);

    private Drawing Draw(PictureJob job) =>
        _drawings
            .GetOrAdd(
                job,
                j => new Lazy<Drawing>(() =>
                {
                    var bag = new DiagnosticBag();
                    string name = $"{j.Topic.Route.Path} {j.Format.Name} {j.Locale.Id}";
                    Picture? picture = _memory.Recall("picture", name, bag, own => _renderer.Render(j, own), _shape);
                    return new Drawing(picture, bag.ToSorted());
                })
            )
            .Value;

    private IEnumerable<PictureJob> JobsOf(Topic topic, Locale locale) => PictureScenes.JobsOf(_templates, topic, locale);
}
