using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jint.Native;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Search;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>Whatever stands on a page of the real site finds that page, with the script and the index that are published.</summary>
public sealed partial class RealSearchTests : IDisposable
{
    private const int Budget = 60 * 1024;

    private readonly SearchScript _script = new(Find("assets/search.", ".js").Bytes);

    private static OutputFile Find(string start, string end) =>
        RealPages.Files.Values.Single(f =>
            f.Path.StartsWith(start, StringComparison.Ordinal) && f.Path.EndsWith(end, StringComparison.Ordinal)
        );

    private static OutputFile Index(Locale locale) => Find($"assets/search/index.{locale.Id}.", ".json");

    private JsValue Open(Locale locale) => _script.Open(System.Text.Encoding.UTF8.GetString(Index(locale).Bytes));

    /// <summary>The pages of a locale, each with the runs of text that stand in its main part outside of navigation.</summary>
    private static Dictionary<string, List<string>> Texts(Locale locale) =>
        RealPages
            .All.Where(p => p.Key.EndsWith("index.html", StringComparison.Ordinal) && !p.Key.Contains("search/"))
            .Where(p => RealPages.IsEnglish(p.Key) == (locale == Locale.English))
            .ToDictionary(
                p => p.Key,
                p =>
                    p.Value.QuerySelector("main")!
                        .Descendants<IText>()
                        .Where(t => t.ParentElement!.Closest("nav, svg, script, noscript, form, details") is null)
                        .Select(t => t.Data)
                        .ToList(),
                StringComparer.Ordinal
            );

    /// <summary>Asks each query once and expects every page that it was taken from.</summary>
    private void FindsEveryPage(Locale locale, Func<string, IEnumerable<string>> queriesOf, int atLeast)
    {
        JsValue index = Open(locale);
        var pagesOf = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach ((string page, List<string> texts) in Texts(locale))
        {
            foreach (string query in texts.SelectMany(queriesOf))
            {
                (pagesOf.TryGetValue(query, out var pages) ? pages : pagesOf[query] = []).Add(page);
            }
        }
        Assert.True(pagesOf.Count >= atLeast, $"only {pagesOf.Count} queries");
        foreach ((string query, HashSet<string> pages) in pagesOf)
        {
            HashSet<string> found = [.. _script.Find(index, query).Select(a => PathOf(a, locale))];
            Assert.True(pages.IsSubsetOf(found), $"{query} does not find {string.Join(", ", pages.Except(found))}");
        }
    }

    /// <summary>The output path that an address leads to from the search page.</summary>
    private static string PathOf(string address, Locale locale)
    {
        var from = new Uri("http://site/" + Route.Search.In(locale));
        return new Uri(from, address.Split('#')[0]).AbsolutePath[1..] + "index.html";
    }

    public static TheoryData<string> Locales() => ["zh", "en"];

    private static Locale Of(string id) => Locale.All.Single(l => l.Id == id);

    [Fact]
    public void Any_two_characters_that_stand_together_find_their_page() =>
        FindsEveryPage(
            Locale.Chinese,
            text => HanRun().Matches(text).SelectMany(m => Pairs([.. m.Value.EnumerateRunes()])),
            atLeast: 3_000
        );

    private static IEnumerable<string> Pairs(Rune[] run) => run.Zip(run.Skip(1), (a, b) => $"{a}{b}");

    [Fact]
    public void Any_beginning_of_a_word_finds_its_page() =>
        FindsEveryPage(
            Locale.English,
            text => Word().Matches(text).SelectMany(m => Enumerable.Range(3, m.Length - 2).Select(n => m.Value[..n].ToLowerInvariant())),
            atLeast: 3_000
        );

    [Theory]
    [MemberData(nameof(Locales))]
    public void A_figure_is_found_by_its_number_in_either_notation(string id)
    {
        Locale locale = Of(id);
        JsValue index = Open(locale);
        var texts = new FigureTexts(RealSite.Model);
        foreach (Figure figure in RealSite.Model.Figures.Values.Select(f => f.Figure))
        {
            FigureText text = texts[figure.Id];
            TableQuantity[] tables = [text.Table.Zh, text.Table.En];
            foreach (string query in (string[])[text.Prose.Zh.Text, text.Prose.En.Text, .. tables.Select(t => t.Value)])
            {
                Assert.Contains(_script.Find(index, query), a => a.EndsWith($"data/#{figure.Id}", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void A_topic_is_found_first_by_its_title(string id)
    {
        Locale locale = Of(id);
        JsValue index = Open(locale);
        foreach (Topic topic in RealSite.Model.Topics)
        {
            string query = RealPages.All[topic.Route.OutputPath(locale)].QuerySelector("h1")!.TextContent;
            Assert.Equal(topic.Route.OutputPath(locale), PathOf(_script.Find(index, query)[0], locale));
        }
    }

    [Fact]
    public void Every_topic_has_queries_in_both_languages() =>
        Assert.All(RealSite.Model.Topics, t => Assert.True(t.Queries.Zh.Length >= 3 && t.Queries.En.Length >= 3, t.Slug));

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_address_leads_to_something(string id)
    {
        Locale locale = Of(id);
        using var json = System.Text.Json.JsonDocument.Parse(Index(locale).Bytes);
        foreach (var entry in json.RootElement.EnumerateArray())
        {
            string href = entry.GetProperty("href").GetString()!;
            IHtmlDocument page = RealPages.All[PathOf(href, locale)];
            foreach (
                string anchor in entry
                    .GetProperty("parts")
                    .EnumerateArray()
                    .Select(p => p[0].GetString()!)
                    .Append(href.Split('#').ElementAtOrDefault(1) ?? "")
            )
            {
                Assert.True(anchor.Length == 0 || page.GetElementById(anchor) is not null, $"{href} {anchor}");
            }
        }
    }

    /// <summary>What a reader downloads to search: the script and the index of one language, compressed as a host compresses.</summary>
    [Theory]
    [MemberData(nameof(Locales))]
    public void Keeps_its_budget(string id)
    {
        int size = Gzip.Size(Find("assets/search.", ".js").Bytes) + Gzip.Size(Index(Of(id)).Bytes);
        Assert.InRange(size, 1, Budget);
        TestContext.Current.TestOutputHelper?.WriteLine($"{id}: {size} bytes packed, {Index(Of(id)).Length} raw");
    }

    public void Dispose() => _script.Dispose();

    [GeneratedRegex(@"(?:[\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud88f][\udc00-\udfff])+")]
    private static partial Regex HanRun();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Word();
}
