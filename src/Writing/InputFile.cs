namespace Yueqing.Site.Writing;

/// <summary>A file below <c>input/</c> that a person edits through the preview, and never one outside, whatever links there are on the way to it.</summary>
internal sealed class InputFile
{
    /// <summary>More links than any honest path has.</summary>
    private const int MostLinks = 40;

    private readonly string _path;

    private InputFile(string path) => _path = path;

    /// <summary>Null for a path that leads outside <c>input/</c>.</summary>
    /// <param name="root">The folder that holds <c>input</c>.</param>
    /// <param name="path">Below the root, with <c>/</c>.</param>
    /// <exception cref="IOException">A link leads nowhere, or in a circle.</exception>
    public static InputFile? Find(string root, string path)
    {
        string input = Real(Path.GetFullPath(Path.Combine(root, "input")), MostLinks);
        string real = Real(Path.GetFullPath(Path.Combine(root, path)), MostLinks);
        return real.StartsWith(input + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? new InputFile(real) : null;
    }

    /// <summary>Null for a file that is not there.</summary>
    public byte[]? Read() => File.Exists(_path) ? File.ReadAllBytes(_path) : null;

    /// <exception cref="IOException">The disk is full, or the file is locked; the old file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder cannot be written.</exception>
    public void Write(byte[] bytes)
    {
        // A file that may not be written must not be replaced either, which the rights of its folder alone decide.
        if (File.Exists(_path))
        {
            using FileStream stream = File.Open(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        }
        FileReplacement.Write(_path, bytes);
    }

    /// <summary>Writes a text with <c>\n</c> in the form that the file has.</summary>
    public void Write(string text) => Write(FileReplacement.InFormOf(_path, text));

    /// <summary>A path without links.</summary>
    private static string Real(string path, int links)
    {
        string real = Path.GetPathRoot(path)!;
        foreach (string part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(real, part);
            FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (info.LinkTarget is null)
            {
                real = next;
                continue;
            }
            if (links == 0 || info.ResolveLinkTarget(returnFinalTarget: false) is not { } target)
            {
                throw new IOException($"Too many links: {path}");
            }
            real = Real(Path.GetFullPath(target.FullName), links - 1);
        }
        return real;
    }
}
