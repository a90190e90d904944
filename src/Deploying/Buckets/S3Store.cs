using System.Collections.Immutable;
using Amazon.S3;
using Amazon.S3.Model;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>A prefix of a bucket in any store that speaks S3 (decision 24).</summary>
internal sealed class S3Store : IObjectStore
{
    private readonly StoreOptions _options;
    private readonly StoreConnection _connection;
    private readonly AmazonS3Client _client;
    private readonly Retries _retries;
    private readonly string _prefix;
    private readonly StoreRequests _requests;

    /// <summary>Some stores write ETags in capitals, and compare them as text.</summary>
    private volatile bool _hasCapitals;

    /// <exception cref="DeployException">The options do not say where the store is.</exception>
    public S3Store(StoreOptions options)
    {
        _options = options;
        _connection = new StoreConnection(options);
        _client = _connection.Client;
        _retries = new Retries(options);
        string prefix = options.Prefix.Trim('/');
        _prefix = prefix.Length == 0 ? "" : prefix + "/";
        _requests = new StoreRequests(options, _prefix);
    }

    public StoreProfile Profile => _options.Profile;

    public void Dispose() => _connection.Dispose();

    public async Task<ImmutableArray<StoredObject>> ListAsync(CancellationToken cancel)
    {
        var found = new List<StoredObject>();
        string? token = null;
        do
        {
            var request = new ListObjectsV2Request
            {
                BucketName = _options.Bucket,
                Prefix = _prefix,
                ContinuationToken = token,
            };
            ListObjectsV2Response page = await _retries
                .RunAsync($"LIST {_prefix}", c => _client.ListObjectsV2Async(request, c), cancel)
                .ConfigureAwait(false);
            foreach (S3Object item in page.S3Objects ?? [])
            {
                // Consoles make an object of a folder's name.
                if (item.Key.Length > _prefix.Length && item.Key.StartsWith(_prefix, StringComparison.Ordinal))
                {
                    found.Add(new StoredObject(item.Key[_prefix.Length..], item.Size ?? 0, Plain(item.ETag)));
                }
            }
            token = page.IsTruncated == true ? page.NextContinuationToken : null;
        } while (!string.IsNullOrEmpty(token));
        found.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return [.. found];
    }

    public Task<StoredBytes?> ReadAsync(string key, CancellationToken cancel) =>
        _retries.RunAsync<StoredBytes?>(
            $"GET {key}",
            async c =>
            {
                try
                {
                    using GetObjectResponse answer = await _client
                        .GetObjectAsync(new GetObjectRequest { BucketName = _options.Bucket, Key = _prefix + key }, c)
                        .ConfigureAwait(false);
                    byte[] bytes = new byte[answer.ContentLength];
                    await answer.ResponseStream.ReadExactlyAsync(bytes, c).ConfigureAwait(false);
                    return new StoredBytes(bytes, Plain(answer.ETag));
                }
                catch (AmazonS3Exception answer) when (StoreFaults.IsMissing(answer))
                {
                    return null;
                }
            },
            cancel
        );

    public Task<ObjectHead?> HeadAsync(string key, CancellationToken cancel) =>
        _retries.RunAsync($"HEAD {key}", c => LookAsync(key, c), cancel);

