using System.Net;
using System.Net.Sockets;
using System.Text;
using Yueqing.Site.Preview;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Preview;

/// <summary>Other machines, other people's pages and hostile programs ask the preview; they get a refusal and a reason.</summary>
public sealed class AccessTests(AccessTests.Served served) : IClassFixture<AccessTests.Served>
{
    /// <summary>One preview for all refusals: none of them may change it.</summary>
    public sealed class Served : IAsyncLifetime
    {
        internal PreviewSite Site { get; private set; } = null!;

        internal List<(string, int)> Opened { get; } = [];

        public async ValueTask InitializeAsync() =>
            Site = await PreviewSite.StartAsync(with: o => o with { Open = (file, line) => Opened.Add((file, line)) });

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    private PreviewSite Site => served.Site;

    private string Own => $"127.0.0.1:{Site.Origin.Port}";

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:PORT")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1")]
    [InlineData("localhost.evil.example:PORT")]
    [InlineData("127.0.0.2:PORT")]
    [InlineData("")]
    public async Task A_host_that_is_not_ours(string host)
    {
        string answer = await RawAsync($"GET / HTTP/1.1\r\nHost: {host.Replace("PORT", Port, StringComparison.Ordinal)}\r\n");
        Assert.StartsWith("HTTP/1.1 421 ", answer, StringComparison.Ordinal);
        Assert.Contains("这不是预览的地址", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("[::1]")]
    public async Task A_host_that_is_ours(string host) =>
        Assert.StartsWith("HTTP/1.1 200 ", await RawAsync($"GET / HTTP/1.1\r\nHost: {host}:{Port}\r\n"), StringComparison.Ordinal);

    public static TheoryData<string, string, int> Headers() =>
        new()
        {
            { "/_preview/session", "Sec-Fetch-Site: cross-site", 403 },
            { "/_preview/session", "Sec-Fetch-Site: same-site", 403 },
            { "/_preview/page?path=/", "Origin: http://evil.example", 403 },
            { "/_preview/page?path=/", "Origin: null", 403 },
            { "/_preview/events", "Origin: http://localhost:3000", 403 },
            { "/_PREVIEW/session", "Sec-Fetch-Site: cross-site", 403 },
            { "/_desk/api/overview", "Sec-Fetch-Site: cross-site", 403 },
            { "/_desk/api/overview", "Origin: http://evil.example", 403 },
            { "/_preview/session", "Sec-Fetch-Site: same-origin", 200 },
            { "/_preview/session", "Sec-Fetch-Site: none", 200 },
            { "/", "Sec-Fetch-Site: cross-site", 200 },
        };

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task Pages_of_others_may_not_ask_our_interfaces(string path, string header, int status)
    {
        string answer = await RawAsync($"GET {path} HTTP/1.1\r\nHost: {Own}\r\n{header}\r\n");
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", 403)]
    [InlineData("wrong", "OWN", 403)]
    [InlineData("", "OWN", 403)]
    [InlineData("token-of-the-test", "OWN", 403)]
    [InlineData("token-of-the-tests", "", 403)]
    [InlineData("token-of-the-tests", "http://evil.example", 403)]
    [InlineData("token-of-the-tests", "null", 403)]
    [InlineData("token-of-the-tests", "https://OWN", 403)]
    [InlineData("token-of-the-tests", "OWN", 204)]
    public async Task Whatever_writes_needs_the_token_and_our_origin(string token, string origin, int status)
    {
        origin = origin == "OWN" ? "http://" + Own : origin.Replace("OWN", Own, StringComparison.Ordinal);
        string answer = await PostAsync("/_preview/open", """{"file":"input/site.yml","line":3}""", token, origin);
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("FROBNICATE")]
    public async Task A_method_that_no_page_has(string method)
    {
        string bare = await RawAsync($"{method} / HTTP/1.1\r\nHost: {Own}\r\n");
        Assert.StartsWith("HTTP/1.1 403 ", bare, StringComparison.Ordinal);
        string full = await RawAsync(
            $"{method} / HTTP/1.1\r\nHost: {Own}\r\nOrigin: http://{Own}\r\nX-Preview-Token: {PreviewSite.Token}\r\nContent-Length: 0\r\n"
        );
        Assert.StartsWith("HTTP/1.1 405 ", full, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/assets/..%5c..%5cinput/site.yml")]
    [InlineData("/../input/site.yml")]
    [InlineData("/input/site.yml")]
    [InlineData("//etc/passwd")]
    [InlineData("/_preview/assets/../../desk/desk.js")]
    [InlineData("/_preview/assets/..%2fdesk%2fdesk.js")]
    [InlineData("/_preview/assets/%2e%2e%2fdesk%2fdesk.js")]
    [InlineData("/_preview/assets/desk.js")]
    [InlineData("/%00")]
    public async Task A_way_out_of_the_site(string path)
    {
        string answer = await RawAsync($"GET {path} HTTP/1.1\r\nHost: {Own}\r\n");
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("exchange-rate", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("modules of the", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("input/site.yml", 204)]
    [InlineData("theme/tokens.yml", 204)]
    [InlineData("input/none.yml", 404)]
    [InlineData("input/../outside.txt", 404)]
    [InlineData("../outside.txt", 404)]
    [InlineData("/etc/passwd", 404)]
    [InlineData("input", 404)]
    [InlineData("output/index.html", 404)]
    [InlineData("input/.hidden", 404)]
    [InlineData("input/link.yml", 404)]
    public async Task Only_sources_are_opened(string file, int status)
    {
        Site.Files.Write("outside.txt", "not of the site");
        Site.Files.Write("input/.hidden", "not of the site");
        string link = Path.Combine(Site.Files.Root, "input/link.yml");
        if (!File.Exists(link))
        {
            File.CreateSymbolicLink(link, "/etc/hostname");
        }
        served.Opened.Clear();
        HttpResponseMessage answer = await Site.Client.SendAsync(
            Site.Post("/_preview/open", $$"""{"file":"{{file}}","line":7}"""),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(status == 204 ? [(file, 7)] : [], served.Opened);
        File.Delete(link);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"file":1,"line":"x"}""")]
    [InlineData("""{"file":"input/site.yml"}""")]
    public async Task A_body_that_says_nothing(string body)
    {
        HttpResponseMessage answer = await Site.Client.SendAsync(Site.Post("/_preview/open", body), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_larger_than_a_megabyte(bool announced)
    {
        HttpRequestMessage request = Site.Post("/_preview/open", new string(' ', (1 << 20) + 1));
        request.Headers.TransferEncodingChunked = !announced;
        request.Headers.ExpectContinue = announced; // else the server hangs up while we are still sending
        HttpResponseMessage answer = await Site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Headers_and_addresses_without_end()
    {
        string longAddress = await RawAsync($"GET /{new string('a', 10_000)} HTTP/1.1\r\nHost: {Own}\r\n");
        Assert.StartsWith("HTTP/1.1 414 ", longAddress, StringComparison.Ordinal);
        string longHeader = await RawAsync($"GET / HTTP/1.1\r\nHost: {Own}\r\nX: {new string('a', 20_000)}\r\n");
        Assert.StartsWith("HTTP/1.1 431 ", longHeader, StringComparison.Ordinal);
    }

    private string Port => Site.Origin.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task<string> PostAsync(string path, string body, string token, string origin) =>
        RawAsync(
            $"POST {path} HTTP/1.1\r\nHost: {Own}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n"
                + (token.Length == 0 ? "" : $"{PreviewAccess.TokenHeader}: {token}\r\n")
                + (origin.Length == 0 ? "" : $"Origin: {origin}\r\n"),
            body
        );

    /// <summary>Byte for byte what an attacker sends; a client of ours would tidy it up.</summary>
    private async Task<string> RawAsync(string head, string body = "")
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Site.Origin.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{head}Connection: close\r\n\r\n{body}"), TestContext.Current.CancellationToken);
        byte[] buffer = new byte[1 << 16];
        int length = 0;
        while (await stream.ReadAsync(buffer.AsMemory(length), TestContext.Current.CancellationToken) is > 0 and var read)
        {
            length += read;
        }
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
