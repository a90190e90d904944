using Microsoft.Playwright;
using Yueqing.Site.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Yueqing.Site.Tests.Browser;

/// <summary>What is said of a save is true, and nothing keeps a block from being saved.</summary>
public sealed class DeskSavingTests(BrowserFixture fixture)
{
    private const string English = "input/tasks/opening-up/en.md";
    private const string Sentence = "The city plans to improve its port.";
    private const string Save = "**/_desk/api/save";

    /// <summary>A save that waits for its answer, while the translator goes on typing.</summary>
    private static async Task<IRoute> TypeDuringASaveAsync(DeskTab desk)
    {
        var held = new TaskCompletionSource<IRoute>();
        await desk.Tab.RouteAsync(Save, held.SetResult, new() { Times = 1 });
        await desk.Field("port/1").FillAsync("The port is to grow.");
        await desk.PressAsync("Control+s");
        IRoute route = await held.Task;
        await desk.TypeAsync(" It will.");
        return route;
    }

    [Fact]
    public async Task A_save_asked_for_during_another_follows_it()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        IRoute route = await TypeDuringASaveAsync(desk);
        await desk.PressAsync("Control+s");
        await desk.PressAsync("Control+s");
        await route.ContinueAsync();
        await desk.SaysAsync("Saved.");
        Assert.Contains("The port is to grow. It will.", site.Files.Text(English), StringComparison.Ordinal);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task What_was_typed_since_is_not_called_saved()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        IRoute route = await TypeDuringASaveAsync(desk);
        await route.ContinueAsync();
        await desk.SaysAsync("Saved; what you typed since is not saved yet.");
        await Expect(desk.Field("port/1")).ToHaveValueAsync("The port is to grow. It will.");
        await desk.CloseAsync();
    }

    [Fact]
    public async Task An_answer_that_nobody_foresaw_does_not_lock_the_block()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Tab.RouteAsync(
            Save,
            route => route.FulfillAsync(new() { ContentType = "application/json", Body = "{}" }),
            new() { Times = 1 }
        );
        await desk.Field("port/1").FillAsync("The port is to grow.");
        await desk.PressAsync("Control+s");
        await Expect(desk.Status).ToContainTextAsync("Something went wrong");
        await desk.PressAsync("Control+s");
        await desk.SaysAsync("Saved.");
        Assert.Contains("The port is to grow.", site.Files.Text(English), StringComparison.Ordinal);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Errors_that_are_left_are_told_with_the_save()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Field("port/1").FillAsync("The port is to grow by {no-such}.");
        await desk.PressAsync("Control+s");
        await desk.SaysAsync("Saved, but with 1 error left; the pages cannot be updated yet.");
        Assert.Contains("The port is to grow by {no-such}.", site.Files.Text(English), StringComparison.Ordinal);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Discarding_can_be_undone()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Field("port/1").FillAsync("The port is to grow.");
        await desk.Button("port/1", "Discard").ClickAsync();
        await Expect(desk.Field("port/1")).ToHaveValueAsync(Sentence);
        await desk.PressAsync("Control+z");
        await Expect(desk.Field("port/1")).ToHaveValueAsync("The port is to grow.");
        await Expect(desk.Block("port/1").Locator(".unsaved")).ToBeVisibleAsync();
        await desk.CloseAsync();
    }

    [Fact]
    public async Task English_without_Chinese_is_deleted_when_one_is_sure()
    {
        string before = "";
        await using PreviewSite site = await PreviewSite.StartAsync(f =>
        {
            before = f.Text(English);
            f.Edit(English, "## The port", "A new paragraph.\n\n## The port");
        });
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        ILocator orphan = desk.Tab.Locator(".block.is-orphan");
        await orphan.GetByRole(AriaRole.Button, new() { Name = "Delete this English" }).ClickAsync();
        await orphan.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Expect(orphan.GetByRole(AriaRole.Button, new() { Name = "Delete this English" })).ToBeFocusedAsync();
        await desk.PressAsync("Enter");
        await orphan.GetByRole(AriaRole.Button, new() { Name = "Really delete it" }).ClickAsync();
        await desk.SaysAsync("Deleted.");
        await Expect(orphan).ToHaveCountAsync(0);
        Assert.Equal(before, site.Files.Text(English));
        await desk.CloseAsync();
    }
}
