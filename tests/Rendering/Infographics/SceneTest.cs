using Yueqing.Site.Binding;
using Yueqing.Site.Cli;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Parsing;
using Yueqing.Site.Reading;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Infographics;
using Yueqing.Site.Rendering.Infographics.Elements;
using Yueqing.Site.Rendering.Infographics.Layout;
using Yueqing.Site.Rendering.Infographics.Markup;
using Yueqing.Site.Rendering.Infographics.Scenes;
using Yueqing.Site.Rendering.Text;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Rendering.Infographics;

/// <summary>The markup of a scene and some figures in, primitives out; the fonts, tokens and figures are those of <c>Support/pictures</c>.</summary>
internal static class SceneTest
{
    private static readonly Lazy<(Site.Model.Site Site, Theme Theme)> Bound = new(Bind);

    private static readonly Lazy<PictureFaces> Faces = new(() => new PictureFaces(Bound.Value.Theme, new DiagnosticBag()));

    /// <summary>The scene; the test fails with the messages if there is none.</summary>
    public static Scene Compose(string markup, Locale locale, params ReadOnlySpan<Figure> figures)
    {
        (Scene? scene, string messages) = TryCompose(markup, locale, figures);
        Assert.True(scene is not null, messages);
        return scene!;
    }

    /// <param name="figures">Known besides those of the site.</param>
    public static (Scene? Scene, string Messages) TryCompose(string markup, Locale locale, params ReadOnlySpan<Figure> figures)
    {
        var bag = new DiagnosticBag();
        Site.Model.Site site = With(Bound.Value.Site, figures);
        var context = new SceneContext(
            "test",
            "test",
            locale,
            new Palette(Bound.Value.Theme, bag),
            site.Figures,
            new FigureTexts(site),
            IconReader.Read(Bound.Value.Theme, bag),
            new Dictionary<string, VectorIcon>()
        );
        SceneElement? root = SceneParser.Parse(Printed(markup), bag);
        BoundScene? bound = root is null ? null : SceneBinder.Bind(root, context, bag);
        Scene? scene = bound is null ? null : SceneComposer.Compose(bound, context, Faces.Value, new UnitWords(site.Units), bag);
        var messages = new StringWriter { NewLine = "\n" };
        DiagnosticPrinter.Print(bag.ToSorted(), DiagnosticFormat.Text, messages, Language.English);
        return (scene, messages.ToString());
    }

    /// <summary>A figure like the site's grain area, with another value.</summary>
    public static Figure Figure(string id, string value, FigureKind kind)
    {
        Quantity? quantity = QuantityReader.Read(value, Bound.Value.Site.Units, null, unitless: false).Quantity;
        Assert.NotNull(quantity);
        return Bound.Value.Site.Figures["grain-area"].Figure with { Id = id, Quantity = quantity, Kind = kind };
    }

    public static IEnumerable<T> Of<T>(this Scene scene)
        where T : SceneItem => scene.Items.OfType<T>();

    /// <summary>As if an expression had printed all of it, so that digits may stand in it.</summary>
    private static TemplatedText Printed(string markup)
    {
        var text = new TemplatedText.Builder();
        var source = new SourceText("test.scene", markup);
        text.Printed(markup, source.Span(0, 1));
        return text.Take(source.Whole);
    }

    private static Site.Model.Site With(Site.Model.Site site, ReadOnlySpan<Figure> figures) =>
        new(
            site.Settings,
            site.Units,
            site.Glossary,
            site.Sources,
            site.Home with
            {
                Figures = [.. site.Home.Figures, .. figures],
            },
            site.Achievements,
            site.Tasks,
            site.Pages,
            site.Attachments
        );

    private static (Site.Model.Site, Theme) Bind()
    {
        var bag = new DiagnosticBag();
        var parallel = new ParallelOptions();
        SourceSet sources = SourceReader.Read(new SiteTest().WithPictures().Files, parallel, bag);
        ParsedSet parsed = ParsedSet.Parse(sources, parallel, bag);
        Site.Model.Site site = SiteBinder.Bind(parsed, parallel, bag)!.Site;
        Theme theme = ThemeBinder.Bind(sources, parsed, bag)!;
        Assert.False(bag.HasErrors, string.Join('\n', bag.ToSorted()));
        return (site, theme);
    }
}
