namespace Yueqing.Site.Files;

/// <summary>The only way in which a build sees the disk: a list of files, and the bytes of one.</summary>
internal interface IFileTree
{
    /// <summary>All files of the tree, ordered by path (ordinal), hidden ones left out.</summary>
    IReadOnlyList<FileEntry> List();

    /// <summary>The bytes of an <see cref="FileKind.Ordinary"/> file, or null if it vanished or is locked.</summary>
    byte[]? Read(string path);
}
