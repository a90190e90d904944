using System.Text;
using System.Text.RegularExpressions;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>A reader with a CDN that caches nothing: begins at the home pages, once the site has one at its address, and follows every link and every address in a tag.</summary>
internal static partial class BucketReader
{
    /// <summary>Addresses that reachable pages name and that nobody finds there.</summary>
    public static List<string> DeadAddresses(Func<string, byte[]?> find, string basePath = "/2023/")
    {
        var dead = new List<string>();
        var open = new Queue<string>(
            new[] { "index.html", "en/index.html" }.Where(p => find("index.html") is not null && find(p) is not null)
        );
        var seen = new HashSet<string>(open, StringComparer.Ordinal);
        while (open.TryDequeue(out string? page))
        {
            string text = Encoding.UTF8.GetString(find(page)!);
            foreach (Match match in Addresses().Matches(text))
            {
                if (Resolve(page, match.Groups[1].Value, basePath) is not { } path || !seen.Add(path))
                {
                    continue;
                }
                if (find(path) is null)
                {
                    dead.Add($"{page} -> {path}");
                }
                else if (path.EndsWith(".html", StringComparison.Ordinal))
                {
                    open.Enqueue(path);
                }
            }
        }
        return dead;
    }

    /// <summary>The path below the site that an address leads to; null for one that leads elsewhere.</summary>
    public static string? Resolve(string page, string address, string basePath)
    {
        const string Host = "https://here.example";
        var from = new Uri($"{Host}{basePath}{page}");
        var to = new Uri(from, System.Net.WebUtility.HtmlDecode(address));
        if (to.Host != from.Host || !to.AbsolutePath.StartsWith(basePath, StringComparison.Ordinal))
        {
            return null;
        }
        string path = Uri.UnescapeDataString(to.AbsolutePath[basePath.Length..]);
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    [GeneratedRegex("(?:href|src)=\"([^\"#]+)")]
    private static partial Regex Addresses();
}
