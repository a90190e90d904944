using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Infographics.Elements;

/// <summary>Reads the figures that an element names, and refuses those that its chart would distort.</summary>
internal sealed class FigureAttributes(SceneContext context, DiagnosticBag bag)
{
    /// <summary>The one figure that the attribute <c>figure</c> names; null after a diagnostic.</summary>
    public OwnedFigure? Single(ElementReader reader, ChartKind kind)
    {
        List<OwnedFigure> figures = Several(reader, kind, "figure");
        if (figures.Count > 1)
        {
            bag.Add(Errors.MalformedAttribute(reader.PlaceOf("figure"), "figure", reader.Text("figure") ?? "", Phrases.IdOfOneFigure));
        }
        return figures.Count == 1 ? figures[0] : null;
    }

    /// <summary>The figures that an attribute names, if a chart of this kind can show them; empty after a diagnostic.</summary>
    public List<OwnedFigure> Several(ElementReader reader, ChartKind kind, string attribute = "figures")
    {
        var figures = new List<OwnedFigure>();
        string element = reader.Element.Name;
        string[] ids = reader.Text(attribute)?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) ?? [];
        SourceSpan place = reader.PlaceOf(attribute);
        if (ids.Length == 0)
        {
            bag.Add(
                reader.Element.Attributes.Any(a => a.Name == attribute)
                    ? Errors.EmptyChart(place, element, context.Topic)
                    : Errors.MissingAttribute(place, element, attribute)
            );
            return figures;
        }
        foreach (string id in ids)
        {
            if (context.Figures.TryGetValue(id, out OwnedFigure? figure))
            {
                figures.Add(figure);
            }
            else
            {
                bag.Add(Errors.UnknownFigureInScene(place, id, context.Figures.Keys));
            }
        }
        if (figures.Count < ids.Length)
        {
            return [];
        }
        if (ChartRules.Problem(kind, [.. figures.Select(f => f.Figure)]) is { } problem)
        {
            bag.Add(Errors.ChartMismatch(place, element, problem));
            return [];
        }
        return figures;
    }
}
