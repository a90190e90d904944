using System.Collections.Concurrent;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Infographics.Elements;
using Yueqing.Site.Rendering.Infographics.Layout;
using Yueqing.Site.Rendering.Infographics.Markup;
using Yueqing.Site.Rendering.Infographics.Scenes;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Rendering.Infographics;

/// <summary>One picture to be made.</summary>
/// <param name="Template">The name of its scene.</param>
internal sealed record PictureJob(PictureFormat Format, Topic Topic, Locale Locale, string Template);

/// <summary>A picture as its template has it, bound to the records of the site.</summary>
internal sealed record PictureScene(PictureJob Job, TemplatedText Markup, BoundScene Bound, SceneContext Context);

/// <summary>
/// Topic → template → markup → bound scene → primitives, and what all pictures of a site are made with: for pictures that are published, and for
/// those that somebody tries while writing.
/// </summary>
internal sealed class PictureScenes : IDisposable
{
    private const string Folder = "infographics/";

    private readonly SiteScope _site;
    private readonly TemplateSet _templates;
    private readonly bool _sharesFaces;
    private readonly Palette _palette;
    private readonly UnitWords _units;
    private readonly ConcurrentBag<TemplateRuntime> _runtimes = [];

    /// <param name="emblems">The outline of each emblem character.</param>
    /// <param name="memory">Of earlier runs, which keep the faces that are loaded once.</param>
    public PictureScenes(
        SiteScope site,
        IReadOnlyDictionary<string, GlyphOutline> emblems,
        TemplateSet templates,
        StageMemory memory,
        DiagnosticBag bag
    )
    {
        (_site, _templates, _sharesFaces) = (site, templates, memory.Remembers);
        Fonts = FontsOf(site.Theme);
        _palette = new Palette(site.Theme, bag);
        Faces = memory.Recall("picture faces", "", bag, own => new PictureFaces(site.Theme, own), Fonts);
        _units = new UnitWords(site.Site.Units);
        Emblems = emblems.ToDictionary(e => e.Key, e => IconOf(e.Key, e.Value), StringComparer.Ordinal);
    }

    /// <summary>What the faces are made from, for <see cref="StageMemory.Recall"/>.</summary>
    public object?[] Fonts { get; }

    public PictureFaces Faces { get; }

    public Dictionary<string, VectorIcon> Emblems { get; }

    /// <summary>False for a theme without pictures.</summary>
    public static bool HasAny(TemplateSet templates) => templates.Names.Any(n => n.StartsWith(Folder, StringComparison.Ordinal));

    /// <summary>The pictures that a topic has in a language.</summary>
    public static IEnumerable<PictureJob> JobsOf(TemplateSet templates, Topic topic, Locale locale) =>
        from format in PictureFormat.All
        let template = TemplateOf(templates, topic, format)
        where template is not null
        select new PictureJob(format, topic, locale, template);

    /// <summary>What later runs will ask for stays theirs.</summary>
    public void Dispose()
    {
        if (!_sharesFaces)
        {
            Faces.Dispose();
        }
    }

    /// <summary>Null after a diagnostic.</summary>
    public PictureScene? Bind(PictureJob job, DiagnosticBag bag)
    {
        PageScope scope = PageScope.For(_site, job.Locale, job.Topic.Route);
        if (Print(job, scope, bag) is not { } markup)
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
            Emblems
        );
        return SceneParser.Parse(markup, bag) is { } root && SceneBinder.Bind(root, context, bag) is { } bound
            ? new PictureScene(job, markup, bound, context)
            : null;
    }

    /// <summary>Where everything stands; null after a diagnostic.</summary>
    public Scene? Compose(PictureScene picture, DiagnosticBag bag) =>
        SceneComposer.Compose(picture.Bound, picture.Context, Faces, _units, bag) is { } scene && Fits(scene, picture, bag) ? scene : null;

    /// <summary>The same whatever does not fit: that has a frame around it.</summary>
    public Scene Lay(PictureScene picture, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        Scene scene = SceneComposer.Lay(picture.Bound, picture.Context, Faces, _units, own);
        // One that is too high for its own scene has been reported.
        _ = own.HasErrors || Fits(scene, picture, own);
        bag.AddAll(own.ToSorted());
        return scene;
    }

    private static bool Fits(Scene scene, PictureScene picture, DiagnosticBag bag)
    {
        (float height, float most) = PictureDrawing.Reach(scene, picture.Job.Format);
        if (height <= most)
        {
            return true;
        }
        string locale = picture.Job.Locale.Id;
        bag.Add(Errors.SceneOverflow(picture.Bound.Span, picture.Context.Picture, locale, Phrases.Height, height, most));
        return false;
    }

    private TemplatedText? Print(PictureJob job, PageScope scope, DiagnosticBag bag)
    {
        if (!_runtimes.TryTake(out TemplateRuntime? runtime))
        {
            runtime = new TemplateRuntime(_templates, TemplateFunctions.Create());
        }
        TemplatedText? markup = runtime.RenderScene(job.Template, Globals(job.Topic, scope), scope, bag);
        _runtimes.Add(runtime);
        return markup;
    }

    /// <summary><c>achievement-poster</c> if the theme has it, else <c>poster</c>; report and fact sheet are of the whole year.</summary>
    private static string? TemplateOf(TemplateSet templates, Topic topic, PictureFormat format)
    {
        bool wholeYear = format.Kind is PictureKind.Report or PictureKind.FactSheet;
        if (wholeYear && topic.Kind != TopicKind.Home)
        {
            return null;
        }
        string[] names = [$"{Folder}{TopicView.KindOf(topic)}-{format.Name}", Folder + format.Name];
        return names.FirstOrDefault(n => templates.Find(n) is not null);
    }

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

    private static object?[] FontsOf(Theme theme)
    {
        IEnumerable<Token> faces = theme.Tokens.Where(g => g.Name == TokenGroup.Faces).SelectMany(g => g.Tokens);
        return [.. faces.SelectMany(t => new[] { t.Name, t.Light }), .. theme.Fonts.Values];
    }

    private static VectorIcon IconOf(string name, GlyphOutline outline) =>
        new(name, outline.PathData, outline.Em.X, outline.Em.Y, outline.Em.Width, outline.Em.Height);
}
