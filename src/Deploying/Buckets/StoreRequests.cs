using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>The requests that write, as every store takes them (S7-05).</summary>
internal sealed class StoreRequests(StoreOptions options, string prefix)
{
    /// <summary>The name under which an object keeps its hash.</summary>
    public const string Sha256 = "sha256";

    private readonly bool _isEncrypted = StoreAddress.Of(options).Endpoint.Scheme == "https";

    /// <param name="md5">Of the bytes, in Base64.</param>
    /// <param name="inCapitals">How the store writes ETags.</param>
    public PutObjectRequest Put(string key, byte[] bytes, string md5, ObjectHeaders headers, WriteCondition condition, bool inCapitals)
    {
        var request = new PutObjectRequest
        {
            BucketName = options.Bucket,
            Key = prefix + key,
            InputStream = new MemoryStream(bytes, writable: false),
            UseChunkEncoding = false,
            // Over http the signature is all that guards the bytes. An empty body the SDK sends in chunks unless it signs it.
            DisablePayloadSigning = _isEncrypted && bytes.Length > 0,
            DisableDefaultChecksumValidation = true,
            MD5Digest = md5,
            ContentType = headers.ContentType,
        };
        Describe(request.Headers, request.Metadata, headers);
        if (condition.IfAbsent && options.Profile.ForbidOverwrite is { } forbid)
        {
            request.Headers[forbid] = "true";
        }
        else if (condition.IfAbsent)
        {
            request.IfNoneMatch = "*";
        }
        else if (condition.IfMatch is { } etag && options.Profile.MatchesETags)
        {
            request.IfMatch = $"\"{(inCapitals ? etag.ToUpperInvariant() : etag)}\"";
        }
        return request;
    }

    public CopyObjectRequest Copy(string from, string to, ObjectHeaders headers)
    {
        var request = new CopyObjectRequest
        {
            SourceBucket = options.Bucket,
            SourceKey = prefix + from,
            DestinationBucket = options.Bucket,
            DestinationKey = prefix + to,
            MetadataDirective = S3MetadataDirective.REPLACE,
            ContentType = headers.ContentType,
        };
        Describe(request.Headers, request.Metadata, headers);
        return request;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351", Justification = "Content-MD5 is what S3 calls its checksum.")]
    public static string Md5(byte[] bytes) => Convert.ToBase64String(MD5.HashData(bytes));

    private static void Describe(HeadersCollection headers, MetadataCollection metadata, ObjectHeaders wanted)
    {
        headers.CacheControl = wanted.CacheControl;
        if (wanted.ContentEncoding is not null)
        {
            headers.ContentEncoding = wanted.ContentEncoding;
        }
        metadata[Sha256] = wanted.Sha256;
    }
}
