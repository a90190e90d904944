namespace Yueqing.Site.Files;

/// <summary>What the system says happens below some folders of a root, as paths relative to it; and when it can no longer be trusted to have said all.</summary>
/// <param name="onPath">Something happened to the file or folder at a path.</param>
/// <param name="onLoss">Something may have happened anywhere: begin anew, then look at everything.</param>
internal sealed class FolderEvents(string root, IReadOnlyList<string> folders, Action<string> onPath, Action onLoss) : IDisposable
{
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>False where the system watches nothing (it may have run out of watches): one has to look by oneself.</summary>
    public bool Watches { get; private set; }

    /// <summary>Watches anew, also what was deleted and made again.</summary>
    public void Begin()
    {
        Dispose();
        try
        {
            // A folder that is deleted takes its watcher along without a word; the root sees it go and come.
            Watch(new FileSystemWatcher(root) { NotifyFilter = NotifyFilters.DirectoryName }, OnRoot);
            foreach (string folder in folders.Select(f => Path.Combine(root, f)).Where(Directory.Exists))
            {
                Watch(
                    new FileSystemWatcher(folder)
                    {
                        IncludeSubdirectories = true,
                        InternalBufferSize = 64 << 10,
                        NotifyFilter =
                            NotifyFilters.FileName
                            | NotifyFilters.DirectoryName
                            | NotifyFilters.LastWrite
                            | NotifyFilters.Size
                            | NotifyFilters.Attributes,
                    },
                    OnPath
                );
            }
            Watches = true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            Watches = false; // no root, or no watches left
        }
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers)
        {
            watcher.Dispose();
        }
        _watchers.Clear();
    }

    private void Watch(FileSystemWatcher watcher, Action<string> on)
    {
        _watchers.Add(watcher);
        watcher.Created += (_, e) => on(e.FullPath);
        watcher.Changed += (_, e) => on(e.FullPath);
        watcher.Deleted += (_, e) => on(e.FullPath);
        watcher.Renamed += (_, e) =>
        {
            on(e.OldFullPath);
            on(e.FullPath);
        };
        watcher.Error += (_, _) => onLoss();
        watcher.EnableRaisingEvents = true;
    }

    private void OnRoot(string full)
    {
        if (folders.Contains(Path.GetFileName(full), StringComparer.Ordinal))
        {
            onLoss();
        }
    }

    private void OnPath(string full)
    {
        string path = Path.GetRelativePath(root, full).Replace('\\', '/');
        if (!path.Split('/').Any(p => p.StartsWith('.')))
        {
            onPath(path);
        }
    }
}
