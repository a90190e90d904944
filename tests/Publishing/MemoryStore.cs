using System.Collections.Immutable;
using System.Security.Cryptography;
using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Buckets;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>A bucket in memory that can die at any request: for crashes by the hundred. Real servers are asked in <c>Stores</c>.</summary>
internal sealed class MemoryStore : IObjectStore
{
    private readonly SortedDictionary<string, (byte[] Bytes, ObjectHeaders Headers, string ETag)> _objects = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public StoreProfile Profile => StoreProfiles.Minio;

    /// <summary>What was asked, in order: <c>PUT index.html</c>.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>From this request on (counted from 0) the publisher is dead; null for one who lives.</summary>
    public int? DiesAt { get; set; }

    /// <summary>Whether the request at which the publisher dies still arrives.</summary>
    public bool LastWordArrives { get; set; }

    /// <summary>False for a store that ignores conditions and says 200 to everybody.</summary>
    public bool HeedsConditions { get; set; } = true;

    /// <summary>Called before each request, to look at the store as a reader would, or to interfere.</summary>
    public Action<string> OnRequest { get; set; } = _ => { };

    /// <summary>Keys that a listing does not show yet.</summary>
    public HashSet<string> Unlisted { get; } = [];

    public IEnumerable<string> Keys => _objects.Keys;

    public IEnumerable<string> SiteKeys => Keys.Where(k => !BucketKeys.IsOurs(k));

    public IEnumerable<string> Sent => Requests.Where(r => r.StartsWith("PUT ", StringComparison.Ordinal)).Select(r => r[4..]);

    public byte[]? Find(string key) => _objects.TryGetValue(key, out (byte[] Bytes, ObjectHeaders, string) found) ? found.Bytes : null;

    public ObjectHeaders HeadersOf(string key) => _objects[key].Headers;

    public void Put(string key, byte[] bytes, ObjectHeaders headers) =>
        _objects[key] = (bytes, headers, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public void Remove(string key) => Assert.True(_objects.Remove(key));

    public MemoryStore Copy()
    {
        var copy = new MemoryStore { HeedsConditions = HeedsConditions };
        foreach ((string key, (byte[] bytes, ObjectHeaders headers, string _)) in _objects)
        {
            copy.Put(key, bytes, headers);
        }
        return copy;
    }

    public Task<ImmutableArray<StoredObject>> ListAsync(CancellationToken cancel) =>
        Ask<ImmutableArray<StoredObject>>(
            "LIST",
            () =>
                [.. _objects.Where(o => !Unlisted.Contains(o.Key)).Select(o => new StoredObject(o.Key, o.Value.Bytes.Length, o.Value.ETag))]
        );

    public Task<StoredBytes?> ReadAsync(string key, CancellationToken cancel) =>
        Ask($"GET {key}", () => _objects.TryGetValue(key, out var found) ? new StoredBytes(found.Bytes, found.ETag) : null);

    public Task<ObjectHead?> HeadAsync(string key, CancellationToken cancel) =>
        Ask(
            $"HEAD {key}",
            () =>
                _objects.TryGetValue(key, out var found)
                    ? new ObjectHead(found.Bytes.Length, found.ETag, found.Headers, found.Headers.Sha256)
                    : null
        );

    public Task<string?> PutAsync(string key, byte[] bytes, ObjectHeaders headers, WriteCondition condition, CancellationToken cancel) =>
        Ask(
            $"PUT {key}",
            () =>
            {
                bool exists = _objects.TryGetValue(key, out var found);
                bool holds = (!condition.IfAbsent || !exists) && (condition.IfMatch is null || (exists && found.ETag == condition.IfMatch));
                if (!holds && HeedsConditions)
                {
                    return null;
                }
                Put(key, bytes, headers);
                return _objects[key].ETag;
            }
        );

    public Task<string?> CopyAsync(string from, string to, ObjectHeaders headers, CancellationToken cancel) =>
        Ask(
            $"COPY {from} {to}",
            () =>
            {
                if (!_objects.TryGetValue(from, out var found))
                {
                    return null;
                }
                Put(to, found.Bytes, headers);
                return found.ETag;
            }
        );

    public Task DeleteAsync(string key, CancellationToken cancel) => Ask($"DELETE {key}", () => _objects.Remove(key));

    public void Dispose() { }

    private Task<T> Ask<T>(string request, Func<T> answer)
    {
        // Outside the lock: what it does may ask the store in turn, from other threads.
        OnRequest(request);
        lock (_lock)
        {
            int number = Requests.Count;
            Requests.Add(request);
            if (number < (DiesAt ?? int.MaxValue))
            {
                return Task.FromResult(answer());
            }
            if (number == DiesAt && LastWordArrives)
            {
                answer();
            }
            return Task.FromException<T>(new PublisherDied());
        }
    }
}

/// <summary>Nothing that a deploy could catch: the machine is off.</summary>
internal sealed class PublisherDied : Exception
{
    /// <summary>False if the publisher died on the way.</summary>
    public static bool Spares(Action deploy)
    {
        try
        {
            deploy();
            return true;
        }
        catch (PublisherDied)
        {
            return false;
        }
    }
}
