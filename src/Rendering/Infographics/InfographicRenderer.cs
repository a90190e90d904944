using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Drawing;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Infographics.Elements;
using Yueqing.Site.Rendering.Infographics.Layout;
using Yueqing.Site.Rendering.Infographics.Markup;
using Yueqing.Site.Rendering.Infographics.Scenes;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Rendering.Infographics;

/// <summary>
/// Every picture of the site: template → markup → bound scene → primitives → files. What is bound is always checked; what follows is done only
/// when the store does not have the picture already.
/// </summary>
internal sealed class InfographicRenderer : IDisposable
{
    private const string Folder = "infographics/";

    private readonly SiteScope _site;
    private readonly TemplateSet _templates;
    private readonly IPictureStore? _store;
    private readonly DiagnosticBag _bag;
    private readonly Palette _palette;
    private readonly PictureFaces _faces;
    private readonly Typefaces _typefaces = new();
    private readonly UnitWords _units;
    private readonly Dictionary<string, VectorIcon> _emblems;
    private readonly PictureKeys _keys;
    private readonly DrawingMemory _memory = new();

    private InfographicRenderer(
        SiteScope site,
        IReadOnlyDictionary<string, GlyphOutline> emblems,
        TemplateSet templates,
        IPictureStore? store,
        DiagnosticBag bag
    )
    {
        (_site, _templates, _store, _bag) = (site, templates, store, bag);
        _palette = new Palette(site.Theme, bag);
        _faces = new PictureFaces(site.Theme, bag);
        _units = new UnitWords(site.Site.Units);
        _emblems = emblems.ToDictionary(e => e.Key, e => IconOf(e.Key, e.Value), StringComparer.Ordinal);
        _keys = new PictureKeys(site, _faces.Hash, site.Icons.Values.Concat(_emblems.Values));
    }

