namespace Yueqing.Site.Files;

/// <summary>A tree as it would be if some of its files were others: for asking what a change would do before it is made.</summary>
internal sealed class OverlaidFileTree(IFileTree tree, IReadOnlyDictionary<string, byte[]> changed) : IFileTree
{
    public IReadOnlyList<FileEntry> List() =>
        [
            .. tree.List()
                .Where(f => !changed.ContainsKey(f.Path))
                .Concat(changed.Select(c => new FileEntry(c.Key, c.Value.Length, FileKind.Ordinary)))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];

    public byte[]? Read(string path) => changed.TryGetValue(path, out byte[]? bytes) ? bytes : tree.Read(path);
}
