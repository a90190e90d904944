namespace Yueqing.Site.Deploying.Folders;

/// <summary>The end of a deploy into a folder: releases that are no longer kept go, and what interrupted deploys left. Nothing that we did not make is touched.</summary>
internal sealed class FolderCleaning(FolderLayout layout, DeployPlan plan)
{
    public void Run(IDeployLog log)
    {
        string? live = new FolderRecords(layout).LiveId();
        string[] kept = [plan.Release.Id, .. plan.Remaining.Select(r => r.Id)];
        string[] retired =
        [
            .. plan
                .Retired.Select(r => r.Id)
                .Where(id => FolderLayout.IsId(id) && id != live && !kept.Contains(id, StringComparer.Ordinal)),
        ];
        log.Begin(Phase.Clean, retired.Length, 0);
        foreach (string id in retired)
        {
            Retire(id);
            log.Done(0);
        }
        RemoveLeftovers(live);
        File.Delete(layout.Begun);
    }

    /// <summary>The folder loses its name before it loses a file, so that what has a name is whole.</summary>
    private void Retire(string id)
    {
        string leaving = layout.Leaving(id);
        Remove(leaving);
        if (Directory.Exists(layout.Folder(id)))
        {
            Directory.Move(layout.Folder(id), leaving);
        }
        File.Delete(layout.Record(id));
        Remove(leaving);
    }

    private void RemoveLeftovers(string? live)
    {
        foreach (string name in Directory.Exists(layout.Releases) ? FolderGround.Names(layout.Releases).ToList() : [])
        {
            if ((FolderLayout.StagedIn(name) ?? FolderLayout.LeavingIn(name)) is not null)
            {
                Remove(Path.Combine(layout.Releases, name));
            }
            else if (FolderLayout.RecordedIn(name) is { } id && id != live && !Path.Exists(layout.Folder(id)))
            {
                File.Delete(layout.Record(id));
            }
        }
        Remove(layout.Parts);
        File.Delete(layout.NextCurrent);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
