using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Folders;

/// <summary>Whether a folder can be published to, asked before anything is done to it.</summary>
internal static class FolderGround
{
    /// <summary>More links than any honest path has.</summary>
    private const int MostLinks = 40;

    /// <param name="output">The folder that the build writes; null if it does not matter.</param>
    /// <exception cref="DeployException">It cannot, and the reason.</exception>
    public static void Check(FolderLayout layout, string? output)
    {
        if (Fault(layout, output, SourceText.Unreadable(layout.Root).Whole) is { } fault)
        {
            throw new DeployException(fault);
        }
    }

    /// <summary>What stands in the folder and is none of ours.</summary>
    public static IEnumerable<string> Foreign(FolderLayout layout) =>
        Directory.Exists(layout.Root) ? Names(layout.Root).Where(n => !FolderLayout.IsOwnEntry(n) && !FolderLayout.IsOfFileSystem(n)) : [];

    public static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal);

    private static Diagnostic? Fault(FolderLayout layout, string? output, SourceSpan place)
    {
        if (OperatingSystem.IsWindows())
        {
            return Errors.LinksUnsupported(place);
        }
        if (File.Exists(layout.Root))
        {
            return Errors.TargetIsFile(place);
        }
        if (!Directory.Exists(layout.Root) && !Directory.Exists(Path.GetDirectoryName(layout.Root)))
        {
            return Errors.TargetParentMissing(place, Path.GetDirectoryName(layout.Root) ?? layout.Root);
        }
        if (output is not null && Overlap(Real(layout.Root, MostLinks), Real(Path.GetFullPath(output), MostLinks)))
        {
            return Errors.TargetHoldsOutput(place, output);
        }
        return Inside(layout, place);
    }

    private static Diagnostic? Inside(FolderLayout layout, SourceSpan place)
    {
        bool linked = new FileInfo(layout.Current).LinkTarget is not null;
        if (!linked && Path.Exists(layout.Current))
        {
            return Errors.CurrentIsNoLink(place, layout.Current);
        }
        if (linked && layout.ReleaseOf(new FileInfo(layout.Current).LinkTarget!) is null)
        {
            return Errors.CurrentLeadsElsewhere(place, layout.Current, new FileInfo(layout.Current).LinkTarget!);
        }
        if (File.Exists(layout.Releases))
        {
            return Errors.TargetHoldsOthers(place, "releases");
        }
        return !linked && !Directory.Exists(layout.Releases) && Foreign(layout).FirstOrDefault() is { } other
            ? Errors.TargetHoldsOthers(place, other)
            : null;
    }

    private static bool Overlap(string a, string b) => a == b || IsBelow(a, b) || IsBelow(b, a);

    private static bool IsBelow(string inner, string outer) =>
        inner.StartsWith(Path.TrimEndingDirectorySeparator(outer) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>A path without links, as far as it exists.</summary>
    private static string Real(string path, int links)
    {
        string real = Path.GetPathRoot(path)!;
        foreach (string part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(real, part);
            real = links > 0 && new DirectoryInfo(next).LinkTarget is { } target ? Real(Path.GetFullPath(target, real), links - 1) : next;
        }
        return real;
    }
}
