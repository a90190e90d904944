using Yueqing.Site.Files;

namespace Yueqing.Site.Tests.Preview;

/// <summary>A tree that fails as no tree may, on demand: what a mistake in the program does.</summary>
internal sealed class FailingTree : IFileTree
{
    private IFileTree _tree = null!;

    public bool Fails { get; set; }

    public IFileTree Over(IFileTree tree)
    {
        _tree = tree;
        return this;
    }

    public IReadOnlyList<FileEntry> List() => Fails ? throw new InvalidOperationException("a fault made on purpose") : _tree.List();

    public byte[]? Read(string path) => _tree.Read(path);
}
