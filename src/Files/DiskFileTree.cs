using System.IO.Enumeration;

namespace Yueqing.Site.Files;

/// <summary>The named folders below a root on disk, as one tree. A name may also be that of a single file.</summary>
/// <remarks>
/// Links to folders are listed but never descended into, so that a loop of links cannot hang a build.
/// </remarks>
internal sealed class DiskFileTree(string root, params string[] folders) : IFileTree
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    public IReadOnlyList<FileEntry> List()
    {
        var entries = new List<FileEntry>();
        foreach (string folder in folders)
        {
            string path = Path.Combine(_root, folder);
            if (Directory.Exists(path))
            {
                entries.AddRange(Enumerate(path));
            }
            else if (DescribeFile(path, folder) is { } file)
            {
                entries.Add(file);
            }
        }
        entries.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return entries;
    }

    public byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(_root, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private FileSystemEnumerable<FileEntry> Enumerate(string folder) =>
        new(folder, (ref FileSystemEntry e) => Describe(ref e), Options)
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

    private static bool IsHidden(ref FileSystemEntry e) => e.FileName.StartsWith('.');

    private static bool IsLink(ref FileSystemEntry e) => (e.Attributes & FileAttributes.ReparsePoint) != 0;

    private FileEntry Describe(ref FileSystemEntry e)
    {
        string full = e.ToFullPath();
        string path = Path.GetRelativePath(_root, full).Replace('\\', '/');
        return !IsLink(ref e) ? new FileEntry(path, e.Length, FileKind.Ordinary, e.LastWriteTimeUtc.Ticks)
            : Directory.Exists(full) ? new FileEntry(path, 0, FileKind.EscapingLink)
            : DescribeLink(full, path);
    }

    /// <summary>Null where there is none.</summary>
    private FileEntry? DescribeFile(string full, string path)
    {
        var file = new FileInfo(full);
        try
        {
            return file.LinkTarget is not null ? DescribeLink(full, path)
                : file.Exists ? new FileEntry(path, file.Length, FileKind.Ordinary, file.LastWriteTimeUtc.Ticks)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // it vanished while we looked
        }
    }

    private FileEntry DescribeLink(string full, string path)
    {
        var file = new FileInfo(full);
        try
        {
            if (file.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true } target)
            {
                return new FileEntry(path, 0, FileKind.Unreadable);
            }
            bool inside = Path.GetFullPath(target.FullName).StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            return inside && target is FileInfo targetFile
                ? new FileEntry(path, targetFile.Length, FileKind.Ordinary, targetFile.LastWriteTimeUtc.Ticks)
                : new FileEntry(path, 0, FileKind.EscapingLink);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileEntry(path, 0, FileKind.Unreadable);
        }
    }
}
