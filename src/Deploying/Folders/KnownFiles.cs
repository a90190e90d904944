using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Yueqing.Site.Deploying.Folders;

/// <summary>The files of the releases that stand in a folder, by their bytes: what stands there already need not be written again.</summary>
internal sealed class KnownFiles
{
    private readonly Dictionary<string, List<string>> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _found = new(StringComparer.Ordinal);

    public KnownFiles(FolderLayout layout, IEnumerable<ReleaseRecord> releases)
    {
        foreach (ReleaseRecord release in releases)
        {
            foreach (PublishedFile file in release.Files)
            {
                if (!_places.TryGetValue(file.Sha256, out List<string>? places))
                {
                    _places.Add(file.Sha256, places = []);
                }
                places.Add(FolderLayout.Locate(layout.Folder(release.Id), file.Path));
            }
        }
    }

    /// <summary>Where a file with these bytes stands; null if there is none, whatever the records say.</summary>
    public string? Find(PublishedFile file) =>
        _found.GetOrAdd(
            file.Sha256,
            (_, known) => known.GetValueOrDefault(file.Sha256)?.Distinct(StringComparer.Ordinal).FirstOrDefault(p => IsWhole(p, file)),
            _places
        );

    /// <summary>True if a file holds the very bytes.</summary>
    public static bool IsWhole(string path, PublishedFile file)
    {
        if (!Looks(path, file))
        {
            return false;
        }
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == file.Sha256;
    }

    /// <summary>True if a file is there and as long as it should be: a quick look, which a plan can take at thousands of files.</summary>
    public static bool Looks(string path, PublishedFile file)
    {
        var info = new FileInfo(path);
        return info is { Exists: true, LinkTarget: null } && info.Length == file.Size;
    }
}
