using AngleSharp.Dom;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>The real site goes out with what the owner alone has, and with nothing less.</summary>
public sealed class SuppliedSiteTests
{
    public static TheoryData<string> Pages() => RealPages.Paths();

    [Fact]
    public void Goes_out_with_all_values_of_the_owner() =>
        Assert.DoesNotContain(SuppliedSite.Result.Diagnostics, d => d.Severity > Severity.Note);

    [Theory]
    [InlineData("base-url", 1)]
    [InlineData("publisher", 2)]
    [InlineData("identity.icp", 1)]
    [InlineData("contact.address", 2)]
    [InlineData("dates.published", 1)]
    [InlineData("exchange-rate.confirmed", 1)]
    [InlineData("sources.review-2023.publisher", 1)]
    [InlineData("rank.by", 6)]
    public void Does_not_go_out_without_a_value(string name, int places)
    {
        BuildResult result = SiteBuilder.Build(
            SuppliedSite.Files(without: name),
            new BuildOptions(Release: true),
            folder: null,
            new StageLog()
        );
        Assert.Null(result.Output);
        Diagnostic[] errors = [.. result.Diagnostics.Where(d => d.Severity == Severity.Error)];
        Assert.Equal(places, errors.Length);
        Assert.All(errors, e => Assert.Equal("owner-value-missing", e.Code));
        Assert.All(errors, e => Assert.Contains(name, e.Message.En, StringComparison.Ordinal));
    }

    /// <summary>S1-02, S8-09, S8-11: on every page, who stands behind it and how to reach them.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void The_footer_names_everyone_and_every_number(string page)
    {
        IElement footer = RealPages.All[page].QuerySelector("footer")!;
        string[] texts = RealPages.IsEnglish(page)
            ? ["Some Publisher", "Some Operator", "Some Road", "Some Office", "Some hours on working days (UTC+8)"]
            : ["某某主办单位", "某某承办单位", "某某路", "某某办公室", "工作日上午某时至下午某时（UTC+8）"];
        string[] numbers =
        [
            "+86 577 0000 0000",
            "someone@example.gov.cn",
            "3303820001",
            "浙ICP备00000000号-1",
            "浙公网安备 00000000000000号",
        ];
        Assert.All(texts.Concat(numbers), text => Assert.Contains(text, footer.TextContent, StringComparison.Ordinal));
        string[] addresses =
        [
            "tel:+8657700000000",
            "mailto:someone@example.gov.cn",
            "https://beian.miit.gov.cn/",
            "https://beian.mps.gov.cn/",
            "https://badge.example.gov.cn/?id=3303820001&from=footer",
            "https://feedback.example.gov.cn/?site=3303820001&from=footer",
            "https://invest.example.gov.cn/",
        ];
        string?[] hrefs = [.. footer.QuerySelectorAll("a").Select(a => a.GetAttribute("href"))];
        Assert.All(addresses, address => Assert.Contains(address, hrefs));
    }
}
