using Microsoft.Playwright;

namespace Yueqing.Site.Tests.Browser;

/// <summary>What readers do with their own hands: larger type, the other language in the middle of a page, the table of figures.</summary>
public sealed class ReaderTests(BrowserFixture fixture)
{
    /// <summary>S1-12: the main text at 24 px and more, then at 36 px and more, on every page from then on.</summary>
    [Theory]
    [InlineData("index.html")]
    [InlineData("en/index.html")]
    public async Task Large_type_is_kept_from_page_to_page(string home)
    {
        IPage tab = await fixture.OpenAsync(home, 360);
        Assert.InRange(await TextSize(tab), 16, 20);
        await tab.ClickAsync(".type-size");
        Assert.InRange(await TextSize(tab), 24, 30);
        Assert.NotEmpty((await tab.Locator(".type-size-now").TextContentAsync())!);
        string? said = await tab.Locator(".type-size").GetAttributeAsync("aria-label");
        await tab.ClickAsync(".tasks a >> nth=0");
        await tab.WaitForURLAsync("**/tasks/*/");
        Assert.Equal(said, await tab.Locator(".type-size").GetAttributeAsync("aria-label"));
        Assert.InRange(await TextSize(tab), 24, 30);
        await tab.ClickAsync(".type-size");
        Assert.InRange(await TextSize(tab), 36, 40);
        string before = tab.Url;
        await tab.ClickAsync(".switch");
        await tab.WaitForURLAsync(url => url != before);
        Assert.InRange(await TextSize(tab), 36, 40);
        await tab.ClickAsync(".type-size");
        Assert.InRange(await TextSize(tab), 16, 20);
        await tab.Context.CloseAsync();
    }

