using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Folders;

/// <summary>One deploy into a folder: the release is gathered beside those that stand there, takes its name when it is whole, and then the link changes.</summary>
internal sealed class FolderDeploy(FolderLayout layout, DeployPlan plan, int degree)
{
    private readonly ReleaseRecord _release = plan.Release;
    private readonly FolderRecords _records = new(layout);

    public async Task ApplyAsync(IReleaseSource source, IDeployLog log, CancellationToken cancel)
    {
        if (_records.LiveId() != plan.Previous?.Id)
        {
            throw new DeployException(Errors.PublishedMeanwhile(Place));
        }
        PrepareLink();
        Directory.CreateDirectory(layout.Releases);
        _records.Write(layout.Begun, BegunJson.Write(new BegunRelease(_release, plan.Touched, [])));
        string final = layout.Folder(_release.Id);
        bool stands = Directory.Exists(final) && File.Exists(layout.Record(_release.Id));
        if (!stands && Path.Exists(final))
        {
            throw new DeployException(Errors.TargetHoldsOthers(Place, FolderLayout.LinkTo(_release.Id)));
        }
        string folder = stands ? final : TakeStaging();
        IEnumerable<ReleaseRecord> others = Others;
        var known = new KnownFiles(layout, stands ? [.. others, _release] : [.. others]);
        var filled = new ReleaseFolder(layout, folder, known, degree);
        ImmutableArray<PublishedFile> carried = ReleaseFolder.Carried(_release, Kept);
        if (!stands)
        {
            filled.Prune([.. _release.Files, .. carried]);
        }
        await FillAsync(filled, source, log, cancel);
        await filled.CarryAsync(carried, cancel);
        Switch(folder, final, log);
        Remove(layout.Parts);
    }

    /// <summary>Releases whose pages may be open in a browser while the link changes.</summary>
    private IEnumerable<ReleaseRecord> Kept => plan.Previous is null ? plan.Remaining : plan.Remaining.Prepend(plan.Previous);

    /// <summary>Releases that hold bytes: those that go after this deploy still do.</summary>
    private IEnumerable<ReleaseRecord> Others => Kept.Concat(plan.Retired).Where(r => r.Id != _release.Id).DistinctBy(r => r.Id);

    private SourceSpan Place => SourceText.Unreadable(layout.Root).Whole;

    /// <summary>The link is made first: where it cannot be made, nothing need be written.</summary>
    private void PrepareLink()
    {
        Directory.CreateDirectory(layout.Root);
        File.Delete(layout.NextCurrent);
        try
        {
            File.CreateSymbolicLink(layout.NextCurrent, FolderLayout.LinkTo(_release.Id));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskTrouble.OfLink(e, layout.Root);
        }
    }

    /// <summary>What another deploy left half done, of whatever release, is as good a beginning as an empty folder.</summary>
    private string TakeStaging()
    {
        string staging = layout.Staging(_release.Id);
        if (!Directory.Exists(staging))
        {
            string? other = FolderGround.Names(layout.Releases).FirstOrDefault(n => FolderLayout.StagedIn(n) is not null);
            if (other is null)
            {
                Directory.CreateDirectory(staging);
            }
            else
            {
                Directory.Move(Path.Combine(layout.Releases, other), staging);
            }
        }
        return staging;
    }

    /// <summary>In the order of the plan's phases, so that people see what they know from other targets; what is taken over goes first and untold.</summary>
    private async Task FillAsync(ReleaseFolder folder, IReleaseSource source, IDeployLog log, CancellationToken cancel)
    {
        var phases = plan.Sent.ToLookup(f => f.Phase, f => f.File.Path);
        var sent = plan.Sent.Select(f => f.File.Path).ToHashSet(StringComparer.Ordinal);
        await folder.FillAsync([.. _release.Files.Where(f => !sent.Contains(f.Path))], source, _ => { }, cancel);
        foreach (IGrouping<Phase, string> phase in phases.OrderBy(p => p.Key))
        {
            var paths = phase.ToHashSet(StringComparer.Ordinal);
            ImmutableArray<PublishedFile> files = [.. _release.Files.Where(f => paths.Contains(f.Path))];
            log.Begin(phase.Key, files.Length, files.Sum(f => f.Size));
            await folder.FillAsync(files, source, f => log.Done(f.Size), cancel);
        }
    }

    /// <summary>Everything is on the disk before a name says so: the files before their folder takes its name, the folder before the link leads to it.</summary>
    private void Switch(string folder, string final, IDeployLog log)
    {
        UnixCalls.Settle(layout.Releases);
        if (folder != final)
        {
            // The record first, so that a folder without one is never ours.
            _records.Write(layout.Record(_release.Id), RecordJson.Write(_release));
            Directory.Move(folder, final);
            UnixCalls.Settle(layout.Releases);
        }
        log.Begin(Phase.Pointer, 1, 0);
        if (_records.LiveId() == _release.Id)
        {
            File.Delete(layout.NextCurrent);
        }
        else
        {
            UnixCalls.Rename(layout.NextCurrent, layout.Current);
            UnixCalls.Settle(layout.Root);
        }
        log.Done(0);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
