using System.Collections.Concurrent;
using Microsoft.Playwright;
using Yueqing.Site.Tests.Publishing;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Browser;

/// <summary>The release behind a real nginx with the policy on (S7-15): nothing that a page does is against it.</summary>
public sealed class ReleaseBrowserTests(BrowserFixture fixture, ReleaseFixture release)
{
    private string Address(string page) =>
        release.Column.Origin + SuppliedSite.Base.AbsolutePath + page.Replace("index.html", "", StringComparison.Ordinal);

    /// <summary>A tab whose complaints are kept: of the policy, of scripts, of the network.</summary>
    private async Task<(IPage Tab, ConcurrentBag<string> Wrong)> OpenAsync()
    {
        IPage tab = await fixture.NewTabAsync();
        var wrong = new ConcurrentBag<string>();
        tab.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                wrong.Add($"{tab.Url} says {message.Text}");
            }
        };
        tab.PageError += (_, error) => wrong.Add($"{tab.Url} fails: {error}");
        tab.RequestFailed += (_, request) => wrong.Add($"{request.Url}: {request.Failure}");
        tab.Response += (_, answer) =>
        {
            if (answer.Status >= 400)
            {
                wrong.Add($"{answer.Url}: {answer.Status}");
            }
        };
        await tab.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`));"
        );
        return (tab, wrong);
    }

    [Fact]
    public async Task Every_kind_of_page_keeps_the_policy()
    {
        (IPage tab, ConcurrentBag<string> wrong) = await OpenAsync();
        foreach (string page in PageKinds.Pages.Where(p => !p.EndsWith("404.html", StringComparison.Ordinal)))
        {
            IResponse answer = (await tab.GotoAsync(Address(page)))!;
            Assert.Contains("default-src 'none'", answer.Headers["content-security-policy"], StringComparison.Ordinal);
            await tab.EvaluateAsync(
                """
                async () => {
                  await document.fonts.ready;
                  for (const image of document.images) { image.loading = 'eager'; await image.decode(); }
                }
                """
            );
            Assert.NotEqual("rgba(0, 0, 0, 0)", await tab.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        }
        Assert.Empty(wrong);
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task The_search_and_the_table_work_under_the_policy()
    {
        (IPage tab, ConcurrentBag<string> wrong) = await OpenAsync();
        foreach (string prefix in (string[])["", "en/"])
        {
            await tab.GotoAsync(Address(prefix + "search/index.html"));
            await tab.Locator("#q").PressSequentiallyAsync("1663.5");
            await tab.Locator("#search-results li mark").First.WaitForAsync();
            await tab.GotoAsync(Address(prefix + "data/index.html"));
            await tab.ClickAsync("table.data thead th:nth-child(2) button");
            Assert.Equal("ascending", await tab.Locator("table.data thead th:nth-child(2)").GetAttributeAsync("aria-sort"));
        }
        Assert.Empty(wrong);
        await tab.Context.CloseAsync();
    }

    /// <summary>The listener must hear: a script that is written into the page is refused and told.</summary>
    [Fact]
    public async Task A_script_written_into_a_page_does_not_run()
    {
        (IPage tab, ConcurrentBag<string> wrong) = await OpenAsync();
        await tab.GotoAsync(Address("en/index.html"));
        bool ran = await tab.EvaluateAsync<bool>(
            """
            async () => {
              const heard = new Promise(done => addEventListener('securitypolicyviolation', done));
              const script = document.createElement('script');
              script.textContent = 'window.ran = true';
              document.body.append(script);
              await heard;
              return window.ran === true;
            }
            """
        );
        Assert.False(ran);
        Assert.Contains(wrong, w => w.Contains("policy: script-src", StringComparison.Ordinal));
        await tab.Context.CloseAsync();
    }
}
