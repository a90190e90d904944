using Microsoft.Playwright;
using Yueqing.Site.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Yueqing.Site.Tests.Browser;

/// <summary>The overview shows what waits, in both languages, and leads there.</summary>
public sealed class DeskOverviewTests(BrowserFixture fixture)
{
    private const string Chinese = "input/tasks/opening-up/zh.md";

    [Fact]
    public async Task What_waits_most_comes_first_and_is_followed()
    {
        await using PreviewSite site = await PreviewSite.StartAsync(f => f.Do("translate", "accept", "input"));
        DeskTab desk = await DeskTab.OpenAsync(fixture, site, "");
        ILocator rows = desk.Tab.Locator("table.pages tbody tr");
        await Expect(desk.Tab.Locator(".totals")).ToContainTextAsync("Nothing to translate");
        await Expect(rows.First).ToContainTextAsync("home");

        site.Files.Edit(Chinese, "向海而行", "向海而生");
        await Expect(rows.First).ToContainTextAsync("tasks/opening-up");
        await Expect(rows.First).ToContainTextAsync("stale 1");
        await desk.Tab.GetByLabel("Show").SelectOptionAsync("open");
        await Expect(rows).ToHaveCountAsync(1);
        await desk.Tab.GetByLabel("Show").SelectOptionAsync("all");
        await desk.Tab.GetByLabel("Find a page").FillAsync("steady");
        await Expect(rows).ToHaveCountAsync(1);
        await desk.Tab.GetByLabel("Find a page").FillAsync("");
        await rows.First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(desk.Field("tagline")).ToBeFocusedAsync();
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Number_mismatches_and_open_terms_are_shown_with_their_places()
    {
        await using PreviewSite site = await PreviewSite.StartAsync(files =>
        {
            files.Edit("input/home/zh.md", "生产总值达{gdp}。", "三个港口产出{gdp}。");
            files.Edit("input/home/en.md", "Output came to {gdp}.", "Four ports put out {gdp}.");
            files.Edit(Chinese, "小城要把港口建好。", "小城要把港口建好，落实415X。");
        });
        DeskTab desk = await DeskTab.OpenAsync(fixture, site, "");
        ILocator home = desk
            .Tab.Locator("table.pages tbody tr")
            .Filter(new() { Has = desk.Tab.Locator("code", new() { HasText = "home" }) });
        await Expect(home.Locator("td.n").Nth(2)).ToHaveTextAsync("1");
        ILocator term = desk.Tab.Locator("table.open-terms tbody tr").Filter(new() { HasText = "415X" });
        await term.Locator("summary").ClickAsync();
        await Expect(term.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "/_desk/?page=tasks%2Fopening-up");
        await Expect(term.GetByRole(AriaRole.Button)).ToHaveTextAsync("zh.md:8");
        await desk.CloseAsync();
    }

    /// <summary>Side by side the columns would be one character wide, and the page as long as a book.</summary>
    [Fact]
    public async Task Fits_a_telephone()
    {
        await using PreviewSite site = await PreviewSite.StartAsync(real: true);
        DeskTab desk = await DeskTab.OpenAsync(fixture, site, "", "zh", 360);
        Assert.Equal(360, await desk.Tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await desk.Tab.EvaluateAsync<int>("document.querySelector('table.pages th[scope=row]').offsetWidth") > 250);
        Assert.InRange(await desk.Tab.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1, 16_000);
        await Expect(desk.Tab.Locator("table.open-terms tbody tr")).ToHaveCountAsync(20);
        await desk.Tab.GetByRole(AriaRole.Button, new() { Name = "显示全部" }).ClickAsync();
        Assert.True(await desk.Tab.Locator("table.open-terms tbody tr").CountAsync() > 20);
        await desk.PressAsync("Control+/");
        await Expect(desk.Tab.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await desk.CloseAsync();
    }

    /// <summary>Its files are there, but cannot be read as a page: not a page that does not exist.</summary>
    [Fact]
    public async Task A_page_whose_file_is_broken_says_where()
    {
        const string file = "input/tasks/opening-up/topic.yml";
        await using PreviewSite site = await PreviewSite.StartAsync();
        string whole = site.Files.Text(file);
        DeskTab desk = await DeskTab.OpenAsync(fixture, site, "");
        ILocator row = desk.Tab.Locator("table.pages tr", new() { HasText = "tasks/opening-up" });
        site.Files.Write(file, whole + "bad: [unclosed\n");
        await Expect(row.Locator(".progress")).ToHaveTextAsync("Its files cannot be read");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(desk.Tab.Locator(".complaint .place").First).ToContainTextAsync("tasks/opening-up/topic.yml:");
        site.Files.Write(file, whole);
        await desk.Tab.Locator(".block").First.WaitForAsync();
        await Expect(desk.Tab.Locator(".complaint")).ToHaveCountAsync(0);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task The_language_is_switched_and_remembered()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site, "");
        await desk.Tab.GetByRole(AriaRole.Link, new() { Name = "中文" }).ClickAsync();
        await Expect(desk.Tab.Locator("h1")).ToHaveTextAsync("翻译进度");
        await desk.Tab.GotoAsync($"{site.Origin}_desk/?page=home");
        await Expect(desk.Tab.Locator(".toolbar")).ToContainTextAsync("下一段待办");
        await desk.CloseAsync();
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site, "");
        await desk.Tab.GotoAsync($"{site.Origin}_desk/?page=tasks/nothing");
        await Expect(desk.Tab.Locator("h1")).ToHaveTextAsync("There is no page named “tasks/nothing”.");
        await desk.CloseAsync();
    }

    [Fact]
    public async Task A_site_that_cannot_be_read_is_explained_and_comes_back()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Field("port/1").FillAsync("Typed before.");
        string good = site.Files.Text("input/site.yml");
        site.Files.Write("input/site.yml", good + "\n  : [");
        await Expect(desk.Tab.Locator(".unplaced")).ToContainTextAsync("site.yml");
        await Expect(desk.Field("port/1")).ToHaveValueAsync("Typed before.");
        site.Files.Write("input/site.yml", good);
        await Expect(desk.Tab.Locator(".unplaced")).ToBeHiddenAsync();
        await desk.CloseAsync();
    }
}
