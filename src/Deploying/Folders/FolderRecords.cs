using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Folders;

/// <summary>The records that a folder keeps of its releases.</summary>
internal sealed class FolderRecords(FolderLayout layout)
{
    /// <summary>What stands in the folder.</summary>
    /// <exception cref="DeployException">A record is damaged.</exception>
    public TargetState State()
    {
        string? live = LiveId();
        ImmutableArray<ReleaseRecord> complete =
        [
            .. All().Where(r => Directory.Exists(layout.Folder(r.Id))).OrderByDescending(r => r.Id, StringComparer.Ordinal),
        ];
        ReleaseRecord? current = live is null ? null : complete.FirstOrDefault(r => r.Id == live) ?? Lost(live);
        return new TargetState(
            current,
            Begun(),
            [.. complete.Where(r => r.Id != live)],
            current is null ? TargetState.Empty.Present : Present(current),
            [.. FolderGround.Foreign(layout), .. ForeignReleases(complete)]
        );
    }

    /// <summary>The release that <c>current</c> leads to; null if there is none.</summary>
    public string? LiveId() => new FileInfo(layout.Current).LinkTarget is { } link ? layout.ReleaseOf(link) : null;

    /// <summary>Every record, that of a release without a folder too.</summary>
    public IEnumerable<ReleaseRecord> All()
    {
        foreach (string name in Directory.Exists(layout.Releases) ? FolderGround.Names(layout.Releases) : [])
        {
            if (FolderLayout.RecordedIn(name) is { } id)
            {
                yield return Read(layout.Record(id), id);
            }
        }
    }

    /// <summary>A record is there whole or not at all, also after a loss of power.</summary>
    public void Write(string path, byte[] record)
    {
        Directory.CreateDirectory(layout.Parts);
        string part = Path.Combine(layout.Parts, "record");
        using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(record);
            stream.Flush(flushToDisk: true);
        }
        File.Move(part, path, overwrite: true);
    }

    private BegunRelease? Begun() => File.Exists(layout.Begun) ? BegunJson.Read(File.ReadAllBytes(layout.Begun), layout.Begun) : null;

    private static ReleaseRecord Read(string path, string id)
    {
        ReleaseRecord record = RecordJson.Read(File.ReadAllBytes(path), path);
        return FolderLayout.IsId(record.Id) && record.Id == id
            ? record
            : throw new DeployException(Errors.RecordOfAnother(SourceText.Unreadable(path).Whole, record.Id));
    }

    /// <summary>Readers get this release, and nobody knows what it is made of; or it is gone, and only its record says what it was.</summary>
    private ReleaseRecord Lost(string id) =>
        File.Exists(layout.Record(id))
            ? Read(layout.Record(id), id)
            : throw new DeployException(Errors.LiveRecordMissing(SourceText.Unreadable(layout.Root).Whole, layout.Record(id)));

    private ImmutableDictionary<string, PublishedFile> Present(ReleaseRecord live)
    {
        string folder = layout.Folder(live.Id);
        return live
            .Files.Where(f => KnownFiles.Looks(FolderLayout.Locate(folder, f.Path), f))
            .ToImmutableDictionary(f => f.Path, StringComparer.Ordinal);
    }

    /// <summary>A folder without a record is none that we made: we write the record first.</summary>
    private IEnumerable<string> ForeignReleases(ImmutableArray<ReleaseRecord> complete)
    {
        var ids = new HashSet<string>(complete.Select(r => r.Id), StringComparer.Ordinal);
        string[] ours = [Path.GetFileName(layout.Begun), Path.GetFileName(layout.Parts)];
        return (Directory.Exists(layout.Releases) ? FolderGround.Names(layout.Releases) : [])
            .Where(n =>
                !ids.Contains(n)
                && !ours.Contains(n)
                && (FolderLayout.RecordedIn(n) ?? FolderLayout.StagedIn(n) ?? FolderLayout.LeavingIn(n)) is null
            )
            .Select(n => $"releases/{n}");
    }
}
