using Yueqing.Site.Files;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Preview;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Tests.Support;

/// <summary>A site on disk and its preview, as <c>preview</c> serves it: watched, on a free port of the loopback interface.</summary>
internal sealed class PreviewSite : IAsyncDisposable
{
    public const string Token = "token-of-the-tests";

    /// <summary>Pictures of the real theme are drawn once for all tests.</summary>
    private static readonly MemoryPictureStore Pictures = new();

    private readonly PreviewOptions _options;
    private PreviewServer _server;
    private readonly TreeWatch _watch;

    private PreviewSite(SiteOnDisk files, PreviewServer server, PreviewOptions options, TreeWatch watch, SiteFollower site)
    {
        (Files, _server, _options, _watch, Site) = (files, server, options with { Port = server.Port }, watch, site);
        Origin = new Uri($"http://127.0.0.1:{server.Port}");
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Origin };
    }

    /// <summary>The sources; write them to see the preview follow.</summary>
    public SiteOnDisk Files { get; }

    public SiteFollower Site { get; }

    /// <summary><c>http://127.0.0.1:PORT/</c></summary>
    public Uri Origin { get; }

    /// <summary>Asks the preview; follows no redirect.</summary>
    public HttpClient Client { get; }

    /// <param name="prepare">Changes the minimal site before the preview starts.</param>
    /// <param name="real">The sources of this repository instead of the minimal site.</param>
    public static async Task<PreviewSite> StartAsync(
        Action<SiteOnDisk>? prepare = null,
        bool real = false,
        Func<PreviewOptions, PreviewOptions>? with = null,
        Func<IFileTree, IFileTree>? tree = null
    )
    {
        SiteOnDisk files = real ? SiteOnDisk.OfRepository() : new SiteOnDisk();
        prepare?.Invoke(files);
        IResultStore? pictures = real ? Pictures : null;
        IFileTree sources = new PatientFileTree(files.Root, "input", "theme");
        var site = new SiteFollower(new LiveSite(tree?.Invoke(sources) ?? sources, new BuildOptions(), pictures), TimeProvider.System);
        var watch = new TreeWatch(files.Root, ["input", "theme"], site.Follow);
        site.Start();
        var options = new PreviewOptions(files.Root, 0, Token) { Today = () => "2024-02-01" };
        options = with?.Invoke(options) ?? options;
        return new PreviewSite(files, await PreviewServer.StartAsync(site, options), options, watch, site);
    }

    /// <summary>Ends the server and starts it again at the same address.</summary>
    public async Task RestartAsync(Action meanwhile)
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
        meanwhile();
        _server = await PreviewServer.StartAsync(Site, _options);
    }

    /// <summary>Waits until the preview serves this; fails with what it serves instead.</summary>
    public async Task<string> UntilAsync(string path, Func<string, bool> holds)
    {
        string text = "";
        for (int i = 0; i < 500; i++)
        {
            text = await Client.GetStringAsync(path, TestContext.Current.CancellationToken);
            if (holds(text))
            {
                return text;
            }
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"{path} still says: {text}");
    }

    /// <summary>A request that writes, as our own pages send it.</summary>
    public HttpRequestMessage Post(string path, string json) =>
        new(HttpMethod.Post, path)
        {
            Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
            Headers = { { PreviewAccess.TokenHeader, Token }, { "Origin", Origin.GetLeftPart(UriPartial.Authority) } },
        };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        _watch.Dispose();
        Site.Dispose();
        Files.Dispose();
    }
}