    /// <summary>Pictures that fail are left out after a diagnostic. The longest ones come first, so that no thread idles at the end.</summary>
    /// <param name="store">Keeps pictures from build to build; null to draw them all and keep them in memory.</param>
    public static PictureSet Render(
        SiteScope site,
        IReadOnlyDictionary<string, GlyphOutline> emblems,
        TemplateSet templates,
        IPictureStore? store,
        ParallelOptions parallel,
        DiagnosticBag bag
    )
    {
        if (!templates.Names.Any(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            return PictureSet.Empty;
        }
        using var renderer = new InfographicRenderer(site, emblems, templates, store, bag);
        return bag.HasErrors ? PictureSet.Empty : renderer.Render(parallel);
    }

    public void Dispose()
    {
        _typefaces.Dispose();
        _faces.Dispose();
    }

    private PictureSet Render(ParallelOptions parallel)
    {
        Job[] jobs = [.. Locale.All.SelectMany(JobsOf).OrderByDescending(j => j.Format.Kind)];
        var pictures = new Picture?[jobs.Length];
        Parallel.For(
            0,
            jobs.Length,
            parallel,
            () => new TemplateRuntime(_templates, TemplateFunctions.Create()),
            (i, _, runtime) =>
            {
                pictures[i] = Render(jobs[i], runtime);
                return runtime;
            },
            _ => { }
        );
        return new PictureSet(pictures.OfType<Picture>().OrderBy(p => p.Format.Kind));
    }

    private sealed record Job(PictureFormat Format, Topic Topic, Locale Locale, string Template);

    private IEnumerable<Job> JobsOf(Locale locale) =>
        from topic in _site.Site.Topics
        from format in PictureFormat.All
        let template = TemplateOf(topic, format)
        where template is not null
        select new Job(format, topic, locale, template);

    /// <summary><c>achievement-poster</c> if the theme has it, else <c>poster</c>; report and fact sheet are of the whole year.</summary>
    private string? TemplateOf(Topic topic, PictureFormat format)
    {
        bool wholeYear = format.Kind is PictureKind.Report or PictureKind.FactSheet;
        if (wholeYear && topic.Kind != TopicKind.Home)
        {
            return null;
        }
        string[] names = [$"{Folder}{TopicView.KindOf(topic)}-{format.Name}", Folder + format.Name];
        return names.FirstOrDefault(n => _templates.Find(n) is not null);
    }

    private Picture? Render(Job job, TemplateRuntime runtime)
    {
        PageScope scope = PageScope.For(_site, job.Locale, job.Topic.Route);
        if (runtime.RenderScene(job.Template, Globals(job.Topic, scope), scope, _bag) is not { } markup)
        {
            return null;
        }
        string slug = Picture.SlugOf(job.Topic);
        var context = new SceneContext(
            $"{slug} {job.Format.Name}",
            slug,
            job.Locale,
            _palette,
            _site.Site.Figures,
            _site.Figures,
            _site.Icons,
            _emblems
        );
        if (SceneParser.Parse(markup, _bag) is not { } root || SceneBinder.Bind(root, context, _bag) is not { } bound)
        {
            return null;
        }
        PictureMetadata metadata = Metadata(job, scope);
        PictureWordsCheck.Check(markup, metadata, context.Picture, _site.Site.Glossary.Forbidden, _bag);
        string key = _keys.Of(job.Format, job.Locale, markup, bound, metadata);
        List<(PicturePart Part, FileContent Content)>? files = Stored(key) ?? Drawn(key, job, bound, context, metadata);
        return files is null ? null : Publish(job, files, bound);
    }

    private List<(PicturePart, FileContent)>? Stored(string key) =>
        _store?.Find(key) is { } entry ? PictureEntry.Unpack(entry, (start, length) => _store.Read(key, start, length)) : null;

    private List<(PicturePart, FileContent)>? Drawn(string key, Job job, BoundScene bound, SceneContext context, PictureMetadata metadata)
    {
        if (SceneComposer.Compose(bound, context, _faces, _units, _bag) is not { } scene)
        {
            return null;
        }
        (float height, float most) = PictureDrawing.Reach(scene, job.Format);
        if (height > most)
        {
            _bag.Add(Errors.SceneOverflow(bound.Span, context.Picture, job.Locale.Id, Phrases.Height, height, most));
            return null;
        }
        _memory.PictureDrawn();
        byte[] entry;
        try
        {
            entry = PictureEntry.Pack(PictureDrawing.Draw(scene, job.Format, metadata, Description(bound), _typefaces));
        }
        catch (InvalidDataException)
        {
            _bag.Add(Errors.DamagedFont(SourceText.Unreadable("theme/fonts").Whole));
            return null;
        }
        // A picture in which another face stood in for a damaged one must not outlive the complaint.
        bool kept = !_faces.IsDamaged && (_store?.Add(key, entry) ?? false);
        return PictureEntry.Unpack(entry, kept ? (start, length) => _store!.Read(key, start, length) : null);
    }

    private Picture Publish(Job job, List<(PicturePart Part, FileContent Content)> files, BoundScene bound)
    {
        var outputs = new List<PictureFile>(files.Count);
        foreach ((PicturePart part, FileContent content) in files)
        {
            string slice = part.Slice > 0 ? FormattableString.Invariant($"-{part.Slice}") : "";
            string width = part.Extension == "webp" ? FormattableString.Invariant($"-{part.Width}") : "";
            string name =
                $"assets/pictures/{KindPrefix(job.Topic)}{Picture.SlugOf(job.Topic)}-{job.Format.Name}{slice}{width}-{job.Locale.Id}.{part.Extension}";
            if (part.Extension == "png" && content.Length > job.Format.MaxPngBytes)
            {
                _bag.Add(Errors.PictureTooLarge(bound.Span, name, content.Length, job.Format.MaxPngBytes));
            }
            outputs.Add(
                new PictureFile(
                    part,
                    new OutputFile(
                        Rendering.Fingerprint.Insert(name, content.Hash),
                        content,
                        CacheClass.Immutable,
                        $"theme/{job.Template}.scene"
                    )
                )
            );
        }
        return new Picture(job.Format, job.Topic, job.Locale, outputs, bound.Shown);
    }

    /// <summary>An achievement and a task may bear the same slug.</summary>
    private static string KindPrefix(Topic topic) => topic.Kind == TopicKind.Home ? "" : TopicView.KindOf(topic) + "-";

    private static PageGlobals Globals(Topic topic, PageScope scope)
    {
        Page page = topic.Pages[scope.Locale];
        var inline = new InlineWriter(scope, new HashSet<string>(StringComparer.Ordinal));
        PageContent content = PageContents.Of(page, TopicView.KindOf(topic), topic.Slug, "", topic, scope, inline, HtmlBuffer.Empty);
        var other = new LocaleView(scope.Locale.Other, scope.Href(scope.Route, scope.Locale.Other));
        return new PageGlobals(new ChromeView(scope), new PageView(content, scope), other)
        {
            Home = topic.Kind == TopicKind.Home ? new HomeView(topic, scope) : null,
            Topic = topic.Kind == TopicKind.Home ? null : new TopicView(topic, scope),
            About = new AboutView(scope),
            Data = new DataView(scope),
        };
    }

    private PictureMetadata Metadata(Job job, PageScope scope)
    {
        SiteSettings settings = _site.Site.Settings;
        string title = InlineWriter.Plain(job.Topic.Pages[job.Locale].Title, _site.Figures, job.Locale);
        return new PictureMetadata(
            $"{title} – {settings.Title[job.Locale]}",
            job.Locale.Tag,
            settings.Publisher.Name[job.Locale] is { Length: > 0 } publisher ? publisher : settings.Title[job.Locale],
            string.Join("; ", _site.Site.Sources.Select(s => s.Title[scope.Locale]))
        );
    }

    private static string Description(BoundScene bound) => string.Join("; ", bound.Shown.Distinct(StringComparer.Ordinal));

    private static VectorIcon IconOf(string name, GlyphOutline outline) =>
        new(name, outline.PathData, outline.Em.X, outline.Em.Y, outline.Em.Width, outline.Em.Height);
}
