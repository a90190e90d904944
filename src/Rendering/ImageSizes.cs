using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Drawing;

namespace Yueqing.Site.Rendering;

/// <summary>How large the pictures beside the content are, so that a page keeps their place before they arrive.</summary>
internal sealed class ImageSizes
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase) { ".png", ".jpg", ".jpeg", ".gif", ".webp" };

    private readonly Dictionary<string, ImageSize> _sizes = new(StringComparer.Ordinal);

    /// <summary>A file that bears the name of an image and is none, or is cut off, is a diagnostic.</summary>
    public ImageSizes(Model.Site site, DiagnosticBag bag)
    {
        foreach (Attachment attachment in site.Attachments.Where(a => Extensions.Contains(Path.GetExtension(a.Path))))
        {
            if (ImageFile.TryReadSize(attachment.Bytes) is { } size)
            {
                _sizes.Add(attachment.Path, size);
            }
            else
            {
                bag.Add(Errors.DamagedImage(SourceText.Unreadable(attachment.Path).Whole, attachment.Path));
            }
        }
    }

    /// <summary>Null for a file that is no raster image, such as SVG.</summary>
    public ImageSize? Find(Attachment attachment) => _sizes.TryGetValue(attachment.Path, out ImageSize size) ? size : null;
}
