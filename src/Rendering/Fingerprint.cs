using System.Security.Cryptography;

namespace Yueqing.Site.Rendering;

/// <summary>Puts a hash of the content into a file's name, so that the file can be cached for ever (S7-01).</summary>
internal static class Fingerprint
{
    private const int Length = 12;

    /// <summary><c>assets/site.css</c> → <c>assets/site.3f2a9c01be44.css</c>: twelve hexadecimal digits of SHA-256.</summary>
    public static string Insert(string path, ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Insert(path, Convert.ToHexStringLower(hash[..6]));
    }

    /// <summary>The name that a file has in every release: <c>assets/site.css</c> of <c>assets/site.3f2a9c01be44.css</c>.</summary>
    public static string Remove(string path)
    {
        string extension = Path.GetExtension(path);
        return path[..^(extension.Length + Length + 1)] + extension;
    }

    /// <param name="hash">Twelve digits or more of the content's SHA-256.</param>
    public static string Insert(string path, string hash)
    {
        string extension = Path.GetExtension(path);
        return $"{path[..^extension.Length]}.{hash[..Length]}{extension}";
    }
}
