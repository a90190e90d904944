using Microsoft.Playwright;
using Yueqing.Site.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Yueqing.Site.Tests.Browser;

/// <summary>More than one hand on a page: nothing that anyone wrote is overwritten unseen, and nothing that is typed is lost.</summary>
public sealed class DeskConflictTests(BrowserFixture fixture)
{
    private const string English = "input/tasks/opening-up/en.md";
    private const string Chinese = "input/tasks/opening-up/zh.md";
    private const string Sentence = "The city plans to improve its port.";
    private const string Theirs = "The city plans to extend its port.";
    private const string Mine = "The city plans to renew its port.";

    /// <summary>Somebody edits the file while the block is being typed.</summary>
    private async Task<DeskTab> InConflictAsync(PreviewSite site)
    {
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Field("port/1").FillAsync(Mine);
        site.Files.Edit(English, Sentence, Theirs);
        await Expect(desk.Conflict("port/1")).ToBeVisibleAsync();
        await Expect(desk.Field("port/1")).ToHaveValueAsync(Mine);
        await Expect(desk.Field("port/1")).ToBeFocusedAsync();
        await Expect(desk.Field("port/1"))
            .ToHaveAttributeAsync("aria-describedby", await desk.Block("port/1").Locator(".complaints").GetAttributeAsync("id") ?? "");
        await Expect(desk.Conflict("port/1").Locator("del")).ToHaveTextAsync("extend");
        await Expect(desk.Conflict("port/1").Locator("ins")).ToHaveTextAsync("renew");
        await desk.PressAsync("Control+s");
        await desk.SaysAsync("Not saved: the file was changed elsewhere. Choose which text to keep.");
        await Expect(desk.Button("port/1", "Keep the file’s")).ToBeFocusedAsync();
        Assert.Contains(Theirs, site.Files.Text(English), StringComparison.Ordinal);
        return desk;
    }

