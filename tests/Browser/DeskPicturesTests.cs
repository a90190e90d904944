using Microsoft.Playwright;
using Yueqing.Site.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Yueqing.Site.Tests.Browser;

/// <summary>The desk of the real site shows its pictures in both languages, and where a text does not fit.</summary>
public sealed class DeskPicturesTests(BrowserFixture fixture)
{
    private const string English = "input/achievements/steady/en.md";

    [Fact]
    public async Task What_does_not_fit_is_told_beside_the_picture()
    {
        await using PreviewSite site = await PreviewSite.StartAsync(real: true);
        DeskTab desk = await DeskTab.OpenAsync(fixture, site, "achievements/steady");
        ILocator pictures = desk.Tab.Locator(".picture");
        await Expect(pictures).ToHaveCountAsync(8);
        await Expect(desk.Tab.Locator(".picture .complaint")).ToHaveCountAsync(0);
        ILocator card = pictures.Nth(1).Locator("img");
        await card.ScrollIntoViewIfNeededAsync();
        await Expect(card).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await card.EvaluateAsync<int>("i => i.naturalWidth") > 0, "the card is not drawn");

        string words = string.Concat(Enumerable.Repeat(" and a footing that is steadier than steady", 6));
        site.Files.Edit(English, "title: A steadier footing", "title: A steadier footing" + words);
        await Expect(pictures.Nth(1).Locator(".complaint").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(pictures.Nth(0).Locator(".complaint")).ToHaveCountAsync(0);
        await Expect(pictures.Nth(1).Locator("img")).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await pictures.Nth(1).Locator("img").EvaluateAsync<int>("i => i.naturalWidth") > 0, "the marked card is not drawn");
        await desk.CloseAsync();
    }
}
