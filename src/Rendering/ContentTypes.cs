namespace Yueqing.Site.Rendering;

/// <summary>Our own table of content types: what the operating system thinks must not matter (S7-11).</summary>
internal static class ContentTypes
{
    /// <summary>Of a feed, whose name ends in <c>.xml</c> like that of any other XML file.</summary>
    public const string Atom = "application/atom+xml; charset=utf-8";

    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".atom"] = Atom,
        [".webmanifest"] = "application/manifest+json; charset=utf-8",
        [".svg"] = "image/svg+xml; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
        [".md"] = "text/markdown; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".ico"] = "image/x-icon",
        [".woff2"] = "font/woff2",
        [".pdf"] = "application/pdf",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    public static string Of(string path) => ByExtension.GetValueOrDefault(System.IO.Path.GetExtension(path), "application/octet-stream");

    /// <summary><c>text/csv</c> of <c>text/csv; charset=utf-8</c></summary>
    public static string WithoutCharset(string type) => type.Split(';')[0];
}
