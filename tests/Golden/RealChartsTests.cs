using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>Every chart of this repository's site in three layers: a sentence, shapes, a table (S2-21).</summary>
public sealed class RealChartsTests
{
    private static readonly Lazy<FigureTexts> Texts = new(() => new FigureTexts(RealSite.Model));

    public static TheoryData<string, int, string> Charts()
    {
        var charts = new TheoryData<string, int, string>();
        foreach (Topic topic in RealSite.Model.Topics)
        {
            for (int i = 0; i < topic.Charts.Length; i++)
            {
                charts.Add(topic.Route.Path, i, "zh");
                charts.Add(topic.Route.Path, i, "en");
            }
        }
        return charts;
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void Stands_on_its_page_as_sentence_shapes_and_table(string route, int index, string language)
    {
        Topic topic = RealSite.Model.Topics.Single(t => t.Route.Path == route);
        Locale locale = Locale.All.Single(l => l.Id == language);
        Chart chart = topic.Charts[index];
        IHtmlDocument page = RealPages.All[topic.Route.OutputPath(locale)];
        IElement[] drawn = [.. page.QuerySelectorAll("figure.chart")];
        Assert.Equal(topic.Charts.Length, drawn.Length);
        IElement figure = drawn[index];

        Assert.Equal("FIGCAPTION", figure.FirstElementChild!.TagName);
        string takeaway = InlineWriter.Plain(chart.Takeaway[locale], Texts.Value, locale);
        Assert.Equal(takeaway, figure.FirstElementChild.TextContent);

        IElement[] marks = [.. figure.QuerySelectorAll("svg")];
        IElement[] rows = [.. figure.QuerySelectorAll("tbody tr")];
        Assert.Equal(chart.Figures.Length, marks.Length);
        Assert.Equal(chart.Figures.Length, rows.Length);
        Assert.NotNull(figure.QuerySelector("table > caption"));
        Assert.All(figure.QuerySelectorAll("thead th"), th => Assert.Equal("col", th.GetAttribute("scope")));
        foreach ((Figure shown, IElement mark, IElement row) in chart.Figures.Zip(marks, rows))
        {
            string words = Texts.Value[shown.Id].Prose[locale].Text;
            IElement title = mark.FirstElementChild!;
            Assert.Equal("img", mark.GetAttribute("role"));
            Assert.Equal(title.Id, mark.GetAttribute("aria-labelledby"));
            Assert.Single(page.All, e => e.Id == title.Id);
            Assert.Contains(shown.Label[locale], title.TextContent, StringComparison.Ordinal);
            Assert.Contains(words, title.TextContent, StringComparison.Ordinal);
            Assert.NotNull(mark.QuerySelector(".part"));
            Assert.Null(mark.QuerySelector("text, [fill], [stroke], [style]"));

            Assert.Equal(shown.Label[locale], row.QuerySelector("th[scope=row]")!.FirstChild!.TextContent.Trim());
            Assert.EndsWith("-" + shown.Source.Locator, row.QuerySelector("th a")!.GetAttribute("href")!, StringComparison.Ordinal);
            Assert.Equal(Bare(words), Bare(row.QuerySelector("td a .quantity")!.TextContent));
            Assert.EndsWith("data/#" + shown.Id, row.QuerySelector("td a")!.GetAttribute("href")!, StringComparison.Ordinal);
            Assert.Equal(
                shown.Period,
                int.Parse(row.QuerySelector(".year")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)
            );
        }
    }

    [Fact]
    public void Every_figure_counted_has_its_sign() =>
        Assert.All(
            RealSite.Model.Topics.SelectMany(t => t.Charts.Where(c => c.Kind == ChartKind.Pictogram).Select(c => (t, c.Figures[0]))),
            pair =>
                Assert.Equal(
                    (int)pair.Item2.Quantity.Value,
                    RealPages.All[pair.t.Route.OutputPath(Locale.Chinese)].QuerySelectorAll($"use[href$='-{pair.Item2.Id}-sign']").Length
                )
        );

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
