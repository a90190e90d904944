using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Hosting;
using Yueqing.Site.Tests.Support;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>What hosts are told of paths is what the build knows of files, in every form in which it is told.</summary>
public sealed partial class HostingRulesTests
{
    private static string Text(string path) => Encoding.UTF8.GetString(ReleaseFixture.Release.Find(path)!.Bytes);

    private static IEnumerable<OutputFile> Read => ReleaseFixture.Release.Files.Where(f => f.Encoding is null && !f.IsForHost);

    [Fact]
    public void The_path_of_every_file_tells_its_type_and_how_long_it_is_kept()
    {
        OutputFile manifest = Manifest.Describe(ReleaseFixture.Release, new ParallelOptions(), release: true);
        Assert.All(
            Read.Append(manifest),
            f => Assert.Equal((f.Path, f.Cache, f.ContentType), (f.Path, PathRule.CacheOf(f.Path), PathRule.TypeOf(f.Path)))
        );
        Assert.All(Read, f => Assert.NotEqual(ContentTypes.Unknown, f.ContentType));
    }

    /// <summary>S7-01: a name that says its content, or a short time in caches.</summary>
    [Fact]
    public void What_pages_and_style_sheets_name_is_fingerprinted_or_kept_for_minutes()
    {
        Dictionary<string, OutputFile> byPath = Read.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string page, AngleSharp.Html.Dom.IHtmlDocument document) in RealPages.All)
        {
            foreach (IElement element in document.QuerySelectorAll("[href], [src], [data-index]"))
            {
                string address = element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("data-index")!;
                if (RealPages.PathOf(page, address) is { } path)
                {
                    named.Add(path);
                }
            }
        }
        foreach (OutputFile sheet in Read.Where(f => f.MediaType == "text/css"))
        {
            foreach (Match url in CssUrl().Matches(Encoding.UTF8.GetString(sheet.Bytes)))
            {
                named.Add(RealPages.PathOf(sheet.Path, url.Groups[1].Value)!);
            }
        }
        Assert.Contains(named, n => n.EndsWith(".woff2", StringComparison.Ordinal));
        Assert.Contains(named, n => n.StartsWith("assets/search/index.", StringComparison.Ordinal));
        foreach (OutputFile file in named.Select(n => byPath[n]))
        {
            bool hasFingerprint =
                FingerprintInName().Match(file.Path) is { Success: true } hash
                && file.Content.Hash.StartsWith(hash.Groups[1].Value, StringComparison.Ordinal);
            Assert.Equal((file.Path, file.Cache == CacheClass.Immutable), (file.Path, hasFingerprint));
            Assert.True(hasFingerprint || PublishedHeaders.SecondsOf(file.Cache) is >= 60 and <= 300, file.Path);
        }
    }

    /// <summary>As Cloudflare and Netlify do it: each rule whose pattern matches a path adds its headers.</summary>
    private static List<(string Pattern, List<(string Name, string Value)> Headers)> Rules(string text)
    {
        var rules = new List<(string Pattern, List<(string, string)> Headers)>();
        foreach (string line in text.Split('\n').Where(l => l.Trim().Length > 0 && !l.StartsWith('#')))
        {
            Assert.InRange(line.Length, 1, 2000);
            if (char.IsWhiteSpace(line[0]))
            {
                string[] header = line.Trim().Split(": ", 2);
                rules[^1].Headers.Add((header[0], header[1]));
            }
            else
            {
                rules.Add((line, []));
            }
        }
        return rules;
    }

    private static bool Matches(string pattern, string path) =>
        pattern.EndsWith('*') ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) : path == pattern;

    [Fact]
    public void No_two_rules_of_the_headers_file_meet_in_one_header()
    {
        var rules = Rules(Text("_headers"));
        Assert.InRange(rules.Count, 1, HostHeaders.MostRules);
        Assert.All(rules, r => Assert.StartsWith("/a/b/", r.Pattern, StringComparison.Ordinal));
        Assert.All(rules, r => Assert.InRange(r.Pattern.Count(c => c == '*'), 0, 1));
        Assert.All(rules, r => Assert.DoesNotContain('*', r.Pattern[..^1]));
        foreach (OutputFile file in Read)
        {
            string path = "/a/b/" + (file.Path.EndsWith("index.html", StringComparison.Ordinal) ? file.Path[..^10] : file.Path);
            (string Name, string Value)[] sent = [.. rules.Where(r => Matches(r.Pattern, path)).SelectMany(r => r.Headers)];
            Assert.Equal(sent.Length, sent.DistinctBy(h => h.Name.ToUpperInvariant()).Count());
            foreach ((string name, string value) in PublishedHeaders.Of(file, https: true))
            {
                bool hosts =
                    name is PublishedHeaders.ContentType || (name is PublishedHeaders.CacheControl && file.Cache != CacheClass.Immutable);
                bool svg = file.MediaType == "image/svg+xml" && PublishedHeaders.OfDocuments.Any(d => d.Name == name);
                Assert.True(hosts || svg || sent.Contains((name, value)), $"{path} {name}: {value}");
            }
            if (file.MediaType == "application/pdf")
            {
                Assert.DoesNotContain(sent, h => h.Name == "Content-Security-Policy");
            }
        }
        Assert.Contains(("/a/b/en/feed.xml", ContentTypes.Atom), rules.SelectMany(r => r.Headers.Select(h => (r.Pattern, h.Value))));
    }

    [Fact]
    public void A_site_with_hundreds_of_pages_at_the_top_has_no_more_rules_than_hosts_read()
    {
        var bag = new DiagnosticBag();
        OutputSet wide = OutputSet.Create(
            Enumerable.Range(0, 300).Select(i => new OutputFile($"page-{i}/index.html", [], CacheClass.Page, "input")),
            bag
        );
        var rules = Rules(HostHeaders.Write(new Uri("https://portal.example/"), wide));
        Assert.InRange(rules.Count, 1, HostHeaders.MostRules);
        Assert.Contains(rules, r => r.Pattern == "/*" && r.Headers.Any(h => h.Name == "Content-Security-Policy"));
    }

    [Fact]
    public void A_site_that_is_read_by_http_promises_no_https()
    {
        var http = new Uri("http://portal.example/col/");
        Assert.DoesNotContain("Strict-Transport", NginxSnippet.Write(http), StringComparison.Ordinal);
        Assert.DoesNotContain("Strict-Transport", CdnRules.Write(http), StringComparison.Ordinal);
        Assert.DoesNotContain("Strict-Transport", HostHeaders.Write(http, ReleaseFixture.Release), StringComparison.Ordinal);
    }

    [Fact]
    public void People_who_type_rules_into_a_console_find_all_of_them_in_both_languages()
    {
        string text = Text("_hosting/cdn-rules.md");
        string[] halves = text.Split("## Rules for a CDN");
        Assert.Equal(2, halves.Length);
        foreach (string half in halves)
        {
            Assert.Contains(
                "| `/a/b/assets/*` `/a/b/files/*` | 31536000 | `public, max-age=31536000, immutable` |",
                half,
                StringComparison.Ordinal
            );
            Assert.Contains("| `/a/b/*.html` `/a/b/*.md` | 60 | `public, max-age=60, must-revalidate` |", half, StringComparison.Ordinal);
            Assert.Contains("| `/a/b/data/*` `/a/b/licences/*` `/a/b/manifest.json` | 300 |", half, StringComparison.Ordinal);
            Assert.Contains($"`{PublishedHeaders.ContentSecurityPolicy}`", half, StringComparison.Ordinal);
            Assert.Contains("`/a/b/en/404.html`", half, StringComparison.Ordinal);
            // A bucket keeps its records below the site, and nobody else is to read them.
            Assert.Contains("`/a/b/_releases/`", half, StringComparison.Ordinal);
            Assert.Contains("`Vary: Accept-Encoding`", half, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_release_says_what_is_in_it()
    {
        using JsonDocument json = JsonDocument.Parse(Text("_hosting/release.json"));
        JsonElement root = json.RootElement;
        Assert.Equal(1, root.GetProperty("version").GetInt32());
        Assert.Equal(SuppliedSite.Base.AbsoluteUri, root.GetProperty("base-url").GetString());
        Yueqing.Site.Model.Site site = SuppliedSite.Result.Checked.Bound!.Site;
        JsonElement[] figures = [.. root.GetProperty("figures").EnumerateArray()];
        Assert.Equal(site.Topics.SelectMany(t => t.Figures).Select(f => f.Id), figures.Select(f => f.GetProperty("id").GetString()));
        foreach (JsonElement figure in figures)
        {
            string line = File.ReadAllLines(Path.Combine(Repository.Root, figure.GetProperty("file").GetString()!))[
                figure.GetProperty("line").GetInt32() - 1
            ];
            Assert.Contains("value:", line, StringComparison.Ordinal);
            Assert.NotEqual("", figure.GetProperty("value").GetProperty("en").GetString());
        }
        JsonElement gdp = figures.Single(f => f.GetProperty("id").GetString() == "gdp");
        Assert.Equal("home", gdp.GetProperty("topic").GetString());
        Assert.Equal("1663.5", gdp.GetProperty("value").GetProperty("zh").GetString());
        Assert.Equal("亿元", gdp.GetProperty("unit").GetProperty("zh").GetString());
        Assert.Equal("166.35", gdp.GetProperty("value").GetProperty("en").GetString());
        Assert.Equal("CNY billion", gdp.GetProperty("unit").GetProperty("en").GetString());
        Assert.All(root.GetProperty("terms").EnumerateArray(), t => Assert.NotEqual("", t.GetProperty("en").GetString()));
        Assert.Equal(
            RealPages.All.Select(p => (p.Key, p.Value.Title)),
            root.GetProperty("pages").EnumerateArray().Select(p => (p.GetProperty("path").GetString()!, p.GetProperty("title").GetString()))
        );
        Assert.Contains(
            root.GetProperty("pictures").EnumerateArray(),
            p => p.GetProperty("name").GetString() == "assets/pictures/home-card-zh.png"
        );
        Assert.All(
            root.GetProperty("pictures").EnumerateArray(),
            p => Assert.NotNull(ReleaseFixture.Release.Find(p.GetProperty("path").GetString()!))
        );
    }

    [Fact]
    public void The_manifest_tells_releases_compressed_files_and_what_hosts_read()
    {
        OutputFile manifest = Manifest.Describe(ReleaseFixture.Release, new ParallelOptions(), release: true);
        using JsonDocument json = JsonDocument.Parse(manifest.Bytes);
        Assert.True(json.RootElement.GetProperty("release").GetBoolean());
        Dictionary<string, JsonElement> files = json
            .RootElement.GetProperty("files")
            .EnumerateArray()
            .ToDictionary(f => f.GetProperty("path").GetString()!, StringComparer.Ordinal);
        Assert.Equal(ReleaseFixture.Release.Files.Select(f => f.Path), files.Keys);
        Assert.Equal("br", files["index.html.br"].GetProperty("encoding").GetString());
        Assert.Equal("gzip", files["index.html.gz"].GetProperty("encoding").GetString());
        Assert.Equal("text/html; charset=utf-8", files["index.html.gz"].GetProperty("type").GetString());
        Assert.False(files["index.html"].TryGetProperty("encoding", out _));
        foreach ((string path, JsonElement file) in files)
        {
            bool host = file.TryGetProperty("host", out JsonElement yes) && yes.GetBoolean();
            Assert.Equal((path, path == "_headers" || path.StartsWith("_hosting/", StringComparison.Ordinal)), (path, host));
            Assert.True(!host || file.GetProperty("cache").GetString() == "data", path);
        }
        using JsonDocument draft = JsonDocument.Parse(Manifest.Describe(RealSite.Result.Output!, new ParallelOptions()).Bytes);
        Assert.False(draft.RootElement.GetProperty("release").GetBoolean());
        Assert.DoesNotContain(draft.RootElement.GetProperty("files").EnumerateArray(), f => f.TryGetProperty("encoding", out _));
    }

    [GeneratedRegex(@"url\([""']?([^)""']+)")]
    private static partial Regex CssUrl();

    [GeneratedRegex(@"\.([0-9a-f]{12})\.[a-z0-9]+$")]
    private static partial Regex FingerprintInName();
}
