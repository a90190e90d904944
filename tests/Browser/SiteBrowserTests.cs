using System.IO.Compression;
using Microsoft.Playwright;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Tests.Browser;

/// <summary>The real site in a real browser, under a sub-path.</summary>
public sealed class SiteBrowserTests(BrowserFixture fixture)
{
    public static TheoryData<string> KindsInBothLanguages() => PageKinds.InBothLanguages();

    [Theory]
    [MemberData(nameof(KindsInBothLanguages))]
    public async Task Fits_a_small_phone_with_targets_for_fingers(string page)
    {
        IPage tab = await fixture.OpenAsync(page, 320);
        Assert.Equal(320, await tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        string[] low = await Targets.LowerThanAsync(tab, 44);
        Assert.True(low.Length == 0, string.Join('\n', low));
        await tab.Context.CloseAsync();
    }

    /// <summary>A page is whole without its scripts, which are those that it is meant to have, and asks nobody else for anything.</summary>
    [Fact]
    public async Task Is_whole_without_script_and_asks_no_other_host()
    {
        IPage tab = await fixture.NewTabAsync(script: false);
        var foreign = new List<string>();
        tab.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(fixture.Server.Origin, StringComparison.Ordinal))
            {
                foreign.Add(request.Url);
            }
        };
        foreach (string page in fixture.Server.Pages)
        {
            await tab.GotoAsync(fixture.Server.Address(page));
            Assert.Empty(foreign);
            string[] scripts = await tab.EvaluateAsync<string[]>(
                "[...document.scripts].filter(s => s.type !== 'application/ld+json').map(s => s.getAttribute('src').split('/').at(-1).split('.')[0])"
            );
            Assert.Equal(Expected(page), scripts);
            Assert.True(await tab.Locator("h1").IsVisibleAsync());
        }
        await tab.Context.CloseAsync();
    }

    /// <summary>What enhances the page and nothing else: what the reader chose, the table of figures, the search.</summary>
    private static string[] Expected(string page) =>
        page switch
        {
            "data/index.html" or "en/data/index.html" => ["reader", "table"],
            "search/index.html" or "en/search/index.html" => ["reader", "search"],
            _ => ["reader"],
        };

    [Fact]
    public async Task The_language_switch_leads_to_the_same_page_and_back()
    {
        IPage tab = await fixture.OpenAsync("tasks/opening-up/index.html");
        await tab.ClickAsync(".switch");
        Assert.EndsWith("/a/b/en/tasks/opening-up/", tab.Url, StringComparison.Ordinal);
        await tab.ClickAsync(".switch");
        Assert.EndsWith("/a/b/tasks/opening-up/", tab.Url, StringComparison.Ordinal);
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_and_sees_where_it_is()
    {
        IPage tab = await fixture.OpenAsync("en/index.html");
        await tab.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await tab.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.True(await tab.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().left >= 0"));
        await tab.Keyboard.PressAsync("Tab");
        Assert.NotEqual("none", await tab.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await tab.Context.CloseAsync();
    }

    /// <summary>A figure is never cut after its number, at any width.</summary>
    [Theory]
    [InlineData("index.html")]
    [InlineData("en/index.html")]
    [InlineData("en/achievements/momentum/index.html")]
    [InlineData("achievements/momentum/index.html")]
    public async Task A_number_never_leaves_its_unit(string page)
    {
        IPage tab = await fixture.OpenAsync(page);
        for (int width = 300; width <= 520; width += 20)
        {
            await tab.SetViewportSizeAsync(width, 900);
            string[] broken = await tab.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('.num')].filter(n => {
                  const range = document.createRange();
                  range.selectNodeContents(n);
                  return range.getBoundingClientRect().height > 1.5 * range.getClientRects()[0].height;
                }).map(n => n.textContent)
                """
            );
            Assert.Empty(broken);
        }
        await tab.Context.CloseAsync();
    }

    /// <summary>Large numerals with long English units stay in their panels and columns at every width.</summary>
    [Theory]
    [InlineData("en/index.html")]
    [InlineData("en/achievements/environment/index.html")]
    [InlineData("en/achievements/momentum/index.html")]
    public async Task A_large_quantity_stays_in_its_box(string page)
    {
        IPage tab = await fixture.OpenAsync(page);
        for (int width = 320; width <= 1440; width += 40)
        {
            await tab.SetViewportSizeAsync(width, 900);
            string[] outside = await tab.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('.quantity')].filter(q => q.getBoundingClientRect().right > q.closest('li, .lead, td').getBoundingClientRect().right + 0.5).map(q => innerWidth + ': ' + q.textContent)"
            );
            Assert.Empty(outside);
        }
        await tab.Context.CloseAsync();
    }

    /// <summary>S3-12: whatever is set in the headline face has its character in the subset.</summary>
    [Fact]
    public async Task Every_headline_is_covered_by_the_subset()
    {
        IPage probe = await fixture.OpenAsync("index.html");
        foreach (string page in fixture.Server.Pages)
        {
            await probe.GotoAsync(fixture.Server.Address(page));
            string missing = await probe.EvaluateAsync<string>(
                """
                async () => {
                  await document.fonts.ready;
                  const zh = document.documentElement.lang.startsWith('zh');
                  const face = zh ? 'Headline ZH' : 'Headline EN';
                  await document.fonts.load(`700 40px "${face}"`);
                  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
                  const draw = (font, c) => { canvas.clearRect(0, 0, 80, 80); canvas.font = font; canvas.fillText(c, 8, 56); return canvas.getImageData(0, 0, 80, 80).data.join(); };
                  const text = [...document.querySelectorAll('h1, h2, .display')].filter(e => !e.closest('[lang]:not(html)')).map(e => e.textContent).join('');
                  const used = [...new Set(text)].filter(c => c.trim() && c !== '\u00A0');
                  // A missing character falls to the next face of the list; two different ones betray it.
                  return used.filter(c => draw(`700 40px "${face}", monospace`, c) !== draw(`700 40px "${face}", cursive`, c)).join('');
                }
                """
            );
            Assert.True(missing.Length == 0, $"{page}: {missing}");
        }
        await probe.Context.CloseAsync();
    }

    [Fact]
    public void Fonts_and_style_sheet_keep_their_budgets()
    {
        Assert.SkipWhen(fixture.Browser is null, "no Chromium on this machine");
        OutputFile Find(string start, string end) =>
            fixture.Server.Files.Single(f =>
                f.Path.StartsWith(start, StringComparison.Ordinal) && f.Path.EndsWith(end, StringComparison.Ordinal)
            );
        Assert.InRange(Find("assets/fonts/headline-zh.", ".woff2").Bytes.Length, 1, 60 * 1024);
        Assert.InRange(Find("assets/fonts/headline-en.", ".woff2").Bytes.Length, 1, 20 * 1024);
        byte[] css = Find("assets/site.", ".css").Bytes;
        byte[] packed = new byte[css.Length];
        Assert.True(BrotliEncoder.TryCompress(css, packed, out int size, 11, 22));
        Assert.InRange(size, 1, 12 * 1024);
    }

    /// <summary>A picture arrives when it is scrolled to, fills the place that was kept for it, and says in words what it is.</summary>
    [Theory]
    [InlineData("achievements/steady/index.html", 360)]
    [InlineData("en/achievements/steady/index.html", 1280)]
    [InlineData("en/report/index.html", 360)]
    [InlineData("report/index.html", 768)]
    public async Task Pictures_arrive_in_the_place_that_was_kept_for_them(string page, int width)
    {
        IPage tab = await fixture.OpenAsync(page, width);
        string[] wrong = await tab.EvaluateAsync<string[]>(
            """
            async () => {
              await document.fonts.ready;
              const wrong = [];
              for (const image of document.querySelectorAll('main img')) {
                const kept = image.getBoundingClientRect().height;
                image.scrollIntoView();
                if (!image.complete) await new Promise(done => { image.onload = done; image.onerror = done; });
                const { width, height } = image.getBoundingClientRect();
                const ratio = image.naturalHeight / image.naturalWidth;
                if (kept === 0 || Math.abs(kept - height) > 2 || Math.abs(height / width - ratio) > 0.01) wrong.push(`${image.currentSrc}: kept ${kept}, takes ${width}×${height}, is ${image.naturalWidth}×${image.naturalHeight}`);
                if (image.naturalWidth + 1 < width) wrong.push(`blurred: ${image.currentSrc}`);
              }
              return wrong;
            }
            """
        );
        Assert.Empty(wrong);
        Assert.True(await tab.Locator("main img").CountAsync() > 0);
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task Prints_ink_on_white()
    {
        IPage tab = await fixture.OpenAsync("en/achievements/beauty/index.html", scheme: ColorScheme.Dark);
        await tab.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await tab.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await tab.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).color"));
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task A_missing_page_shows_the_404_page_with_its_style()
    {
        IPage tab = await fixture.OpenAsync("tasks/no-such/page/");
        Assert.Equal("没有这一页", await tab.Locator("h1").TextContentAsync());
        Assert.NotEqual("rgba(0, 0, 0, 0)", await tab.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await tab.Context.CloseAsync();
    }
}
