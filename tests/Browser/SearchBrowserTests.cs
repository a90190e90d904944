using Microsoft.Playwright;

namespace Yueqing.Site.Tests.Browser;

/// <summary>The search as a reader uses it: by mouse, by keyboard, by link, offline, and without script.</summary>
public sealed class SearchBrowserTests(BrowserFixture fixture)
{
    private const string Results = "#search-results li";
    private const string Status = "#search-status";

    private static Task Says(IPage tab, string text) =>
        tab.Locator(Status, new PageLocatorOptions { HasText = text }).WaitForAsync(new LocatorWaitForOptions { Timeout = 10_000 });

    [Theory]
    [InlineData("search/index.html", "海铁联运", "找到", "/a/b/data/#sea-rail-growth")]
    [InlineData("search/index.html", "166.35 billion", "找到", "/a/b/data/#gdp")]
    [InlineData("en/search/index.html", "1663.5亿", "result", "/a/b/en/data/#gdp")]
    [InlineData("en/search/index.html", "sweet potato", "result", "/a/b/en/tasks/opening-up/")]
    public async Task Finds_what_is_typed(string page, string query, string says, string address)
    {
        IPage tab = await fixture.OpenAsync(page);
        await tab.Locator("#q").PressSequentiallyAsync(query);
        await Says(tab, says);
        Assert.Contains(address, await tab.Locator($"{Results} a").First.EvaluateAsync<string>("a => a.href"), StringComparison.Ordinal);
        Assert.True(await tab.Locator($"{Results} mark").CountAsync() > 0);
        Assert.False(await tab.Locator(".pages").IsVisibleAsync());
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task Loads_its_index_when_it_is_used_and_not_before()
    {
        IPage tab = await fixture.OpenAsync("en/search/index.html");
        await tab.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Task<string[]> Requested() => tab.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(e => e.name)");
        Assert.DoesNotContain(await Requested(), name => name.Contains("search/index", StringComparison.Ordinal));
        await tab.FocusAsync("#q");
        await tab.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await tab.FillAsync("#q", "port");
        await Says(tab, "result");
        Assert.Single(await Requested(), name => name.Contains("search/index.en.", StringComparison.Ordinal));
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task A_link_to_a_search_works_and_so_does_the_way_back()
    {
        IPage tab = await fixture.OpenAsync("en/search/?q=Dayu+Ding");
        await Says(tab, "result");
        Assert.Equal("Dayu Ding", await tab.InputValueAsync("#q"));
        await tab.ClickAsync($"{Results} a >> nth=0");
        await tab.WaitForURLAsync(url => url.Contains("/en/achievements/beauty/", StringComparison.Ordinal));
        await tab.GoBackAsync();
        await Says(tab, "result");
        Assert.EndsWith("?q=Dayu+Ding", tab.Url, StringComparison.Ordinal);

        await tab.FillAsync("#q", "typhoons");
        await tab.WaitForURLAsync(url => url.EndsWith("?q=typhoons", StringComparison.Ordinal));
        await tab.GoBackAsync();
        await tab.WaitForURLAsync(url => url.EndsWith("?q=Dayu+Ding", StringComparison.Ordinal));
        Assert.Equal("Dayu Ding", await tab.InputValueAsync("#q"));
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task Works_by_keyboard_alone()
    {
        IPage tab = await fixture.OpenAsync("en/search/index.html");
        for (int i = 0; i < 20 && await tab.EvaluateAsync<string>("document.activeElement.id") != "q"; i++)
        {
            await tab.Keyboard.PressAsync("Tab");
        }
        await tab.Keyboard.TypeAsync("river chief");
        await tab.Keyboard.PressAsync("Enter");
        await Says(tab, "result");
        await tab.WaitForFunctionAsync("document.activeElement.id === 'search-status'");
        await tab.Keyboard.PressAsync("Tab");
        Assert.True(await tab.EvaluateAsync<bool>("document.activeElement.matches('#search-results a')"));
        await tab.Keyboard.PressAsync("Enter");
        await tab.WaitForURLAsync(url => url.EndsWith("/en/tasks/strong-city/#ecology", StringComparison.Ordinal));
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData("search/?q=(((🎉", "没有找到“(((🎉”")]
    [InlineData("en/search/?q=%3Cb%3Ezzz%26", "Nothing found for “<b>zzz&”")]
    public async Task Says_when_nothing_is_found_and_shows_all_pages(string page, string says)
    {
        IPage tab = await fixture.OpenAsync(page);
        await Says(tab, says);
        Assert.True(await tab.Locator(".pages").IsVisibleAsync());
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task Says_when_the_index_does_not_come_and_tries_again()
    {
        IPage tab = await fixture.OpenAsync("en/search/index.html");
        await tab.RouteAsync("**/search/index.*.json", route => route.AbortAsync());
        await tab.FillAsync("#q", "port");
        await Says(tab, "could not be loaded");
        await tab.UnrouteAsync("**/search/index.*.json");
        await tab.FillAsync("#q", "rail");
        await Says(tab, "result");
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData("search/index.html", "搜索要用到脚本")]
    [InlineData("en/search/index.html", "Searching needs a script")]
    public async Task Without_script_says_so_and_lists_every_page(string page, string says)
    {
        IPage tab = await fixture.OpenAsync(page, script: false);
        Assert.Contains(says, await tab.InnerTextAsync("main"), StringComparison.Ordinal);
        // Thirteen topics, the home page, data, report and about.
        Assert.Equal(17, await tab.Locator(".pages a:visible").CountAsync());
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task Marks_the_language_of_foreign_words()
    {
        IPage tab = await fixture.OpenAsync("en/search/?q=1663.5");
        await Says(tab, "result");
        Assert.Contains("亿元", await tab.Locator($"{Results} [lang=zh-CN]").AllInnerTextsAsync());
        await tab.GotoAsync(fixture.Server.Address("search/?q=166.35"));
        await Says(tab, "找到");
        Assert.Contains("billion\u00A0yuan", await tab.Locator($"{Results} [lang=en]").AllInnerTextsAsync());
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData("search/?q=增长", 320, ColorScheme.Light)]
    [InlineData("search/?q=增长", 1280, ColorScheme.Dark)]
    [InlineData("en/search/?q=port", 320, ColorScheme.Dark)]
    [InlineData("en/search/?q=port", 1280, ColorScheme.Light)]
    public async Task Results_are_accessible_and_move_nothing(string page, int width, ColorScheme scheme)
    {
        IPage tab = await fixture.OpenAsync(page, width, scheme);
        await Says(tab, page.StartsWith("en", StringComparison.Ordinal) ? "result" : "找到");
        Assert.Empty(await Axe.BrokenRulesAsync(tab));
        Assert.Equal(width, await tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        string[] small = await tab.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('#search-results a, .search-form input, .search-form button')].filter(a => a.getBoundingClientRect().height < 43.5).map(a => a.outerHTML)"
        );
        Assert.Empty(small);
        double shift = await tab.EvaluateAsync<double>(
            "new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, e) => sum + e.value, 0))).observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 500))"
        );
        Assert.InRange(shift, 0, 0.01);
        await tab.Context.CloseAsync();
    }
}
