using Microsoft.Playwright;

namespace Yueqing.Site.Tests.Browser;

/// <summary>A reader without a mouse walks through every kind of page: everything is reached once, in its order, and seen where it is (S2-10).</summary>
public sealed class KeyboardTests(BrowserFixture fixture)
{
    /// <summary>
    /// What Tab must reach: of radio buttons with one name only one, nothing inside a closed part of the page. The page itself looks at each stop when
    /// the key comes up: then the focus has moved, and the page has scrolled to it.
    /// </summary>
    private const string Prepare = """
        () => {
          const names = new Set();
          const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], video[controls], [tabindex]')]
            .filter(e => e.tabIndex >= 0 && !e.disabled && !e.closest('[inert]') && e.checkVisibility({ visibilityProperty: true }))
            .filter(e => e.type !== 'radio' || (!names.has(e.name) && names.add(e.name)));
          const wrong = (here, wanted) => {
            const name = e => e?.outerHTML?.slice(0, 160);
            if (here !== wanted && !(here.type === 'radio' && here.name === wanted.name)) return `${name(here)} instead of ${name(wanted)}`;
            const style = getComputedStyle(here);
            if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `no outline: ${name(here)}`;
            const points = [...here.getClientRects()].flatMap(r => [0.5, 0.1, 0.9].flatMap(x => [0.5, 0.2, 0.8].map(y => [r.left + r.width * x, r.top + r.height * y])));
            const seen = points.some(([x, y]) => { const top = document.elementFromPoint(x, y); return top && (here.contains(top) || top.contains(here) && here.tagName === 'INPUT'); });
            return seen ? null : `hidden: ${name(here)}`;
          };
          window.walk = { stops, seen: 0, problems: [] };
          addEventListener('keyup', () => {
            if (walk.seen === stops.length) return;
            const problem = wrong(document.activeElement, stops[walk.seen++]);
            if (problem) walk.problems.push(`stop ${walk.seen}: ${problem}`);
          }, true);
          return stops.length;
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
        Assert.True(stops > 5);
        for (int i = 0; i < stops; i++)
        {
            await tab.Keyboard.PressAsync("Tab");
        }
        string[] problems = await tab.EvaluateAsync<string[]>("walk.problems");
        Assert.True(problems.Length == 0, string.Join('\n', problems.Take(5)));
        Assert.Equal(stops, await tab.EvaluateAsync<int>("walk.seen"));
        await tab.Keyboard.PressAsync("Tab");
        Assert.True(
            await tab.EvaluateAsync<bool>("document.activeElement === document.body || document.activeElement === walk.stops[0]"),
            $"caught at {await tab.EvaluateAsync<string>("document.activeElement.outerHTML")}"
        );
        await tab.Context.CloseAsync();
    }
}
