using System.Globalization;
using System.Text;

namespace Yueqing.Site.Writing;

/// <summary>Puts new bytes in the place of a file: whole or not at all, with the rights that the file had.</summary>
internal static class FileReplacement
{
    /// <param name="target">A path without links: a link in this place would be replaced by the file.</param>
    /// <exception cref="IOException">The disk is full, or the file is locked; the old file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static void Write(string target, byte[] bytes)
    {
        // Hidden, so that neither a build nor the preview takes it for a file of the site.
        string next = PathOfNext(target);
        File.Delete(next);
        try
        {
            // Not through a link that somebody has put there.
            using (var stream = new FileStream(next, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(next, File.GetUnixFileMode(target));
            }
            File.Move(next, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(next);
            throw;
        }
    }

    /// <summary>Where the new bytes are gathered. Two programs that write the same file do not write into each other's.</summary>
    internal static string PathOfNext(string target) =>
        Path.Combine(
            Path.GetDirectoryName(target)!,
            string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(target)}.{Environment.ProcessId}.next")
        );

    /// <summary>A byte order mark and Windows line breaks stay: a translator's editor may need them, and a diff must show only what changed.</summary>
    /// <param name="text">With <c>\n</c>.</param>
    public static byte[] InFormOf(string target, string text)
    {
        byte[] old = File.Exists(target) ? File.ReadAllBytes(target) : [];
        bool hasMark = old.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        bool hasReturns = old.AsSpan().IndexOf("\r\n"u8) >= 0;
        string form = hasReturns ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
        byte[] bytes = Encoding.UTF8.GetBytes(form);
        return hasMark ? [.. Encoding.UTF8.Preamble, .. bytes] : bytes;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What made the writing fail stands in the way of this, too; it is told by the first.
        }
    }
}
