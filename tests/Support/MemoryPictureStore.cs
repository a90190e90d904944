using System.Collections.Concurrent;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Tests.Support;

/// <summary>Drawn pictures in memory; counts how many it was given.</summary>
internal sealed class MemoryPictureStore : IResultStore
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new();
    private int _added;

    /// <summary>How many pictures were drawn so far.</summary>
    public int Added => _added;

    public ReadOnlyMemory<byte>? Find(string key) => _entries.TryGetValue(key, out byte[]? entry) ? entry : default(ReadOnlyMemory<byte>?);

    public byte[] Read(string key, int start, int length) => _entries[key].AsSpan(start, length).ToArray();

    public bool Add(string key, byte[] entry)
    {
        Interlocked.Increment(ref _added);
        _entries[key] = entry;
        return true;
    }
}
