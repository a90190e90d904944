using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>What the real site publishes for machines: the same facts as its pages, and addresses that lead somewhere.</summary>
public sealed partial class MachineFilesTests
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static Site.Model.Site Model => RealSite.Model;

    private static IEnumerable<(string Page, JsonElement Node)> Nodes() =>
        from page in RealPages.All
        from script in page.Value.QuerySelectorAll("script[type='application/ld+json']")
        from node in JsonDocument.Parse(script.TextContent).RootElement.GetProperty("@graph").EnumerateArray()
        select (page.Key, node);

    private static IEnumerable<JsonElement> OfType(string page, string type) =>
        Nodes().Where(n => n.Page == page && n.Node.GetProperty("@type").GetString() == type).Select(n => n.Node);

    private static bool IsInOutput(string address)
    {
        if (!address.StartsWith(SuppliedSite.Base.AbsoluteUri, StringComparison.Ordinal))
        {
            return false;
        }
        string path = address[SuppliedSite.Base.AbsoluteUri.Length..].Split('#', '?')[0];
        string file = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        string fragment = address.Contains('#') ? address[(address.IndexOf('#') + 1)..] : "";
        bool named = fragment is "" or "website" or "publisher" or "report" or "dataset";
        return SuppliedSite.Output.Find(file) is not null && (named || RealPages.All[file].GetElementById(fragment) is not null);
    }

    [Fact]
    public void Every_whole_address_of_our_own_leads_to_a_file()
    {
        string[] extensions = [".html", ".xml", ".txt", ".md", ".json"];
        var addresses = SuppliedSite
            .Output.Files.Where(f => extensions.Contains(Path.GetExtension(f.Path)))
            .SelectMany(f => Own().Matches(SuppliedSite.Text(f.Path)).Select(m => (f.Path, Address: m.Value)))
            .ToArray();
        Assert.Contains(addresses, a => a.Path == "sitemap.xml");
        Assert.Contains(addresses, a => a.Path == "llms.txt");
        Assert.All(
            addresses,
            a => Assert.True(IsInOutput(a.Address) || a.Address.EndsWith("{query}", StringComparison.Ordinal), $"{a.Path}: {a.Address}")
        );
    }

    [Fact]
    public void Each_number_of_the_structured_data_is_that_of_its_record()
    {
        int compared = 0;
        foreach ((string page, JsonElement dataset) in Nodes().Where(n => n.Node.GetProperty("@type").GetString() == "Dataset"))
        {
            foreach (JsonElement variable in dataset.GetProperty("variableMeasured").EnumerateArray())
            {
                Figure figure = Model.Figures[variable.GetProperty("propertyID").GetString()!].Figure;
                Assert.Equal(figure.Quantity.Value, variable.GetProperty("value").GetDecimal());
                Assert.Equal($"{SuppliedSite.Base}data/#{figure.Id}", variable.GetProperty("@id").GetString());
                Locale locale = page.StartsWith("en/", StringComparison.Ordinal) ? Locale.English : Locale.Chinese;
                Assert.Equal(figure.Label[locale], variable.GetProperty("name").GetString());
                compared++;
            }
        }
        Assert.Equal(Model.Figures.Count * 4, compared);
    }

    [Theory]
    [InlineData("data/index.html")]
    [InlineData("en/data/index.html")]
    public void The_data_page_describes_every_figure(string path)
    {
        JsonElement dataset = Assert.Single(OfType(path, "Dataset"));
        Assert.Equal(
            Model.Topics.SelectMany(t => t.Figures).Select(f => f.Id),
            dataset.GetProperty("variableMeasured").EnumerateArray().Select(v => v.GetProperty("propertyID").GetString())
        );
        Assert.Equal("2023/2024", dataset.GetProperty("temporalCoverage").GetString());
    }

    /// <summary>S6-09</summary>
    [Fact]
    public void Every_data_set_has_what_a_search_engine_asks_for()
    {
        JsonElement[] sets = [.. Nodes().Where(n => n.Node.GetProperty("@type").GetString() == "Dataset").Select(n => n.Node)];
        Assert.Equal(2 + (2 * Model.Topics.Count(t => !t.Figures.IsEmpty)), sets.Length);
        Assert.All(sets, s => Assert.InRange(s.GetProperty("description").GetString()!.Length, 50, 5000));
        Assert.All(sets, s => Assert.True(s.GetProperty("isAccessibleForFree").GetBoolean()));
        Assert.All(sets, s => Assert.NotEqual(0, s.GetProperty("distribution").GetArrayLength()));
        // One data set has one name for machines in both languages.
        Assert.Equal(sets.Length / 2, sets.Select(s => s.GetProperty("@id").GetString()).Distinct().Count());
    }

    [Fact]
    public void The_English_reports_are_translations_of_the_Chinese_ones()
    {
        foreach (Topic topic in Model.Topics)
        {
            JsonElement zh = Assert.Single(OfType(topic.Route.OutputPath(Locale.Chinese), "Report"));
            JsonElement en = Assert.Single(OfType(topic.Route.OutputPath(Locale.English), "Report"));
            Assert.Equal(zh.GetProperty("@id").GetString(), en.GetProperty("translationOfWork").GetProperty("@id").GetString());
            Assert.Equal(en.GetProperty("@id").GetString(), zh.GetProperty("workTranslation").GetProperty("@id").GetString());
            Assert.Equal("2024-02-01T09:00:00+08:00", en.GetProperty("datePublished").GetString());
        }
    }

    [Fact]
    public void The_sitemap_holds_every_page_with_all_its_versions()
    {
        XElement root = XDocument.Parse(SuppliedSite.Text("sitemap.xml")).Root!;
        Dictionary<string, string[]> urls = root.Elements(Sitemaps + "url")
            .ToDictionary(
                u => u.Element(Sitemaps + "loc")!.Value,
                u => u.Elements(Xhtml + "link").Select(l => $"{l.Attribute("hreflang")!.Value} {l.Attribute("href")!.Value}").ToArray()
            );
        string[] canonical =
        [
            .. RealPages
                .All.Where(p => p.Value.Body!.ClassName is not ("not-found" or "search"))
                .Select(p => p.Value.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!),
        ];
        Assert.Equal(canonical.Order(), urls.Keys.Order());
        foreach ((string url, string[] versions) in urls)
        {
            Assert.Equal(["zh-CN", "en", "x-default"], versions.Select(v => v.Split(' ')[0]));
            // Each version names the same set: the graph has every edge in both directions.
            Assert.All(versions, v => Assert.Equal(versions, urls[v.Split(' ')[1]]));
            Assert.Contains(versions, v => v.Split(' ')[1] == url);
        }
        Assert.All(root.Descendants(Sitemaps + "lastmod"), l => Assert.Equal("2024-02-01T09:00:00+08:00", l.Value));
        Assert.Equal(urls.Count, root.Descendants(Sitemaps + "lastmod").Count());
        Assert.EndsWith($"\nSitemap: {SuppliedSite.Base}sitemap.xml\n", SuppliedSite.Text("robots.txt"), StringComparison.Ordinal);
    }

    /// <summary>RFC 4287, S6-12.</summary>
    [Theory]
    [InlineData("", "zh-CN")]
    [InlineData("en/", "en")]
    public void A_feed_is_valid_and_leads_to_the_pages(string prefix, string language)
    {
        OutputFile file = SuppliedSite.Output.Find(prefix + "feed.xml")!;
        Assert.Equal("application/atom+xml; charset=utf-8", file.ContentType);
        Assert.NotEqual(0xEF, file.Bytes[0]);
        XElement feed = XDocument.Parse(SuppliedSite.Text(file.Path)).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(language, feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal(SuppliedSite.Base + file.Path, Link(feed, "self"));
        Assert.Equal(SuppliedSite.Base + prefix, Link(feed, "alternate"));
        Assert.Equal(language == "en" ? "Some Publisher" : "某某主办单位", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        XElement[] entries = [.. feed.Elements(Atom + "entry")];
        Assert.Equal(Model.Topics.Length + Model.Pages.Length, entries.Length);
        string[] ids = [.. entries.Append(feed).Select(e => e.Element(Atom + "id")!.Value)];
        Assert.Equal(ids, ids.Distinct());
        Assert.All(ids, id => Assert.StartsWith("tag:www.example.gov.cn,2024-02-01:/a/b/", id, StringComparison.Ordinal));
        foreach (XElement entry in entries)
        {
            Assert.True(IsInOutput(Link(entry, "alternate")));
            Assert.NotEqual("", entry.Element(Atom + "title")!.Value);
            Assert.NotEqual("", entry.Element(Atom + "summary")!.Value);
        }
        foreach (string time in feed.Descendants().Where(e => e.Name.LocalName is "updated" or "published").Select(e => e.Value))
        {
            Assert.EndsWith("+08:00", time, StringComparison.Ordinal);
            DateTimeOffset.ParseExact(time, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        }
    }

    private static string Link(XElement parent, string relation) =>
        parent.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    /// <summary>S8-15: a program that reads only the text misses no figure.</summary>
    [Fact]
    public void Every_figure_stands_in_the_Markdown_of_its_topic_and_of_the_data_page()
    {
        var texts = new FigureTexts(Model);
        foreach (OwnedFigure owned in Model.Figures.Values)
        {
            foreach (Locale locale in Locale.All)
            {
                string written = BodyMarkdown.WithConversion(texts[owned.Figure.Id], locale);
                foreach (Route route in new[] { owned.Topic.Route, Route.Data })
                {
                    string row = $"| {owned.Figure.Label[locale]} | {written} | {owned.Figure.Period} |";
                    string twin = SuppliedSite.Text(route.OutputPath(locale) + ".md");
                    Assert.Contains(row, twin, StringComparison.Ordinal);
                    Assert.DoesNotContain('{', twin);
                }
            }
        }
    }

    [Fact]
    public void Each_page_has_its_Markdown_whose_links_lead_to_files()
    {
        int links = 0;
        foreach (
            (string path, AngleSharp.Html.Dom.IHtmlDocument page) in RealPages.All.Where(p =>
                p.Value.Body!.ClassName is not ("not-found" or "search")
            )
        )
        {
            OutputFile twin = SuppliedSite.Output.Find(path + ".md")!;
            Assert.Equal("text/markdown; charset=utf-8", twin.ContentType);
            string text = SuppliedSite.Text(twin.Path);
            Assert.StartsWith($"# {page.QuerySelector("h1")!.TextContent}\n\n> ", text, StringComparison.Ordinal);
            Assert.Contains(SuppliedValue.Published, text, StringComparison.Ordinal);
            foreach (string target in LinkTarget().Matches(text).Select(m => m.Groups[1].Value))
            {
                links++;
                var address = new Uri(new Uri(SuppliedSite.Base, twin.Path), target);
                Assert.True(IsInOutput(address.AbsoluteUri), $"{twin.Path}: {target}");
                Assert.EndsWith(".md", target, StringComparison.Ordinal);
            }
        }
        Assert.True(links > 60);
    }

    [GeneratedRegex(@"https://www\.example\.gov\.cn/a/b/[^\s""'<>)\]}]*")]
    private static partial Regex Own();

    [GeneratedRegex(@"\]\(([^)]*)\)")]
    private static partial Regex LinkTarget();
}
