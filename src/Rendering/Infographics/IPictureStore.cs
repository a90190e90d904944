namespace Yueqing.Site.Rendering.Infographics;

/// <summary>Keeps drawn pictures from build to build under the hash of everything that they are made from.</summary>
internal interface IPictureStore
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
