using System.Text.Json;
using System.Text.Json.Nodes;
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

    [Fact]
    public async Task A_save_asked_for_during_another_follows_it()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        var first = new TaskCompletionSource<IRoute>();
        await desk.Tab.RouteAsync(Save, first.SetResult, new() { Times = 1 });
        await desk.Field("port/1").FillAsync("The port is to grow.");
        await desk.PressAsync("Control+s");
        IRoute route = await first.Task;
        await desk.TypeAsync(" It will.");
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
        var first = new TaskCompletionSource<IRoute>();
        await desk.Tab.RouteAsync(Save, first.SetResult, new() { Times = 1 });
        await desk.Field("port/1").FillAsync("The port is to grow.");
        await desk.PressAsync("Control+s");
        IRoute route = await first.Task;
        await desk.TypeAsync(" It will.");
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
        await desk.Tab.RouteAsync(
            Save,
            async route =>
            {
                IAPIResponse answer = await route.FetchAsync();
                JsonNode page = JsonNode.Parse(await answer.TextAsync())!;
                page["errors"] = 2;
                await route.FulfillAsync(new() { ContentType = "application/json", Body = page.ToJsonString() });
            }
        );
        await desk.Field("port/1").FillAsync("The port is to grow.");
        await desk.PressAsync("Control+s");
        await desk.SaysAsync("Saved, but with 2 errors left; the pages cannot be updated yet.");
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
        await using PreviewSite site = await PreviewSite.StartAsync(f => f.Edit(English, "## The port", "A new paragraph.\n\n## The port"));
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        ILocator orphan = desk.Tab.Locator(".block.is-orphan");
        JsonElement sent = default;
        await desk.Tab.RouteAsync(
            Save,
            async route =>
            {
                sent = JsonDocument.Parse(route.Request.PostData!).RootElement;
                site.Files.Edit(English, "A new paragraph.\n\n", "");
                await Expect(orphan).ToHaveCountAsync(1);
                await route.FulfillAsync(
                    new()
                    {
                        Status = 422,
                        ContentType = "application/json",
                        Body = """{"complaints":[]}""",
                    }
                );
            }
        );
        await orphan.GetByRole(AriaRole.Button, new() { Name = "Delete this English" }).ClickAsync();
        await orphan.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Expect(orphan.GetByRole(AriaRole.Button, new() { Name = "Delete this English" })).ToBeFocusedAsync();
        await desk.PressAsync("Enter");
        await orphan.GetByRole(AriaRole.Button, new() { Name = "Really delete it" }).ClickAsync();
        await desk.SaysAsync("Not deleted: settle the complaints first.");
        Assert.Equal("", sent.GetProperty("markup").GetString());
        Assert.StartsWith("en:", sent.GetProperty("block").GetString(), StringComparison.Ordinal);
        await Expect(orphan).ToHaveCountAsync(0);
        await desk.CloseAsync();
    }
}
