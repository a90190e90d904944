using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Yueqing.Site.Rendering;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>A real nginx with the snippet of the release: every file under the headers of the build, as a column and at the root of a host.</summary>
public sealed class HostingNginxTests(ReleaseFixture fixture)
{
    private static readonly string[] Accepted = ["", "gzip", "br", "br, gzip"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private (NginxServer Server, string Base) Where(string place) =>
        place == "column" ? (fixture.Column, SuppliedSite.Base.AbsolutePath) : (fixture.Root, "/");

    private static Task<HttpResponseMessage> GetAsync(NginxServer server, string path, string accept = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept.Length > 0)
        {
            request.Headers.AcceptEncoding.ParseAdd(accept);
        }
        return server.Client.SendAsync(request, Cancel);
    }

    private static async Task<byte[]> BodyAsync(HttpResponseMessage answer)
    {
        await using Stream body = await answer.Content.ReadAsStreamAsync(Cancel);
        await using Stream plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var all = new MemoryStream();
        await plain.CopyToAsync(all, Cancel);
        return all.ToArray();
    }

    /// <summary>As it was sent: .NET would write some headers in its own order.</summary>
    private static string HeaderOf(HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values)
        || answer.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? string.Join(" & ", values)
            : "";

    [Theory]
    [InlineData("column")]
    [InlineData("root")]
    public async Task Every_file_comes_with_its_headers_and_as_small_as_the_reader_can_read(string place)
    {
        (NginxServer server, string root) = Where(place);
        OutputFile[] files = [.. ReleaseFixture.Release.Files.Where(f => f.Encoding is null && !f.IsForHost)];
        Assert.NotEmpty(files);
        foreach (OutputFile file in files)
        {
            string path = root + file.Path;
            string address = path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
            bool isText = ContentTypes.IsText(file.ContentType);
            foreach (string accept in isText ? Accepted : Accepted[^1..])
            {
                HttpResponseMessage answer = await GetAsync(server, address, accept);
                Assert.Equal((HttpStatusCode.OK, address), (answer.StatusCode, address));
                Assert.Equal(file.Bytes, await BodyAsync(answer));
                foreach ((string header, string value) in PublishedHeaders.Of(file, https: true))
                {
                    Assert.Equal($"{address} {header}: {value}", $"{address} {header}: {HeaderOf(answer, header)}");
                }
                bool packed = ReleaseFixture.Release.Find(file.Path + ".gz") is not null;
                string expected =
                    !packed ? ""
                    : accept.StartsWith("br", StringComparison.Ordinal) ? "br"
                    : accept;
                Assert.Equal($"{address} {accept}: {expected}", $"{address} {accept}: {HeaderOf(answer, "Content-Encoding")}");
                Assert.True(!packed || HeaderOf(answer, "Vary") == "Accept-Encoding", $"{address} {accept}: {HeaderOf(answer, "Vary")}");
                Assert.Equal("", HeaderOf(answer, "X-Portal"));
                Assert.NotEqual("", HeaderOf(answer, "ETag"));
            }
        }
        // Other tests ask for what is missing, which nginx tells too.
        string[] complaints = [.. server.Log.Split('\n').Where(l => l.Length > 0 && !l.Contains("No such file", StringComparison.Ordinal))];
        Assert.All(complaints, l => Assert.Contains("is forbidden", l, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("column", "none/", "没有这一页")]
    [InlineData("column", "en/none", "en")]
    [InlineData("column", "en/tasks/none/", "en")]
    [InlineData("column", "assets/none.0123456789ab.css", "没有这一页")]
    [InlineData("column", "assets/", "没有这一页")]
    [InlineData("root", "none", "没有这一页")]
    [InlineData("root", "en/none/", "en")]
    [InlineData("root", "data/none.csv", "没有这一页")]
    public async Task What_is_missing_is_told_in_the_language_of_the_address_and_is_not_kept(string place, string path, string says)
    {
        (NginxServer server, string root) = Where(place);
        HttpResponseMessage answer = await GetAsync(server, root + path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        OutputFile page = ReleaseFixture.Release.Find(says == "en" ? "en/404.html" : "404.html")!;
        Assert.Equal(page.Bytes, await BodyAsync(answer));
        foreach ((string header, string value) in PublishedHeaders.Of(page, https: true))
        {
            Assert.Equal($"{header}: {value}", $"{header}: {HeaderOf(answer, header)}");
        }
    }

    [Theory]
    [InlineData("column")]
    [InlineData("root")]
    public async Task What_hosts_read_and_what_stands_compressed_is_not_served_by_name(string place)
    {
        (NginxServer server, string root) = Where(place);
        OutputFile[] hidden = [.. ReleaseFixture.Release.Files.Where(f => f.Encoding is not null || f.IsForHost)];
        Assert.Contains(hidden, f => f.Path == "_headers");
        foreach (OutputFile file in hidden)
        {
            HttpResponseMessage answer = await GetAsync(server, root + file.Path);
            Assert.Equal((HttpStatusCode.NotFound, file.Path), (answer.StatusCode, file.Path));
        }
    }

    [Theory]
    [InlineData("/a/b", "/a/b/")]
    [InlineData("/a/b?from=wechat", "/a/b/?from=wechat")]
    [InlineData("/a/b/en", "/a/b/en/")]
    [InlineData("/a/b/tasks/opening-up", "/a/b/tasks/opening-up/")]
    public async Task A_folder_without_its_slash_leads_to_the_page(string path, string to)
    {
        HttpResponseMessage answer = await GetAsync(fixture.Column, path);
        Assert.Equal((HttpStatusCode.MovedPermanently, to), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/a/")]
    [InlineData("/en/")]
    [InlineData("/other.html")]
    public async Task The_rest_of_the_portal_notices_nothing(string path)
    {
        HttpResponseMessage answer = await GetAsync(fixture.Column, path);
        Assert.Equal("yes", HeaderOf(answer, "X-Portal"));
        Assert.Equal("", HeaderOf(answer, "Content-Security-Policy"));
    }

    [Fact]
    public async Task An_unchanged_page_is_not_sent_again()
    {
        HttpResponseMessage first = await GetAsync(fixture.Column, "/a/b/en/", "br");
        var again = new HttpRequestMessage(HttpMethod.Get, "/a/b/en/");
        again.Headers.AcceptEncoding.ParseAdd("br");
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(HeaderOf(first, "ETag")));
        HttpResponseMessage second = await fixture.Column.Client.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HeaderOf(first, "Cache-Control"), HeaderOf(second, "Cache-Control"));
    }

    [Fact]
    public async Task Without_the_module_for_brotli_gzip_is_sent()
    {
        using var server = new NginxServer(fixture.Folder, Path.Combine(fixture.Folder, "_hosting/nginx.conf"), brotli: false);
        HttpResponseMessage answer = await GetAsync(server, "/a/b/", "br, gzip");
        Assert.Equal("gzip", HeaderOf(answer, "Content-Encoding"));
        Assert.Equal(ReleaseFixture.Release.Find("index.html")!.Bytes, await BodyAsync(answer));
    }

    /// <summary>A path that an address cannot hold as it is, and that means something in an expression.</summary>
    [Fact]
    public async Task A_column_may_have_any_path()
    {
        string snippet = Path.Combine(Path.GetDirectoryName(fixture.Folder)!, "any.conf");
        await File.WriteAllTextAsync(
            snippet,
            Site.Rendering.Hosting.NginxSnippet.Write(new Uri("https://portal.example/c++ (2023)/乐清/")),
            Cancel
        );
        using var server = new NginxServer(fixture.Folder, snippet);
        HttpResponseMessage answer = await GetAsync(server, "/c++%20(2023)/%E4%B9%90%E6%B8%85/en/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", HeaderOf(answer, "Content-Type"));
        answer = await GetAsync(server, "/c++%20(2023)/%E4%B9%90%E6%B8%85/en/none");
        Assert.Equal(ReleaseFixture.Release.Find("en/404.html")!.Bytes, await BodyAsync(answer));
        answer = await GetAsync(server, "/c++%20(2023)/%E4%B9%90%E6%B8%85");
        Assert.Equal("/c++%20(2023)/%E4%B9%90%E6%B8%85/", answer.Headers.Location!.OriginalString);
    }
}
