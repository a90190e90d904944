namespace Yueqing.Site.Files;

/// <summary>What is known of each file of a tree, to tell which have changed since. Not for two threads at once.</summary>
internal sealed class TreeStamps(string root, params string[] folders)
{
    private Dictionary<string, FileEntry> _known = new(StringComparer.Ordinal);

    /// <summary>Looks at the whole tree; the paths that are new, gone, or no longer what they were.</summary>
    public IReadOnlyCollection<string> Compare()
    {
        Dictionary<string, FileEntry> before = _known;
        _known = Look(folders);
        return
        [
            .. _known.Where(f => !before.TryGetValue(f.Key, out FileEntry was) || was != f.Value).Select(f => f.Key),
            .. before.Keys.Where(p => !_known.ContainsKey(p)),
        ];
    }

    /// <summary>Looks at the whole tree and trusts nothing that was known; every path of before and now.</summary>
    public IReadOnlyCollection<string> Renew()
    {
        Dictionary<string, FileEntry> before = _known;
        _known = Look(folders);
        return before.Keys.Union(_known.Keys, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Looks at one path, of a file or a folder, that something was said to have happened to; the files that it may have happened to.</summary>
    /// <remarks>A folder may have come by a rename, whole, so all its files count. What came and went unseen is none.</remarks>
    public IReadOnlyCollection<string> Look(string path)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        string below = path + "/";
        foreach (string gone in _known.Keys.Where(k => k == path || k.StartsWith(below, StringComparison.Ordinal)).ToArray())
        {
            _known.Remove(gone);
            touched.Add(gone);
        }
        foreach ((string found, FileEntry entry) in Look([path]))
        {
            _known[found] = entry;
            touched.Add(found);
        }
        return touched;
    }

    private Dictionary<string, FileEntry> Look(string[] places) =>
        new DiskFileTree(root, places).List().ToDictionary(f => f.Path, StringComparer.Ordinal);
}
