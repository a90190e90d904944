using System.Text;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Hosting;

/// <summary>What a release says to those who serve it: rules for hosts, servers and CDNs, and what is in it.</summary>
internal static class HostingFiles
{
    /// <summary>The folder that no reader sees.</summary>
    public const string Folder = "_hosting/";

    public const string Headers = "_headers";

    /// <param name="output">The files that readers get.</param>
    public static IEnumerable<OutputFile> Of(Model.Site site, OutputSet output)
    {
        Uri baseUrl = site.Settings.BaseUrl ?? new Uri("https://localhost/");
        yield return File(Headers, HostHeaders.Write(baseUrl, output));
        yield return File(Folder + "nginx.conf", NginxSnippet.Write(baseUrl));
        yield return File(Folder + "cdn-rules.md", CdnRules.Write(baseUrl));
        yield return File(Folder + "release.json", ReleaseJson.Write(site, baseUrl, output));
    }

    private static OutputFile File(string path, string text) => File(path, Encoding.UTF8.GetBytes(text));

    private static OutputFile File(string path, byte[] bytes) =>
        new(path, bytes, CacheClass.Data, "input") { IsForHost = true, Type = path == Headers ? ContentTypes.Of(".txt") : TypeOf(path) };

    /// <summary>Null for a type that the extension tells.</summary>
    private static string? TypeOf(string path) => path.EndsWith(".conf", StringComparison.Ordinal) ? ContentTypes.Of(".txt") : null;
}
