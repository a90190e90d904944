using System.Security.Cryptography;

namespace Yueqing.Site.Rendering;

/// <summary>The bytes of a file: in memory, or in a store that gives them back when they are asked for.</summary>
internal sealed class FileContent
{
    private readonly Func<byte[]> _read;
    private string? _hash;

    public FileContent(byte[] bytes) => (_read, Length) = (() => bytes, bytes.Length);

    /// <param name="hash">SHA-256 in lower-case hexadecimal digits, known without reading.</param>
    public FileContent(Func<byte[]> read, int length, string hash) => (_read, Length, _hash) = (read, length, hash);

    public int Length { get; }

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public string Hash => _hash ??= Convert.ToHexStringLower(SHA256.HashData(_read()));

    /// <exception cref="IOException">The store has lost them.</exception>
    public byte[] Read() => _read();
}
