using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Yueqing.Site.Model;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>What the heads of the real site's pages tell machines once the owner's values are there.</summary>
public sealed class MachineTagsTests
{
    private static readonly string[] SiteTags = ["SiteName", "SiteDomain", "SiteIDCode"];

    private static readonly string[] ColumnTags = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];

    private static readonly string[] ArticleTags = ["ArticleTitle", "PubDate", "ContentSource", "Keywords", "Description", "Image", "Url"];

    /// <summary>Page kind × tag (S1-09).</summary>
    private static readonly Dictionary<string, string[]> Table = new()
    {
        ["home"] = [.. SiteTags, .. ColumnTags],
        ["data"] = [.. SiteTags, .. ColumnTags],
        ["report"] = [.. SiteTags, .. ColumnTags],
        ["search"] = [.. SiteTags, .. ColumnTags],
        ["topic"] = [.. SiteTags, .. ArticleTags],
        ["page"] = [.. SiteTags, .. ArticleTags],
        ["not-found"] = SiteTags,
    };

    public static TheoryData<string> Pages() => RealPages.Paths();

    private static string? Meta(IHtmlDocument page, string name) =>
        page.Head!.QuerySelectorAll("meta")
            .SingleOrDefault(m => (m.GetAttribute("name") ?? m.GetAttribute("property")) == name)
            ?.GetAttribute("content");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Bears_the_tags_of_its_kind_and_no_others(string path)
    {
        IHtmlDocument page = RealPages.All[path];
        string[] names =
        [
            .. page.Head!.QuerySelectorAll("meta[name]").Select(m => m.GetAttribute("name")!).Where(n => char.IsAsciiLetterUpper(n[0])),
        ];
        Assert.Equal(Table[page.Body!.ClassName!].Order(), names.Order());
        Assert.All(names, n => Assert.NotEqual("", Meta(page, n)));
        Assert.Equal("某某主办单位", Meta(page, "SiteName"));
        Assert.Equal("www.example.gov.cn", Meta(page, "SiteDomain"));
        Assert.Equal("3303820001", Meta(page, "SiteIDCode"));
        if (names.Contains("ArticleTitle"))
        {
            Assert.Equal(page.QuerySelector("h1")!.TextContent, Meta(page, "ArticleTitle"));
            Assert.Equal(SuppliedValue.Published, Meta(page, "PubDate"));
            Assert.Equal("2024-02-01T09:00:00+08:00", Meta(page, "article:published_time"));
            Assert.Equal("2024-02-01T09:00:00+08:00", Meta(page, "article:modified_time"));
            Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Meta(page, "Url"));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Says_the_same_to_search_engines_and_share_cards(string path)
    {
        IHtmlDocument page = RealPages.All[path];
        bool english = path.StartsWith("en/", StringComparison.Ordinal);
        bool isPage = page.Body!.ClassName != "not-found";
        Assert.Equal(Meta(page, "description"), Meta(page, "og:description"));
        Assert.Equal(english ? "en_US" : "zh_CN", Meta(page, "og:locale"));
        Assert.Equal(english ? "zh_CN" : "en_US", Meta(page, "og:locale:alternate"));
        Assert.Equal("summary_large_image", Meta(page, "twitter:card"));
        Assert.Equal("pc,mobile", Meta(page, "applicable-device"));
        string own = isPage ? RealPages.AddressOf(path).AbsoluteUri : "";
        Assert.Equal(own, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? "");
        Assert.Equal(own, Meta(page, "og:url") ?? "");
        bool hasTwin = isPage && page.Body.ClassName != "search";
        Assert.Equal(hasTwin ? null : "noindex", Meta(page, "robots"));
        Assert.Equal(
            hasTwin ? ["zh-CN", "en", "x-default"] : (string[])[],
            page.Head!.QuerySelectorAll("link[hreflang]").Select(l => l.GetAttribute("hreflang"))
        );
        Assert.Single(page.Head.QuerySelectorAll("link[rel=alternate][type='application/atom+xml']"));
        Assert.Single(page.Head.QuerySelectorAll("link[rel=describedby]"));
        Assert.Equal(hasTwin ? 1 : 0, page.Head.QuerySelectorAll("link[rel=alternate][type='text/markdown']").Length);
    }

    /// <summary>A page that borrows the card of the home page does not claim to hold the card's figures.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void The_words_for_the_card_are_true_on_this_page(string path)
    {
        IHtmlDocument page = RealPages.All[path];
        bool claims = new[] { "见本页文字", "stand on this page" }.Any(c =>
            Meta(page, "og:image:alt")!.Contains(c, StringComparison.Ordinal)
        );
        Assert.Equal(page.Body!.ClassName is "home" or "topic" or "report", claims);
    }
}
