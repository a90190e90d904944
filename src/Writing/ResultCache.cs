using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Writing;

/// <summary>
/// A store in a folder, each result under the hash of what it is made from. An entry carries the hash of its own bytes: one that is cut off or
/// damaged counts as absent and is made again.
/// </summary>
/// <param name="folder">Absolute; made when the first entry is kept.</param>
internal sealed class ResultCache(string folder) : IResultStore
{
    /// <summary>More entries than this and the ones that the last build did not use are removed.</summary>
    private const int MostUnused = 2000;

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public ReadOnlyMemory<byte>? Find(string key)
    {
        Use(key);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(PathOf(key));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        if (bytes.Length < SHA256.HashSizeInBytes)
        {
            return null;
        }
        ReadOnlyMemory<byte> entry = bytes.AsMemory(SHA256.HashSizeInBytes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(entry.Span, hash);
        return hash.SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes)) ? entry : default(ReadOnlyMemory<byte>?);
    }

    public byte[] Read(string key, int start, int length)
    {
        byte[] bytes = new byte[length];
        using SafeFileHandle file = File.OpenHandle(PathOf(key));
        return RandomAccess.Read(file, bytes, SHA256.HashSizeInBytes + start) == length
            ? bytes
            : throw new IOException($"The entry `{key}` of the cache has been cut off.");
    }

    /// <summary>Written beside and then renamed, so that nobody reads half an entry. A cache that cannot be written costs time, nothing else.</summary>
    public bool Add(string key, byte[] entry)
    {
        string path = PathOf(key);
        string staged = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (FileStream file = File.Create(staged))
            {
                file.Write(SHA256.HashData(entry));
                file.Write(entry);
            }
            File.Move(staged, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(staged);
            return false;
        }
    }

    /// <summary>Removes what this build did not use, once there is much of it.</summary>
    public void Prune()
    {
        if (!Directory.Exists(folder))
        {
            return;
        }
        string[] unused;
        try
        {
            string[] files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
            unused = [.. files.Where(f => !_used.Contains(Path.GetFileName(f)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another build is at work in it; there will be a next time.
            return;
        }
        foreach (string file in unused.Length > MostUnused ? unused : [])
        {
            Remove(file);
        }
    }

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is not there, or another build is using it; it will be gone next time.
        }
    }

    private void Use(string key)
    {
        lock (_lock)
        {
            _used.Add(key);
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key[..2], key);
}
