using Microsoft.Playwright;
using Yueqing.Site.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Yueqing.Site.Tests.Browser;

/// <summary>Many tabs of one browser: all follow, and none takes another's words.</summary>
public sealed class DeskTabsTests(BrowserFixture fixture)
{
    private const string English = "input/tasks/opening-up/en.md";
    private const string Sentence = "The city plans to improve its port.";

    /// <summary>A browser opens six connections to a server and no more.</summary>
    [Fact]
    public async Task Eight_tabs_follow_at_once()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        var tabs = new List<DeskTab> { await DeskTab.OpenAsync(fixture, site) };
        while (tabs.Count < 8)
        {
            tabs.Add(await tabs[0].SecondTabAsync());
        }
        site.Files.Edit(English, "tagline: Toward the sea", "tagline: Out to sea");
        foreach (DeskTab tab in tabs)
        {
            await Expect(tab.Field("tagline")).ToHaveValueAsync("Out to sea");
        }
        await tabs[0].CloseAsync();
    }

    [Fact]
    public async Task A_draft_outlives_what_other_tabs_do()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab first = await DeskTab.OpenAsync(fixture, site);
        DeskTab second = await first.SecondTabAsync();
        await first.Field("port/1").FillAsync("A draft.");
        site.Files.Edit(English, "tagline: Toward the sea", "tagline: Out to sea");
        await Expect(second.Field("tagline")).ToHaveValueAsync("Out to sea");
        DeskTab third = await first.SecondTabAsync();
        await Expect(third.Field("port/1")).ToHaveValueAsync("A draft.");

        await first.Field("port/1").FillAsync("A better draft.");
        await third.Button("port/1", "Discard").ClickAsync();
        await Expect(third.Field("port/1")).ToHaveValueAsync(Sentence);
        await third.GoAsync(DeskTab.OpeningUp, "en");
        await Expect(third.Field("port/1")).ToHaveValueAsync("A better draft.");
        await first.CloseAsync();
    }

    [Fact]
    public async Task Words_that_the_browser_does_not_keep_are_asked_about()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        bool asked = false;
        desk.Tab.Dialog += async (_, dialog) =>
        {
            asked = true;
            await dialog.AcceptAsync();
        };
        await desk.Field("port/1").FillAsync("Kept.");
        await desk.Tab.Locator(".masthead nav a").ClickAsync();
        await desk.Tab.Locator("table.pages").WaitForAsync();
        Assert.False(asked, "what is kept was asked about");

        await desk.GoAsync(DeskTab.OpeningUp, "en");
        await desk.Tab.EvaluateAsync("void (Storage.prototype.setItem = () => { throw new Error('full'); })");
        await desk.Field("port/1").FillAsync("Not kept.");
        await desk.Tab.Locator(".masthead nav a").ClickAsync();
        await desk.Tab.Locator("table.pages").WaitForAsync();
        Assert.True(asked, "the words were lost without a question");
        await desk.CloseAsync();
    }

    [Fact]
    public async Task A_server_that_comes_back_says_how_the_text_looks()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Tab.RouteAsync("**/_desk/api/try", route => route.AbortAsync());
        await desk.Field("port/1").FillAsync("The port is to grow.");
        await Expect(desk.Block("port/1").Locator(".result .caption")).ToContainTextAsync("the last result");
        await Expect(desk.Banner).ToBeVisibleAsync();
        double[] bars = await desk.Tab.EvaluateAsync<double[]>(
            "['.toolbar .actions', '.banner'].map(s => document.querySelector(s).getBoundingClientRect()).flatMap(r => [r.top, r.bottom])"
        );
        Assert.True(bars[2] >= bars[1], "the banner lies over the bar");
        await desk.Tab.UnrouteAsync("**/_desk/api/try");
        site.Files.Edit(English, "tagline: Toward the sea", "tagline: Out to sea");
        await Expect(desk.Banner).ToBeHiddenAsync();
        await desk.IsTriedAsync("port/1", "The port is to grow.");
        await Expect(desk.Block("port/1").Locator(".result .caption")).ToHaveTextAsync("On the English page");
        await desk.CloseAsync();
    }

    [Fact]
    public async Task The_language_changes_at_the_same_place()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Field("port/1").FocusAsync();
        await desk.Tab.GetByRole(AriaRole.Link, new() { Name = "中文", Exact = true }).First.ClickAsync();
        await Expect(desk.Tab.Locator(".toolbar")).ToContainTextAsync("下一段待办");
        await Expect(desk.Field("port/1")).ToBeFocusedAsync();
        await desk.CloseAsync();
    }
}
