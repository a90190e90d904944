using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Folders;

/// <summary>
/// The folder of one release while it is filled. Bytes that stand in another release get a second name here, everything else is written; what
/// is here and whole is left alone, so a deploy that was interrupted goes on where it stopped.
/// </summary>
/// <param name="folder">Of the release, or of what will become it.</param>
internal sealed class ReleaseFolder(FolderLayout layout, string folder, KnownFiles known, int degree)
{
    private int _parts;

    /// <summary>Makes this the folder of exactly these files, as far as they are here: whatever an interrupted deploy of another release left here goes.</summary>
    public void Prune(IEnumerable<PublishedFile> files)
    {
        var wanted = new HashSet<string>(files.Select(f => FolderLayout.Locate(folder, f.Path)), StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(folder, "*", All).Where(f => !wanted.Contains(f)).ToList())
        {
            File.Delete(file);
        }
        // The deepest first.
        foreach (string inner in Directory.EnumerateDirectories(folder, "*", All).OrderByDescending(d => d.Length).ToList())
        {
            if (!Directory.EnumerateFileSystemEntries(inner).Any())
            {
                Directory.Delete(inner);
            }
        }
    }

    /// <summary>After this every file is here with the very bytes.</summary>
    /// <exception cref="DeployException">The source does not have the bytes that it promised.</exception>
    public Task FillAsync(
        IReadOnlyCollection<PublishedFile> files,
        IReleaseSource source,
        Action<PublishedFile> done,
        CancellationToken cancel
    )
    {
        MakeFolders(files);
        return Parallel.ForEachAsync(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancel },
            (file, _) =>
            {
                string path = FolderLayout.Locate(folder, file.Path);
                if (!KnownFiles.IsWhole(path, file) && !TryTakeOver(file, path))
                {
                    Write(path, Read(source, file));
                }
                done(file);
                return ValueTask.CompletedTask;
            }
        );
    }

    /// <summary>
    /// Adds what pages of other releases name and this one does not have, so that a page which was loaded a moment before the switch finds
    /// its pictures a moment after it. What is gone from its own release cannot be missed from this one.
    /// </summary>
    public Task CarryAsync(ImmutableArray<PublishedFile> files, CancellationToken cancel)
    {
        MakeFolders(files);
        return Parallel.ForEachAsync(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancel },
            (file, _) =>
            {
                string path = FolderLayout.Locate(folder, file.Path);
                if (!KnownFiles.Looks(path, file))
                {
                    TryTakeOver(file, path);
                }
                return ValueTask.CompletedTask;
            }
        );
    }

    /// <summary>What a release takes over from others: each path once, and none of its own.</summary>
    public static ImmutableArray<PublishedFile> Carried(ReleaseRecord release, IEnumerable<ReleaseRecord> others)
    {
        var taken = new HashSet<string>(release.Files.Select(f => f.Path), StringComparer.Ordinal);
        return
        [
            .. others.SelectMany(o => o.Files).Where(f => f.IsImmutable && taken.Add(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal),
        ];
    }

    private static EnumerationOptions All => new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    private void MakeFolders(IEnumerable<PublishedFile> files)
    {
        Directory.CreateDirectory(layout.Parts);
        foreach (
            string parent in files.Select(f => Path.GetDirectoryName(FolderLayout.Locate(folder, f.Path))!).Distinct(StringComparer.Ordinal)
        )
        {
            Directory.CreateDirectory(parent);
        }
    }

    /// <summary>Gives a file of another release a second name here; copies it where the file system knows no second names.</summary>
    private bool TryTakeOver(PublishedFile file, string path)
    {
        if (known.Find(file) is not { } from || from == path)
        {
            return false;
        }
        string part = NextPart();
        if (!UnixCalls.TryLink(from, part))
        {
            File.Copy(from, part, overwrite: true);
        }
        File.Move(part, path, overwrite: true);
        return true;
    }

    private void Write(string path, byte[] bytes)
    {
        string part = NextPart();
        File.WriteAllBytes(part, bytes);
        File.Move(part, path, overwrite: true);
    }

    private static byte[] Read(IReleaseSource source, PublishedFile file)
    {
        byte[] bytes = source.Read(file);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == file.Sha256
            ? bytes
            : throw new DeployException(Errors.ReleaseFileDamaged(SourceText.Unreadable(file.Path).Whole));
    }

    private string NextPart() => Path.Combine(layout.Parts, Interlocked.Increment(ref _parts).ToString(CultureInfo.InvariantCulture));
}
