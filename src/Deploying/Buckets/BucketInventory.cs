using System.Collections.Immutable;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>
/// What stands at each key, found out with as few questions as can be: the pointer says what should be there, the listing's ETags whether it still
/// is, the journal what an interrupted deploy has sent. Only where they disagree is an object asked itself (S7-04).
/// </summary>
/// <param name="Objects">Our files by path.</param>
/// <param name="Foreign">Keys of others, in order.</param>
/// <param name="KeptHashes">SHA-256 of the bytes that are kept for the way back.</param>
/// <param name="Records">Ids of the releases whose records are there.</param>
internal sealed record BucketInventory(
    ImmutableDictionary<string, OwnObject> Objects,
    ImmutableArray<string> Foreign,
    ImmutableHashSet<string> KeptHashes,
    ImmutableArray<string> Records
)
{
    /// <summary>Questions at a time.</summary>
    private const int Parallel = 16;

    public static async Task<BucketInventory> TakeAsync(
        IObjectStore store,
        ImmutableArray<StoredObject> listed,
        Pointer? pointer,
        BegunRelease? begun,
        JournalContents journal,
        CancellationToken cancel
    )
    {
        ImmutableDictionary<string, OwnObject> known =
            pointer?.Objects ?? ImmutableDictionary.Create<string, OwnObject>(StringComparer.Ordinal);
        Dictionary<string, PublishedFile> begunFiles = (begun?.Release.Files ?? []).ToDictionary(f => f.Path, StringComparer.Ordinal);
        Dictionary<string, StoredObject> site = listed
            .Where(o => !BucketKeys.IsOurs(o.Key))
            .ToDictionary(o => o.Key, StringComparer.Ordinal);
        var objects = ImmutableDictionary.CreateBuilder<string, OwnObject>(StringComparer.Ordinal);
        var asked = new List<string>();
        // A listing may lag behind: what it lacks is asked for as well.
        Dictionary<string, PublishedFile> strays = (begun?.Strays ?? []).ToDictionary(f => f.Path, StringComparer.Ordinal);
        IEnumerable<string> begunOrStray = begunFiles.Keys.Union(strays.Keys);
        foreach (string path in known.Keys.Union(begunOrStray.Where(p => site.ContainsKey(p) || journal.Arrived.ContainsKey(p))))
        {
            if (Recognise(path, site.GetValueOrDefault(path), known, begunFiles, journal) is { } own)
            {
                objects.Add(path, own);
            }
            else
            {
                asked.Add(path);
            }
        }
        await System
            .Threading.Tasks.Parallel.ForEachAsync(
                asked,
                new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancel },
                async (path, token) =>
                {
                    if (await store.HeadAsync(path, token).ConfigureAwait(false) is { } head)
                    {
                        OwnObject own = Describe(
                            path,
                            head,
                            begunFiles.GetValueOrDefault(path),
                            known.GetValueOrDefault(path)?.File ?? strays.GetValueOrDefault(path)
                        );
                        lock (objects)
                        {
                            objects.Add(path, own);
                        }
                    }
                }
            )
            .ConfigureAwait(false);
        return new BucketInventory(
            objects.ToImmutable(),
            [.. site.Keys.Where(k => !objects.ContainsKey(k)).Order(StringComparer.Ordinal)],
            [.. listed.Select(o => BucketKeys.HashOfKept(o.Key)).OfType<string>()],
            [.. listed.Select(o => o.Key).Where(IsRecord).Select(k => k[BucketKeys.Folder.Length..^".json".Length])]
        );
    }

    /// <summary>Without asking; null if nobody knows.</summary>
    private static OwnObject? Recognise(
        string path,
        StoredObject? stored,
        ImmutableDictionary<string, OwnObject> known,
        Dictionary<string, PublishedFile> begun,
        JournalContents journal
    )
    {
        if (stored is null)
        {
            return null;
        }
        PublishedFile? before = known.GetValueOrDefault(path)?.File;
        if (begun.GetValueOrDefault(path) is { } sent)
        {
            if (journal.Arrived.GetValueOrDefault(path) == Arrival.Of(sent, stored.ETag) && sent.Size == stored.Size)
            {
                return new OwnObject(sent, stored.ETag);
            }
            if (before is not null && (before.Sha256 != sent.Sha256 || !before.HasHeadersOf(sent)))
            {
                // It may have been replaced: a listing can lag behind, and headers do not show in it.
                return null;
            }
        }
        return known.GetValueOrDefault(path) is { } own && own.ETag == stored.ETag && own.File.Size == stored.Size ? own : null;
    }

    private static OwnObject Describe(string path, ObjectHead head, PublishedFile? begun, PublishedFile? known)
    {
        string sha256 = head.Sha256 ?? "";
        PublishedFile? same =
            begun?.Sha256 == sha256 ? begun
            : known?.Sha256 == sha256 ? known
            : null;
        CacheClass cache = (begun ?? known)!.Cache;
        return new OwnObject(
            new PublishedFile(
                path,
                sha256,
                same?.Content ?? sha256,
                head.Size,
                head.Headers.ContentType,
                head.Headers.CacheControl,
                head.Headers.ContentEncoding,
                cache
            ),
            head.ETag
        );
    }

    private static bool IsRecord(string key) =>
        key.StartsWith(BucketKeys.Folder, StringComparison.Ordinal)
        && key.EndsWith(".json", StringComparison.Ordinal)
        && key.LastIndexOf('/') == BucketKeys.Folder.Length - 1
        && key is not (BucketKeys.Pointer or BucketKeys.Begun or BucketKeys.Lock);
}
