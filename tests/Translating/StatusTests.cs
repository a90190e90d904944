using System.Text.Json;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Translating;

/// <summary>A translator asks what there is to do.</summary>
public sealed class StatusTests : IDisposable
{
    private readonly SiteOnDisk _site = new();

    public StatusTests()
    {
        _site.Do("translate", "accept", "input");
        _site.Edit("input/tasks/opening-up/zh.md", "小城要把港口建好。", "小城要把新港口建好。\n\n还要修<路>。");
        _site.Edit("input/achievements/steady/topic.yml", "31.7万亩", "12.7万亩");
        _site.Edit("input/sources.yml", "达31.7万亩", "达12.7万亩");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void In_a_terminal() =>
        Assert.Equal(
            """
            input/tasks/opening-up/en.md: 1 missing, 4 current, 1 stale
              en.md:8 stale  小城要把[+新+]港口建好。
              zh.md:10 missing  还要修<路>。
            1 terms are `proposed` in input/glossary.yml; the owner settles them (`--format html` lists all).
            English: 14 of 16 blocks current, 1 missing, 1 stale (17 Chinese characters to do); 1 terms open; 0 complaints.

            """,
            _site.Do("translate", "status")
        );

    [Fact]
    public void In_Chinese() =>
        Assert.Equal(
            """
            input/tasks/opening-up/en.md：未译1段，最新4段，待更新1段
              en.md:8 待更新  小城要把[+新+]港口建好。
              zh.md:10 未译  还要修<路>。
            input/glossary.yml里有1条术语为`proposed`，由主办单位定夺（`--format html`列出全部）。
            英文：16段中14段最新，未译1段，待更新1段（待译17字）；术语待定1条；检查提出问题0处。

            """,
            _site.Do("translate", "status", "--lang", "zh")
        );

    [Fact]
    public void For_other_programs()
    {
        using JsonDocument json = JsonDocument.Parse(_site.Do("translate", "status", "--format", "json"));
        JsonElement total = json.RootElement.GetProperty("total");
        Assert.Equal(2, total.GetProperty("figure-changed").GetProperty("blocks").GetInt32());
        Assert.Equal(12, total.GetProperty("current").GetProperty("blocks").GetInt32());
        JsonElement page = json.RootElement.GetProperty("pages").EnumerateArray().Single(p => p.GetProperty("open").GetArrayLength() > 0);
        JsonElement stale = page.GetProperty("open")[0];
        Assert.Equal(
            ("port/1", "stale", "小城要把港口建好。", "小城要把[+新+]港口建好。"),
            (
                stale.GetProperty("id").GetString(),
                stale.GetProperty("state").GetString(),
                stale.GetProperty("was").GetString(),
                stale.GetProperty("change").GetString()
            )
        );
    }

    [Fact]
    public void As_a_page_for_the_browser()
    {
        _site.Do("translate", "status", "--format", "html", "--output", "status.html", "--lang", "zh");
        string html = _site.Text("status.html");
        Assert.Contains(
            "小城要把<ins>新</ins>港口建好。</p><p lang=\"en\">The city plans to improve its port.</p>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("还要修&lt;路&gt;。", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-CN\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_does_not_agree_is_among_the_complaints()
    {
        _site.Edit("input/tasks/opening-up/en.md", "The city plans", "In 2025 the city plans");
        _site.Edit("input/tasks/opening-up/zh.md", "小城要把新", "2026年，小城要把新");
        Assert.Contains("[number-mismatch] `2025`", _site.Do("translate", "status"), StringComparison.Ordinal);
    }
}