    /// <summary>S1-16, S2-07: in large type nothing grows out of a phone's window, and targets are 60 px.</summary>
    [Theory]
    [InlineData("index.html")]
    [InlineData("en/index.html")]
    [InlineData("en/achievements/environment/index.html")]
    [InlineData("achievements/steady/index.html")]
    [InlineData("en/tasks/advanced-manufacturing/index.html")]
    [InlineData("en/data/index.html")]
    [InlineData("data/index.html")]
    [InlineData("en/about/index.html")]
    [InlineData("en/report/index.html")]
    [InlineData("en/search/index.html")]
    public async Task Large_type_fits_every_window(string page)
    {
        IPage tab = await fixture.OpenAsync(page, 320);
        for (int step = 0; step < 2; step++)
        {
            await tab.ClickAsync(".type-size");
            foreach (int width in new[] { 320, 768, 1280 })
            {
                await tab.SetViewportSizeAsync(width, 900);
                Assert.Equal(width, await tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            }
            Assert.Empty(await Targets.LowerThanAsync(tab, 60));
        }
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_jumps_when_large_type_is_remembered()
    {
        IPage tab = await fixture.OpenAsync("en/index.html", 360);
        await tab.ClickAsync(".type-size");
        await tab.AddInitScriptAsync(
            "window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) window.shift += e.value; }).observe({ type: 'layout-shift', buffered: true });"
        );
        foreach (string page in new[] { "en/index.html", "en/data/index.html", "data/index.html" })
        {
            await tab.GotoAsync(fixture.Server.Address(page));
            await tab.EvaluateAsync("document.fonts.ready.then(() => new Promise(r => setTimeout(r, 100)))");
            Assert.InRange(await tab.EvaluateAsync<double>("window.shift"), 0, 0.02);
        }
        await tab.Context.CloseAsync();
    }

    /// <summary>S8-12: from any section, by a link that needs no script.</summary>
    [Theory]
    [InlineData("en/tasks/opening-up/index.html", "/a/b/tasks/opening-up/#port")]
    [InlineData("tasks/opening-up/index.html", "/a/b/en/tasks/opening-up/#port")]
    [InlineData("en/index.html", "/a/b/#year")]
    [InlineData("about/index.html", "/a/b/en/about/#conversion")]
    public async Task A_section_leads_to_the_same_section_in_the_other_language(string page, string expected)
    {
        IPage tab = await fixture.OpenAsync(page, 360, script: false);
        string id = expected[(expected.IndexOf('#', StringComparison.Ordinal) + 1)..];
        await tab.ClickAsync($"#{id} + .twin a");
        Assert.EndsWith(expected, tab.Url, StringComparison.Ordinal);
        await Assertions.Expect(tab.Locator("#" + id)).ToBeInViewportAsync();
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en/data/#air-quality", "/a/b/data/#air-quality")]
    [InlineData("about/#review-2023-A1.5", "/a/b/en/about/#review-2023-A1.5")]
    [InlineData("en/search/?q=grain", "/a/b/search/?q=grain")]
    [InlineData("tasks/opening-up/", "/a/b/en/tasks/opening-up/")]
    public async Task The_language_switch_keeps_the_place_that_the_address_names(string page, string expected)
    {
        IPage tab = await fixture.OpenAsync(page, 360);
        await tab.ClickAsync(".switch");
        await tab.WaitForURLAsync("**" + expected);
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task The_table_sorts_by_value_and_says_so()
    {
        IPage tab = await fixture.OpenAsync("en/data/index.html");
        await tab.ClickAsync("table.data thead th:nth-child(2) button");
        Assert.Equal("ascending", await tab.Locator("table.data thead th:nth-child(2)").GetAttributeAsync("aria-sort"));
        double[] values = await tab.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('tbody .value')].map(c => Number(c.dataset.value))"
        );
        Assert.True(values.Length > 40);
        Assert.Equal(values.Order(), values);
        await tab.ClickAsync("table.data thead th:nth-child(2) button");
        Assert.Equal("descending", await tab.Locator("table.data thead th:nth-child(2)").GetAttributeAsync("aria-sort"));
        Assert.Equal(1, await tab.Locator("thead [aria-sort]").CountAsync());
        await tab.ClickAsync("table.data thead th:nth-child(5) button");
        Assert.Equal("gdp", await tab.EvaluateAsync<string>("document.querySelector('tbody tr').id"));
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData("data/index.html", "粮食", 2)]
    [InlineData("en/data/index.html", "grain", 2)]
    [InlineData("en/data/index.html", "1164", 1)]
    [InlineData("en/data/index.html", "nothing of the kind", 0)]
    public async Task The_table_filters_while_one_types(string page, string words, int least)
    {
        IPage tab = await fixture.OpenAsync(page, 360);
        int all = await tab.Locator("tbody tr").CountAsync();
        await tab.FillAsync("#filter-text", words);
        int shown = await tab.Locator("tbody tr:not([hidden])").CountAsync();
        Assert.InRange(shown, least, least == 0 ? 0 : all - 20);
        Assert.Contains($"{shown}", await tab.Locator("form.filter output").TextContentAsync(), StringComparison.Ordinal);
        await tab.FillAsync("#filter-text", "");
        await tab.SelectOptionAsync("#filter-topic", "beauty");
        Assert.Equal(7, await tab.Locator("tbody tr:not([hidden])").CountAsync());
        await tab.EvaluateAsync("location.hash = '#gdp'");
        await Assertions.Expect(tab.Locator("#gdp")).ToBeVisibleAsync();
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task A_figure_is_cited_in_three_forms()
    {
        IPage tab = await fixture.OpenAsync("en/data/index.html", 360);
        await tab.ClickAsync("#gdp .cite summary");
        string text = await tab.Locator("#gdp .cite > div").InnerTextAsync();
        Assert.Contains(
            "Some Publisher. “Gross domestic product (2023): 166.35 billion yuan.” Yueqing · 2023, 2024-02-01. https://www.example.gov.cn/a/b/en/data/#gdp",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("@misc{", text, StringComparison.Ordinal);
        Assert.Contains("TY  - DATA", text, StringComparison.Ordinal);
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_the_table_is_whole_and_shows_no_tools_that_do_nothing()
    {
        IPage tab = await fixture.OpenAsync("data/index.html", script: false);
        Assert.False(await tab.Locator("form.filter").IsVisibleAsync());
        Assert.False(await tab.Locator(".type-size").IsVisibleAsync());
        Assert.Equal(0, await tab.Locator("thead button").CountAsync());
        await Assertions.Expect(tab.Locator("tbody tr >> nth=-1")).ToBeVisibleAsync();
        await tab.Context.CloseAsync();
    }

    private static async Task<double> TextSize(IPage tab) =>
        await tab.EvaluateAsync<double>("parseFloat(getComputedStyle(document.body).fontSize)");
}
