using System.Text;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Translating;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Preview.Desk;

/// <summary>The files of a page on disk, which others may be writing at the same time.</summary>
internal static class DeskFiles
{
    /// <summary>The state of the site that knows the files of a page as they stand on disk now.</summary>
    public static LiveState Fresh(SiteFollower site, string root, string name)
    {
        LiveState state = site.Live.Now;
        if (DeskPage.Find(state, name) is not { } page)
        {
            // Perhaps it has just been made.
            return Update(site);
        }
        string[] paths = [page.ChinesePath, page.EnglishPath, page.AcceptedPath];
        return IsKnown(root, page.Translation.Pages.Zh) && IsKnown(root, page.Translation.Pages.En) && IsKnown(root, page)
            ? state
            : Update(site, paths);
    }

    /// <summary>Takes up what was written, before the watching of files tells.</summary>
    public static LiveState Update(SiteFollower site, params string[] paths)
    {
        site.Follow(paths);
        return site.Live.Now;
    }

    /// <summary>The file of a page that leads out of <c>input/</c>; null for an honest page, and for none.</summary>
    public static string? Outside(LiveState state, string root, string name) =>
        DeskPage.Find(state, name) is not { } page
            ? null
            : new[] { page.EnglishPath, page.AcceptedPath }.FirstOrDefault(p => InputFile.Find(root, p) is null);

    /// <summary>Whether a file on disk is what the site was read from, or what a page knows of it.</summary>
    public static bool IsText(byte[]? bytes, string text) =>
        bytes is not null && string.Equals(TextOf(bytes), text, StringComparison.Ordinal);

    private static bool IsKnown(string root, Page page) => IsText(InputFile.Find(root, page.Source.Path)?.Read(), page.Source.Text);

    private static bool IsKnown(string root, DeskPage page)
    {
        byte[]? bytes = InputFile.Find(root, page.AcceptedPath)?.Read();
        return page.Translation.Pages.En.Accepted is [var first, ..] ? IsText(bytes, first.Span.Source.Text) : bytes is null;
    }

    private static string TextOf(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        return Encoding.UTF8.GetString(content).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }
}
