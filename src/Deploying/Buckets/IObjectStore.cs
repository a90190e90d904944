using System.Collections.Immutable;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>
/// A prefix of a bucket, as far as a deploy needs it. Keys are relative to the prefix. Every call tries again by itself what may pass (5xx,
/// throttling, time-outs, truncated bodies), and throws a <see cref="DeployException"/> for what a person must mend.
/// </summary>
internal interface IObjectStore : IDisposable
{
    StoreProfile Profile { get; }

    /// <summary>All objects below the prefix, ordered by key (ordinal).</summary>
    Task<ImmutableArray<StoredObject>> ListAsync(CancellationToken cancel);

    /// <summary>Null if there is none.</summary>
    Task<StoredBytes?> ReadAsync(string key, CancellationToken cancel);

    /// <summary>Null if there is none.</summary>
    Task<ObjectHead?> HeadAsync(string key, CancellationToken cancel);

    /// <summary>A single PUT with Content-MD5, its exact length and its SHA-256 as metadata (S7-05).</summary>
    /// <returns>The ETag that the store gave; null if the condition did not hold (412).</returns>
    Task<string?> PutAsync(string key, byte[] bytes, ObjectHeaders headers, WriteCondition condition, CancellationToken cancel);

    /// <summary>Inside the store, under headers of its own.</summary>
    /// <returns>The ETag of the copy; null if there is nothing to copy.</returns>
    Task<string?> CopyAsync(string from, string to, ObjectHeaders headers, CancellationToken cancel);

    /// <summary>Nothing there is as good.</summary>
    Task DeleteAsync(string key, CancellationToken cancel);
}

/// <param name="ETag">As the store gave it, without quotes, in lower case.</param>
internal sealed record StoredObject(string Key, long Size, string ETag);

internal sealed record StoredBytes(byte[] Bytes, string ETag);

/// <param name="Sha256">From the object's metadata; null if somebody else put it there.</param>
internal sealed record ObjectHead(long Size, string ETag, ObjectHeaders Headers, string? Sha256);

/// <param name="Sha256">Of the bytes, kept as metadata <c>sha256</c>.</param>
internal sealed record ObjectHeaders(string ContentType, string CacheControl, string? ContentEncoding, string Sha256)
{
    public static ObjectHeaders Of(PublishedFile file) => new(file.ContentType, file.CacheControl, file.ContentEncoding, file.Sha256);
}

/// <summary>When a write may happen (S7-06).</summary>
internal readonly record struct WriteCondition
{
    /// <summary>The object must have this ETag.</summary>
    public string? IfMatch { get; private init; }

    /// <summary>There must be no object.</summary>
    public bool IfAbsent { get; private init; }

    public static WriteCondition None => default;

    public static WriteCondition Absent => new() { IfAbsent = true };

    public static WriteCondition Match(string etag) => new() { IfMatch = etag };
}
