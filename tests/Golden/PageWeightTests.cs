using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>A page on a slow phone: what must arrive before it can be read.</summary>
public sealed class PageWeightTests
{
    private const int Budget = 30 * 1024;

    [Fact]
    public void Every_page_with_its_style_sheets_weighs_at_most_30_KB()
    {
        (string Page, int Html, int Css)[] heaviestFirst =
        [
            .. RealPages
                .All.Select(p =>
                    (
                        Page: p.Key,
                        Html: Gzip.Size(RealPages.Files[p.Key].Bytes),
                        Css: p.Value.QuerySelectorAll("link[rel=stylesheet]")
                            .Sum(l => Gzip.Size(RealPages.Files[RealPages.PathOf(p.Key, l.GetAttribute("href")!)!].Bytes))
                    )
                )
                .OrderByDescending(p => p.Html + p.Css),
        ];
        string table = string.Join('\n', heaviestFirst.Take(10).Select(p => $"{p.Html + p.Css, 6} = {p.Html, 6} + {p.Css, 5}  {p.Page}"));
        TestContext.Current.TestOutputHelper?.WriteLine(table);
        Assert.True(heaviestFirst[0].Html + heaviestFirst[0].Css <= Budget, table);
        Assert.All(heaviestFirst, p => Assert.NotEqual(0, p.Css));
    }
}
