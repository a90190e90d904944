using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Assets;
using Yueqing.Site.Rendering.Data;
using Yueqing.Site.Rendering.Feeds;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Infographics;
using Yueqing.Site.Rendering.Search;
using Yueqing.Site.Rendering.StructuredData;

namespace Yueqing.Site.Rendering;

/// <summary>
/// Stage 5: the site → every file that will be published, or first the one that somebody waits for. Pure: nothing here knows of a disk.
/// </summary>
internal sealed class SiteRenderer : IDisposable
{
    private readonly StageMemory _memory;
    private readonly object _shape;
    private readonly SiteScope _scope;
    private readonly TemplateSet _templates;
    private readonly ContentLinks _links;
    private readonly OutputFile[] _shared;
    private readonly InfographicRenderer? _pictures;
    private readonly PageRenderer _pages;

    /// <summary>Makes what all pages share; what is wrong with it goes to the bag.</summary>
    /// <param name="pictures">Keeps drawn pictures from build to build; null to draw them all.</param>
    /// <param name="memory">Of earlier runs; null for a site that is built once.</param>
    public SiteRenderer(
        Model.Site site,
        Theme theme,
        TemplateSet templates,
        ContentLinks links,
        IResultStore? pictures,
        ParallelOptions parallel,
        DiagnosticBag bag,
        StageMemory? memory = null
    )
    {
        (_templates, _links, _memory) = (templates, links, memory ?? StageMemory.None);
        object figuresShape = site.FiguresToken(_memory);
        FigureTexts figures = _memory.Recall("figure texts", "", bag, _ => new FigureTexts(site), figuresShape);
        _shape = SiteShape.Of(site, theme, templates, figuresShape, figures, _memory);
        T Once<T>(string what, Func<DiagnosticBag, T> make) => _memory.Recall(what, "", bag, make, _shape);
        DisplayFaces faces = Once(
            "faces",
            own =>
            {
                var characters = new HeadlineCharacters(site, theme, (id, locale) => figures[id].Prose[locale].Text);
                return DisplayFaces.Render(site, theme, characters, parallel, own);
            }
        );
        OutputFile styles = Once("styles", _ => StyleSheet.Render(theme, faces.Rules));
        (string Name, OutputFile File)[] assets = Once(
            "assets",
            _ => ((string, OutputFile)[])[.. AssetRenderer.Theme(theme), (StyleSheet.Name, styles)]
        );
        ImmutableArray<DataFile> data = Once("data", _ => DataFiles.Render(site, figures, parallel));
        _scope = new SiteScope(
            site,
            theme,
            links,
            figures,
            assets.ToDictionary(a => a.Name, a => a.File.Path, StringComparer.Ordinal),
            faces.Emblems.ToDictionary(e => e.Key, e => Emblem.Draw(e.Value), StringComparer.Ordinal),
            Once("icons", own => IconReader.Read(site, theme, own)),
            Once("attachments", _ => new AttachmentPaths(site)),
            Once("images", own => new ImageSizes(site, own)),
            data,
            PictureSet.Empty
        )
        {
            StructuredData = PageGraph.Of,
        };
        _pictures = InfographicRenderer.Create(_scope, faces.Emblems, templates, pictures, _memory, _shape, bag);
        _scope = _scope with { Pictures = _pictures?.Pictures ?? PictureSet.Empty };
        _pages = new PageRenderer(_scope, templates, _memory, _shape);
        _shared = [.. data.Select(d => d.File), .. assets.Select(a => a.File), .. faces.Files];
    }

    /// <summary>What pages are made with, for whoever shows a part of one.</summary>
    public SiteScope Scope => _scope;

    /// <summary>What is wrong with the pictures that have been drawn, picture by picture.</summary>
    public ImmutableArray<PictureComplaint> PictureComplaints => _pictures?.Complaints ?? [];

    /// <summary>One file, long before all are made; null where the site has none, or none that is cheap to make alone, or after a diagnostic.</summary>
    /// <param name="path">Below the output folder.</param>
    public OutputFile? Render(string path, DiagnosticBag bag)
    {
        if (_pages.PicturesOf(path) is ({ } topic, { } locale))
        {
            // What is wrong with its pictures is wrong with the page.
            _pictures?.Draw(topic, locale, bag);
        }
        return _pages.Has(path) ? _pages.Render(path, bag) : _shared.FirstOrDefault(f => f.Path == path) ?? _scope.Pictures.FindFile(path);
    }

    /// <summary>False for what a browser asks every site for, so that nobody waits for the whole site to hear that it has none.</summary>
    public static bool MayHave(string path) =>
        Path.GetExtension(path) switch
        {
            ".html" => Locale.All.Any(l => Route.Search.OutputPath(l) == path),
            ".json" or ".xml" or ".txt" or ".md" => true,
            _ => path.StartsWith("assets/pictures/", StringComparison.Ordinal) || path.StartsWith("files/", StringComparison.Ordinal),
        };

    public OutputSet RenderAll(ParallelOptions parallel, DiagnosticBag bag)
    {
        _pictures?.DrawAll(parallel, bag);
        OutputFile[] pages = [.. _pages.RenderAll(parallel, bag)];
        if (!bag.HasErrors)
        {
            PictureTextCheck.Check(_scope.Pictures, pages, _memory, parallel, bag);
        }
        bool searches = _scope.HasSearch && !bag.HasErrors;
        OutputFile[] search = [];
        OutputFile[] twins = [];
        Parallel.Invoke(
            parallel,
            () => search = searches ? [.. SearchRenderer.Render(_scope, _templates, pages, _memory, _shape, parallel, bag)] : [],
            () => twins = [.. MarkdownTwin.RenderAll(_scope, _memory, _shape, parallel)]
        );
        return OutputSet.Create(
            [
                .. pages,
                .. search,
                .. _scope.Pictures.All.SelectMany(p => p.Files).Select(f => f.File),
                .. twins,
                .. AtomFeed.Render(_scope),
                LlmsText.Render(_scope),
                Robots.Render(_scope),
                .. Sitemap.Render(_scope) is { } sitemap ? [sitemap] : (OutputFile[])[],
                .. _shared,
                .. AssetRenderer.Attachments(_scope.Site, _links, _scope.Attachments),
            ],
            bag
        );
    }

    public void Dispose() => _pictures?.Dispose();
}
