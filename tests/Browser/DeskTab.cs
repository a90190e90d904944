using Microsoft.Playwright;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Browser;

/// <summary>The translator's desk in a tab, in the hands of a translator.</summary>
internal sealed class DeskTab(IPage tab, PreviewSite site)
{
    public const string OpeningUp = "tasks/opening-up";

    public IPage Tab { get; } = tab;

    public ILocator Status => Tab.Locator("p.status");

    public ILocator Banner => Tab.Locator(".banner");

    public ILocator Focused => Tab.Locator(":focus");

    /// <summary>Opens the desk in a browser of its own, so that nothing is remembered from before.</summary>
    /// <param name="page">A page such as <c>tasks/opening-up</c>; empty for the overview.</param>
    public static async Task<DeskTab> OpenAsync(
        BrowserFixture fixture,
        PreviewSite site,
        string page = OpeningUp,
        string language = "en",
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light
    )
    {
        var desk = new DeskTab(await fixture.NewTabAsync(width, scheme), site);
        await desk.GoAsync(page, language);
        return desk;
    }

    /// <summary>The same browser, another tab.</summary>
    public async Task<DeskTab> SecondTabAsync(string page = OpeningUp)
    {
        var desk = new DeskTab(await Tab.Context.NewPageAsync(), site);
        await desk.GoAsync(page, "en");
        return desk;
    }

    public async Task GoAsync(string page, string language)
    {
        string query = page.Length == 0 ? "" : $"page={page}&";
        await Tab.GotoAsync($"{site.Origin}_desk/?{query}lang={language}");
        await Tab.Locator(page.Length == 0 ? "table.pages td" : ".block").First.WaitForAsync();
    }

    public ILocator Block(string id) => Tab.Locator($".block[data-block='{id}']");

    public ILocator Field(string id) => Block(id).Locator("textarea");

    public ILocator Rendered(string id) => Block(id).Locator(".rendered");

    public ILocator Complaints(string id) => Block(id).Locator(".complaint");

    public ILocator Conflict(string id) => Block(id).Locator(".conflict");

    public ILocator Button(string id, string name) => Block(id).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task SaysAsync(string status) => Assertions.Expect(Status).ToHaveTextAsync(status);

    public Task IsInStateAsync(string id, string state) => Assertions.Expect(Block(id)).ToHaveAttributeAsync("data-state", state);

    /// <summary>Until the preview has answered what was typed: its result stands below the field.</summary>
    public Task IsTriedAsync(string id, string result) => Assertions.Expect(Rendered(id)).ToHaveTextAsync(result);

    public Task PressAsync(string keys) => Tab.Keyboard.PressAsync(keys);

    public Task TypeAsync(string text) => Tab.Keyboard.InsertTextAsync(text);

    public Task CloseAsync() => Tab.Context.CloseAsync();
}
