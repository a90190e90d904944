using Microsoft.Playwright;

namespace Yueqing.Site.Tests.Browser;

/// <summary>Every kind of page at every width, and dark: loads without a complaint, fits, and breaks no rule of WCAG 2.2 AA that axe can test (S2-18).</summary>
public sealed class AccessibilityTests(BrowserFixture fixture)
{
    public static TheoryData<string, int, ColorScheme> EveryKind() =>
        [
            .. from page in PageKinds.Pages
            from width in (int[])[320, 768, 1280]
            // Colours do not depend on the width; dark ones are tried where most of them stand together.
            from scheme in width == 1280 ? (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark] : [ColorScheme.Light]
            select (page, width, scheme),
        ];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task Is_sound(string page, int width, ColorScheme scheme)
    {
        IPage tab = await fixture.NewTabAsync(width, scheme);
        var problems = new List<string>();
        Listen(tab, problems);
        await tab.GotoAsync(fixture.Server.Address(page));
        await tab.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        int needed = await tab.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (needed > width)
        {
            problems.Add($"needs {needed} px");
        }
        problems.AddRange(await Axe.BrokenRulesAsync(tab));
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        await tab.Context.CloseAsync();
    }

    /// <summary>The judge is awake: what breaks a rule on a page of ours is told.</summary>
    [Fact]
    public async Task A_picture_without_words_is_found()
    {
        IPage tab = await fixture.OpenAsync("index.html");
        await tab.EvaluateAsync(
            "document.querySelector('main').append(Object.assign(new Image(), { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }))"
        );
        Assert.StartsWith("image-alt: ", Assert.Single(await Axe.BrokenRulesAsync(tab)), StringComparison.Ordinal);
        await tab.Context.CloseAsync();
    }

    /// <summary>What a reader with open developer tools would see: messages, requests that fail, requests to anyone else.</summary>
    private void Listen(IPage tab, List<string> problems)
    {
        tab.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                problems.Add($"console: {message.Text}");
            }
        };
        tab.PageError += (_, error) => problems.Add($"script: {error}");
        tab.RequestFailed += (_, request) => problems.Add($"failed: {request.Url}: {request.Failure}");
        tab.Response += (_, response) =>
        {
            if (!response.Ok)
            {
                problems.Add($"{response.Status}: {response.Url}");
            }
        };
        tab.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(fixture.Server.Origin, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                problems.Add($"another host: {request.Url}");
            }
        };
    }
}
