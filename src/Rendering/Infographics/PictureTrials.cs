using System.Collections.Immutable;
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

/// <summary>A picture as far as it could be laid out.</summary>
/// <param name="Scene">With a frame around what does not fit; null if its template could not be read.</param>
/// <param name="Complaints">What keeps it from being published.</param>
internal sealed record PictureTrial(Scene? Scene, string Title, Locale Locale, ImmutableArray<Diagnostic> Complaints)
{
    /// <summary>Null without a scene.</summary>
    public byte[]? ToSvg() => Scene is null ? null : SvgWriter.Write(Scene, Title, "", Locale.Tag);
}

/// <summary>Lays out single pictures for people who are writing what stands on them. Nothing is kept, and what does not fit is shown.</summary>
internal sealed class PictureTrials : IDisposable
{
    private readonly SiteScope _site;
    private readonly TemplateSet _templates;
    private readonly DiagnosticBag _shared = new();
    private readonly Palette _palette;
    private readonly PictureFaces _faces;
    private readonly UnitWords _units;
    private readonly Dictionary<string, VectorIcon> _emblems;

    /// <param name="site">Without emblems and icons.</param>
    public PictureTrials(SiteScope site, TemplateSet templates)
    {
        IReadOnlyDictionary<string, GlyphOutline> outlines = DisplayFaces.EmblemsOf(site.Site, site.Theme, _shared);
        _site = site with
        {
            Emblems = outlines.ToDictionary(e => e.Key, e => Emblem.Draw(e.Value), StringComparer.Ordinal),
            Icons = IconReader.Read(site.Theme, _shared),
        };
        _templates = templates;
        _palette = new Palette(site.Theme, _shared);
        _faces = new PictureFaces(site.Theme, _shared);
        _units = new UnitWords(site.Site.Units);
        _emblems = outlines.ToDictionary(e => e.Key, e => PictureRenderer.IconOf(e.Key, e.Value), StringComparer.Ordinal);
    }

    public void Dispose() => _faces.Dispose();

    /// <summary>The kinds of pictures that a topic has.</summary>
    public static IEnumerable<PictureFormat> FormatsOf(Topic topic, TemplateSet templates) =>
        PictureFormat.All.Where(f => InfographicRenderer.TemplateOf(templates, topic, f) is not null);

    public PictureTrial Lay(Topic topic, PictureFormat format, Locale locale)
    {
        var bag = new DiagnosticBag();
        PageScope scope = PageScope.For(_site, locale, topic.Route);
        string title = InlineWriter.Plain(topic.Pages[locale].Title, _site.Figures, locale);
        Scene? scene = null;
        string template = InfographicRenderer.TemplateOf(_templates, topic, format)!;
        var runtime = new TemplateRuntime(_templates, TemplateFunctions.Create());
        if (runtime.RenderScene(template, PictureRenderer.Globals(topic, scope), scope, bag) is { } markup)
        {
            string slug = Picture.SlugOf(topic);
            var context = new SceneContext(
                $"{slug} {format.Name}",
                slug,
                locale,
                _palette,
                _site.Site.Figures,
                _site.Figures,
                _site.Icons,
                _emblems
            );
            if (SceneParser.Parse(markup, bag) is { } root && SceneBinder.Bind(root, context, bag) is { } bound)
            {
                scene = SceneComposer.Lay(bound, context, _faces, _units, bag);
                (float height, float most) = PictureDrawing.Reach(scene, format);
                if (height > most)
                {
                    bag.Add(Errors.SceneOverflow(bound.Span, context.Picture, locale.Id, Phrases.Height, height, most));
                }
            }
        }
        return new PictureTrial(scene, title, locale, [.. _shared.ToSorted(), .. bag.ToSorted()]);
    }
}
