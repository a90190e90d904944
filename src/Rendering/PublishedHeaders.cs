namespace Yueqing.Site.Rendering;

/// <summary>The headers under which a file is published: the one source for the preview and for whatever serves the site.</summary>
internal static class PublishedHeaders
{
    public const string CacheControl = "Cache-Control";

    /// <summary>
    /// Everything comes from the site itself and nothing is written into the page: no script, no style (S7-15). JSON-LD is data, which no
    /// policy asks about. Pages of the same host may frame a page, as portals do with columns.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <param name="https">Whether readers come by https: only there does a browser heed a promise to stay with it.</param>
    public static IEnumerable<(string Name, string Value)> Of(OutputFile file, bool https)
    {
        yield return ("Content-Type", file.ContentType);
        yield return (CacheControl, CacheControlOf(file.Cache));
        yield return ("X-Content-Type-Options", "nosniff");
        yield return ("Referrer-Policy", "strict-origin-when-cross-origin");
        if (https)
        {
            yield return ("Strict-Transport-Security", "max-age=31536000");
        }
        // Only documents; browsers show a PDF in a document of their own, which a policy can break.
        if (file.MediaType is "text/html" or "image/svg+xml")
        {
            yield return ("Content-Security-Policy", ContentSecurityPolicy);
            yield return ("X-Frame-Options", "SAMEORIGIN"); // for browsers that do not know frame-ancestors
            yield return ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        }
    }

    /// <summary>How long caches keep a file (S7-01).</summary>
    internal static string CacheControlOf(CacheClass cache) =>
        cache switch
        {
            CacheClass.Immutable => "public, max-age=31536000, immutable",
            CacheClass.Page => "public, max-age=60, must-revalidate",
            _ => "public, max-age=300, must-revalidate",
        };
}
