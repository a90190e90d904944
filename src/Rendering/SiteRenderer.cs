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

/// <summary>Stage 5: the site → every file that will be published. Pure: nothing here knows of a disk.</summary>
internal static class SiteRenderer
{
    public static OutputSet Render(
        Model.Site site,
        Theme theme,
        TemplateSet templates,
        ContentLinks links,
        IPictureStore? pictureStore,
        ParallelOptions parallel,
        DiagnosticBag bag
    )
    {
        var figures = new FigureTexts(site);
        var characters = new HeadlineCharacters(site, theme, (id, locale) => figures[id].Prose[locale].Text);
        DisplayFaces faces = DisplayFaces.Render(site, theme, characters, parallel, bag);
        OutputFile styles = StyleSheet.Render(theme, faces.Rules);
        (string Name, OutputFile File)[] assets = [.. AssetRenderer.Theme(theme), (StyleSheet.Name, styles)];
        var attachments = new AttachmentPaths(site);
        ImmutableArray<DataFile> data = DataFiles.Render(site, figures, parallel);
        var scope = new SiteScope(
            site,
            theme,
            links,
            figures,
            assets.ToDictionary(a => a.Name, a => a.File.Path, StringComparer.Ordinal),
            faces.Emblems.ToDictionary(e => e.Key, e => Emblem.Draw(e.Value), StringComparer.Ordinal),
            IconReader.Read(site, theme, bag),
            attachments,
            new ImageSizes(site, bag),
            data,
            PictureSet.Empty
        )
        {
            StructuredData = PageGraph.Of,
        };
        PictureSet pictures = InfographicRenderer.Render(scope, faces.Emblems, templates, pictureStore, parallel, bag);
        scope = scope with { Pictures = pictures };
        OutputFile[] pages = [.. PageRenderer.Render(scope, templates, parallel, bag)];
        if (!bag.HasErrors)
        {
            PictureTextCheck.Check(pictures, pages, parallel, bag);
        }
        bool searches = scope.HasSearch && !bag.HasErrors;
        OutputFile[] search = [];
        OutputFile[] twins = [];
        Parallel.Invoke(
            parallel,
            () => search = searches ? [.. SearchRenderer.Render(scope, templates, pages, parallel, bag)] : [],
            () => twins = [.. MarkdownTwin.RenderAll(scope, parallel)]
        );
        return OutputSet.Create(
            [
                .. pages,
                .. search,
                .. pictures.All.SelectMany(p => p.Files).Select(f => f.File),
                .. data.Select(d => d.File),
                .. twins,
                .. AtomFeed.Render(scope),
                LlmsText.Render(scope),
                Robots.Render(scope),
                .. Sitemap.Render(scope) is { } sitemap ? [sitemap] : (OutputFile[])[],
                .. assets.Select(a => a.File),
                .. faces.Files,
                .. AssetRenderer.Attachments(site, links, attachments),
            ],
            bag
        );
    }
}
