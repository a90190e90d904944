using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>Where a store is, and for which region requests are signed.</summary>
internal sealed record StoreAddress(Uri Endpoint, string Region)
{
    /// <exception cref="DeployException">The user must say more.</exception>
    public static StoreAddress Of(StoreOptions options)
    {
        StoreProfile profile = options.Profile;
        string? region = options.Region ?? profile.DefaultRegion;
        if (string.IsNullOrEmpty(region))
        {
            throw new DeployException(Errors.StoreRegionMissing(options.Place, profile.Name));
        }
        region = region.StartsWith(profile.RegionPrefix, StringComparison.Ordinal) ? region[profile.RegionPrefix.Length..] : region;
        if (region.Length == 0 || !region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            throw new DeployException(Errors.StoreRegionInvalid(options.Place, region));
        }
        if (options.Endpoint is { } given)
        {
            return given.Scheme is "http" or "https" && given is { AbsolutePath: "/", Query: "", UserInfo: "" }
                ? new StoreAddress(given, region)
                : throw new DeployException(Errors.StoreEndpointInvalid(options.Place));
        }
        return profile.Endpoint.Length == 0
            ? throw new DeployException(Errors.StoreEndpointMissing(options.Place, profile.Name))
            : new StoreAddress(new Uri(profile.Endpoint.Replace("{region}", region, StringComparison.Ordinal)), region);
    }
}
