using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>What a figure adds to the words around it: in English its unit can be the word that a term asks for (<c>5 pilot programs</c>).</summary>
internal sealed class FigureWords(Model.Site site)
{
    /// <summary>A Chinese figure stands for no word: its unit is no term that the English author renders.</summary>
    public string Words(string id, Locale locale) =>
        locale == Locale.English && site.Figures.TryGetValue(id, out OwnedFigure? owned)
            ? site.English(owned.Figure).Text
            : BlockWords.Object.ToString();
}
