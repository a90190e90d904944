using System.Text;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Writing;

/// <summary>
/// Changes of a text, made in the bytes of its file. The text has one kind of line break and no byte order mark; the file may have any, also
/// mixed, and every byte outside the changes stays.
/// </summary>
internal static class FileSplice
{
    /// <param name="changes">Their places count in the text of the file as it was read.</param>
    public static byte[] Apply(byte[] file, IEnumerable<TextChange> changes)
    {
        int[] places = Places(file);
        var spliced = new List<byte>(file.Length + 256);
        int from = 0;
        foreach (TextChange change in changes.OrderBy(c => c.Start))
        {
            int start = places[change.Start];
            spliced.AddRange(file.AsSpan(from, start - from));
            spliced.AddRange(Encoding.UTF8.GetBytes(change.Text.Replace("\n", LineBreak(file, start), StringComparison.Ordinal)));
            from = places[change.Start + change.Length];
        }
        spliced.AddRange(file.AsSpan(from));
        return [.. spliced];
    }

    /// <summary>The byte at which each UTF-16 unit of the text begins, and the end of the file.</summary>
    private static int[] Places(ReadOnlySpan<byte> file)
    {
        var places = new List<int>(file.Length + 1);
        int at = file.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        while (at < file.Length)
        {
            places.Add(at);
            byte first = file[at];
            if (first == '\r' && at + 1 < file.Length && file[at + 1] == '\n')
            {
                at += 2;
                continue;
            }
            int length =
                first < 0x80 ? 1
                : first < 0xE0 ? 2
                : first < 0xF0 ? 3
                : 4;
            if (length == 4)
            {
                // The second half of a surrogate pair: no change begins or ends there.
                places.Add(at);
            }
            at += length;
        }
        places.Add(file.Length);
        return [.. places];
    }

    /// <summary>As the nearest line before the place ends; where it is the first, as the next.</summary>
    private static string LineBreak(ReadOnlySpan<byte> file, int at)
    {
        int end = file[..at].LastIndexOfAny((byte)'\n', (byte)'\r');
        end = end < 0 ? file.IndexOfAny((byte)'\n', (byte)'\r') : end;
        if (end < 0)
        {
            return "\n";
        }
        return file[end] == '\r' ? (end + 1 < file.Length && file[end + 1] == '\n' ? "\r\n" : "\r")
            : end > 0 && file[end - 1] == '\r' ? "\r\n"
            : "\n";
    }
}
