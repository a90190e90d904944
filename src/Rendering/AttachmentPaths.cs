using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering;

/// <summary>Where the files beside the content are published: under their own path with a fingerprint.</summary>
internal sealed class AttachmentPaths
{
    private readonly Dictionary<string, string> _paths;

    public AttachmentPaths(Model.Site site) =>
        _paths = site.Attachments.ToDictionary(
            a => a.Path,
            a => Fingerprint.Insert("files/" + a.Path["input/".Length..], a.Bytes),
            StringComparer.Ordinal
        );

    public string this[Attachment attachment] => _paths[attachment.Path];
}
