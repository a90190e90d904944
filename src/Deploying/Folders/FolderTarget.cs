using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Deploying.Folders;

/// <summary>
/// <c>dir:</c> a folder of a server (decision 25). Each release has a folder of its own below <c>releases/</c>; the link <c>current</c>, which
/// the server is told to serve, says which one readers get, and changes in one step.
/// </summary>
/// <param name="name">As the user wrote it.</param>
/// <param name="folder">Absolute.</param>
/// <param name="output">The folder that the build writes, which must lie elsewhere; null if it does not matter.</param>
/// <param name="clock">For the note that says since when somebody publishes.</param>
/// <param name="degree">How many files are written at a time.</param>
internal sealed class FolderTarget(string name, string folder, string? output, TimeProvider clock, int degree = 8) : IDeployTarget
{
    private readonly FolderLayout _layout = new(folder);

    public string Name => name;

    public bool KeepsReleasesApart => true;

    /// <summary>Everything that the build wrote: compressed twins are files that the server picks from, and it reads its own settings beside the pages.</summary>
    public ImmutableArray<PublishedFile> Select(ImmutableArray<BuiltFile> built) =>
        [
            .. built
                .Where(f => !f.Path.Split('/').Any(p => p.StartsWith('.')))
                .OrderBy(f => f.Path, StringComparer.Ordinal)
                .Select(f => new PublishedFile(
                    f.Path,
                    f.Sha256,
                    Content: f.Sha256,
                    f.Size,
                    f.ContentType,
                    PublishedHeaders.CacheControlOf(f.Cache),
                    ContentEncoding: null,
                    f.Cache
                )
                {
                    IsAddress = f is { Encoding: null, ForHost: false },
                }),
        ];

    public Task<TargetState> ReadAsync(bool withEarlier, CancellationToken cancel) =>
        DiskTrouble.Told(
            _layout.Root,
            () =>
            {
                FolderGround.Check(_layout, output);
                return Task.FromResult(new FolderRecords(_layout).State());
            },
            cancel
        );

    public Task<IAsyncDisposable> LockAsync(string by, CancellationToken cancel) =>
        DiskTrouble.Told(
            _layout.Root,
            () =>
            {
                FolderGround.Check(_layout, output);
                return Task.FromResult<IAsyncDisposable>(FolderLock.Take(_layout, by, clock.GetUtcNow().ToOffset(BeijingTime.Offset)));
            },
            cancel
        );

    public Task ApplyAsync(DeployPlan plan, IReleaseSource source, IDeployLog log, CancellationToken cancel) =>
        DiskTrouble.Told(
            _layout.Root,
            async () =>
            {
                FolderGround.Check(_layout, output);
                await new FolderDeploy(_layout, plan, degree).ApplyAsync(source, log, cancel);
                return true;
            },
            cancel
        );

    public Task FinishAsync(DeployPlan plan, IDeployLog log, CancellationToken cancel) =>
        DiskTrouble.Told(
            _layout.Root,
            () =>
            {
                new FolderCleaning(_layout, plan).Run(log);
                return Task.FromResult(true);
            },
            cancel
        );

    public Task<byte[]?> ReadFileAsync(ReleaseRecord release, string path, CancellationToken cancel) =>
        DiskTrouble.Told(
            _layout.Root,
            async () =>
            {
                string file = FolderLayout.IsId(release.Id) ? FolderLayout.Locate(_layout.Folder(release.Id), path) : "";
                return File.Exists(file) ? await File.ReadAllBytesAsync(file, cancel) : null;
            },
            cancel
        );
}
