using Microsoft.Playwright;
using Yueqing.Site.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Yueqing.Site.Tests.Browser;

/// <summary>The desk is held to the bar of the site: no rule of WCAG 2.2 AA that axe can test is broken, in either language and scheme (S2-18).</summary>
public sealed class DeskAccessibilityTests(BrowserFixture fixture)
{
    public static TheoryData<string, int, ColorScheme> EveryWay() =>
        [
            .. from language in (string[])["zh", "en"]
            from width in (int[])[480, 1024, 1280]
            from scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark]
            where scheme == ColorScheme.Light || width == 1280 // colours do not depend on the width
            select (language, width, scheme),
        ];

    /// <summary>Every state of a block, terms and figures, complaints and a term that is open.</summary>
    private static void Prepare(SiteOnDisk files)
    {
        files.Edit(
            "input/glossary.yml",
            "terms:\n",
            "terms:\n  - { zh: 港口, en: port, state: proposed, gloss: { zh: 船停的地方, en: where ships lie }, also: [harbor], forbidden: [haven] }\n"
        );
        files.Edit("input/tasks/opening-up/zh.md", "小城要把港口建好。", "小城要把港口建好，产出{gdp}。");
        files.Edit("input/tasks/opening-up/en.md", "improve its port.", "improve its port, output {gdp}.");
        files.Do("translate", "accept", "input");
        files.Edit("input/tasks/opening-up/zh.md", "建好", "建得更好");
        files.Write("input/tasks/opening-up/zh.md", files.Text("input/tasks/opening-up/zh.md") + "\n还没有译的一段。\n");
        files.Edit("input/tasks/opening-up/en.md", "## The port", "A paragraph without Chinese.\n\n## The port");
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task Is_sound(string language, int width, ColorScheme scheme)
    {
        var problems = new List<string>();
        await using PreviewSite site = await PreviewSite.StartAsync(Prepare);
        DeskTab desk = await DeskTab.OpenAsync(fixture, site, "", language, width, scheme);
        desk.Tab.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                problems.Add($"console: {message.Text}");
            }
        };
        desk.Tab.PageError += (_, error) => problems.Add($"script: {error}");
        await AuditAsync("overview");

        await desk.GoAsync(DeskTab.OpeningUp, language);
        await AuditAsync("page");

        await desk.Field("port/1").FillAsync("The city grew by 12 percent, output {gdp}.");
        await Expect(desk.Complaints("port/1").First).ToBeVisibleAsync();
        site.Files.Edit("input/tasks/opening-up/en.md", "plans to improve", "plans to extend");
        await Expect(desk.Conflict("port/1")).ToBeVisibleAsync();
        await AuditAsync("conflict");

        await desk.PressAsync("Alt+g");
        await AuditAsync("figures");
        await desk.PressAsync("Escape");
        await desk.PressAsync("Control+/");
        await AuditAsync("keys");
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        await desk.CloseAsync();

        async Task AuditAsync(string name)
        {
            int needed = await desk.Tab.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (needed > width)
            {
                problems.Add($"{name}: needs {needed} px");
            }
            string[] small = await desk.Tab.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('button, input, select, textarea, summary, nav a, th a')].filter(e => e.checkVisibility({ visibilityProperty: true }))"
                    + ".filter(e => { const box = e.getBoundingClientRect(); return box.width && (box.width < 24 || box.height < 24); }).map(e => e.outerHTML.slice(0, 120))"
            );
            problems.AddRange(small.Select(e => $"{name}: smaller than 24 px: {e}"));
            problems.AddRange((await Axe.BrokenRulesAsync(desk.Tab)).Select(broken => $"{name}: {broken}"));
        }
    }

    [Fact]
    public async Task States_are_told_apart_without_colour()
    {
        await using PreviewSite site = await PreviewSite.StartAsync(Prepare);
        DeskTab desk = await DeskTab.OpenAsync(fixture, site, language: "zh");
        await desk.Tab.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
        await Expect(desk.Block("port/1").Locator(".badge")).ToHaveTextAsync("待更新");
        await Expect(desk.Block("port/2").Locator(".badge")).ToHaveTextAsync("未译");
        string shown = await desk.Block("port/1")
            .Locator(".source ins")
            .EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine");
        Assert.Equal("underline", shown);
        Assert.Equal("zh-CN", await desk.Tab.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Equal("en", await desk.Field("port/1").GetAttributeAsync("lang"));
        Assert.Equal("zh-CN", await desk.Block("port/1").Locator(".chinese .source").GetAttributeAsync("lang"));
        await desk.CloseAsync();
    }
}
