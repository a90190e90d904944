using System.IO.Enumeration;

namespace Yueqing.Site.Files;

/// <summary>What is known of each file of a tree, to tell which have changed since: length, and time of the last write.</summary>
/// <remarks>Sees what <see cref="DiskFileTree"/> lists, but tells it for less. Not for two threads at once.</remarks>
internal sealed class TreeStamps(string root, IReadOnlyList<string> folders)
{
    private readonly record struct Stamp(long Length, DateTime Written);

    private Dictionary<string, Stamp> _known = new(StringComparer.Ordinal);

    /// <summary>Looks at the whole tree; the paths that are new, gone, or no longer what they were.</summary>
    public IReadOnlyCollection<string> Compare()
    {
        Dictionary<string, Stamp> before = _known;
        _known = Look(folders);
        return
        [
            .. _known.Where(f => !before.TryGetValue(f.Key, out Stamp was) || was != f.Value).Select(f => f.Key),
            .. before.Keys.Where(p => !_known.ContainsKey(p)),
        ];
    }

    /// <summary>Looks at the whole tree and trusts nothing that was known; every path of before and now.</summary>
    public IReadOnlyCollection<string> Renew()
    {
        Dictionary<string, Stamp> before = _known;
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
        var file = new FileInfo(Path.Combine(root, path));
        if (file.Exists)
        {
            _known[path] = Of(file);
            touched.Add(path);
        }
        else if (file.LinkTarget is null)
        {
            foreach ((string found, Stamp stamp) in Look([path]))
            {
                _known[found] = stamp;
                touched.Add(found);
            }
        }
        return touched;
    }

    private Dictionary<string, Stamp> Look(IReadOnlyList<string> places)
    {
        var found = new Dictionary<string, Stamp>(StringComparer.Ordinal);
        foreach (string place in places.Select(p => Path.Combine(root, p)).Where(Directory.Exists))
        {
            foreach ((string full, Stamp stamp) in Enumerate(place))
            {
                found[Path.GetRelativePath(root, full).Replace('\\', '/')] = stamp;
            }
        }
        return found;
    }

    private static FileSystemEnumerable<(string Full, Stamp Stamp)> Enumerate(string place) =>
        new(place, (ref FileSystemEntry e) => Describe(ref e), Options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !IsHidden(ref e) && (!e.IsDirectory || IsLink(ref e)),
            ShouldRecursePredicate = (ref FileSystemEntry e) => !IsHidden(ref e) && !IsLink(ref e),
        };

    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = 0,
        IgnoreInaccessible = true,
    };

    private static (string Full, Stamp Stamp) Describe(ref FileSystemEntry e)
    {
        string full = e.ToFullPath();
        return (full, IsLink(ref e) ? Of(new FileInfo(full)) : new Stamp(e.Length, e.LastWriteTimeUtc.UtcDateTime));
    }

    /// <summary>Of a link: of what it leads to, whose change is a change of this path.</summary>
    private static Stamp Of(FileInfo file)
    {
        try
        {
            FileSystemInfo end = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
            return end is FileInfo { Exists: true } real ? new Stamp(real.Length, real.LastWriteTimeUtc) : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default; // it vanished while we looked
        }
    }

    private static bool IsHidden(ref FileSystemEntry e) => e.FileName.StartsWith('.');

    private static bool IsLink(ref FileSystemEntry e) => (e.Attributes & FileAttributes.ReparsePoint) != 0;
}
