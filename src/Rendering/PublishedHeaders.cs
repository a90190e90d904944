namespace Yueqing.Site.Rendering;

/// <summary>The headers under which a file is published: the one source for the preview and for whatever serves the site.</summary>
internal static class PublishedHeaders
{
    public const string ContentType = "Content-Type";

    public const string CacheControl = "Cache-Control";

    /// <summary>
    /// Everything comes from the site itself and nothing is written into the page: no script, no style (S7-15). JSON-LD is data, which no
    /// policy asks about. Pages of the same host may frame a page, as portals do with columns.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <param name="https">Whether readers come by https: only there does a browser heed a promise to stay with it.</param>
    public static IEnumerable<(string Name, string Value)> Of(OutputFile file, bool https) => Of(file.ContentType, file.Cache, https);

    /// <summary>The same for whatever has this type and is kept for as long.</summary>
    public static IEnumerable<(string Name, string Value)> Of(string contentType, CacheClass cache, bool https) =>
        [(ContentType, contentType), (CacheControl, CacheControlOf(cache)), .. OfAll(https), .. IsDocument(contentType) ? OfDocuments : []];

    /// <summary>What every answer carries.</summary>
    public static IEnumerable<(string Name, string Value)> OfAll(bool https)
    {
        yield return ("X-Content-Type-Options", "nosniff");
        yield return ("Referrer-Policy", "strict-origin-when-cross-origin");
        if (https)
        {
            yield return ("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /// <summary>What only documents carry; browsers show a PDF in a document of their own, which a policy can break.</summary>
    public static IReadOnlyList<(string Name, string Value)> OfDocuments { get; } =
    [
        ("Content-Security-Policy", ContentSecurityPolicy),
        ("X-Frame-Options", "SAMEORIGIN"), // for browsers that do not know frame-ancestors
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ];

    /// <summary>True for what a browser shows as a page of the site and runs scripts in.</summary>
    public static bool IsDocument(string contentType) => ContentTypes.WithoutCharset(contentType) is "text/html" or "image/svg+xml";

    /// <summary>How long caches keep a file (S7-01).</summary>
    public static string CacheControlOf(CacheClass cache) =>
        FormattableString.Invariant($"public, max-age={SecondsOf(cache)}, ")
        + (cache == CacheClass.Immutable ? "immutable" : "must-revalidate");

    public static int SecondsOf(CacheClass cache) =>
        cache switch
        {
            CacheClass.Immutable => 31536000,
            CacheClass.Page => 60,
            _ => 300,
        };
}
