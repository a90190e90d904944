using System.Collections.Immutable;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>The stores that are known by name. Where each quirk comes from is said at its flag in <see cref="StoreProfile"/>.</summary>
internal static class StoreProfiles
{
    public static StoreProfile S3 { get; } = new("s3", "https://s3.{region}.amazonaws.com", false, null, null);

    /// <summary>Alibaba Cloud. Its S3 interface has a host of its own, <c>s3.oss-…</c>; its regions sign without <c>oss-</c>.</summary>
    public static StoreProfile Oss { get; } =
        new("oss", "https://s3.oss-{region}.aliyuncs.com", false, "x-oss-forbid-overwrite", null)
        {
            MatchesETags = false,
            RegionPrefix = "oss-",
            PolicySyntax = "ram",
        };

    /// <summary>Tencent Cloud.</summary>
    public static StoreProfile Cos { get; } =
        new("cos", "https://cos.{region}.myqcloud.com", false, "x-cos-forbid-overwrite", null) { MatchesETags = false, PolicySyntax = "" };

    /// <summary>Huawei Cloud. No header of its own for conditions is known: the probe of a deploy finds out what it does (S7-06).</summary>
    public static StoreProfile Obs { get; } = new("obs", "https://obs.{region}.myhuaweicloud.com", false, null, null) { PolicySyntax = "" };

    public static StoreProfile Minio { get; } = new("minio", "", true, null, "us-east-1");

    /// <summary>Cloudflare.</summary>
    public static StoreProfile R2 { get; } = new("r2", "", true, null, "auto") { PolicySyntax = "" };

    public static ImmutableArray<StoreProfile> All { get; } = [S3, Oss, Cos, Obs, Minio, R2];

    /// <summary>Null for a name that nobody knows.</summary>
    public static StoreProfile? Find(string name) => All.FirstOrDefault(p => p.Name == name);
}
