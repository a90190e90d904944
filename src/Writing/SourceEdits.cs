namespace Yueqing.Site.Writing;

/// <summary>Writes files of the site's own input: each whole or not at all, in the form in which it was found.</summary>
internal static class SourceEdits
{
    /// <param name="root">The folder that holds <c>input</c>.</param>
    /// <param name="files">Paths below the root, with <c>/</c>, and texts with <c>\n</c>.</param>
    /// <exception cref="IOException">The disk is full, or a file is locked. Every file is either the old or the new one.</exception>
    public static void Write(string root, IEnumerable<(string Path, string Text)> files)
    {
        foreach ((string path, string text) in files)
        {
            string target = Path.Combine(root, path);
            FileReplacement.Write(target, FileReplacement.InFormOf(target, text));
        }
    }
}
