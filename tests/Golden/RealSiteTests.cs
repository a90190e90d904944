using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>The site of this repository: whole, in both languages, with every figure of the source.</summary>
public sealed partial class RealSiteTests
{
    public static TheoryData<string> Pages() => RealPages.Paths();

    public static TheoryData<string> Topics() => [.. RealSite.Model.Topics.Skip(1).Select(t => t.Route.Path)];

    private static string TextOf(string path) =>
        string.Join(
            ' ',
            RealPages.All[path].QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    [Fact]
    public void Has_no_errors_and_no_warnings() => Assert.DoesNotContain(RealSite.Result.Diagnostics, d => d.Severity > Severity.Note);

    [Fact]
    public void Publishes_these_paths_and_no_others()
    {
        string snapshot = Path.Combine(Repository.Root, "tests/Golden/real-site-paths.txt");
        string actual = string.Join('\n', RealSite.Result.Output!.Files.Select(f => Fingerprint().Replace(f.Path, ".*."))) + "\n";
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            File.WriteAllText(snapshot, actual);
        }
        Assert.Equal(File.ReadAllText(snapshot), actual);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Never_misspells_the_city(string page) =>
        Assert.DoesNotContain("Leqing", SuppliedSite.Text(page), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Has_one_title_and_headings_that_skip_no_level(string page)
    {
        IHtmlDocument document = RealPages.All[page];
        Assert.Single(document.QuerySelectorAll("h1"));
        int last = 0;
        foreach (int level in document.QuerySelectorAll("h1,h2,h3,h4").Select(h => h.LocalName[1] - '0'))
        {
            Assert.True(level <= last + 1, $"h{level} after h{last}");
            last = level;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Leads_to_the_same_page_in_the_other_language(string page)
    {
        IElement link = Assert.Single(RealPages.All[page].QuerySelectorAll(".switch"));
        Assert.Equal(RealPages.IsEnglish(page) ? page[3..] : "en/" + page, RealPages.PathOf(page, link.GetAttribute("href")!));
        Assert.Equal(RealPages.IsEnglish(page) ? "zh-CN" : "en", link.GetAttribute("hreflang"));
        Assert.Equal(link.GetAttribute("hreflang"), link.GetAttribute("lang"));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_reads_as_a_page_written_for_the_web(string route)
    {
        Topic topic = RealSite.Model.Topics.First(t => t.Route.Path == route);
        string zh = Prose(topic.Pages.Zh);
        string en = Prose(topic.Pages.En);
        Assert.InRange(zh.Count(c => !char.IsWhiteSpace(c)), 250, 500);
        Assert.InRange(en.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 180, 350);
    }

    /// <summary>The body without headings' anchors and link targets; a figure counts as it is written.</summary>
    private static string Prose(Page page)
    {
        var texts = new Site.Rendering.Html.FigureTexts(RealSite.Model);
        string text = page.Source.Text[(page.Source.Text.IndexOf("\n---\n", 3, StringComparison.Ordinal) + 5)..];
        text = FigureReference().Replace(text, m => texts[m.Groups[1].Value].Prose[page.Locale].Text.Replace('\u00A0', ' '));
        return Markup().Replace(text, "");
    }

    [Fact]
    public void Every_figure_stands_in_the_text_of_its_topic_and_on_the_data_page_in_both_languages()
    {
        var texts = new Site.Rendering.Html.FigureTexts(RealSite.Model);
        foreach (Topic topic in RealSite.Model.Topics)
        {
            foreach (Figure figure in topic.Figures)
            {
                foreach (Locale locale in Locale.All)
                {
                    IHtmlDocument page = RealPages.All[topic.Route.OutputPath(locale)];
                    IElement? mention = page.QuerySelectorAll("main a.fig")
                        .FirstOrDefault(a => a.GetAttribute("href")!.EndsWith('#' + figure.Id, StringComparison.Ordinal));
                    Assert.True(mention is not null, $"{figure.Id} is not in the text of {topic.Route.In(locale)}");
                    Assert.StartsWith(texts[figure.Id].Prose[locale].Text, mention!.TextContent, StringComparison.Ordinal);
                    Assert.NotNull(RealPages.All[Route.Data.OutputPath(locale)].GetElementById(figure.Id));
                }
            }
        }
    }

    /// <summary>The numbers of the source, locator by locator; names such as 415X are glossary terms and tested as facts.</summary>
    [Fact]
    public void No_number_of_the_source_is_missing()
    {
        Dictionary<string, List<string>> cited = RealSite
            .Model.Topics.SelectMany(t => t.Figures)
            .GroupBy(f => f.Source.Locator)
            .ToDictionary(g => g.Key, g => g.Select(f => f.Quantity.Written.Number).ToList());
        foreach (SourcePassage passage in RealSite.Model.Sources[0].Locators.Where(l => l.Locator[0] is 'H' or 'A'))
        {
            string rest = RealSite.Model.Glossary.NamesWithDigits.Zh.Aggregate(
                passage.Text,
                (text, name) => text.Replace(name, "", StringComparison.Ordinal)
            );
            foreach (string number in Number().Matches(Year().Replace(rest, "")).Select(m => m.Value))
            {
                bool told = passage.Locator is "H0" or "H2" || cited.GetValueOrDefault(passage.Locator)?.Contains(number) == true;
                Assert.True(told, $"{number} of {passage.Locator} is no figure: {passage.Text}");
            }
        }
    }

    public static TheoryData<string, string, string> Facts()
    {
        var facts = new TheoryData<string, string, string>();
        foreach (
            string line in File.ReadLines(Path.Combine(Repository.Root, "tests/Golden/facts.tsv")).Where(l => l.Length > 0 && l[0] != '#')
        )
        {
            string[] cells = line.Split('\t');
            facts.Add(cells[0], cells[1], cells[2]);
        }
        return facts;
    }

    /// <summary>Every named programme, award, place and project of the source is on its page in both languages.</summary>
    [Theory]
    [MemberData(nameof(Facts))]
    public void Tells_each_fact_of_the_source(string page, string zh, string en)
    {
        Assert.Contains(zh, TextOf(page + "index.html"), StringComparison.Ordinal);
        Assert.Contains(en, TextOf($"en/{page}index.html").Replace('\u00A0', ' '), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Has_at_least_130_terms_and_a_gloss_for_each_quoted_name()
    {
        Glossary glossary = RealSite.Model.Glossary;
        Assert.True(glossary.Terms.Length >= 130);
        string[] quoted =
        [
            .. RealSite.Model.Sources[0].Locators.SelectMany(l => Quoted().Matches(l.Text)).Select(m => m.Groups[1].Value).Distinct(),
        ];
        Assert.All(
            quoted,
            name =>
                Assert.Contains(
                    glossary.Terms,
                    t =>
                        t.Gloss.Zh.Length > 0
                        && t.Gloss.En.Length > 0
                        && (t.Chinese.Trim('“', '”') == name || t.Chinese.Contains(name, StringComparison.Ordinal))
                )
        );
    }

    [GeneratedRegex(@"\.[0-9a-f]{12}\.")]
    private static partial Regex Fingerprint();

    [GeneratedRegex(@"\{([a-z0-9-]+)\}")]
    private static partial Regex FigureReference();

    [GeneratedRegex(@"\{#[a-z0-9-]+\}|\]\([^)]*\)|[#*\[\]]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\d[\d.]*")]
    private static partial Regex Number();

    [GeneratedRegex(@"20\d\d年?")]
    private static partial Regex Year();

    [GeneratedRegex("“([^”]+)”")]
    private static partial Regex Quoted();
}
