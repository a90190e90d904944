using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Amazon.Runtime;
using Amazon.S3;
using Polly.Timeout;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>What kind of fault it is: one that passes by itself, or one that a person must mend.</summary>
internal static class StoreFaults
{
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "SlowDown",
        "Throttling",
        "ThrottlingException",
        "RequestLimitExceeded",
        "QpsLimitExceeded",
        "TooManyRequests",
        "RequestTimeout",
        "IncompleteBody",
        "BadDigest",
        "OperationAborted",
        "ConditionalRequestConflict",
    };

    /// <summary>Null if trying again is of no use.</summary>
    public static Wording? WhyItMayPass(Exception fault)
    {
        if (fault is AmazonServiceException { StatusCode: not 0 } answer)
        {
            return Passes(answer) ? Errors.StoreIsBusy(Code(answer)) : null;
        }
        if (fault is TimeoutRejectedException)
        {
            return Errors.StoreIsSilent;
        }
        Exception[] chain = [.. Chain(fault)];
        if (fault is OperationCanceledException || chain.Any(e => e is AuthenticationException))
        {
            return null;
        }
        bool passes = chain.Any(e =>
            e is IOException or SocketException or HttpRequestException or System.Xml.XmlException or AmazonUnmarshallingException
        );
        return passes ? Errors.StoreConnectionLost : null;
    }

    /// <summary>There is no such object; of a bucket that does not exist, false.</summary>
    public static bool IsMissing(AmazonS3Exception answer) =>
        answer.StatusCode == HttpStatusCode.NotFound && answer.ErrorCode != "NoSuchBucket";

    /// <summary>The condition of a write did not hold. S3 says so of an object that is gone by 404.</summary>
    public static bool IsConditionFailed(AmazonS3Exception answer) =>
        answer.StatusCode == HttpStatusCode.PreconditionFailed
        || (answer.StatusCode == HttpStatusCode.Conflict && answer.ErrorCode is "FileAlreadyExists" or "ObjectAlreadyExists")
        || IsMissing(answer);

    /// <summary>The store knows no conditional writes (7.1).</summary>
    public static bool IsConditionUnknown(AmazonS3Exception answer) => answer.StatusCode == HttpStatusCode.NotImplemented;

    /// <summary>What the store calls the fault, or its status where it says nothing.</summary>
    public static string Code(AmazonServiceException answer) =>
        string.IsNullOrEmpty(answer.ErrorCode) ? ((int)answer.StatusCode).ToString("D3", null) : answer.ErrorCode;

    public static IEnumerable<Exception> Chain(Exception fault)
    {
        for (Exception? e = fault; e is not null; e = e.InnerException)
        {
            yield return e;
        }
    }

    private static bool Passes(AmazonServiceException answer) =>
        Passing.Contains(answer.ErrorCode ?? "")
        || answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
        || (
            (int)answer.StatusCode >= 500 && answer.StatusCode is not (HttpStatusCode.NotImplemented or HttpStatusCode.InsufficientStorage)
        );
}
