namespace Yueqing.Site.Deploying.Buckets;

/// <summary>The quirks of one kind of S3-compatible store (section 7.1 of the standards).</summary>
/// <param name="Name">As the user names it.</param>
/// <param name="Endpoint">With <c>{region}</c>; empty if only the user knows it.</param>
/// <param name="PathStyle">The bucket stands in the path, not in the host name (7.1: OSS takes virtual-hosted style only).</param>
/// <param name="ForbidOverwrite">
/// The header that stands for <c>If-None-Match: *</c>; null where the standard one works or none does (7.1, conditional writes).
/// </param>
/// <param name="DefaultRegion">Null if the user must name one.</param>
internal sealed record StoreProfile(string Name, string Endpoint, bool PathStyle, string? ForbidOverwrite, string? DefaultRegion)
{
    /// <summary>
    /// False where a PUT with <c>If-Match</c> is refused (OSS: 501 NotImplemented): the ETag is then compared before the write, which keeps no
    /// one out who writes in between. Whoever needs that holds a lock (7.1, conditional writes).
    /// </summary>
    public bool MatchesETags { get; init; } = true;

    /// <summary>What users write before a region that the store does without: <c>oss-</c>.</summary>
    public string RegionPrefix { get; init; } = "";

    /// <summary>How the store writes rights: <c>aws</c>, <c>ram</c> for OSS, or empty if that is not known.</summary>
    public string PolicySyntax { get; init; } = "aws";
}
