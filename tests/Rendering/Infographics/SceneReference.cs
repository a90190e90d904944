using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Yueqing.Site.Binding;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;
using Yueqing.Site.Reading;
using Yueqing.Site.Rendering.Drawing;
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

/// <summary>The reference of the scene language as its readers see it: one section for each element, and what its examples are drawn with.</summary>
internal sealed partial class SceneReference : IDisposable
{
    public const string Folder = "theme/infographics/";

    private static readonly Lazy<SceneReference> Only = new(() => new SceneReference());

    private readonly Site.Model.Site _site;
    private readonly FigureTexts _texts;
    private readonly Palette _palette;
    private readonly PictureFaces _faces;
    private readonly Typefaces _typefaces = new();
    private readonly Dictionary<string, VectorIcon> _icons;
    private readonly Dictionary<string, VectorIcon> _emblems;

    private SceneReference()
    {
        var bag = new DiagnosticBag();
        var parallel = new ParallelOptions();
        SourceSet sources = SourceReader.Read(new DiskFileTree(Repository.Root, "input", "theme"), parallel, bag);
        ParsedSet parsed = ParsedSet.Parse(sources, parallel, bag);
        Theme theme = ThemeBinder.Bind(sources, parsed, bag)!;
        _site = SiteBinder.Bind(parsed, parallel, bag)!.Site;
        _texts = new FigureTexts(_site);
        _palette = new Palette(theme, bag);
        _faces = new PictureFaces(theme, bag);
        _icons = IconReader.Read(theme, bag);
        var characters = new HeadlineCharacters(_site, theme, (id, locale) => _texts[id].Prose[locale].Text);
        _emblems = DisplayFaces
            .Render(_site, theme, characters, parallel, bag)
            .Emblems.ToDictionary(
                e => e.Key,
                e => new VectorIcon(e.Key, e.Value.PathData, e.Value.Em.X, e.Value.Em.Y, e.Value.Em.Width, e.Value.Em.Height),
                StringComparer.Ordinal
            );
        Assert.False(bag.HasErrors);
        Text = File.ReadAllText(Path.Combine(Repository.Root, Folder, "README.md"));
        Sections = Section().Matches(Text).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);
    }

    /// <summary>Made once; it lives as long as the tests.</summary>
    public static SceneReference Instance => Only.Value;

    public string Text { get; }

    /// <summary>The words of each section whose heading is an element's name, such as <c>### `stack`</c>.</summary>
    public IReadOnlyDictionary<string, string> Sections { get; }

    /// <summary>The example of an element as a whole scene, and the locale that it is written in.</summary>
    public (string Markup, Locale Locale) ExampleOf(string element)
    {
        Match block = Block().Match(Sections[element]);
        string markup = block.Groups[2].Value;
        Locale locale = block.Groups[1].Value == " zh" ? Locale.Chinese : Locale.English;
        return markup.StartsWith("<scene", StringComparison.Ordinal)
            ? (markup, locale)
            : ($"<scene width=\"720\" background=\"paper\" padding=\"32\">\n{markup}</scene>", locale);
    }

    /// <summary>The names in the first column of a section's table.</summary>
    public static IReadOnlyList<string> AttributesIn(string section) =>
        [.. Row().Matches(section).SelectMany(r => Name().Matches(r.Groups[1].Value)).Select(m => m.Groups[1].Value)];

    /// <summary>Whether an element takes an attribute, asked of the program itself.</summary>
    public bool Takes(string element, string attribute)
    {
        (string markup, Locale locale) = ExampleOf(element);
        XElement scene = XElement.Parse(markup);
        XElement first = scene.DescendantsAndSelf(element).First();
        first.SetAttributeValue(attribute, "?");
        var bag = new DiagnosticBag();
        Bind(scene.ToString(), element, locale, bag);
        return !bag.ToSorted().Any(d => d.Code == "unknown-attribute");
    }

    public BoundScene? Bind(string markup, string element, Locale locale, DiagnosticBag bag) =>
        SceneParser.Parse(Typed(markup), bag) is { } root ? SceneBinder.Bind(root, Context(element, locale), bag) : null;

    /// <summary>The picture of an element's example as PNG; the test fails with the messages if it cannot be drawn.</summary>
    public byte[] Draw(string element)
    {
        (string markup, Locale locale) = ExampleOf(element);
        return Draw(markup, element, locale);
    }

    public byte[] Draw(string markup, string element, Locale locale)
    {
        var bag = new DiagnosticBag();
        Scene? scene = Compose(markup, element, locale, bag);
        Assert.True(scene is not null, string.Join('\n', bag.ToSorted().Select(d => $"{element}: {d.Message.En} {d.Hint?.En}")));
        using Raster raster = Raster.Draw(scene!, 0, scene!.Height, 1, _typefaces);
        return raster.ToPng(new PictureMetadata(element, locale.Tag, "", ""));
    }

    public Scene? Compose(string markup, string element, Locale locale, DiagnosticBag bag) =>
        Bind(markup, element, locale, bag) is { } bound
            ? SceneComposer.Compose(bound, Context(element, locale), _faces, new UnitWords(_site.Units), bag)
            : null;

    public void Dispose()
    {
        _faces.Dispose();
        _typefaces.Dispose();
    }

    private SceneContext Context(string element, Locale locale) =>
        new($"reference {element}", element, locale, _palette, _site.Figures, _texts, _icons, _emblems);

    /// <summary>As if a template had it word for word, so that digits typed by hand are found.</summary>
    private static TemplatedText Typed(string markup)
    {
        var text = new TemplatedText.Builder();
        var source = new SourceText(Folder + "README.md", markup);
        text.Typed(markup, source.Span(0, markup.Length));
        return text.Take(source.Whole);
    }

    [GeneratedRegex(@"^### `([a-z]+)`\n(.*?)(?=^##|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^```scene( zh)?\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| ((?:`[a-z-]+`[, ]*)+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Name();
}
