using Yueqing.Site.Rendering;

namespace Yueqing.Site.Deploying;

/// <summary>One file as a target serves it.</summary>
/// <param name="Path">Its address below the base URL, with <c>/</c>.</param>
/// <param name="Sha256">Of the bytes that the target keeps, in lower-case hexadecimal digits.</param>
/// <param name="Content">SHA-256 of what a reader gets; another than <paramref name="Sha256"/> if the target keeps it compressed.</param>
/// <param name="Size">Bytes that the target keeps.</param>
/// <param name="ContentEncoding">Null for bytes as they are.</param>
internal sealed record PublishedFile(
    string Path,
    string Sha256,
    string Content,
    long Size,
    string ContentType,
    string CacheControl,
    string? ContentEncoding,
    CacheClass Cache
)
{
    /// <summary>False for what only the server reads: compressed siblings and rules for the host on its disk.</summary>
    public bool IsAddress { get; init; } = true;

    /// <summary>The name holds a hash of the content, so two releases can have it side by side.</summary>
    public bool IsImmutable => Cache == CacheClass.Immutable;

    /// <summary>False if only the bytes are the same.</summary>
    public bool HasHeadersOf(PublishedFile other) =>
        ContentType == other.ContentType && CacheControl == other.CacheControl && ContentEncoding == other.ContentEncoding;
}
