using Microsoft.Playwright;
using Yueqing.Site.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Yueqing.Site.Tests.Browser;

/// <summary>One translator at the desk: what is typed is tried, saved and accepted, and nothing else in a file changes.</summary>
public sealed class DeskEditingTests(BrowserFixture fixture)
{
    private const string English = "input/tasks/opening-up/en.md";
    private const string Sentence = "The city plans to improve its port.";

    [Fact]
    public async Task Saving_writes_the_block_and_nothing_else()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        Dictionary<string, string> before = site.Files.Snapshot();
        string text = site.Files.Text(English);

        await desk.Field("port/1").FillAsync("The city will *improve* its port.");
        await desk.IsTriedAsync("port/1", "The city will improve its port.");
        await Expect(desk.Rendered("port/1").Locator("em")).ToHaveTextAsync("improve");
        await Expect(desk.Block("port/1").Locator(".unsaved")).ToContainTextAsync("unsaved");
        await desk.Button("port/1", "Save").ClickAsync();

        await desk.SaysAsync("Saved.");
        Assert.Equal(text.Replace(Sentence, "The city will *improve* its port.", StringComparison.Ordinal), site.Files.Text(English));
        Dictionary<string, string> after = site.Files.Snapshot();
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal([English], after.Keys.Where(f => before[f] != after[f]));
        await Expect(desk.Block("port/1").Locator(".unsaved")).ToBeHiddenAsync();
        await Expect(desk.Field("port/1")).ToBeFocusedAsync();
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Complaints_come_and_go_while_one_types()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Field("port/1").FillAsync("The port grew by 12 percent.");
        await Expect(desk.Complaints("port/1").Filter(new() { HasText = "typed-digit" })).ToHaveCountAsync(1);
        await Expect(desk.Block("port/1").Locator(".complaints")).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(desk.Complaints("port/1").First.Locator("mark")).ToHaveTextAsync("12");
        await Expect(desk.Field("port/1")).ToHaveAttributeAsync("aria-invalid", "true");
        await desk.Field("port/1").FillAsync("The port is to grow.");
        await Expect(desk.Field("port/1")).ToHaveAttributeAsync("aria-invalid", "false");
        await Expect(desk.Complaints("port/1")).ToHaveCountAsync(0);
        Assert.Contains(Sentence, site.Files.Text(English), StringComparison.Ordinal);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task A_click_on_a_place_opens_it_in_the_editor()
    {
        var opened = new List<string>();
        await using PreviewSite site = await PreviewSite.StartAsync(with: o =>
            o with
            {
                Open = (file, line) =>
                {
                    lock (opened)
                    {
                        opened.Add(FormattableString.Invariant($"{file}:{line}"));
                    }
                },
            }
        );
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Button("port/1", "en.md:8").ClickAsync();
        await desk.SaysAsync($"{English} is open in the editor.");
        Assert.Equal([$"{English}:8"], opened);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Without_an_editor_the_place_is_copied_and_the_server_says_what_to_do()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Tab.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await desk.Button("port/1", "en.md:8").ClickAsync();
        await Expect(desk.Status).ToContainTextAsync($"{English}:8 is copied. No editor is known: start the preview with --editor");
        Assert.Equal($"{English}:8", await desk.Tab.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await desk.CloseAsync();
    }

    [Fact]
    public async Task A_figure_goes_in_at_the_cursor_and_can_be_undone()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site, "home");
        ILocator field = desk.Field("year/1");
        await field.FillAsync("Output was  in all.");
        await field.EvaluateAsync("f => f.setSelectionRange(11, 11)");
        ILocator chip = desk.Block("year/1").Locator(".chip[data-id='{gdp}']");
        await Expect(chip).ToContainTextAsync("1663.5亿元");
        await Expect(chip).ToContainTextAsync("166.35 billion yuan");
        await chip.ClickAsync();
        await Expect(field).ToHaveValueAsync("Output was {gdp} in all.");
        await Expect(field).ToBeFocusedAsync();
        await desk.IsTriedAsync("year/1", "Output was 166.35 billion yuan (about US$23.6 billion) in all.");
        await Expect(chip).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-used"));
        await desk.PressAsync("Control+z");
        await Expect(field).ToHaveValueAsync("Output was  in all.");
        await desk.CloseAsync();
    }

    [Fact]
    public async Task A_figure_of_another_page_is_found_and_goes_into_the_block_edited_last()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Field("port/1").FillAsync("A port for");
        await desk.PressAsync("Alt+g");
        ILocator dialog = desk.Tab.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Text port/1");
        await desk.TypeAsync("生产总值");
        await Expect(dialog.Locator(".chip")).ToHaveCountAsync(1);
        await desk.PressAsync("Enter");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(desk.Field("port/1")).ToHaveValueAsync("A port for {gdp}");
        await Expect(desk.Field("port/1")).ToBeFocusedAsync();
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Terms_go_in_by_a_click_and_what_must_not_be_said_is_struck()
    {
        await using PreviewSite site = await PreviewSite.StartAsync(files =>
        {
            files.Edit(
                "input/glossary.yml",
                "terms:\n",
                "terms:\n  - { zh: 港口, en: the port, state: approved, also: [The Port, the harbor, the sea-port, the sea port, the docks, the quay], forbidden: [haven] }\n"
            );
            files.Edit("input/tasks/opening-up/zh.md", "小城要把港口建好。", "小城要把港口建好，落实415X。");
        });
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        ILocator block = desk.Block("port/1");
        await Expect(block.Locator(".term s")).ToHaveTextAsync("haven");
        await Expect(block.Locator(".term").Filter(new() { HasText = "415X" }).Locator(".tag")).ToHaveTextAsync("proposed");
        await desk.Field("port/1").FillAsync("The city improves");
        await block.GetByRole(AriaRole.Button, new() { Name = "Insert the harbor" }).ClickAsync();
        await Expect(desk.Field("port/1")).ToHaveValueAsync("The city improves the harbor");
        await Expect(block.Locator(".term .other:visible")).ToContainTextAsync(["Insert the harbor", "Insert the sea-port", "2 more"]);
        await block.GetByRole(AriaRole.Button, new() { Name = "2 more" }).ClickAsync();
        await Expect(block.GetByRole(AriaRole.Button, new() { Name = "Insert the docks" })).ToBeFocusedAsync();
        await desk.Field("port/1").FocusAsync();
        await desk.TypeAsync(" and");
        await block.GetByRole(AriaRole.Button, new() { Name = "Insert 415X" }).ClickAsync();
        await Expect(desk.Field("port/1")).ToHaveValueAsync("The city improves the harbor and 415X");
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Accepting_makes_a_block_current()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.IsInStateAsync("port/1", "unaccepted");
        await desk.Button("port/1", "Accept").ClickAsync();
        await desk.SaysAsync("Accepted.");
        await desk.IsInStateAsync("port/1", "current");
        Assert.Contains(Sentence, site.Files.Text("input/tasks/opening-up/accepted.yml"), StringComparison.Ordinal);

        await desk.Field("port/1").FillAsync("The city grew by 12 percent.");
        await desk.Button("port/1", "Save and accept").ClickAsync();
        await desk.SaysAsync("Saved, but not accepted: settle the complaints first.");
        await Expect(desk.Complaints("port/1").First).ToBeVisibleAsync();
        await desk.CloseAsync();
    }

    [Fact]
    public async Task What_would_break_the_page_is_not_saved()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        string before = site.Files.Text(English);
        await desk.Field("port/1").FillAsync("One paragraph.\n\nAnother.");
        await desk.Button("port/1", "Save").ClickAsync();
        await desk.SaysAsync("Not saved: settle the complaints first.");
        await Expect(desk.Complaints("port/1").First).ToBeVisibleAsync();
        await desk.Field("port/1").FillAsync(" ");
        await desk.Button("port/1", "Save").ClickAsync();
        await desk.SaysAsync("Not saved: there is no English yet.");
        Assert.Equal(before, site.Files.Text(English));
        await desk.CloseAsync();
    }

    [Fact]
    public async Task A_draft_survives_a_reload_and_can_be_discarded()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        await desk.Field("port/1").FillAsync("A draft.");
        bool asked = false;
        desk.Tab.Dialog += async (_, dialog) =>
        {
            asked |= dialog.Type == DialogType.BeforeUnload;
            await dialog.AcceptAsync();
        };
        await desk.Tab.ReloadAsync();
        Assert.True(asked, "the tab was left without a question");
        await Expect(desk.Field("port/1")).ToHaveValueAsync("A draft.");
        await desk.IsTriedAsync("port/1", "A draft.");

        await desk.Tab.Locator(".masthead nav a").ClickAsync();
        await Expect(desk.Tab.Locator("table.pages tr").Filter(new() { HasText = "tasks/opening-up" })).ToContainTextAsync("unsaved");
        await desk.Tab.GoBackAsync();
        await desk.Button("port/1", "Discard").ClickAsync();
        await Expect(desk.Field("port/1")).ToHaveValueAsync(Sentence);
        await desk.Tab.ReloadAsync();
        await Expect(desk.Field("port/1")).ToHaveValueAsync(Sentence);
        await desk.CloseAsync();
    }

    [Fact]
    public async Task A_key_that_an_input_method_uses_saves_nothing()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DeskTab desk = await DeskTab.OpenAsync(fixture, site);
        string before = site.Files.Text(English);
        await desk.Field("port/1").FillAsync("Typed with an input method.");
        const string press =
            "(f, composing) => f.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, isComposing: composing, bubbles: true, cancelable: true }))";
        Assert.True(await desk.Field("port/1").EvaluateAsync<bool>(press, true), "the key was taken");
        Assert.Equal(before, site.Files.Text(English));
        Assert.False(await desk.Field("port/1").EvaluateAsync<bool>(press, false), "the key was not taken");
        await desk.SaysAsync("Saved.");
        await desk.CloseAsync();
    }
}
