using System.Collections.Immutable;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Rendering.Data;

/// <summary>Every figure as a row of texts, in the order of the site: what all formats are written from.</summary>
internal sealed class FigureTable
{
    public FigureTable(Model.Site site, FigureTexts texts)
    {
        Units =
        [
            .. site.Figures.Values.Select(f => f.Figure.Quantity.Unit).DistinctBy(u => u.Id).OrderBy(u => u.Id, StringComparer.Ordinal),
        ];
        Columns = FigureColumns.Of([.. Units.Select(u => u.Id)]);
        Dictionary<Citation, (Localized<string> Title, string Text)> passages = PassagesOf(site);
        Rows =
        [
            .. from topic in site.Topics
            from figure in topic.Figures
            let passage = passages.GetValueOrDefault(figure.Source, (new("", ""), ""))
            select RowOf(new FigureRecord(figure, topic, texts[figure.Id], passage.Title, passage.Text)),
        ];
    }

    public ImmutableArray<FigureColumn> Columns { get; }

    /// <summary>One text for each column. Numbers are plain, so that a format that has numbers can take them as they stand.</summary>
    public ImmutableArray<string[]> Rows { get; }

    /// <summary>The units of the figures, by their ids.</summary>
    public ImmutableArray<Unit> Units { get; }

    // Nobody who searches types U+00A0, and a workbook loses outer spaces: only ordinary ones between words.
    private string[] RowOf(FigureRecord record) => [.. Columns.Select(c => OrdinarySpaces.In(c.Write(record)).Trim())];

    private static Dictionary<Citation, (Localized<string>, string)> PassagesOf(Model.Site site)
    {
        var passages = new Dictionary<Citation, (Localized<string>, string)>();
        foreach (SourceDocument source in site.Sources)
        {
            foreach (SourcePassage passage in source.Locators)
            {
                passages.TryAdd(new Citation(source.Id, passage.Locator), (source.Title, passage.Text));
            }
        }
        return passages;
    }
}