    public Task<string?> PutAsync(string key, byte[] bytes, ObjectHeaders headers, WriteCondition condition, CancellationToken cancel)
    {
        // After an answer was lost, nobody knows whether the write took place.
        bool isUncertain = false;
        string md5 = StoreRequests.Md5(bytes);
        return _retries.RunAsync(
            $"PUT {key}",
            async c =>
            {
                try
                {
                    if (
                        condition.IfMatch is { } wanted
                        && !Profile.MatchesETags
                        && (await LookAsync(key, c).ConfigureAwait(false))?.ETag != wanted
                    )
                    {
                        return isUncertain ? await OwnAsync(key, bytes, headers, c).ConfigureAwait(false) : null;
                    }
                    PutObjectRequest request = _requests.Put(key, bytes, md5, headers, condition, _hasCapitals);
                    return Plain((await _client.PutObjectAsync(request, c).ConfigureAwait(false)).ETag);
                }
                catch (AmazonS3Exception answer) when (condition != WriteCondition.None && StoreFaults.IsConditionFailed(answer))
                {
                    return isUncertain ? await OwnAsync(key, bytes, headers, c).ConfigureAwait(false) : null;
                }
                catch (AmazonS3Exception answer) when (condition != WriteCondition.None && StoreFaults.IsConditionUnknown(answer))
                {
                    // As with stores that ignore conditions: whoever needs them finds out by trying (S7-06).
                    PutObjectRequest request = _requests.Put(key, bytes, md5, headers, WriteCondition.None, _hasCapitals);
                    return Plain((await _client.PutObjectAsync(request, c).ConfigureAwait(false)).ETag);
                }
                catch
                {
                    isUncertain = true;
                    throw;
                }
            },
            cancel
        );
    }

    public Task<string?> CopyAsync(string from, string to, ObjectHeaders headers, CancellationToken cancel) =>
        _retries.RunAsync<string?>(
            $"COPY {to}",
            async c =>
            {
                CopyObjectRequest request = _requests.Copy(from, to, headers);
                try
                {
                    CopyObjectResponse answer = await _client.CopyObjectAsync(request, c).ConfigureAwait(false);
                    // A copy that fails late is answered by 200, and by a text without an ETag.
                    return string.IsNullOrEmpty(answer.ETag) ? throw new IOException("The copy has no ETag.") : Plain(answer.ETag);
                }
                catch (AmazonS3Exception answer) when (StoreFaults.IsMissing(answer))
                {
                    return null;
                }
            },
            cancel
        );

    public Task DeleteAsync(string key, CancellationToken cancel) =>
        _retries.RunAsync(
            $"DELETE {key}",
            async c =>
            {
                try
                {
                    await _client.DeleteObjectAsync(_options.Bucket, _prefix + key, c).ConfigureAwait(false);
                }
                catch (AmazonS3Exception answer) when (StoreFaults.IsMissing(answer)) { }
                return true;
            },
            cancel
        );

    private async Task<ObjectHead?> LookAsync(string key, CancellationToken cancel)
    {
        try
        {
            GetObjectMetadataResponse head = await _client
                .GetObjectMetadataAsync(_options.Bucket, _prefix + key, cancel)
                .ConfigureAwait(false);
            string? sha256 = Meta(head, StoreRequests.Sha256);
            var headers = new ObjectHeaders(
                head.Headers.ContentType ?? "",
                Meta(head, StoreHttp.CacheControl) ?? "",
                string.IsNullOrEmpty(head.Headers.ContentEncoding) ? null : head.Headers.ContentEncoding,
                sha256 ?? ""
            );
            return new ObjectHead(head.ContentLength, Plain(head.ETag), headers, sha256);
        }
        catch (AmazonS3Exception answer) when (StoreFaults.IsMissing(answer))
        {
            return null;
        }
    }

    private static string? Meta(GetObjectMetadataResponse head, string name) =>
        head.Metadata.Keys.Contains("x-amz-meta-" + name) ? head.Metadata[name] : null;

    /// <summary>The ETag of the object if it is what we meant to write; null if it is somebody else's.</summary>
    private async Task<string?> OwnAsync(string key, byte[] bytes, ObjectHeaders headers, CancellationToken cancel)
    {
        ObjectHead? head = await LookAsync(key, cancel).ConfigureAwait(false);
        return head?.Sha256 == headers.Sha256 && head.Size == bytes.Length ? head.ETag : null;
    }

    private string Plain(string? etag)
    {
        string text = (etag ?? "").Trim('"');
        string plain = text.ToLowerInvariant();
        _hasCapitals |= !string.Equals(text, plain, StringComparison.Ordinal);
        return plain;
    }
}
