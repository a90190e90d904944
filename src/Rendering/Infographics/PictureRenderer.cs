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

/// <summary>One picture to be drawn.</summary>
/// <param name="Template">The name of its scene.</param>
internal sealed record PictureJob(PictureFormat Format, Topic Topic, Locale Locale, string Template);

/// <summary>
/// One picture: template → markup → bound scene → primitives → files. What is bound is always checked; what follows is done only when the store does
/// not have the picture already.
/// </summary>
internal sealed class PictureRenderer : IDisposable
{
    private readonly SiteScope _site;
    private readonly IPictureStore? _store;
    private readonly bool _sharesFaces;
    private readonly Palette _palette;
    private readonly PictureFaces _faces;
    private readonly Typefaces _typefaces;
    private readonly UnitWords _units;
    private readonly Dictionary<string, VectorIcon> _emblems;
    private readonly PictureKeys _keys;
    private readonly DrawingMemory _memory = new();

    /// <param name="memory">Of earlier runs, which keep the faces that are loaded once.</param>
    public PictureRenderer(
        SiteScope site,
        IReadOnlyDictionary<string, GlyphOutline> emblems,
        IPictureStore? store,
        StageMemory memory,
        DiagnosticBag bag
    )
    {
        (_site, _store, _sharesFaces) = (site, store, memory.Remembers);
        IEnumerable<Token> faces = site.Theme.Tokens.Where(g => g.Name == TokenGroup.Faces).SelectMany(g => g.Tokens);
        object?[] fonts = [.. faces.SelectMany(t => new[] { t.Name, t.Light }), .. site.Theme.Fonts.Values];
        _palette = new Palette(site.Theme, bag);
        _faces = memory.Recall("picture faces", "", bag, own => new PictureFaces(site.Theme, own), fonts);
        _typefaces = memory.Recall("typefaces", "", bag, _ => new Typefaces(), fonts);
        _units = new UnitWords(site.Site.Units);
        _emblems = emblems.ToDictionary(e => e.Key, e => IconOf(e.Key, e.Value), StringComparer.Ordinal);
        _keys = new PictureKeys(site, _faces.Hash, site.Icons.Values.Concat(_emblems.Values));
    }

    /// <summary>What later runs will ask for stays theirs.</summary>
    public void Dispose()
    {
        if (!_sharesFaces)
        {
            _typefaces.Dispose();
            _faces.Dispose();
        }
    }

    /// <summary>Null after a diagnostic.</summary>
    public Picture? Render(PictureJob job, TemplateRuntime runtime, DiagnosticBag bag)
    {
        PageScope scope = PageScope.For(_site, job.Locale, job.Topic.Route);
        if (runtime.RenderScene(job.Template, Globals(job.Topic, scope), scope, bag) is not { } markup)
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
        if (SceneParser.Parse(markup, bag) is not { } root || SceneBinder.Bind(root, context, bag) is not { } bound)
        {
            return null;
        }
        PictureMetadata metadata = Metadata(job, scope);
        PictureWordsCheck.Check(markup, metadata, context.Picture, _site.Site.Glossary.Forbidden, bag);
        string key = _keys.Of(job.Format, job.Locale, markup, bound, metadata);
        List<(PicturePart Part, FileContent Content)>? files =
            Stored(key, DrawAgain) ?? Drawn(key, job, bound, context, metadata, DrawAgain, bag);
        return files is null ? null : Publish(job, files, bound, bag);

        byte[] DrawAgain()
        {
            Scene scene = SceneComposer.Compose(bound, context, _faces, _units, new DiagnosticBag())!;
            return Pack(scene, job, bound, metadata);
        }
    }

    private byte[] Pack(Scene scene, PictureJob job, BoundScene bound, PictureMetadata metadata) =>
        PictureEntry.Pack(PictureDrawing.Draw(scene, job.Format, metadata, Description(bound), _typefaces));

    private List<(PicturePart, FileContent)>? Stored(string key, Func<byte[]> drawAgain) =>
        _store?.Find(key) is { } entry ? PictureEntry.Unpack(entry, (start, length) => Read(key, start, length, drawAgain)) : null;

    /// <summary>What the store has lost while the picture was on show is drawn once more.</summary>
    private byte[] Read(string key, int start, int length, Func<byte[]> drawAgain)
    {
        try
        {
            return _store!.Read(key, start, length);
        }
        catch (IOException)
        {
            byte[] entry = drawAgain();
            _store!.Add(key, entry);
            return entry.AsSpan(start, length).ToArray();
        }
    }

    private List<(PicturePart, FileContent)>? Drawn(
        string key,
        PictureJob job,
        BoundScene bound,
        SceneContext context,
        PictureMetadata metadata,
        Func<byte[]> drawAgain,
        DiagnosticBag bag
    )
    {
        Scene? composed = SceneComposer.Compose(bound, context, _faces, _units, bag);
        foreach (Diagnostic damage in _faces.Damage)
        {
            bag.Add(damage);
        }
        if (composed is not { } scene)
        {
            return null;
        }
        (float height, float most) = PictureDrawing.Reach(scene, job.Format);
        if (height > most)
        {
            bag.Add(Errors.SceneOverflow(bound.Span, context.Picture, job.Locale.Id, Phrases.Height, height, most));
            return null;
        }
        _memory.PictureDrawn();
        byte[] entry;
        try
        {
            entry = Pack(scene, job, bound, metadata);
        }
        catch (InvalidDataException)
        {
            bag.Add(Errors.DamagedFont(SourceText.Unreadable("theme/fonts").Whole));
            return null;
        }
        // A picture in which another face stood in for a damaged one must not outlive the complaint.
        bool kept = _faces.Damage.IsEmpty && (_store?.Add(key, entry) ?? false);
        return PictureEntry.Unpack(entry, kept ? (start, length) => Read(key, start, length, drawAgain) : null);
    }

    private static Picture Publish(PictureJob job, List<(PicturePart Part, FileContent Content)> files, BoundScene bound, DiagnosticBag bag)
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
                bag.Add(Errors.PictureTooLarge(bound.Span, name, content.Length, job.Format.MaxPngBytes));
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

    public static PageGlobals Globals(Topic topic, PageScope scope)
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

    private PictureMetadata Metadata(PictureJob job, PageScope scope)
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

    public static VectorIcon IconOf(string name, GlyphOutline outline) =>
        new(name, outline.PathData, outline.Em.X, outline.Em.Y, outline.Em.Width, outline.Em.Height);
}
