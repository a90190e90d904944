namespace Yueqing.Site.Deploying.Buckets;

/// <summary>Where a bucket keeps what is ours beside the site. No page leads there, and no key of a site begins so.</summary>
internal static class BucketKeys
{
    public const string Folder = "_releases/";

    /// <summary>Which release is live, and everything of ours that stands in the bucket.</summary>
    public const string Pointer = Folder + "current.json";

    /// <summary>A deploy that has not ended.</summary>
    public const string Begun = Folder + "begun.json";

    public const string Lock = Folder + "lock.json";

    private const string KeptFolder = Folder + "kept/";

    public static string Record(string id) => $"{Folder}{id}.json";

    /// <summary>Bytes that a later release has replaced, for the way back.</summary>
    public static string Kept(string sha256) => KeptFolder + sha256;

    /// <summary>The SHA-256 of kept bytes; null for other keys.</summary>
    public static string? HashOfKept(string key) => key.StartsWith(KeptFolder, StringComparison.Ordinal) ? key[KeptFolder.Length..] : null;

    public static bool IsOurs(string key) => key.StartsWith(Folder, StringComparison.Ordinal);
}
