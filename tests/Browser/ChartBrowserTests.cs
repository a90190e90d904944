using Microsoft.Playwright;

namespace Yueqing.Site.Tests.Browser;

/// <summary>The charts of the real site as a browser draws them.</summary>
public sealed class ChartBrowserTests(BrowserFixture fixture)
{
    private const string Paint = """
        const rgb = c => c.startsWith('color(') ? c.match(/[\d.]+/g).slice(0, 3).map(Number) : c.match(/[\d.]+/g).slice(0, 3).map(v => v / 255);
        const light = c => rgb(c).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
        const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
        const colour = e => { const s = getComputedStyle(e); return s.fill === 'none' ? s.stroke : s.fill; };
        """;

    public static TheoryData<string, int, ColorScheme> Drawn()
    {
        var data = new TheoryData<string, int, ColorScheme>();
        foreach (
            string topic in new[]
            {
                "",
                "achievements/steady/",
                "achievements/momentum/",
                "achievements/environment/",
                "achievements/beauty/",
                "achievements/wellbeing/",
                "tasks/livelihood/",
            }
        )
        {
            data.Add($"{topic}index.html", 320, ColorScheme.Dark);
            data.Add($"en/{topic}index.html", 320, ColorScheme.Light);
            data.Add($"en/{topic}index.html", 768, ColorScheme.Dark);
            data.Add($"{topic}index.html", 1280, ColorScheme.Light);
        }
        return data;
    }

    /// <summary>S2-06: what a chart says in shapes stands out from the paper; S2-07: nothing scrolls sideways.</summary>
    [Theory]
    [MemberData(nameof(Drawn))]
    public async Task Is_named_fits_and_stands_out(string page, int width, ColorScheme scheme)
    {
        IPage tab = await fixture.OpenAsync(page, width, scheme);
        Assert.Equal(width, await tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        ILocator marks = tab.Locator(".chart svg");
        int count = await marks.CountAsync();
        Assert.True(count > 0);
        Assert.Equal(count, await tab.Locator(".chart").GetByRole(AriaRole.Img).CountAsync());
        for (int i = 0; i < count; i++)
        {
            await Assertions.Expect(marks.Nth(i)).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("."));
        }
        string[] faults = await tab.EvaluateAsync<string[]>(
            $$"""
            () => {
              {{Paint}}
              const paper = getComputedStyle(document.body).backgroundColor;
              return [...document.querySelectorAll('.chart .part, .chart .rest')].flatMap(e => {
                const box = e.getBoundingClientRect(), figure = e.closest('figure').getBoundingClientRect();
                return [
                  ...(contrast(colour(e), paper) < 3 ? [`${e.outerHTML} ${colour(e)} on ${paper}`] : []),
                  ...(box.width <= 0 || box.height <= 0 || box.left < figure.left - 1 || box.right > figure.right + 1 ? [`${e.outerHTML} ${box.left}–${box.right}`] : []),
                ];
              });
            }
            """
        );
        Assert.Empty(faults);
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData("achievements/steady/index.html", 5380 / 79000.0)]
    [InlineData("en/achievements/momentum/index.html", 1541 / 1963.6)]
    public async Task Bars_are_as_long_as_their_values_at_every_width(string page, double ratio)
    {
        IPage tab = await fixture.OpenAsync(page);
        foreach (int width in new[] { 320, 768, 1280 })
        {
            await tab.SetViewportSizeAsync(width, 900);
            double[] lengths = await tab.EvaluateAsync<double[]>(
                "[...document.querySelectorAll('.chart-bar .part')].map(e => e.getBoundingClientRect().width)"
            );
            Assert.Equal(2, lengths.Length);
            Assert.Equal(ratio, lengths.Min() / lengths.Max(), 0.002);
        }
        await tab.Context.CloseAsync();
    }

    /// <summary>S1-15: where the reader's system sets the colours, the part is still told from the rest.</summary>
    [Fact]
    public async Task Is_seen_in_forced_colours()
    {
        IPage tab = await fixture.OpenAsync("achievements/beauty/index.html");
        await tab.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        string[] faults = await tab.EvaluateAsync<string[]>(
            $$"""
            () => {
              {{Paint}}
              const paper = getComputedStyle(document.body).backgroundColor;
              return [...document.querySelectorAll('.chart .part')].filter(e => contrast(colour(e), paper) < 4.5).map(e => e.outerHTML + colour(e));
            }
            """
        );
        Assert.Empty(faults);
        await tab.Context.CloseAsync();
    }
}
