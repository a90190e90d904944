using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>Turns a fault that did not pass into what the person who publishes must do about it. Secrets never get into it (S7-13).</summary>
internal static class StoreErrors
{
    /// <param name="what">The request that failed: <c>PUT en/index.html</c>.</param>
    public static DeployException For(Exception fault, string what, StoreOptions options)
    {
        Diagnostic diagnostic = fault is AmazonServiceException { StatusCode: not 0 } answer
            ? OfAnswer(answer, what, options)
            : OfConnection(fault, what, options);
        bool isClean = options.Credentials.Hide(fault.ToString()) == fault.ToString();
        return new DeployException(diagnostic, isClean ? fault : null);
    }

    private static Diagnostic OfAnswer(AmazonServiceException answer, string what, StoreOptions options)
    {
        SourceSpan place = options.Place;
        string code = StoreFaults.Code(answer);
        if (StoreFaults.WhyItMayPass(answer) is not null)
        {
            return Errors.StoreStillBusy(place, what, code, options.Attempts);
        }
        // OSS says of a bucket that is elsewhere that access is denied.
        if (IsElsewhere(answer, code))
        {
            return Errors.StoreWrongRegion(place, Rightful(answer));
        }
        return code switch
        {
            "InvalidAccessKeyId" or "InvalidAccessKey" => Errors.StoreUnknownKey(place, options.Credentials.AccessKey),
            "InvalidToken" or "ExpiredToken" or "InvalidSecurityToken" or "SecurityTokenExpired" => Errors.StoreSessionOver(place),
            "SignatureDoesNotMatch" => Errors.StoreWrongSecret(place, options.Credentials.AccessKey),
            "RequestTimeTooSkewed" => Skewed(answer, options),
            "NoSuchBucket" => Errors.StoreBucketMissing(place, options.Bucket),
            "SecondLevelDomainForbidden" => Errors.StorePathStyle(place, options.Profile.Name),
            "QuotaExceeded" or "StorageQuotaExceeded" or "XMinioStorageFull" or "InsufficientStorage" => Errors.StoreFull(place, what),
            "UserDisable" or "AccountProblem" or "ArrearsError" => Errors.StoreAccountClosed(place, code),
            _ when answer.StatusCode == HttpStatusCode.InsufficientStorage => Errors.StoreFull(place, what),
            _ when answer.StatusCode == HttpStatusCode.Forbidden => Errors.StoreAccessDenied(place, what, options.Bucket),
            _ => Errors.StoreRefused(place, what, code, Line(options.Credentials.Hide(answer.Message ?? ""))),
        };
    }

    private static bool IsElsewhere(AmazonServiceException answer, string code) =>
        code is "AuthorizationHeaderMalformed" or "PermanentRedirect" or "IllegalLocationConstraintException"
        || answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect
        || (code == "AccessDenied" && Header(answer, StoreHttp.Told + "Endpoint") is not null);

    /// <summary>The region or the endpoint that the answer names; null if it names none.</summary>
    private static string? Rightful(AmazonServiceException answer) =>
        Header(answer, StoreHttp.Told + "Region") ?? Header(answer, StoreHttp.Told + "Endpoint") ?? Header(answer, "x-amz-bucket-region");

    private static Diagnostic Skewed(AmazonServiceException answer, StoreOptions options)
    {
        string? told = Header(answer, StoreHttp.Told + "ServerTime") ?? Header(answer, "Date");
        if (!DateTimeOffset.TryParse(told, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset server))
        {
            return Errors.StoreClockSkewed(options.Place, null, false);
        }
        TimeSpan ahead = options.Time.GetUtcNow() - server;
        return Errors.StoreClockSkewed(
            options.Place,
            Math.Round(ahead.Duration().TotalMinutes).ToString(CultureInfo.InvariantCulture),
            ahead > TimeSpan.Zero
        );
    }

    private static Diagnostic OfConnection(Exception fault, string what, StoreOptions options)
    {
        string host = StoreAddress.Of(options).Endpoint.Authority;
        Exception[] chain = [.. StoreFaults.Chain(fault)];
        if (chain.Any(e => e is AuthenticationException))
        {
            return Errors.StoreNotTrusted(options.Place, host);
        }
        if (chain.OfType<SocketException>().FirstOrDefault() is { } socket)
        {
            return socket.SocketErrorCode is SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData
                ? Errors.StoreHostUnknown(options.Place, host)
                : Errors.StoreUnreachable(options.Place, host);
        }
        return StoreFaults.WhyItMayPass(fault) is not null
            ? Errors.StoreConnectionBroken(options.Place, what, options.Attempts)
            : Errors.StoreRefused(options.Place, what, fault.GetType().Name, Line(options.Credentials.Hide(fault.Message)));
    }

    private static string? Header(AmazonServiceException answer, string name) =>
        answer.InnerException is HttpErrorResponseException { Response: { } response } && response.IsHeaderPresent(name)
            ? response.GetHeaderValue(name)
            : null;

    /// <summary>What somebody else's program says, fit for a sentence of ours.</summary>
    private static string Line(string text)
    {
        string line = string.Join(' ', text.Replace('`', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 300 ? line[..300] + "…" : line;
    }
}
