using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Translating;

/// <summary>What readers get when the Chinese has changed and the English has not (S5-08).</summary>
public sealed class ReleaseTests : IDisposable
{
    private const string Page = "output/en/tasks/opening-up/index.html";

    private readonly SiteOnDisk _site = new();

    public ReleaseTests()
    {
        _site.SupplyOwnerValues();
        _site.Do("translate", "accept", "input");
        _site.Edit("input/tasks/opening-up/accepted.yml", "date: ", "date: 2024-02-01 # ");
        _site.Edit("input/tasks/opening-up/zh.md", "小城要把港口建好。", "小城要把新港口建好。");
    }

    public void Dispose() => _site.Dispose();

    private (int Code, string Out, string Error) Release() => _site.Run("--release", "--base-url", "https://www.example.gov.cn/2023");

    [Fact]
    public void A_release_refuses_by_default()
    {
        (int code, _, string error) = Release();
        Assert.Equal(1, code);
        Assert.Contains("error[translation-stale]", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_site.Root, Page)));
    }

    [Fact]
    public void With_the_setting_it_shows_the_last_accepted_English_and_says_of_which_day()
    {
        _site.Edit("input/site.yml", "year: 2023", "translation: { stale: last-accepted }\nyear: 2023");
        _site.Edit("input/tasks/opening-up/en.md", "The city plans to improve its port.", "The city plans something half written");
        Assert.Equal(0, Release().Code);
        string html = _site.Text(Page);
        Assert.Contains("<p>The city plans to improve its port.</p>", html, StringComparison.Ordinal);
        Assert.Contains("This page follows the Chinese of 2024-02-01.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("小城", html, StringComparison.Ordinal);
        Assert.DoesNotContain("follows the Chinese", _site.Text("output/en/achievements/steady/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_never_translated_is_refused_even_then()
    {
        _site.Edit("input/site.yml", "year: 2023", "translation: { stale: last-accepted }\nyear: 2023");
        _site.Edit("input/tasks/opening-up/zh.md", "小城要把新港口建好。", "小城要把新港口建好。\n\n还要修路。");
        Assert.Contains("error[translation-missing]", Release().Error, StringComparison.Ordinal);
    }
}
