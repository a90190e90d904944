using System.Text;
using Yueqing.Site.Files;

namespace Yueqing.Site.Tests.Support;

/// <summary>A tree from a dictionary; what a path holds is text, or bytes where a test needs them.</summary>
internal sealed class MemoryFileTree : IFileTree
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public MemoryFileTree(IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach ((string path, string text) in files)
        {
            Set(path, text);
        }
    }

    /// <summary>Lists the files in another order: nothing may depend on it.</summary>
    public bool Reversed { get; init; }

    public void Set(string path, string text) => Set(path, Encoding.UTF8.GetBytes(text));

    public void Set(string path, byte[] bytes) => _files[path] = bytes;

    public void Remove(string path)
    {
        foreach (string file in _files.Keys.Where(f => f == path || f.StartsWith(path + "/", StringComparison.Ordinal)).ToList())
        {
            _files.Remove(file);
        }
    }

    public IReadOnlyList<FileEntry> List()
    {
        IEnumerable<FileEntry> entries = _files
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => new FileEntry(f.Key, f.Value.Length, FileKind.Ordinary));
        return Reversed ? [.. entries.Reverse()] : [.. entries];
    }

    public byte[]? Read(string path) => _files.GetValueOrDefault(path);
}
