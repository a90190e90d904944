using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Rendering.Html;

/// <summary>A figure's quantity as both locales write it, in prose and in tables.</summary>
internal sealed record FigureText(Localized<WrittenQuantity> Prose, Localized<TableQuantity> Table);

/// <summary>Every figure written once; pages only look it up.</summary>
internal sealed class FigureTexts
{
    private readonly Dictionary<string, FigureText> _texts;

    public FigureTexts(Model.Site site)
    {
        _texts = new Dictionary<string, FigureText>(site.Figures.Count, StringComparer.Ordinal);
        foreach ((string id, OwnedFigure owned) in site.Figures)
        {
            _texts.Add(id, Write(owned.Figure, site));
        }
    }

    public FigureText this[string id] => _texts[id];

    /// <summary>Null for a figure that the site does not have.</summary>
    public FigureText? Find(string id) => _texts.GetValueOrDefault(id);

    private static FigureText Write(Figure figure, Model.Site site)
    {
        Quantity quantity = figure.Quantity;
        return new FigureText(
            new Localized<WrittenQuantity>(QuantityWriter.Chinese(quantity), site.English(figure)),
            new Localized<TableQuantity>(QuantityWriter.ChineseTable(quantity), QuantityWriter.EnglishTable(quantity, figure.EnglishScale))
        );
    }
}
