using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Assets;

/// <summary>Files that are published as they are, under fingerprinted names.</summary>
internal static class AssetRenderer
{
    /// <summary>The theme's pictures, icons and downloads.</summary>
    public static IEnumerable<(string Name, OutputFile File)> Theme(Theme theme) =>
        theme.Assets.Select(a =>
            (a.Key, new OutputFile(Fingerprint.Insert("assets/" + a.Key, a.Value), a.Value, CacheClass.Immutable, "theme/assets/" + a.Key))
        );

    /// <summary>The files beside the content that some page links to.</summary>
    public static IEnumerable<OutputFile> Attachments(Model.Site site, ContentLinks links, AttachmentPaths paths) =>
        site
            .Topics.Select(t => t.Pages)
            .Concat(site.Pages.Select(p => p.Pages))
            .SelectMany(p => new[] { p.Zh, p.En })
            .SelectMany(p => p.Body.Links.Select(l => links.Resolve(l.Value.Url ?? "", p.Source.Path)))
            .OfType<LinkTarget.ToAttachment>()
            .Select(l => l.Attachment)
            .DistinctBy(a => a.Path)
            .Select(a => new OutputFile(paths[a], a.Bytes, CacheClass.Immutable, a.Path));
}
