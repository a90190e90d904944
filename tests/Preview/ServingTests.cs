using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Yueqing.Site.Rendering;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Preview;

/// <summary>The preview answers as the site's host will: paths, types, headers; but no page is kept.</summary>
public sealed class ServingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<PreviewSite> BelowPortalAsync() =>
        PreviewSite.StartAsync(f => f.Edit("input/site.yml", "base-url: \"\"", "base-url: https://portal.example/col/乐清/"));

    [Theory]
    [InlineData("/", 302, "/col/%E4%B9%90%E6%B8%85/")]
    [InlineData("/?q=1", 302, "/col/%E4%B9%90%E6%B8%85/?q=1")]
    [InlineData("/col/%E4%B9%90%E6%B8%85/", 200, "lang=\"zh-CN\"")]
    [InlineData("/col/乐清/index.html", 200, "lang=\"zh-CN\"")]
    [InlineData("/col/乐清/en/", 200, "lang=\"en\"")]
    [InlineData("/col/乐清/en", 302, "/col/%E4%B9%90%E6%B8%85/en/")]
    [InlineData("/col/乐清/en/tasks/opening-up/", 200, "lang=\"en\"")]
    [InlineData("/col/乐清/none/", 404, "lang=\"zh-CN\"")]
    [InlineData("/col/乐清/en/none", 404, "lang=\"en\"")]
    [InlineData("/col/", 404, "site stands below /col/乐清/")]
    [InlineData("/en/", 404, "site stands below /col/乐清/")]
    public async Task Stands_below_the_path_of_its_base_url(string path, int status, string expected)
    {
        await using PreviewSite site = await BelowPortalAsync();
        HttpResponseMessage answer = await site.Client.GetAsync(path, Cancel);
        Assert.Equal(status, (int)answer.StatusCode);
        string said = status == 302 ? answer.Headers.Location!.OriginalString : await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains(expected, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_what_the_host_will_send_but_keeps_only_what_cannot_grow_old()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        foreach (string path in (string[])["", "en/", "404.html", StyleSheet(await site.Client.GetStringAsync("/", Cancel))])
        {
            HttpResponseMessage answer = await site.Client.GetAsync("/" + path, Cancel);
            string name = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
            OutputFile file = site.Site.State!.Find(name)!.File!;
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
            Assert.Null(Header(answer, "Strict-Transport-Security"));
            foreach ((string header, string value) in PublishedHeaders.Of(file, https: false))
            {
                bool grows = header == "Cache-Control" && file.Cache != CacheClass.Immutable;
                Assert.Equal(grows ? "no-cache" : value, Header(answer, header));
            }
        }
    }

    [Fact]
    public async Task Adds_one_line_to_pages_and_nothing_to_anything_else()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        string page = await site.Client.GetStringAsync("/en/", Cancel);
        string built = System.Text.Encoding.UTF8.GetString(site.Site.State!.Find("en/index.html")!.File!.Bytes);
        Match added = Regex.Match(page, "<script type=\"module\" src=\"/_preview/assets/reload.js\"[^>]*></script>\n(?=</body>)");
        Assert.True(added.Success, page);
        Assert.Equal(built, page.Remove(added.Index, added.Length));
        byte[] sheet = await site.Client.GetByteArrayAsync("/" + StyleSheet(page), Cancel);
        Assert.Equal(site.Site.State!.Find(StyleSheet(page))!.File!.Bytes, sheet);
    }

    [Fact]
    public async Task Says_when_nothing_has_changed()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        HttpResponseMessage first = await site.Client.GetAsync("/", Cancel);
        var again = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        HttpResponseMessage second = await site.Client.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        var other = new HttpRequestMessage(HttpMethod.Get, "/en/") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.OK, (await site.Client.SendAsync(other, Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_head_is_a_page_without_its_body()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        HttpResponseMessage page = await site.Client.GetAsync("/", Cancel);
        HttpResponseMessage head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"), Cancel);
        Assert.Equal(page.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(page.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_page_that_never_was_says_so_and_its_errors_can_be_asked_for()
    {
        await using PreviewSite site = await PreviewSite.StartAsync(f => f.Edit("input/home/en.md", "---\n", "---\nsumary: x\n"));
        HttpResponseMessage answer = await site.Client.GetAsync("/en/", Cancel);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        string page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Errors stand in the way", page, StringComparison.Ordinal);
        Assert.Contains("reload.js", page, StringComparison.Ordinal);
        JsonElement error = (await StatusAsync(site, "/en/")).GetProperty("errors").EnumerateArray().First();
        Assert.Equal("unknown-key", error.GetProperty("code").GetString());
        Assert.Equal("error", error.GetProperty("severity").GetString());
        Assert.Equal("input/home/en.md", error.GetProperty("file").GetString());
        int start = error.GetProperty("start").GetInt32();
        Assert.Equal("sumary", error.GetProperty("excerpt").GetString()!.Substring(start, error.GetProperty("length").GetInt32()));
        Assert.Contains("`sumary`", error.GetProperty("zh").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("`summary`", error.GetProperty("en").GetProperty("hint").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tab_can_tell_its_page_from_a_newer_one_and_style_sheets_from_the_rest()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        JsonElement before = await StatusAsync(site, "/");
        Assert.Contains(
            $"data-version=\"{before.GetProperty("version")}\"",
            await site.Client.GetStringAsync("/", Cancel),
            StringComparison.Ordinal
        );
        site.Files.Write("theme/assets/styles/site.css", "body { color: teal }\n");
        await site.UntilAsync(
            "/_preview/page?path=/",
            t => !t.Contains(before.GetProperty("version").GetString()!, StringComparison.Ordinal)
        );
        JsonElement after = await StatusAsync(site, "/");
        Assert.Equal(before.GetProperty("frame").GetString(), after.GetProperty("frame").GetString());
        Assert.NotEqual(before.GetProperty("styles")[0].GetString(), after.GetProperty("styles")[0].GetString());
    }

    [Fact]
    public async Task Events_tell_of_each_state_and_end_when_the_server_does()
    {
        PreviewSite site = await PreviewSite.StartAsync();
        await using Stream stream = await site.Client.GetStreamAsync("/_preview/events", Cancel);
        using var reader = new StreamReader(stream);
        Assert.Equal("""data: {"number":1,"errors":0}""", await DataAsync(reader));
        site.Files.Edit("input/home/en.md", "---\n", "---\nsumary: x\n");
        Assert.Matches("""^data: {"number":\d+,"errors":[1-9]}$""", await DataAsync(reader));
        long start = Environment.TickCount64;
        await site.DisposeAsync();
        Assert.True(Environment.TickCount64 - start < 1500, "an open stream holds up the end");
    }

    private static async Task<string> DataAsync(StreamReader reader)
    {
        while (true)
        {
            string line = await reader.ReadLineAsync(Cancel) ?? throw new EndOfStreamException();
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return line;
            }
        }
    }

    private static async Task<JsonElement> StatusAsync(PreviewSite site, string path) =>
        JsonDocument.Parse(await site.Client.GetStringAsync("/_preview/page?path=" + path, Cancel)).RootElement;

    private static string StyleSheet(string page) =>
        "assets/" + page.Split("assets/").Select(p => p.Split('"')[0]).First(p => p.EndsWith(".css", StringComparison.Ordinal));

    private static string? Header(HttpResponseMessage answer, string name)
    {
        HttpHeaders[] all = [answer.Headers, answer.Content.Headers];
        return all.Select(h => h.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(", ", values) : null)
            .FirstOrDefault(v => v is not null);
    }
}
