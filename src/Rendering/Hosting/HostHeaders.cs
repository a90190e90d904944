using System.Text;

namespace Yueqing.Site.Rendering.Hosting;

/// <summary>
/// <c>_headers</c>, as Netlify and Cloudflare Pages read it. Both join the values of rules that match one path, so no two rules here set one
/// header for one path; and a pattern knows one <c>*</c>, at its end.
/// </summary>
internal static class HostHeaders
{
    /// <summary>What Cloudflare reads of a file.</summary>
    public const int MostRules = 100;

    public static string Write(Uri baseUrl, OutputSet output)
    {
        string root = baseUrl.AbsolutePath;
        var text = new StringBuilder();
        text.Append(
            $"""
            # Headers for Netlify and Cloudflare Pages; made by the build.
            # This file must lie at the top of what is uploaded, the site itself below {root}
            # Pages and downloads have no Cache-Control here: these hosts let caches ask again each time (max-age=0, must-revalidate), and a
            # rule for all paths would be joined with the one for the folders that never change.
            # The policy is set for the folders that hold pages. In assets/ and files/ are PDFs too, whose viewers it would break.

            """
        );
        Rule(text, root + "*", PublishedHeaders.OfAll(baseUrl.Scheme == Uri.UriSchemeHttps));
        foreach (string folder in PathRule.All.Where(r => r.Cache == CacheClass.Immutable).SelectMany(r => r.Folders))
        {
            Rule(text, $"{root}{folder}*", [(PublishedHeaders.CacheControl, PublishedHeaders.CacheControlOf(CacheClass.Immutable))]);
        }
        foreach ((string path, string type) in PathRule.Typed)
        {
            Rule(text, root + path, [(PublishedHeaders.ContentType, type)]);
        }
        foreach (string pattern in PatternsOfPages(output))
        {
            Rule(text, root + pattern, PublishedHeaders.OfDocuments);
        }
        return text.ToString();
    }

    /// <summary>The home page, and every folder and file at the top that holds pages; all paths where those are too many for one file.</summary>
    private static string[] PatternsOfPages(OutputSet output)
    {
        string[] patterns =
        [
            .. output
                .Files.Where(f => f.MediaType == "text/html")
                .Select(f => f.Path.Split('/'))
                .SelectMany(parts =>
                    parts.Length > 1 ? [parts[0] + "/*"]
                    : parts[0] == "index.html" ? ["", parts[0]]
                    : (string[])[parts[0]]
                )
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        return patterns.Length <= MostRules - 10 ? patterns : ["*"];
    }

    private static void Rule(StringBuilder text, string pattern, IEnumerable<(string Name, string Value)> headers)
    {
        text.Append('\n').Append(pattern).Append('\n');
        foreach ((string name, string value) in headers)
        {
            text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
    }
}
