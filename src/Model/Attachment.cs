namespace Yueqing.Site.Model;

/// <summary>A picture or download beside the content, published when a page links to it.</summary>
/// <param name="Path">Below the site's root, such as <c>input/tasks/opening-up/port.png</c>.</param>
internal sealed record Attachment(string Path, byte[] Bytes);
