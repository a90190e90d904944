using Yueqing.Site.Rendering;

namespace Yueqing.Site.Deploying;

/// <summary>A file of the output folder, as its manifest lists it.</summary>
/// <param name="Encoding"><c>br</c> or <c>gzip</c> for what stands compressed beside a file; null for the file itself.</param>
/// <param name="ForHost">True for what whoever serves the site reads, and no reader gets: <c>_headers</c>, <c>_hosting/</c>.</param>
internal sealed record BuiltFile(
    string Path,
    string Sha256,
    long Size,
    string ContentType,
    CacheClass Cache,
    string? Encoding,
    bool ForHost
);
