namespace Yueqing.Site.Files;

/// <summary>A tree whose files others are writing: one that is locked for a moment is asked for again before it counts as unreadable.</summary>
internal sealed class PatientFileTree(string root, params string[] folders) : IFileTree
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMilliseconds(20),
        TimeSpan.FromMilliseconds(40),
        TimeSpan.FromMilliseconds(80),
    ];

    private readonly DiskFileTree _tree = new(root, folders);

    public IReadOnlyList<FileEntry> List() => _tree.List();

    public byte[]? Read(string path)
    {
        byte[]? bytes = _tree.Read(path);
        foreach (TimeSpan pause in Pauses)
        {
            if (bytes is not null || !File.Exists(Path.Combine(root, path)))
            {
                break;
            }
            Thread.Sleep(pause);
            bytes = _tree.Read(path);
        }
        return bytes;
    }
}
