namespace Yueqing.Site.Files;

/// <summary>What stands at a path, as far as a build must know before it reads it.</summary>
internal enum FileKind
{
    /// <summary>An ordinary file, or a link that stays inside its tree.</summary>
    Ordinary,

    /// <summary>A symbolic link whose target lies outside the tree: never followed.</summary>
    EscapingLink,

    /// <summary>A link to nothing, or a file that this user may not open.</summary>
    Unreadable,
}

/// <summary>One file of a tree.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>, never with <c>..</c>.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Stamp">Changes with every change of the file that the tree can tell; 0 where it cannot tell any.</param>
internal readonly record struct FileEntry(string Path, long Length, FileKind Kind, long Stamp = 0);
