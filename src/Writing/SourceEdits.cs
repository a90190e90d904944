using System.Text;

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
            string next = target + ".next";
            File.WriteAllBytes(next, InFormOf(target, text));
            File.Move(next, target, overwrite: true);
        }
    }

    /// <summary>A byte order mark and Windows line breaks stay: a translator's editor may need them, and a diff must show only what changed.</summary>
    private static byte[] InFormOf(string target, string text)
    {
        byte[] old = File.Exists(target) ? File.ReadAllBytes(target) : [];
        bool hasMark = old.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        bool hasReturns = old.AsSpan().IndexOf("\r\n"u8) >= 0;
        string form = hasReturns ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
        byte[] bytes = Encoding.UTF8.GetBytes(form);
        return hasMark ? [.. Encoding.UTF8.Preamble, .. bytes] : bytes;
    }
}
