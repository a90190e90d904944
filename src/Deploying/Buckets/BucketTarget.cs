using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>How one bucket is published to.</summary>
/// <param name="Gzip">Texts are stored compressed, for hosts in front of which no CDN compresses (S7-10).</param>
/// <param name="Parallel">Requests at a time.</param>
/// <param name="TakeOver">Whether another publisher's lock is broken.</param>
/// <param name="Token">Names this run unlike every other.</param>
internal sealed record BucketSettings(string Name, bool Gzip, int Parallel, bool TakeOver, string Token);

/// <summary>A prefix of an S3-compatible bucket. Pages are replaced in place, in the order of <see cref="Phase"/>; what they replace is kept for the way back.</summary>
internal sealed class BucketTarget(IObjectStore store, BucketSettings settings, IJournal journal, TimeProvider time) : IDeployTarget
{
    private readonly IJournal _journal = journal;
    private BucketDeploy? _deploy;
    private BucketLock? _lock;

    public string Name => settings.Name;

    public bool KeepsReleasesApart => false;

    /// <summary>Servers read compressed siblings from a disk; a store has one object for an address, compressed or not (S7-10).</summary>
    public ImmutableArray<PublishedFile> Select(ImmutableArray<BuiltFile> built)
    {
        Dictionary<string, BuiltFile> zipped = settings.Gzip
            ? built.Where(f => f.Encoding == "gzip").ToDictionary(f => f.Path[..^".gz".Length], StringComparer.Ordinal)
            : [];
        return
        [
            .. built
                .Where(f => f is { Encoding: null, ForHost: false })
                .Select(f =>
                    zipped.GetValueOrDefault(f.Path) is { } zip
                        ? Publish(f, zip.Sha256, zip.Size, "gzip")
                        : Publish(f, f.Sha256, f.Size, encoding: null)
                ),
        ];
    }

    public async Task<TargetState> ReadAsync(bool withEarlier, CancellationToken cancel)
    {
        StoredBytes? stored = await store.ReadAsync(BucketKeys.Pointer, cancel).ConfigureAwait(false);
        Pointer? pointer = stored is null ? null : Pointer.Read(stored.Bytes, PlaceOf(BucketKeys.Pointer));
        ImmutableArray<StoredObject> listed = await store.ListAsync(cancel).ConfigureAwait(false);
        JournalContents noted = _journal.Read();
        // A listing may lag behind what this machine knows that it wrote.
        BegunRelease? begun =
            !noted.Tokens.IsEmpty || listed.Any(o => o.Key == BucketKeys.Begun) ? await ReadBegunAsync(cancel).ConfigureAwait(false) : null;
        BucketInventory inventory = await BucketInventory.TakeAsync(store, listed, pointer, begun, noted, cancel).ConfigureAwait(false);
        ImmutableArray<ReleaseRecord> earlier =
            withEarlier && pointer is not null ? await ReadEarlierAsync(pointer, cancel).ConfigureAwait(false) : [];
        ImmutableArray<string> lost =
            withEarlier && pointer is not null ? [.. pointer.Releases.Skip(1).Except(earlier.Select(r => r.Id))] : [];
        _deploy = new BucketDeploy(store, settings, _journal, inventory, pointer, begun, stored?.ETag, lost);
        return new TargetState(
            pointer?.Live,
            begun,
            earlier,
            inventory.Objects.ToImmutableDictionary(o => o.Key, o => o.Value.File, StringComparer.Ordinal),
            inventory.Foreign
        )
        {
            Lost = lost,
        };
    }

    /// <summary>On this machine first, where no other run may be under way; then in the store.</summary>
    public async Task<IAsyncDisposable> LockAsync(string by, CancellationToken cancel)
    {
        IDisposable here = _journal.TryHold() ?? throw new DeployException(Errors.PublishingHere(SourceText.Unreadable(Name).Whole));
        try
        {
            IReadOnlySet<string> own = _journal.Read().Tokens;
            _journal.Lock(settings.Token);
            _lock = await BucketLock.TakeAsync(store, Name, by, own, settings.TakeOver, settings.Token, time, cancel).ConfigureAwait(false);
            return new Holding(this, _lock, here);
        }
        catch
        {
            here.Dispose();
            throw;
        }
    }

    public Task ApplyAsync(DeployPlan plan, IReleaseSource source, IDeployLog log, CancellationToken cancel) =>
        _deploy!.ApplyAsync(plan, source, _lock!, log, cancel);

    public Task FinishAsync(DeployPlan plan, IDeployLog log, CancellationToken cancel) => _deploy!.FinishAsync(plan, _lock!, log, cancel);

    public async Task<byte[]?> ReadFileAsync(ReleaseRecord release, string path, CancellationToken cancel)
    {
        if (release.Files.FirstOrDefault(f => f.Path == path) is not { } file)
        {
            return null;
        }
        string key = _deploy?.Present(path)?.Sha256 == file.Sha256 ? path : BucketKeys.Kept(file.Sha256);
        return (await store.ReadAsync(key, cancel).ConfigureAwait(false))?.Bytes;
    }

    private async Task<BegunRelease?> ReadBegunAsync(CancellationToken cancel) =>
        await store.ReadAsync(BucketKeys.Begun, cancel).ConfigureAwait(false) is { } stored
            ? BegunJson.Read(stored.Bytes, PlaceOf(BucketKeys.Begun))
            : null;

    private async Task<ImmutableArray<ReleaseRecord>> ReadEarlierAsync(Pointer pointer, CancellationToken cancel)
    {
        StoredBytes?[] records = await Task.WhenAll(pointer.Releases.Skip(1).Select(id => store.ReadAsync(BucketKeys.Record(id), cancel)))
            .ConfigureAwait(false);
        return
        [
            .. records
                .Zip(pointer.Releases.Skip(1))
                .Where(r => r.First is not null)
                .Select(r => RecordJson.Read(r.First!.Bytes, PlaceOf(BucketKeys.Record(r.Second)))),
        ];
    }

    private string PlaceOf(string key) => $"{Name}/{key}";

    private static PublishedFile Publish(BuiltFile file, string sha256, long size, string? encoding) =>
        new(file.Path, sha256, file.Sha256, size, file.ContentType, PublishedHeaders.CacheControlOf(file.Cache), encoding, file.Cache);

    /// <summary>The journal knows whose lock it was until there is none.</summary>
    private sealed class Holding(BucketTarget target, BucketLock held, IDisposable here) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            using (here)
            {
                await held.DisposeAsync().ConfigureAwait(false);
                if (held.IsReleased && target._deploy is { IsFinished: true })
                {
                    target._journal.Clear();
                }
            }
        }
    }
}
