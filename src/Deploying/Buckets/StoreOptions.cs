using System.Net;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>Who publishes (S7-13). Comes from outside, and goes nowhere but into signatures: it cannot be printed.</summary>
/// <param name="SessionToken">Null unless the keys are temporary.</param>
internal sealed record StoreCredentials(string AccessKey, string Secret, string? SessionToken = null)
{
    public override string ToString() => "(secret)";

    /// <summary>A text in which the secrets are left out, should a store repeat them.</summary>
    public string Hide(string text)
    {
        text = Secret.Length == 0 ? text : text.Replace(Secret, "…", StringComparison.Ordinal);
        return SessionToken is { Length: > 0 } ? text.Replace(SessionToken, "…", StringComparison.Ordinal) : text;
    }
}

/// <summary>All that it takes to reach a prefix of a bucket. Nothing else is looked up: no environment, no files, no instance role.</summary>
/// <param name="Name">What messages call the store: <c>oss:bucket/prefix</c>.</param>
/// <param name="Prefix">Empty for the whole bucket; slashes at its ends do not matter.</param>
internal sealed record StoreOptions(string Name, string Bucket, string Prefix, StoreProfile Profile, StoreCredentials Credentials)
{
    /// <summary>Null for that of the profile.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Null for that of the profile.</summary>
    public string? Region { get; init; }

    /// <summary>The endpoint is a domain of the bucket's own, which OSS wants of new users in the mainland: no bucket in host or path.</summary>
    public bool OwnDomain { get; init; }

    /// <summary>How often a request is made before it counts as failed.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>For one attempt, with all that is sent and read.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>From 0 to 1, so that publishers who were refused together do not come back together.</summary>
    public Func<double> Jitter { get; init; } = () => 0.5;

    /// <summary>Null to connect directly.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>Hears of retries, from several threads at once.</summary>
    public Action<Wording> Tell { get; init; } = _ => { };

    /// <summary>Where messages point.</summary>
    public SourceSpan Place => SourceText.Unreadable(Name).Whole;
}
