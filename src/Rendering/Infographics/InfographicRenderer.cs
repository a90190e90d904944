using System.Collections.Concurrent;
using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Infographics;

/// <summary>Every picture of the site, each drawn when somebody asks for it, or all at once.</summary>
internal sealed class InfographicRenderer : IDisposable
{
    private const string Folder = "infographics/";

    private readonly Model.Site _site;
    private readonly TemplateSet _templates;
    private readonly PictureRenderer _renderer;
    private readonly StageMemory _memory;
    private readonly object _shape;
    private readonly ConcurrentDictionary<PictureJob, Lazy<Drawing>> _drawings = new();
    private readonly ConcurrentBag<TemplateRuntime> _runtimes = [];

    private InfographicRenderer(
        SiteScope site,
        IReadOnlyDictionary<string, GlyphOutline> emblems,
        TemplateSet templates,
        IPictureStore? store,
        StageMemory memory,
        object shape,
        DiagnosticBag bag
    )
    {
        (_site, _templates, _memory, _shape) = (site.Site, templates, memory, shape);
        _renderer = new PictureRenderer(site, emblems, store, memory, bag);
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
        IPictureStore? store,
        StageMemory memory,
        object shape,
        DiagnosticBag bag
    )
    {
        if (!templates.Names.Any(n => n.StartsWith(Folder, StringComparison.Ordinal)))
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
        Parallel.ForEach(JobsOf(topic, locale), job => Report(Draw(job), bag));
    }

    /// <summary>Draws them all. The longest ones come first, so that no thread idles at the end.</summary>
    public void DrawAll(ParallelOptions parallel, DiagnosticBag bag)
    {
        IEnumerable<PictureJob> jobs = Locale.All.SelectMany(l => _site.Topics.SelectMany(t => JobsOf(t, l)));
        PictureJob[] longestFirst = [.. jobs.OrderByDescending(j => j.Format.Kind)];
        Parallel.For(0, longestFirst.Length, parallel, i => Report(Draw(longestFirst[i]), bag));
    }

    public void Dispose() => _renderer.Dispose();

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
                    Picture? picture = _memory.Recall("picture", name, bag, own => Render(j, own), _shape);
                    return new Drawing(picture, bag.ToSorted());
                })
            )
            .Value;

    private static void Report(Drawing drawing, DiagnosticBag bag)
    {
        foreach (Diagnostic diagnostic in drawing.Diagnostics)
        {
            bag.Add(diagnostic);
        }
    }

    private Picture? Render(PictureJob job, DiagnosticBag bag)
    {
        if (!_runtimes.TryTake(out TemplateRuntime? runtime))
        {
            runtime = new TemplateRuntime(_templates, TemplateFunctions.Create());
        }
        Picture? picture = _renderer.Render(job, runtime, bag);
        _runtimes.Add(runtime);
        return picture;
    }

    private IEnumerable<PictureJob> JobsOf(Topic topic, Locale locale) =>
        from format in PictureFormat.All
        let template = TemplateOf(_templates, topic, format)
        where template is not null
        select new PictureJob(format, topic, locale, template);

    /// <summary><c>achievement-poster</c> if the theme has it, else <c>poster</c>; report and fact sheet are of the whole year.</summary>
    public static string? TemplateOf(TemplateSet templates, Topic topic, PictureFormat format)
    {
        bool wholeYear = format.Kind is PictureKind.Report or PictureKind.FactSheet;
        if (wholeYear && topic.Kind != TopicKind.Home)
        {
            return null;
        }
        string[] names = [$"{Folder}{TopicView.KindOf(topic)}-{format.Name}", Folder + format.Name];
        return names.FirstOrDefault(n => templates.Find(n) is not null);
    }
}
