using System.Net;
using System.Net.Sockets;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Cli;

/// <summary><c>preview</c> as a person starts it, watches it and ends it.</summary>
public sealed class PreviewCommandTests : IDisposable
{
    private readonly SiteOnDisk _site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("--port x", "`--port x` is not a number from 1 to 65535.", "`--port x`不是1到65535之间的数。")]
    [InlineData("--port 0", "`--port 0` is not", "`--port 0`不是")]
    [InlineData("--port 70000", "`--port 70000` is not", "`--port 70000`不是")]
    [InlineData("--host everywhere --token x", "`--host everywhere` is not an IP address", "`--host everywhere`不是本机的IP地址")]
    [InlineData("--host 127.0.0.1", "it needs a `--token TOKEN`", "必须同时用`--token TOKEN`")]
    [InlineData("--host 192.0.2.1 --token x", "The preview cannot listen at 192.0.2.1, port ", "预览不能在192.0.2.1的端口")]
    public void Wrong_usage_is_told_and_nothing_starts(string args, string english, string chinese)
    {
        (int code, string text, string error) = _site.Run(["preview", .. args.Split(' ')]);
        Assert.Equal((2, ""), (code, text));
        Assert.Contains(english, error, StringComparison.Ordinal);
        (code, text, error) = _site.Run(["preview", "--lang", "zh", .. args.Split(' ')]);
        Assert.Equal((2, ""), (code, text));
        Assert.Contains(chinese, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_was_asked_for_and_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        (int code, string text, string error) = _site.Run("preview", "--port", $"{port}");
        Assert.Equal((2, ""), (code, text));
        Assert.StartsWith($"Port {port} is taken", error, StringComparison.Ordinal);
        (code, text, error) = _site.Run("preview", "--port", $"{port}", "--lang", "zh");
        Assert.Equal((2, ""), (code, text));
        Assert.StartsWith($"端口{port}已被其他程序占用", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Ends_at_once_and_leaves_nothing_behind(string signal)
    {
        string[] before = Everything();
        await using var preview = new PreviewProcess(_site.Root, "--base-url", "https://portal.example/col/");
        Uri address = await preview.AddressAsync();
        Assert.Equal("/col/", address.AbsolutePath);
        using var client = new HttpClient();
        Stream[] open = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => client.GetStreamAsync(new Uri(address, "/_preview/events"), Cancel))
        );
        long start = Environment.TickCount64;
        Assert.Equal(0, await preview.EndAsync(signal));
        Assert.InRange(Environment.TickCount64 - start, 0, 2000); // a second, and the time that a busy machine takes to tell us
        using (var again = new TcpListener(IPAddress.Loopback, address.Port))
        {
            again.Start();
        }
        Assert.Equal(before, Everything());
        Assert.All(open, s => s.Dispose());
    }

    [Fact]
    public async Task Looks_for_a_free_port_and_says_what_it_follows()
    {
        using var other = new TcpListener(IPAddress.Loopback, 5080);
        try
        {
            other.Start();
        }
        catch (SocketException)
        {
            // so much the better: somebody else has it
        }
        await using var preview = new PreviewProcess(_site.Root, "--lang", "zh");
        Uri address = await preview.AddressAsync();
        Assert.InRange(address.Port, 5081, 5180);
        await preview.SaysAsync($"  英文站    http://127.0.0.1:{address.Port}/en/");
        await preview.SaysAsync($"  翻译台    http://127.0.0.1:{address.Port}/_desk/");
        _site.Edit("input/home/en.md", "---\n", "---\nsumary: x\n");
        Assert.Matches(@"^input/home/en\.md  \d+毫秒，1处错误$", await preview.SaysAsync("input/home/en.md  "));
        await preview.SaysAsync("input/home/en.md:2:1: 错误[unknown-key]: 页首信息没有名为`sumary`的键。");
        _site.Edit("input/home/en.md", "sumary: x\n", "");
        Assert.Matches(@"^input/home/en\.md  \d+毫秒$", await preview.SaysAsync("input/home/en.md  "));
    }

    [Fact]
    public async Task A_given_token_opens_a_given_host()
    {
        await using var preview = new PreviewProcess(_site.Root, "--host", "127.0.0.1", "--token", "s p");
        Uri address = await preview.AddressAsync();
        Assert.Equal("?token=s%20p", address.Query);
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false });
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(address.GetLeftPart(UriPartial.Path), Cancel)).StatusCode);
        HttpResponseMessage welcome = await client.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.OK, welcome.StatusCode);
        var request = new HttpRequestMessage(HttpMethod.Get, address.GetLeftPart(UriPartial.Path))
        {
            Headers = { { "Cookie", welcome.Headers.GetValues("Set-Cookie").Single().Split(';')[0] } },
        };
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(request, Cancel)).StatusCode);
    }

    /// <summary>Each file below the site's folder.</summary>
    private string[] Everything() => [.. Directory.GetFiles(_site.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
