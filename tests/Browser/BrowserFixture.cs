using Microsoft.Playwright;
using Yueqing.Site.Tests.Browser;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Yueqing.Site.Tests.Browser;

/// <summary>One headless Chromium and one server for all browser tests. Without Chromium they are skipped, but never on CI.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly Lazy<SiteServer> _server = new(() => new SiteServer());

    private IPlaywright? _playwright;

    /// <summary>Building the site takes long, so only a browser test does.</summary>
    internal SiteServer Server => _server.Value;

    internal IBrowser? Browser { get; private set; }

    public async ValueTask InitializeAsync()
    {
        string? chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            return;
        }
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = chromium,
                Args =
                [
                    "--no-sandbox",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A page of the given width; skips the test where there is no browser.</summary>
    internal async Task<IPage> OpenAsync(string page, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        IPage tab = await NewTabAsync(width, scheme, script);
        await tab.GotoAsync(Server.Address(page));
        if (script)
        {
            await tab.EvaluateAsync("() => document.fonts.ready.then(() => true)"); // a headline is as wide as it will be
        }
        return tab;
    }

    /// <summary>An empty tab in a context of its own, for a test that listens while the page loads; skips the test where there is no browser.</summary>
    internal async Task<IPage> NewTabAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        if (Browser is null)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null or "", "no Chromium on this machine");
            Assert.Fail("no Chromium on CI");
        }
        IBrowserContext context = await Browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                ColorScheme = scheme,
                JavaScriptEnabled = script,
            }
        );
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }
        _playwright?.Dispose();
        if (_server.IsValueCreated)
        {
            _server.Value.Dispose();
        }
    }
}
