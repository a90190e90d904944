using AngleSharp.Html.Dom;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Rendering;
using Yueqing.Site.Tests.Support;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Tests.Writing;

/// <summary>Every reference of every page leads somewhere, or nothing is written.</summary>
public sealed class OutputCheckTests
{
    private static string[] Dead(string html, string basePath = "/")
    {
        var bag = new DiagnosticBag();
        OutputSet set = OutputSet.Create(
            [
                Page("en/a/index.html", html),
                Page("index.html", "<p id=\"top\">"),
                Page("en/index.html", ""),
                new OutputFile("assets/site.css", [], CacheClass.Immutable, "site.css"),
            ],
            bag
        );
        OutputCheck.Check(set, new Uri("https://site.example" + basePath), new ParallelOptions(), bag);
        return [.. bag.ToSorted().Select(d => d.Message.En.Split('"')[1])];
    }

    private static OutputFile Page(string path, string html) => new(path, System.Text.Encoding.UTF8.GetBytes(html), CacheClass.Page, path);

    [Theory]
    [InlineData("<a href=\"../../\">")]
    [InlineData("<a href=\"../\">")]
    [InlineData("<a href=\"./\">")]
    [InlineData("<a href=\"../../#top\">")]
    [InlineData("<link href=\"../../assets/site.css\">")]
    [InlineData("<link href=\"/sub/assets/site.css\">", "/sub/")]
    [InlineData("<link href=\"https://site.example/sub/en/\"><a href=\"https://site.example/portal/\">", "/sub/")]
    [InlineData("<img src=\"data:image/gif;base64,R0\"><a href=\"https://example.org/x\"><a href=\"mailto:a@b\"><a href=\"tel:+86\">")]
    [InlineData("<!-- <a href=\"gone\"> --><p title=\"a > b href=x\" id=\"q\"><a href=\"#q\">")]
    [InlineData("<a href=\"../a/../../en/%61/\">")]
    public void What_leads_somewhere_passes(string html, string basePath = "/") => Assert.Empty(Dead(html, basePath));

    [Theory]
    [InlineData("<a href=\"gone/\">", "gone/")]
    [InlineData("<a href=\"../../../\">", "../../../")]
    [InlineData("<img src=\"port.png\">", "port.png")]
    [InlineData("<img srcset=\"a.png 1x, b.png 2x\">", "a.png", "b.png")]
    [InlineData("<a href=\"#nowhere\">", "#nowhere")]
    [InlineData("<a href=\"../../#bottom\">", "../../#bottom")]
    [InlineData("<a href=\"/other/\">", "/other/")]
    [InlineData("<link href=\"https://site.example/fr/\">", "https://site.example/fr/")]
    [InlineData("<a class=\"x\"\n href=\"a&amp;b\">", "a&b")]
    public void What_leads_nowhere_is_named(string html, params string[] targets) => Assert.Equal(targets, Dead(html));

    [Fact]
    public void Two_sources_for_one_path_are_both_named()
    {
        var bag = new DiagnosticBag();
        OutputSet.Create([new OutputFile("A.html", [], CacheClass.Page, "one"), new OutputFile("a.html", [], CacheClass.Page, "two")], bag);
        Diagnostic diagnostic = Assert.Single(bag.ToSorted());
        Assert.Equal(("output-collision", "two"), (diagnostic.Code, diagnostic.Span.Source.Path));
        Assert.Contains("`one`", diagnostic.Message.En, StringComparison.Ordinal);
    }

    /// <summary>Decision 6: the scan sees what a real parser sees, on every page of the site that will go out.</summary>
    [Fact]
    public void The_scan_agrees_with_a_real_parser()
    {
        foreach ((string path, IHtmlDocument page) in RealPages.All)
        {
            var scan = new PageScan(RealPages.Files[path]);
            Assert.Equal(page.All.Select(e => e.GetAttribute("id")).OfType<string>().Order(), scan.Ids.Order());
            Assert.Equal(
                page.All.SelectMany(e => (string?[])[e.GetAttribute("href"), e.GetAttribute("src"), .. Candidates(e)])
                    .OfType<string>()
                    .Distinct()
                    .Order(),
                scan.References().Select(r => r.Target).Order()
            );
        }
    }

    private static IEnumerable<string> Candidates(AngleSharp.Dom.IElement element) =>
        element.GetAttribute("srcset")?.Split(", ").Select(c => c.Split(' ')[0]) ?? [];
}
