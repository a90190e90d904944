using Microsoft.Playwright;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Yueqing.Site.Tests.Browser;

/// <summary>A day's work without a mouse.</summary>
public sealed class DeskKeyboardTests(BrowserFixture fixture)
{
    /// <summary>What a translator makes of a new topic, in the order of the page.</summary>
    private static readonly (string Block, string English)[] Translation =
    [
        ("title", "The market"),
        ("tagline", "Open every day"),
        ("summary", "The market is open every day, and its output is part of {gdp}."),
        ("section/heading", "Opening hours"),
        ("section/1", "The market is open every day."),
    ];

    /// <summary>From the command that makes the skeleton to a page that is current, in the desk alone (the "done when").</summary>
    [Fact]
    public async Task A_new_topic_is_translated_from_nothing_to_accepted()
    {
        await using PreviewSite site = await PreviewSite.StartAsync(files =>
        {
            files.Do("translate", "accept", "input");
            files.Do("new", "task", "test-topic");
            files.Write(
                "input/tasks/test-topic/zh.md",
                "---\ntitle: 市场\ntagline: 天天开放\nsummary: 市场天天开放，产出计入{gdp}。\n---\n## 时间 {#section}\n\n市场天天开放。\n"
            );
        });
        DeskTab desk = await DeskTab.OpenAsync(fixture, site, "");
        await desk.Tab.Locator("table.pages a").First.FocusAsync();
        await Expect(desk.Focused).ToHaveAttributeAsync("href", "/_desk/?page=tasks%2Ftest-topic#open");
        await desk.PressAsync("Enter");
        await Expect(desk.Field("title")).ToBeFocusedAsync();

        foreach ((string block, string english) in Translation)
        {
            await Expect(desk.Field(block)).ToBeFocusedAsync();
            await desk.PressAsync("Control+a");
            await desk.TypeAsync(english);
            await desk.PressAsync("Control+Enter");
            await desk.IsInStateAsync(block, "current");
        }

        await Expect(desk.Tab.Locator(".toolbar")).ToContainTextAsync("Nothing to do on this page");
        Assert.Equal(
            "---\ntitle: The market\ntagline: Open every day\nsummary: The market is open every day, and its output is part of {gdp}.\n---\n## Opening hours {#section}\n\nThe market is open every day.\n",
            site.Files.Text("input/tasks/test-topic/en.md").Replace("\"", "", StringComparison.Ordinal)
        );
        Assert.Contains("English: 20 of 20 blocks current", site.Files.Do("translate", "status"), StringComparison.Ordinal);
        var bag = new DiagnosticBag();
        SiteBuilder.Check(
            new DiskFileTree(site.Files.Root, "input", "theme"),
            new BuildOptions(),
            new StageLog(),
            new ParallelOptions(),
            bag
        );
        Assert.DoesNotContain(bag.ToSorted(), d => d.Severity == Severity.Error);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Keys_lead_from_block_to_block_and_round_the_end()
    {
        await using PreviewSite site = await PreviewSite.StartAsync(f => f.Do("translate", "accept", "input"));
        site.Files.Edit("input/tasks/opening-up/zh.md", "向海而行", "向海而生");
        site.Files.Edit("input/tasks/opening-up/zh.md", "建好。", "建得更好。");
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.IsInStateAsync("port/1", "stale");
        await desk.PressAsync("Alt+ArrowDown");
        await Expect(desk.Field("tagline")).ToBeFocusedAsync();
        await desk.PressAsync("Alt+ArrowDown");
        await Expect(desk.Field("port/1")).ToBeFocusedAsync();
        await Expect(desk.Block("port/1").Locator(".chinese ins").Last).ToHaveTextAsync("得更");
        await desk.PressAsync("Alt+ArrowDown");
        await Expect(desk.Field("tagline")).ToBeFocusedAsync();
        await desk.PressAsync("Alt+ArrowUp");
        await Expect(desk.Field("port/1")).ToBeFocusedAsync();
        await desk.PressAsync("Alt+Shift+ArrowUp");
        await Expect(desk.Field("port/heading")).ToBeFocusedAsync();
        await desk.PressAsync("Alt+ArrowDown");
        await desk.PressAsync("Control+Enter");
        await desk.SaysAsync("Accepted.");
        await Expect(desk.Field("tagline")).ToBeFocusedAsync();
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Help_opens_by_a_key_and_gives_the_focus_back()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        ILocator dialog = desk.Tab.GetByRole(AriaRole.Dialog);
        await desk.PressAsync("?");
        await Expect(dialog).ToContainTextAsync("Ctrl+S");
        await desk.PressAsync("Escape");
        await desk.Field("port/1").FocusAsync();
        await desk.PressAsync("?");
        await Expect(dialog).ToBeHiddenAsync();
        await desk.PressAsync("Control+/");
        await Expect(dialog).ToBeVisibleAsync();
        await desk.PressAsync("Escape");
        await Expect(desk.Field("port/1")).ToBeFocusedAsync();
        await desk.CloseAsync();
    }

    [Fact]
    public async Task The_first_stop_skips_what_stands_around()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.PressAsync("Tab");
        await Expect(desk.Focused).ToHaveTextAsync("Skip to the main part");
        await desk.PressAsync("Tab");
        await Expect(desk.Focused).ToHaveTextAsync("Skip to the first block to do");
        await desk.PressAsync("Enter");
        await Expect(desk.Field("title")).ToBeFocusedAsync();
        await desk.PressAsync("Control+s");
        await desk.SaysAsync("There is nothing to save.");
        await Expect(desk.Field("title")).ToBeFocusedAsync();
        await desk.CloseAsync();
    }
}
