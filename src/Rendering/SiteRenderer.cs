using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Assets;
using Yueqing.Site.Rendering.Data;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Infographics;

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
        var scope = new SiteScope(
            site,
            theme,
            links,
            figures,
            assets.ToDictionary(a => a.Name, a => a.File.Path, StringComparer.Ordinal),
            faces.Emblems.ToDictionary(e => e.Key, e => Emblem.Draw(e.Value), StringComparer.Ordinal),
            attachments,
            new ImageSizes(site, bag),
            PictureSet.Empty
        );
        PictureSet pictures = InfographicRenderer.Render(scope, faces.Emblems, templates, pictureStore, parallel, bag);
        OutputFile[] pages = [.. PageRenderer.Render(scope with { Pictures = pictures }, templates, parallel, bag)];
        if (!bag.HasErrors)
        {
            PictureTextCheck.Check(pictures, pages, parallel, bag);
        }
        return OutputSet.Create(
            [
                .. pages,
                .. pictures.All.SelectMany(p => p.Files).Select(f => f.File),
                FiguresJson.Render(site, figures),
                .. assets.Select(a => a.File),
                .. faces.Files,
                .. AssetRenderer.Attachments(site, links, attachments),
            ],
            bag
        );
    }
}
