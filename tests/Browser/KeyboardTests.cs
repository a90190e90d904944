using Microsoft.Playwright;

namespace Yueqing.Site.Tests.Browser;

/// <summary>A reader without a mouse walks through every kind of page: everything is reached once, in its order, and seen where it is (S2-10).</summary>
public sealed class KeyboardTests(BrowserFixture fixture)
{
    /// <summary>What Tab must reach: of radio buttons with one name only one, nothing inside a closed part of the page.</summary>
    private const string Prepare = """
        () => {
          const names = new Set();
          window.stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], video[controls], [tabindex]')]
            .filter(e => e.tabIndex >= 0 && !e.disabled && !e.closest('[inert]') && e.checkVisibility({ visibilityProperty: true }))
            .filter(e => e.type !== 'radio' || (!names.has(e.name) && names.add(e.name)));
          return stops.length;
        }
        """;

    /// <summary>Says what is wrong with the place where the focus is now, if it should be at the given stop; an empty text if nothing is.</summary>
    private const string Look = """
        async (number) => {
          const here = document.activeElement, wanted = stops[number];
          const name = e => e?.outerHTML?.slice(0, 160);
          if (here !== wanted && !(here.type === 'radio' && here.name === wanted.name)) return `stop ${number} is ${name(here)} instead of ${name(wanted)}`;
          await new Promise(requestAnimationFrame);
          const style = getComputedStyle(here);
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `no outline: ${name(here)}`;
          const points = [...here.getClientRects()].flatMap(r => [0.5, 0.1, 0.9].flatMap(x => [0.5, 0.2, 0.8].map(y => [r.left + r.width * x, r.top + r.height * y])));
          const seen = points.some(([x, y]) => { const top = document.elementFromPoint(x, y); return top && (here.contains(top) || top.contains(here) && here.tagName === 'INPUT'); });
          return seen ? '' : `hidden: ${name(here)}`;
        }
        """;

    public static TheoryData<string, int> Walks() =>
        [.. from page in PageKinds.Pages from width in (int[])[320, 1280] select (page, width)];

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task Tab_goes_through_the_whole_page_and_out_of_it(string page, int width)
    {
        IPage tab = await fixture.OpenAsync(page, width);
        int stops = await tab.EvaluateAsync<int>(Prepare);
        var problems = new List<string>();
        for (int i = 0; i < stops && problems.Count < 5; i++)
        {
            await tab.Keyboard.PressAsync("Tab");
            problems.AddRange(new[] { await tab.EvaluateAsync<string>(Look, i) }.Where(p => p.Length > 0));
        }
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        await tab.Keyboard.PressAsync("Tab");
        Assert.True(
            await tab.EvaluateAsync<bool>("document.activeElement === document.body || document.activeElement === stops[0]"),
            $"caught at {await tab.EvaluateAsync<string>("document.activeElement.outerHTML")}"
        );
        Assert.True(stops > 5);
        await tab.Context.CloseAsync();
    }
}
