using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Yueqing.Site.Deploying;
using Yueqing.Site.Rendering;
using Yueqing.Site.Tests.Support;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>A built folder as `build --release` leaves it, small enough to read: pages in both languages, a style sheet, a picture, a download.</summary>
internal sealed partial class SmallSite
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public string BaseUrl { get; init; } = "https://www.example.gov.cn/2023/";

    /// <summary>Two home pages and two topics, which show these words and this style.</summary>
    public static SmallSite Of(string words, string style = "body{}", params string[] topics)
    {
        var site = new SmallSite();
        string css = site.AddFingerprinted("assets/site.css", style);
        string picture = site.AddFingerprinted("assets/pictures/card.png", words);
        topics = topics.Length == 0 ? ["a", "b"] : topics;
        foreach (string home in new[] { "", "en/" })
        {
            string up = home.Length == 0 ? "" : "../";
            site.Add(
                $"{home}index.html",
                $"<link href=\"{up}{css}\"><img src=\"{up}{picture}\">{string.Concat(topics.Select(t => $"<a href=\"tasks/{t}/\">{t}</a>"))}"
            );
            foreach (string topic in topics)
            {
                site.Add($"{home}tasks/{topic}/index.html", $"<link href=\"../../{up}{css}\"><a href=\"../../\">up</a>{words} {topic}");
            }
        }
        site.Add("404.html", $"<link href=\"/2023/{css}\">not here");
        site.Add("data/figures.csv", $"id,value\na,{words}\n");
        site.Add("sitemap.xml", "<urlset/>");
        return site;
    }

    public SmallSite Add(string path, string text)
    {
        _files[path] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    public void Append(string path, string text) => Add(path, Encoding.UTF8.GetString(_files[path]) + text);

    public string AddFingerprinted(string path, string text)
    {
        string name = Fingerprint.Insert(path, Encoding.UTF8.GetBytes(text));
        Add(name, text);
        return name;
    }

    /// <summary>As the build writes it, manifest and all.</summary>
    public MemoryFileTree Output(bool release = true, int version = 1)
    {
        string sheet = $$"""{"version":1,"base-url":"{{BaseUrl}}","figures":[],"terms":[],"pages":[],"pictures":[]}""";
        KeyValuePair<string, byte[]>[] files = [new("_hosting/release.json", Encoding.UTF8.GetBytes(sheet)), .. _files];
        var tree = new MemoryFileTree([]);
        foreach ((string path, byte[] bytes) in files)
        {
            tree.Set(path, bytes);
        }
        tree.Set(Manifest.Path, WriteManifest(files, release, version));
        return tree;
    }

    public BuiltRelease Build() => BuiltRelease.Open(Output(), "output", new ParallelOptions());

    /// <summary>As a target of whole releases would serve it, without a build around it.</summary>
    public ReleaseRecord Record(string id) =>
        new(
            id,
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            "test",
            "",
            [.. _files.Select(f => Publish(f.Key, f.Value))],
            new ReleaseContents(new Uri(BaseUrl), [], [], [], [])
        );

    private static PublishedFile Publish(string path, byte[] bytes)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        CacheClass cache = CacheOf(path);
        return new PublishedFile(
            path,
            hash,
            hash,
            bytes.Length,
            ContentTypes.Of(path),
            PublishedHeaders.CacheControlOf(cache),
            ContentEncoding: null,
            cache
        );
    }

    private static byte[] WriteManifest(IEnumerable<KeyValuePair<string, byte[]>> files, bool release, int version)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", version);
            json.WriteBoolean("release", release);
            json.WriteStartArray("files");
            foreach ((string path, byte[] bytes) in files)
            {
                json.WriteStartObject();
                json.WriteString("path", path);
                json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(bytes)));
                json.WriteNumber("size", bytes.Length);
                json.WriteString("type", ContentTypes.Of(path));
                json.WriteString("cache", CacheClasses.Name(CacheOf(path)));
                if (path.StartsWith('_'))
                {
                    json.WriteBoolean("host", true);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static CacheClass CacheOf(string path) =>
        FingerprintInName().IsMatch(path) ? CacheClass.Immutable
        : path.EndsWith(".html", StringComparison.Ordinal) ? CacheClass.Page
        : CacheClass.Data;

    [GeneratedRegex(@"\.[0-9a-f]{12}\.\w+$")]
    private static partial Regex FingerprintInName();
}
