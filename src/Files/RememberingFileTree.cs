using System.Collections.Concurrent;

namespace Yueqing.Site.Files;

/// <summary>
/// A tree that is read again and again: a file that has not changed gives the very same bytes, so that later stages know it again.
/// What a listing cannot tell, <see cref="Touch"/> does: two changes within one tick of the clock, with the same length.
/// </summary>
internal sealed class RememberingFileTree(IFileTree tree) : IFileTree
{
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private Dictionary<string, FileEntry> _listed = new(StringComparer.Ordinal);

    /// <summary>The next reading of these paths asks the disk.</summary>
    public void Touch(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            if (_known.TryGetValue(path, out Known? known))
            {
                _known[path] = known with { Entry = default };
            }
        }
    }

    public IReadOnlyList<FileEntry> List()
    {
        IReadOnlyList<FileEntry> entries = tree.List();
        _listed = entries.ToDictionary(e => e.Path, StringComparer.Ordinal);
        foreach (string gone in _known.Keys.Where(p => !_listed.ContainsKey(p)))
        {
            _known.TryRemove(gone, out _);
        }
        return entries;
    }

    public byte[]? Read(string path)
    {
        FileEntry entry = _listed.GetValueOrDefault(path);
        Known? known = _known.GetValueOrDefault(path);
        if (known is not null && entry.Stamp != 0 && known.Entry == entry)
        {
            return known.Bytes;
        }
        if (tree.Read(path) is not { } bytes)
        {
            return null;
        }
        byte[] kept = known is not null && known.Bytes.AsSpan().SequenceEqual(bytes) ? known.Bytes : bytes;
        _known[path] = new Known(entry, kept);
        return kept;
    }

    private sealed record Known(FileEntry Entry, byte[] Bytes);
}
