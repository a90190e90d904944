using AngleSharp.Dom;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>What every page tells a search engine about itself and its twin (S6-02 to S6-04).</summary>
public sealed class SearchEngineTests
{
    /// <summary>All but those that are no one's answer: the page for any missing address, and pages that ask not to be listed.</summary>
    public static TheoryData<string> ListedPages() =>
        [.. RealPages.All.Keys.Where(p => !p.EndsWith("404.html", StringComparison.Ordinal) && !Meta(p, "robots").Contains("noindex"))];

    private static string Meta(string page, string name) =>
        RealPages.All[page].QuerySelector($"meta[name={name}]")?.GetAttribute("content") ?? "";

    private static string Canonical(string page) =>
        Assert.Single(RealPages.All[page].QuerySelectorAll("link[rel=canonical]")).GetAttribute("href")!;

    /// <summary>Language and address; a feed or another form of the page is no other language of it.</summary>
    private static SortedDictionary<string, string> Alternates(string page) =>
        new(
            RealPages
                .All[page]
                .QuerySelectorAll("link[rel=alternate][hreflang]:not([type])")
                .ToDictionary(l => l.GetAttribute("hreflang")!, l => l.GetAttribute("href")!),
            StringComparer.Ordinal
        );

    [Theory]
    [MemberData(nameof(ListedPages))]
    public void A_page_is_canonical_to_itself(string page) => Assert.Equal(RealPages.AddressOf(page).AbsoluteUri, Canonical(page));

    /// <summary>All languages of a page name the same set, each other and themselves: so every edge of the graph has its reverse.</summary>
    [Theory]
    [MemberData(nameof(ListedPages))]
    public void The_languages_of_a_page_name_each_other(string page)
    {
        SortedDictionary<string, string> alternates = Alternates(page);
        Assert.Equal(["en", "x-default", "zh-CN"], alternates.Keys);
        Assert.Equal(alternates["en"], alternates["x-default"]);
        Assert.Equal(Canonical(page), alternates[RealPages.All[page].DocumentElement.GetAttribute("lang")!]);
        foreach ((string language, string address) in alternates)
        {
            Assert.StartsWith("https://", address, StringComparison.Ordinal);
            string target = RealPages.PathOf(page, address)!;
            Assert.True(RealPages.All.ContainsKey(target), $"{address} is no page");
            Assert.Equal(address, Canonical(target));
            Assert.Equal(alternates, Alternates(target));
            Assert.Equal(language == "x-default" ? "en" : language, RealPages.All[target].DocumentElement.GetAttribute("lang"));
        }
    }

    /// <summary>An address that a server may show in place of any other has no canonical one of its own.</summary>
    [Fact]
    public void A_page_that_is_not_listed_is_in_no_graph()
    {
        string[] listed = [.. ListedPages().Select(row => row.Data)];
        Assert.All(RealPages.All.Keys.Except(listed), page => Assert.Empty(Alternates(page)));
        Assert.NotEmpty(listed);
    }

    [Fact]
    public void Titles_are_unique_in_each_language() =>
        Assert.All(RealPages.All.GroupBy(p => (p.Value.Title, RealPages.IsEnglish(p.Key))), g => Assert.Single(g));

    [Theory]
    [MemberData(nameof(ListedPages))]
    public void A_page_describes_itself(string page) => Assert.False(string.IsNullOrWhiteSpace(Meta(page, "description")));

    [Fact]
    public void Descriptions_fit_a_result_page()
    {
        string[] tooLong =
        [
            .. RealPages.All.Keys.Where(p => Meta(p, "description").Length > 160).Select(p => $"{p}: {Meta(p, "description").Length}"),
        ];
        Assert.True(tooLong.Length == 0, string.Join('\n', tooLong));
    }
}
