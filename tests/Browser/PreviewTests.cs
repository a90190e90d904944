using Microsoft.Playwright;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Browser;

/// <summary>What somebody sees who writes the site: the real theme and content, previewed, and files that change.</summary>
public sealed class PreviewTests(BrowserFixture fixture, PreviewTests.RealPreview real) : IClassFixture<PreviewTests.RealPreview>
{
    private const string Page = "tasks/opening-up/";
    private const string Chinese = "input/tasks/opening-up/zh.md";
    private const string Overlay = "#preview-errors";

    /// <summary>Building the real site takes long, so all tests share one preview; each leaves the files as they were.</summary>
    public sealed class RealPreview : IAsyncLifetime
    {
        internal PreviewSite Site { get; private set; } = null!;

        internal List<(string, int)> Opened { get; } = [];

        public async ValueTask InitializeAsync()
        {
            Assertions.SetDefaultExpectTimeout(20_000); // a busy machine takes its time to draw pictures
            Site = await PreviewSite.StartAsync(real: true, with: o => o with { Open = (file, line) => Opened.Add((file, line)) });
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    private PreviewSite Site => real.Site;

    [Fact]
    public async Task An_edit_shows_at_the_same_place_of_the_page()
    {
        IPage tab = await OpenAsync(Page);
        await tab.EvaluateAsync("scrollTo(0, 600)");
        await tab.Locator("main a").Nth(3).FocusAsync();
        string? focused = await tab.EvaluateAsync<string?>("document.activeElement.outerHTML");
        await tab.EvaluateAsync("scrollTo(0, 600)");
        using (Edited edit = Append(Chinese, "海港新篇。"))
        {
            await Assertions.Expect(tab.Locator("main")).ToContainTextAsync("海港新篇");
            await tab.WaitForLoadStateAsync();
            Assert.Equal(600, await tab.EvaluateAsync<int>("Math.round(scrollY)"));
            Assert.Equal(focused, await tab.EvaluateAsync<string?>("document.activeElement.outerHTML"));
        }
        await Assertions.Expect(tab.Locator("main")).Not.ToContainTextAsync("海港新篇");
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_left_alone()
    {
        IPage other = await OpenAsync("about/");
        IPage tab = await OpenAsync(Page);
        await other.EvaluateAsync("window.mark = 1");
        using (Edited edit = Append(Chinese, "江海联通。"))
        {
            await Assertions.Expect(tab.Locator("main")).ToContainTextAsync("江海联通");
        }
        await Assertions.Expect(tab.Locator("main")).Not.ToContainTextAsync("江海联通");
        Assert.Equal(1, await other.EvaluateAsync<int>("window.mark"));
        await other.Context.CloseAsync();
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task A_style_sheet_changes_places_without_a_reload_or_a_moment_without_style()
    {
        IPage tab = await OpenAsync(Page);
        await tab.EvaluateAsync(
            """
            () => {
              window.mark = 1;
              window.bare = 0;
              const look = () => { if (getComputedStyle(document.body).margin !== '0px') window.bare++; requestAnimationFrame(look); };
              look();
            }
            """
        );
        using (Edited edit = Append("theme/assets/styles/90-media.css", "main { border-left: 7px solid teal }"))
        {
            await Assertions.Expect(tab.Locator("main")).ToHaveCSSAsync("border-left-width", "7px");
        }
        await Assertions.Expect(tab.Locator("main")).Not.ToHaveCSSAsync("border-left-width", "7px");
        Assert.Equal("1 0", await tab.EvaluateAsync<string>("`${window.mark} ${window.bare}`"));
        Assert.Equal(1, await tab.Locator("link[rel=stylesheet]").CountAsync());
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData("", "zh-CN", "处错误", "页首信息没有名为sumary的键")]
    [InlineData("en/", "en", "1 error", "has no key sumary")]
    public async Task An_error_lies_over_the_last_good_page_until_it_is_mended(string language, string tag, string count, string first)
    {
        IPage tab = await OpenAsync(language + Page);
        string title = await tab.TitleAsync();
        await tab.EvaluateAsync("window.mark = 1");
        ILocator overlay = tab.Locator($"{Overlay} .panel");
        using (Edited edit = Replace(Chinese, "---\n", "---\nsumary: x\n"))
        {
            await Assertions.Expect(overlay).ToContainTextAsync(count);
            await Assertions.Expect(overlay).ToContainTextAsync($"{Chinese}:2:1");
            await Assertions.Expect(overlay).ToContainTextAsync("页首信息没有名为sumary的键");
            await Assertions.Expect(overlay).ToContainTextAsync("has no key sumary");
            await Assertions.Expect(overlay.Locator("mark").First).ToHaveTextAsync("sumary");
            await Assertions.Expect(overlay.Locator("h2 b")).ToHaveAttributeAsync("lang", tag);
            await Assertions.Expect(overlay.Locator(".words").First).ToContainTextAsync(first);
            Assert.Equal(title, await tab.TitleAsync());
            await Assertions.Expect(tab.Locator("main h1")).ToBeVisibleAsync();
        }
        await Assertions.Expect(overlay).ToHaveCountAsync(0);
        Assert.Equal(1, await tab.EvaluateAsync<int>("window.mark"));
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_closed_stays_closed_until_something_else_is_wrong()
    {
        IPage tab = await OpenAsync(Page);
        ILocator panel = tab.Locator($"{Overlay} .panel");
        ILocator pill = tab.Locator($"{Overlay} .pill");
        using (Edited edit = Replace(Chinese, "---\n", "---\nsumary: x\n"))
        {
            await Assertions.Expect(panel).ToBeVisibleAsync();
            await tab.Keyboard.PressAsync("Escape");
            await Assertions.Expect(panel).ToBeHiddenAsync();
            await pill.ClickAsync();
            await Assertions.Expect(panel).ToBeVisibleAsync();
            await panel.GetByRole(AriaRole.Button, new() { Name = "关闭 · Close" }).ClickAsync();
            await Assertions.Expect(pill).ToBeFocusedAsync();
            using (Edited more = Replace("input/tasks/opening-up/en.md", "---\n", "---\ntitel: x\n"))
            {
                await Assertions.Expect(panel).ToContainTextAsync("titel");
            }
        }
        await Assertions.Expect(tab.Locator(Overlay)).ToHaveCountAsync(0);
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task A_click_on_the_place_opens_the_file_there()
    {
        IPage tab = await OpenAsync(Page);
        using (Edited edit = Replace(Chinese, "---\n", "---\nsumary: x\n"))
        {
            ILocator place = tab.Locator($"{Overlay} .place").First;
            IResponse answer = await tab.RunAndWaitForResponseAsync(() => place.ClickAsync(), "**/_preview/open");
            Assert.Equal(204, answer.Status);
            Assert.Equal((Chinese, 2), Assert.Single(real.Opened));
        }
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task A_tab_finds_a_server_that_was_started_again()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        IPage tab = await fixture.NewTabAsync();
        await tab.GotoAsync(site.Origin + Page);
        await Assertions.Expect(tab.Locator("main")).Not.ToContainTextAsync("海港新篇");
        await site.RestartAsync(() => site.Files.Write(Chinese, site.Files.Text(Chinese) + "\n海港新篇。\n"));
        await Assertions.Expect(tab.Locator("main")).ToContainTextAsync("海港新篇");
        await tab.Context.CloseAsync();
    }

    public static TheoryData<string, int, ColorScheme> Looks() =>
        [
            .. from language in (string[])["", "en/"]
            from width in (int[])[320, 768, 1280]
            from scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark]
            where scheme == ColorScheme.Light || width == 1280 // colours do not depend on the width
            select (language, width, scheme),
        ];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Errors_are_for_everyone_to_read(string language, int width, ColorScheme scheme)
    {
        using Edited edit = Replace(Chinese, "---\n", "---\nsumary: x\n");
        IPage tab = await OpenAsync(language + Page, width, scheme);
        await Assertions.Expect(tab.Locator($"{Overlay} .panel")).ToBeVisibleAsync();
        Assert.Empty(await Axe.BrokenRulesAsync(tab));
        Assert.Equal(width, await tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await tab.Keyboard.PressAsync("Escape");
        Assert.Empty(await Axe.BrokenRulesAsync(tab));
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task Many_tabs_and_several_browsers_follow_at_once()
    {
        IPage first = await OpenAsync(Page);
        IPage second = await OpenAsync("en/" + Page);
        var tabs = new List<IPage> { first };
        for (int i = 0; i < 10; i++)
        {
            IPage tab = await first.Context.NewPageAsync();
            await tab.GotoAsync(Address(Page), new PageGotoOptions { Timeout = 10_000 });
            tabs.Add(tab);
        }
        using (Edited edit = Replace(Chinese, "---\n", "---\nsumary: x\n"))
        {
            foreach (IPage tab in tabs.Append(second))
            {
                await Assertions.Expect(tab.Locator($"{Overlay} .panel")).ToContainTextAsync("sumary");
            }
        }
        foreach (IPage tab in tabs.Append(second))
        {
            await Assertions.Expect(tab.Locator(Overlay)).ToHaveCountAsync(0);
        }
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_shared_workers_a_tab_listens_by_itself()
    {
        IPage tab = await fixture.NewTabAsync();
        await tab.AddInitScriptAsync("delete globalThis.SharedWorker");
        await tab.GotoAsync(Address(Page));
        using (Edited edit = Append(Chinese, "海港新篇。"))
        {
            await Assertions.Expect(tab.Locator("main")).ToContainTextAsync("海港新篇");
        }
        await Assertions.Expect(tab.Locator("main")).Not.ToContainTextAsync("海港新篇");
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task No_page_breaks_the_policy_that_the_site_is_published_with()
    {
        var problems = new List<string>();
        foreach (string page in PageKinds.Pages.Append("en/none/"))
        {
            IPage tab = await fixture.NewTabAsync();
            tab.Console += (_, message) =>
            {
                if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                {
                    problems.Add($"{page}: {message.Text}");
                }
            };
            await tab.AddInitScriptAsync(
                "addEventListener('securitypolicyviolation', e => console.error(`Content Security Policy: ${e.violatedDirective} ${e.blockedURI}`))"
            );
            await tab.GotoAsync(Address(page));
            await tab.WaitForLoadStateAsync(LoadState.Load);
            await tab.Context.CloseAsync();
        }
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private async Task<IPage> OpenAsync(string page, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        IPage tab = await fixture.NewTabAsync(width, scheme);
        await tab.GotoAsync(Address(page));
        return tab;
    }

    private string Address(string page) => Site.Origin + page.Replace("index.html", "", StringComparison.Ordinal);

    private Edited Append(string path, string text) => new(Site.Files, path, Site.Files.Text(path) + $"\n{text}\n");

    private Edited Replace(string path, string old, string replacement)
    {
        string text = Site.Files.Text(path);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        return new Edited(Site.Files, path, text.Remove(at, old.Length).Insert(at, replacement));
    }

    /// <summary>A file as somebody has changed it, until it is put back.</summary>
    private sealed class Edited : IDisposable
    {
        private readonly SiteOnDisk _files;
        private readonly string _path;
        private readonly string _before;

        public Edited(SiteOnDisk files, string path, string text)
        {
            (_files, _path, _before) = (files, path, files.Text(path));
            files.Write(path, text);
        }

        public void Dispose() => _files.Write(_path, _before);
    }
}
