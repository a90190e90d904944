using Microsoft.Win32.SafeHandles;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Writing;

/// <summary>
/// The folder that holds the published site. It is replaced whole or left untouched: a new site is written beside it
/// and the two folders change places in one step, so at every moment one complete site stands there.
/// </summary>
/// <param name="path">Absolute.</param>
internal sealed class OutputFolder(string path)
{
    /// <summary>What marks a folder as ours, so that nobody loses a folder by naming it as output.</summary>
    private static readonly string[] Marks = [Manifest.Path, ".gitignore"];

    private readonly string _path = Path.TrimEndingDirectorySeparator(path);

    /// <summary>Where the next site is written; what an interrupted build left there is removed by the next one.</summary>
    private string Staging => Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetFileName(_path)}-next");

    /// <summary>False if the folder holds files of somebody else, which replacing it would destroy.</summary>
    public bool IsOurs =>
        !Directory.Exists(_path)
        || !Directory.EnumerateFileSystemEntries(_path).Any()
        || Marks.Any(m => File.Exists(Path.Combine(_path, m)));

    /// <summary>Replaces the folder by these files.</summary>
    /// <returns>How many files were written.</returns>
    /// <exception cref="IOException">The disk is full, or the folder is locked. The old site still stands.</exception>
    public int Replace(IReadOnlyList<OutputFile> files, ParallelOptions parallel)
    {
        Remove(Staging);
        try
        {
            Write(files, parallel);
            KeepGitignore();
            FolderSwap.Swap(Staging, _path);
            return files.Count;
        }
        finally
        {
            Remove(Staging);
        }
    }

    private void Write(IReadOnlyList<OutputFile> files, ParallelOptions parallel)
    {
        Directory.CreateDirectory(Staging);
        foreach (string folder in files.Select(f => Path.GetDirectoryName(f.Path)!).Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(Path.Combine(Staging, folder));
        }
        Parallel.ForEach(
            files,
            parallel,
            file =>
            {
                using SafeFileHandle handle = File.OpenHandle(Path.Combine(Staging, file.Path), FileMode.CreateNew, FileAccess.Write);
                RandomAccess.Write(handle, file.Bytes, 0);
            }
        );
    }

    /// <summary>The file that keeps the empty folder in git belongs to the folder, not to the site.</summary>
    private void KeepGitignore()
    {
        string kept = Path.Combine(_path, ".gitignore");
        if (File.Exists(kept))
        {
            File.Copy(kept, Path.Combine(Staging, ".gitignore"));
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
