using System.Collections.Immutable;

namespace Yueqing.Site.Deploying.Public;

/// <summary>The addresses that a CDN must forget, in every form in which it may hold them (S7-08). Never a fingerprinted one.</summary>
internal static class PurgeList
{
    /// <summary>Most addresses that a CDN takes in one call.</summary>
    public const int BatchSize = 1000;

    /// <param name="baseUrl">Ends with <c>/</c>.</param>
    /// <param name="hosts">Other names under which the CDN serves the same.</param>
    public static ImmutableArray<string> Of(Uri baseUrl, IEnumerable<string> hosts, IEnumerable<string> paths)
    {
        Uri[] bases = [baseUrl, .. hosts.Select(h => new UriBuilder(baseUrl) { Host = h, Port = -1 }.Uri)];
        return
        [
            .. bases
                .SelectMany(_ => paths.SelectMany(Forms), (address, form) => new Uri(address, Encode(form)).AbsoluteUri)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>All of a batch go into one argument of a command, of which Linux takes 128 KiB; an address is ASCII.</summary>
    private const int BatchLength = 100_000;

    public static IEnumerable<string[]> Batches(ImmutableArray<string> addresses)
    {
        var batch = new List<string>();
        int length = 0;
        foreach (string address in addresses)
        {
            if (batch.Count == BatchSize || length + address.Length + 1 > BatchLength)
            {
                yield return [.. batch];
                batch.Clear();
                length = 0;
            }
            batch.Add(address);
            length += address.Length + 1;
        }
        if (batch.Count > 0)
        {
            yield return [.. batch];
        }
    }

    /// <summary>The address under which readers ask for a path: <c>en/</c> for <c>en/index.html</c>.</summary>
    public static Uri Address(Uri baseUrl, string path) => new(baseUrl, Encode(Forms(path).First()));

    /// <summary><c>en/index.html</c> is also <c>en/</c>, which is what readers ask for, and at some hosts <c>en</c>.</summary>
    private static IEnumerable<string> Forms(string path)
    {
        const string Index = "index.html";
        bool isIndex = path == Index || path.EndsWith("/" + Index, StringComparison.Ordinal);
        if (!isIndex)
        {
            return [path];
        }
        string folder = path[..^Index.Length];
        return folder.Length == 0 ? [folder, path] : [folder, path, folder[..^1]];
    }

    /// <summary>An empty path is the base itself; a segment with a colon must not look like a scheme.</summary>
    private static string Encode(string path) => "./" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
