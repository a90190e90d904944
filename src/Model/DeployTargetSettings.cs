using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Model;

/// <summary>A target that <c>input/deploy.yml</c> names, so that nobody types it anew. What unlocks it is never among this (S7-13).</summary>
/// <param name="Name">As people call it: <c>production</c>.</param>
/// <param name="To"><c>s3:BUCKET/PREFIX</c> or <c>dir:PATH</c>.</param>
internal sealed record DeployTargetSettings(Located<string> Name, Located<string> To)
{
    public const int FewestKept = 3;

    /// <summary>Which kind of store it is: one of <see cref="Profiles"/>; only for <c>s3:</c>.</summary>
    public Located<string>? Profile { get; init; }

    public Located<string>? Region { get; init; }

    /// <summary>Of the store, where its profile does not tell.</summary>
    public Located<Uri>? Endpoint { get; init; }

    /// <summary>The endpoint is a domain of the bucket's own, so no request names the bucket.</summary>
    public bool OwnDomain { get; init; }

    /// <summary>Where what was published is looked at; null for the site's own address.</summary>
    public Located<Uri>? Public { get; init; }

    /// <summary>Other names of the host, whose addresses a CDN must forget too.</summary>
    public ImmutableArray<Located<string>> Hosts { get; init; } = [];

    /// <summary>A program and its arguments, run without a shell; <c>{urls}</c> stands for the addresses, <c>{file}</c> for a file that lists them. Empty for none.</summary>
    public ImmutableArray<Located<string>> Purge { get; init; } = [];

    /// <summary>True if a bucket keeps texts compressed.</summary>
    public bool Gzip { get; init; }

    /// <summary>Releases that can be gone back to.</summary>
    public Located<int>? Keep { get; init; }

    /// <summary>Uploads at a time.</summary>
    public Located<int>? Parallel { get; init; }

    /// <summary>More deletions than these stop a deploy before it begins.</summary>
    public Located<int>? MaxDeletes { get; init; }

    public static IReadOnlyList<string> Profiles { get; } = ["s3", "oss", "cos", "obs", "minio", "r2"];

    public bool IsBucket => To.Value.StartsWith("s3:", StringComparison.Ordinal);
}
