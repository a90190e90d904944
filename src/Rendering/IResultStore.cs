namespace Yueqing.Site.Rendering;

/// <summary>Keeps what takes long to make from build to build, under the hash of everything that it is made from: drawn pictures, compressed files.</summary>
internal interface IResultStore
{
    /// <summary>What was kept under a key; null if there is nothing, or nothing whole.</summary>
    ReadOnlyMemory<byte>? Find(string key);

    /// <summary>A part of an entry that <see cref="Find"/> has found, or <see cref="Add"/> kept.</summary>
    /// <exception cref="IOException">The entry has vanished or has been cut off since.</exception>
    byte[] Read(string key, int start, int length);

    /// <summary>Keeps an entry.</summary>
    /// <returns>Whether <see cref="Find"/> will give it back, so that it need not stay in memory.</returns>
    bool Add(string key, byte[] entry);
}
