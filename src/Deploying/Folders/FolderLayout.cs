using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Folders;

/// <summary>Where everything stands in a folder that releases are published to. Every name that we make is made here, and known again here.</summary>
/// <param name="root">Absolute.</param>
internal sealed class FolderLayout(string root)
{
    private const string Next = ".next";
    private const string Old = ".old";
    private const string Json = ".json";

    private static readonly string[] OwnEntries = ["current", "releases", ".lock", ".lock.txt", ".current.next"];

    public string Root { get; } = Path.TrimEndingDirectorySeparator(root);

    /// <summary>The link that readers come through.</summary>
    public string Current => Path.Combine(Root, "current");

    /// <summary>The link that will take its place.</summary>
    public string NextCurrent => Path.Combine(Root, ".current.next");

    public string Releases => Path.Combine(Root, "releases");

    public string Lock => Path.Combine(Root, ".lock");

    /// <summary>Who holds the lock, for people.</summary>
    public string LockNote => Path.Combine(Root, ".lock.txt");

    /// <summary>The record of a release whose deploy has not ended.</summary>
    public string Begun => Path.Combine(Releases, ".begun.json");

    /// <summary>Where a file is written before it takes its name.</summary>
    public string Parts => Path.Combine(Releases, ".parts");

    public string Folder(string id) => Path.Combine(Releases, id);

    public string Record(string id) => Path.Combine(Releases, id + Json);

    /// <summary>A release that is not whole yet.</summary>
    public string Staging(string id) => Path.Combine(Releases, $".{id}{Next}");

    /// <summary>A release that is not whole any more.</summary>
    public string Leaving(string id) => Path.Combine(Releases, $".{id}{Old}");

    /// <summary>Where <c>current</c> leads to, as it is written into the link.</summary>
    public static string LinkTo(string id) => $"releases/{id}";

    /// <summary>The release that a link leads to; null if it leads anywhere else.</summary>
    public string? ReleaseOf(string link)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(link, Root));
        string id = Path.GetFileName(full);
        return IsId(id) && full == Folder(id) ? id : null;
    }

    /// <summary>Of the name of a record; null for any other name.</summary>
    public static string? RecordedIn(string name) => Inner(name, "", Json);

    /// <summary>Of the name of a folder that is not whole yet; null for any other name.</summary>
    public static string? StagedIn(string name) => Inner(name, ".", Next);

    /// <summary>Of the name of a folder that is not whole any more; null for any other name.</summary>
    public static string? LeavingIn(string name) => Inner(name, ".", Old);

    public static bool IsOwnEntry(string name) => OwnEntries.Contains(name, StringComparer.Ordinal);

    /// <summary>What a file system keeps at its top, and nobody misses.</summary>
    public static bool IsOfFileSystem(string name) => name == "lost+found";

    /// <summary>Begins with a digit and leads nowhere else: what a release may be called as a folder.</summary>
    public static bool IsId(string name) =>
        name.Length > 0 && char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>A file of a release.</summary>
    /// <param name="folder">That of the release, or of what will be one.</param>
    /// <param name="path">From a record, which somebody may have edited.</param>
    /// <exception cref="DeployException">The path leads out of the folder.</exception>
    public static string Locate(string folder, string path) =>
        path.Split('/').All(p => p is not ("" or "." or "..")) && !path.Contains('\0', StringComparison.Ordinal)
            ? Path.Combine(folder, path)
            : throw new DeployException(Errors.RecordLeadsOut(SourceText.Unreadable(folder).Whole, path));

    private static string? Inner(string name, string before, string after) =>
        name.Length > before.Length + after.Length
        && name.StartsWith(before, StringComparison.Ordinal)
        && name.EndsWith(after, StringComparison.Ordinal)
        && name[before.Length..^after.Length] is var id
        && IsId(id)
            ? id
            : null;
}
