using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>Carries out a plan in a bucket whose inventory has been taken, request by request, so that each phase is whole before the next.</summary>
/// <param name="pointer">What the store says of itself; null before the first release.</param>
/// <param name="begun">What an earlier run wrote down; null if it ended.</param>
/// <param name="pointerETag">Of the pointer that the plan was made from: null if there was none.</param>
/// <param name="lost">Releases whose record is gone: as long as it is, nothing is cleaned.</param>
internal sealed class BucketDeploy(
    IObjectStore store,
    BucketSettings settings,
    IJournal journal,
    BucketInventory inventory,
    Pointer? pointer,
    BegunRelease? begun,
    string? pointerETag,
    ImmutableArray<string> lost
)
{
    private static readonly ObjectHeaders Json = new("application/json; charset=utf-8", "no-store", null, "");

    private readonly ConcurrentDictionary<string, OwnObject> _objects = new(inventory.Objects, StringComparer.Ordinal);
    private string? _pointerETag = pointerETag;

    /// <summary>True once nothing is begun any more.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>What stands at a path; null if nothing of ours does.</summary>
    public PublishedFile? Present(string path) => _objects.GetValueOrDefault(path)?.File;

    public async Task ApplyAsync(DeployPlan plan, IReleaseSource source, BucketLock held, IDeployLog log, CancellationToken cancel)
    {
        RefuseUnlessComplete(plan, source);
        if (!held.IsEnforced)
        {
            log.Tell(
                new(
                    "This store cannot keep two publishers apart; make sure that nobody else publishes now.",
                    "该存储无法阻止两人同时发布，请确认现在没有其他人在发布。"
                )
            );
        }
        await BeginAsync(plan, cancel).ConfigureAwait(false);
        await KeepAsync(plan, log, cancel).ConfigureAwait(false);
        for (Phase phase = Phase.Assets; phase <= Phase.Entrances; phase++)
        {
            PlannedFile[] files = [.. plan.In(phase)];
            if (files.Length == 0)
            {
                continue;
            }
            // Somebody may have taken the lock over from a publisher who only seemed dead.
            await held.CheckAsync(cancel).ConfigureAwait(false);
            log.Begin(phase, files.Length, files.Sum(f => f.File.Size));
            await EachAsync(files, (file, token) => SendAsync(file, source, log, token), cancel).ConfigureAwait(false);
        }
        log.Begin(Phase.Pointer, 1, 0);
        await PutJsonAsync(BucketKeys.Record(plan.Release.Id), RecordJson.Write(plan.Release), WriteCondition.None, cancel)
            .ConfigureAwait(false);
        await PointAsync(plan, held, cancel).ConfigureAwait(false);
        log.Done(0);
        await DeleteAsync([.. plan.In(Phase.Withdraw)], Phase.Withdraw, log, cancel).ConfigureAwait(false);
    }

    public async Task FinishAsync(DeployPlan plan, BucketLock held, IDeployLog log, CancellationToken cancel)
    {
        await held.CheckAsync(cancel).ConfigureAwait(false);
        if ((await store.ReadAsync(BucketKeys.Pointer, cancel).ConfigureAwait(false))?.ETag != _pointerETag)
        {
            throw Meanwhile();
        }
        await DeleteAsync([.. plan.In(Phase.Clean)], Phase.Clean, log, cancel).ConfigureAwait(false);
        ReleaseRecord[] kept = [plan.Release, .. plan.Remaining];
        HashSet<string> hashes = [.. kept.SelectMany(r => r.Files).Select(f => f.Sha256)];
        HashSet<string> ids = [.. kept.Select(r => r.Id)];
        string[] idle =
            lost.Length > 0
                ? []
                :
                [
                    .. inventory.KeptHashes.Where(h => !hashes.Contains(h)).Select(BucketKeys.Kept),
                    .. inventory.Records.Where(r => !ids.Contains(r)).Select(BucketKeys.Record),
                ];
        await EachAsync(idle, (key, token) => new ValueTask(store.DeleteAsync(key, token)), cancel).ConfigureAwait(false);
        if (plan.Deleted.Any())
        {
            await PointAsync(plan, held, cancel).ConfigureAwait(false);
        }
        await store.DeleteAsync(BucketKeys.Begun, cancel).ConfigureAwait(false);
        IsFinished = true;
    }

    private async ValueTask SendAsync(PlannedFile planned, IReleaseSource source, IDeployLog log, CancellationToken cancel)
    {
        PublishedFile file = planned.File;
        ObjectHeaders headers = ObjectHeaders.Of(file);
        string? from =
            planned.Reason == Reason.HeadersChanged ? file.Path
            : inventory.KeptHashes.Contains(file.Sha256) ? BucketKeys.Kept(file.Sha256)
            : null;
        string? etag = from is null ? null : await store.CopyAsync(from, file.Path, headers, cancel).ConfigureAwait(false);
        etag ??= await store.PutAsync(file.Path, source.Read(file), headers, WriteCondition.None, cancel).ConfigureAwait(false);
        _objects[file.Path] = new OwnObject(file, etag!);
        journal.Arrived(file, etag!);
        log.Done(file.Size);
    }

    private async Task KeepAsync(DeployPlan plan, IDeployLog log, CancellationToken cancel)
    {
        PublishedFile[] files = [.. plan.Kept.DistinctBy(f => f.Sha256).Where(f => !inventory.KeptHashes.Contains(f.Sha256))];
        if (files.Length == 0)
        {
            return;
        }
        log.Begin(Phase.Keep, files.Length, 0);
        await EachAsync(
                files,
                async (file, token) =>
                {
                    string kept = BucketKeys.Kept(file.Sha256);
                    if (await store.CopyAsync(file.Path, kept, ObjectHeaders.Of(file), token).ConfigureAwait(false) is null)
                    {
                        throw Meanwhile();
                    }
                    log.Done(0);
                },
                cancel
            )
            .ConfigureAwait(false);
    }

    private async Task BeginAsync(DeployPlan plan, CancellationToken cancel)
    {
        HashSet<string> named = new(plan.Release.Files.Select(f => f.Path), StringComparer.Ordinal);
        var next = new BegunRelease(
            plan.Release,
            plan.Touched,
            [
                .. _objects
                    .Values.Select(o => o.File)
                    .Where(f => !named.Contains(f.Path) && pointer?.Objects.ContainsKey(f.Path) != true)
                    .OrderBy(f => f.Path, StringComparer.Ordinal),
            ]
        );
        if (begun?.Release.Id != next.Release.Id || !begun.Touched.SequenceEqual(next.Touched) || !begun.Strays.SequenceEqual(next.Strays))
        {
            await PutJsonAsync(BucketKeys.Begun, BegunJson.Write(next), WriteCondition.None, cancel).ConfigureAwait(false);
        }
    }

    private async Task PointAsync(DeployPlan plan, BucketLock held, CancellationToken cancel)
    {
        var pointer = new Pointer(
            plan.Release,
            [plan.Release.Id, .. plan.Remaining.Select(r => r.Id), .. lost],
            _objects.ToImmutableDictionary(StringComparer.Ordinal)
        );
        WriteCondition unchanged = _pointerETag is { } etag ? WriteCondition.Match(etag) : WriteCondition.Absent;
        // Who does not refuse a second lock will not heed this condition either.
        await held.CheckAsync(cancel).ConfigureAwait(false);
        _pointerETag =
            await PutJsonAsync(BucketKeys.Pointer, pointer.Write(), unchanged, cancel).ConfigureAwait(false) ?? throw Meanwhile();
    }

    private Task<string?> PutJsonAsync(string key, byte[] bytes, WriteCondition condition, CancellationToken cancel) =>
        store.PutAsync(key, bytes, Json with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) }, condition, cancel);

    private async Task DeleteAsync(PlannedFile[] files, Phase phase, IDeployLog log, CancellationToken cancel)
    {
        if (files.Length == 0)
        {
            return;
        }
        log.Begin(phase, files.Length, 0);
        await EachAsync(
                files,
                async (file, token) =>
                {
                    await store.DeleteAsync(file.File.Path, token).ConfigureAwait(false);
                    _objects.TryRemove(file.File.Path, out _);
                    log.Done(0);
                },
                cancel
            )
            .ConfigureAwait(false);
    }

    private void RefuseUnlessComplete(DeployPlan plan, IReleaseSource source)
    {
        PlannedFile? gone = plan.Sent.FirstOrDefault(f =>
            f.Reason != Reason.HeadersChanged && !inventory.KeptHashes.Contains(f.File.Sha256) && !source.Has(f.File)
        );
        if (gone is not null)
        {
            throw new DeployException(Errors.ReleaseFileGone(SourceText.Unreadable(settings.Name).Whole, plan.Release.Id, gone.File.Path));
        }
    }

    private Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, ValueTask> act, CancellationToken cancel) =>
        Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = settings.Parallel, CancellationToken = cancel }, act);

    private DeployException Meanwhile() => new(Errors.PublishedMeanwhile(SourceText.Unreadable(settings.Name).Whole));
}