    [Fact]
    public async Task Theirs_can_be_kept()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await InConflictAsync(site);
        await desk.Button("port/1", "Keep the file’s").ClickAsync();
        await Expect(desk.Conflict("port/1")).ToBeHiddenAsync();
        await Expect(desk.Field("port/1")).ToHaveValueAsync(Theirs);
        Assert.Contains(Theirs, site.Files.Text(English), StringComparison.Ordinal);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Mine_can_take_its_place()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await InConflictAsync(site);
        await desk.Button("port/1", "Put mine in its place").ClickAsync();
        await desk.SaysAsync("Saved.");
        await Expect(desk.Conflict("port/1")).ToBeHiddenAsync();
        Assert.Contains(Mine, site.Files.Text(English), StringComparison.Ordinal);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Both_can_be_merged_also_after_a_reload()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await InConflictAsync(site);
        await desk.Tab.ReloadAsync();
        await Expect(desk.Conflict("port/1")).ToBeVisibleAsync();
        await desk.Button("port/1", "Merge by hand").ClickAsync();
        await Expect(desk.Field("port/1")).ToBeFocusedAsync();
        await Expect(desk.Conflict("port/1")).ToContainTextAsync(Theirs);
        await desk.Field("port/1").FillAsync("The city plans to extend and renew its port.");
        await desk.PressAsync("Control+s");
        await desk.SaysAsync("Saved.");
        await Expect(desk.Conflict("port/1")).ToBeHiddenAsync();
        Assert.Contains("extend and renew", site.Files.Text(English), StringComparison.Ordinal);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task A_second_tab_follows_and_one_that_typed_is_asked()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab first = await DeskTab.OpenAsync(fixture, site);
        DeskTab second = await first.SecondTabAsync();
        await second.Field("title").FillAsync("Opening");
        await second.Field("port/1").FillAsync(Mine);
        await first.Field("port/1").FillAsync(Theirs);
        await first.Field("tagline").FillAsync("To the sea");
        await first.Tab.BringToFrontAsync();
        await first.Button("tagline", "Save").ClickAsync();
        await first.SaysAsync("Saved.");
        await Expect(second.Field("tagline")).ToHaveValueAsync("To the sea");
        await Expect(second.Conflict("port/1")).ToBeHiddenAsync();
        await first.Button("port/1", "Save").ClickAsync();
        await Expect(second.Conflict("port/1")).ToBeVisibleAsync();
        await Expect(second.Field("title")).ToHaveValueAsync("Opening");
        await first.CloseAsync();
    }

    /// <summary>The server refuses what the tab could not know of yet.</summary>
    [Fact]
    public async Task Two_browsers_cannot_overwrite_each_other()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab first = await DeskTab.OpenAsync(fixture, site);
        DeskTab second = await DeskTab.OpenAsync(fixture, site);
        await second.Tab.RouteAsync("**/_desk/api/page**", route => route.AbortAsync());
        await second.Field("port/1").FillAsync(Mine);
        await first.Field("port/1").FillAsync(Theirs);
        await first.Button("port/1", "Save").ClickAsync();
        await first.SaysAsync("Saved.");
        await second.Button("port/1", "Save").ClickAsync();
        await second.SaysAsync("Not saved: the file was changed elsewhere. Choose which text to keep.");
        await Expect(second.Conflict("port/1")).ToContainTextAsync(Theirs);
        await Expect(second.Field("port/1")).ToHaveValueAsync(Mine);
        Assert.Contains(Theirs, site.Files.Text(English), StringComparison.Ordinal);
        await first.CloseAsync();
        await second.CloseAsync();
    }

    [Fact]
    public async Task Other_blocks_follow_the_file_beneath_the_cursor()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Field("port/1").FillAsync(Mine);
        await desk.Field("port/1").EvaluateAsync("f => f.setSelectionRange(4, 8)");
        site.Files.Edit(English, "tagline: Toward the sea", "tagline: Out to sea");
        await Expect(desk.Field("tagline")).ToHaveValueAsync("Out to sea");
        site.Files.Edit(English, "## The port", "A new paragraph.\n\n## The port");
        await Expect(desk.Tab.Locator(".block.is-orphan")).ToContainTextAsync("A new paragraph.");
        await Expect(desk.Field("port/1")).ToBeFocusedAsync();
        Assert.Equal("city", await desk.Field("port/1").EvaluateAsync<string>("f => f.value.slice(f.selectionStart, f.selectionEnd)"));
        await Expect(desk.Conflict("port/1")).ToBeHiddenAsync();
        await desk.CloseAsync();
    }

    /// <summary>Blocks are named by their place; what is typed follows the sentence it was typed for, also over a reload.</summary>
    [Fact]
    public async Task What_is_typed_moves_along_with_its_block()
    {
        await using PreviewSite site = await PreviewSite.StartAsync(f => f.Do("translate", "accept", "input"));
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Field("port/1").FillAsync(Mine);
        site.Files.Edit(Chinese, "小城要把港口建好。", "新的一段。\n\n小城要把港口建好。");
        await desk.IsInStateAsync("port/1", "missing");
        await Expect(desk.Field("port/2")).ToHaveValueAsync(Mine);
        await Expect(desk.Field("port/2")).ToBeFocusedAsync();
        await Expect(desk.Conflict("port/2")).ToBeHiddenAsync();
        site.Files.Edit(Chinese, "新的一段。", "又一段。\n\n新的一段。");
        await desk.Tab.ReloadAsync();
        await Expect(desk.Field("port/3")).ToHaveValueAsync(Mine);
        await desk.Button("port/3", "Save").ClickAsync();
        await desk.SaysAsync("Saved.");
        Assert.Contains(Mine, site.Files.Text(English), StringComparison.Ordinal);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Chinese_that_changes_is_read_again_before_its_English_is_saved()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Field("port/1").FillAsync(Mine);
        site.Files.Edit(Chinese, "建好。", "建得更好。");
        await Expect(desk.Block("port/1").Locator(".chinese")).ToContainTextAsync("建得更好。");
        await desk.PressAsync("Control+s");
        await desk.SaysAsync("The Chinese of this block has just changed. Read it again.");
        Assert.Contains(Sentence, site.Files.Text(English), StringComparison.Ordinal);
        await desk.PressAsync("Enter");
        await Expect(desk.Field("port/1")).ToBeFocusedAsync();
        await desk.PressAsync("Control+s");
        await desk.SaysAsync("Saved.");
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Words_whose_block_is_gone_are_kept()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Field("port/1").FillAsync(Mine);
        site.Files.Edit(Chinese, "小城要把港口建好。\n", "");
        await Expect(desk.Tab.Locator(".lost")).ToContainTextAsync(Mine);
        await desk.Tab.Locator(".lost button").ClickAsync();
        await Expect(desk.Tab.Locator(".lost")).ToBeHiddenAsync();
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Without_the_server_one_types_on_and_saves_later()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Field("port/1").FillAsync(Mine);
        await desk.Tab.Context.SetOfflineAsync(true);
        await desk.PressAsync("Control+s");
        await Expect(desk.Status).ToContainTextAsync("Not saved: the server is away.");
        await Expect(desk.Banner).ToContainTextAsync("The server is away");
        await desk.TypeAsync(" Soon.");
        await desk.Tab.Context.SetOfflineAsync(false);
        await Expect(desk.Field("port/1")).ToBeFocusedAsync();
        await desk.PressAsync("Control+s");
        await Expect(desk.Banner).ToBeHiddenAsync();
        await desk.SaysAsync("Saved.");
        Assert.Contains(Mine + " Soon.", site.Files.Text(English), StringComparison.Ordinal);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task A_server_that_stops_is_noticed()
    {
        PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await site.DisposeAsync();
        await Expect(desk.Banner).ToContainTextAsync("The server is away", new() { Timeout = 10_000 });
        await desk.Field("port/1").FillAsync(Mine);
        await Expect(desk.Block("port/1").Locator(".result .caption")).ToContainTextAsync("the last result");
        await desk.CloseAsync();
    }
}
