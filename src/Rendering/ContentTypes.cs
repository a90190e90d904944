namespace Yueqing.Site.Rendering;

/// <summary>Our own table of content types: what the operating system thinks must not matter (S7-11).</summary>
internal static class ContentTypes
{
    /// <summary>Of a feed, whose name ends in <c>.xml</c> like that of any other XML file.</summary>
    public const string Atom = "application/atom+xml; charset=utf-8";

    /// <summary>Of what is not in the table.</summary>
    public const string Unknown = "application/octet-stream";

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

    /// <summary>Every type with the extensions of its files, without their dot.</summary>
    public static IEnumerable<IGrouping<string, string>> All => ByExtension.GroupBy(e => e.Value, e => e.Key[1..]);

    public static string Of(string path) => ByExtension.GetValueOrDefault(System.IO.Path.GetExtension(path), Unknown);

    /// <summary>True for what is made of characters, and worth compressing.</summary>
    public static bool IsText(string type) => type.Contains("; charset=", StringComparison.Ordinal);

    /// <summary><c>text/csv</c> of <c>text/csv; charset=utf-8</c></summary>
    public static string WithoutCharset(string type) => type.Split(';')[0];
}
