using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Rendering.Charts;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics.Elements;

/// <summary>The elements that show figures: <c>quantity bar rank ring pictogram</c>. Their numbers come from the records and from nowhere else.</summary>
/// <param name="show">Notes that the picture shows a figure.</param>
internal sealed class ChartElements(SceneContext context, Action<OwnedFigure> show, DiagnosticBag bag)
{
    /// <summary>The unit against the number (S3-19: 50–60 %, art direction 40–55 %).</summary>
    private const float UnitShare = 0.5f;

    private readonly FigureAttributes _figures = new(context, bag);
    private readonly FigureNodes _nodes = new(context, show);

    /// <summary>How strongly a track shows behind a bar or ring.</summary>
    private const double TrackOpacity = 0.16;

    public SceneNode? Bind(ElementReader reader, NamedColor ground)
    {
        Box box = reader.Box();
        return reader.Element.Name switch
        {
            "quantity" => Quantity(reader, ground, box),
            "bar" => Bars(reader, ground, box),
            "rank" => Rank(reader, ground, box),
            "ring" => Ring(reader, ground, box),
            _ => Pictogram(reader, ground, box),
        };
    }

    private TextNode? Quantity(ElementReader reader, NamedColor ground, Box box)
    {
        OwnedFigure? figure = _figures.Single(reader, ChartKind.Quantity);
        PictureStyle? style = reader.Style("style", "numeral");
        Align align = reader.TextAlign();
        float? least = reader.Number("min-size", 8, 1000);
        float? size = reader.Number("size", 8, 1000);
        float unit = reader.Number("unit-scale", 0.2f, 1) ?? UnitShare;
        if (style is null)
        {
            return null;
        }
        Color color = reader.TextColor(style, ground);
        return figure is null
            ? null
            : _nodes.Written(figure, style with { Size = size ?? style.Size }, color, align, least, box, reader.Element.Span, unit);
    }

    /// <summary>One row for each figure: what it is, how much, and the bar below; all bars on one scale from zero.</summary>
    private FlexNode? Bars(ElementReader reader, NamedColor ground, Box box)
    {
        List<OwnedFigure> figures = _figures.Several(reader, ChartKind.Bar);
        NamedColor fill = reader.Color("fill", "ink");
        PictureStyle? label = reader.Style("label-style", "label");
        PictureStyle? value = reader.Style("style", "value");
        float thickness = reader.Number("thickness", 2, 400) ?? 28;
        float gap = reader.Number("gap") ?? 24;
        reader.CheckShape(Phrases.Bar, fill, ground, "fill");
        if (label is null || value is null || figures.Count == 0)
        {
            return null;
        }
        double[] shares = BarScale.Shares([.. figures.Select(f => f.Figure.Quantity.Value)]);
        Color labelColor = reader.TextColor(label, ground);
        Color valueColor = reader.TextColor(value, ground);
        var rows = new List<SceneNode>();
        foreach ((OwnedFigure figure, double share) in figures.Zip(shares))
        {
            TextNode name = _nodes.Label(figure, label, labelColor, 2, Box.Plain with { Grow = 1 }, reader.Element.Span);
            TextNode amount = _nodes.Written(figure, value, valueColor, Align.End, null, Box.Plain, reader.Element.Span, 1);
            rows.Add(
                Stack(
                    10,
                    reader.Element.Span,
                    new FlexNode(Box.Plain, reader.Element.Span, Vertical: false, 24, Align.End, Justify.Start, [name, amount]),
                    new ShapeNode(
                        Box.Plain with
                        {
                            Height = thickness,
                        },
                        reader.Element.Span,
                        new Shape.Bar(share, fill.Color, fill.Color.Over(ground.Color, TrackOpacity))
                    )
                )
            );
        }
        return new FlexNode(box, reader.Element.Span, Vertical: true, gap, Align.Stretch, Justify.Start, rows);
    }

    /// <summary>A ladder with the place marked, and beside it the rank and what it is a rank of.</summary>
    private FlexNode? Rank(ElementReader reader, NamedColor ground, Box box)
    {
        OwnedFigure? figure = _figures.Single(reader, ChartKind.Rank);
        NamedColor fill = reader.Color("fill", "ink");
        PictureStyle? style = reader.Style("style", "numeral");
        PictureStyle? label = reader.Style("label-style", "label");
        float size = reader.Number("size", 20, 600) ?? 132;
        int lines = reader.Whole("max-lines", 1, 20) ?? 4;
        reader.CheckShape(Phrases.Ladder, fill, ground, "fill");
        if (figure is null || style is null || label is null)
        {
            return null;
        }
        int place = (int)figure.Figure.Quantity.Value;
        var ladder = new ShapeNode(
            Box.Plain with
            {
                Width = size * Ladder.Proportion,
                Height = size,
            },
            reader.Element.Span,
            new Shape.Ladder(place, fill.Color, fill.Color.Over(ground.Color, 0.3))
        );
        FlexNode words = Stack(
            6,
            reader.Element.Span,
            _nodes.Written(figure, style, reader.TextColor(style, ground), Align.Start, null, Box.Plain, reader.Element.Span, UnitShare),
            _nodes.Label(figure, label, reader.TextColor(label, ground), lines, Box.Plain, reader.Element.Span)
        ) with
        {
            Box = Box.Plain with { Grow = 1 },
        };
        return new FlexNode(box, reader.Element.Span, Vertical: false, 28, Align.Center, Justify.Start, [ladder, words]);
    }

    /// <summary>A ring with the share written in its middle, and what it is a share of beside it.</summary>
    private FlexNode? Ring(ElementReader reader, NamedColor ground, Box box)
    {
        OwnedFigure? figure = _figures.Single(reader, ChartKind.Ring);
        NamedColor fill = reader.Color("fill", "ink");
        PictureStyle? style = reader.Style("style", "value");
        PictureStyle? label = reader.Style("label-style", "label");
        float size = reader.Number("size", 40, 800) ?? 220;
        float thickness = reader.Number("thickness", 2, 200) ?? size / 9;
        bool below = reader.Choice("label", ["beside", "below"]) == "below";
        Align align = reader.TextAlign();
        int lines = reader.Whole("max-lines", 1, 20) ?? 4;
        reader.CheckShape(Phrases.Ring, fill, ground, "fill");
        if (figure is null || style is null || label is null)
        {
            return null;
        }
        TextNode share = _nodes.Written(
            figure,
            style,
            reader.TextColor(style, ground),
            Align.Center,
            null,
            Box.Plain,
            reader.Element.Span,
            UnitShare
        );
        var ring = new ShapeNode(
            Box.Plain with
            {
                Width = size,
                Height = size,
            },
            reader.Element.Span,
            new Shape.Ring(RingShare.Of(figure.Figure), thickness, fill.Color, fill.Color.Over(ground.Color, TrackOpacity)),
            share with
            {
                MinScale = 0.6f,
            }
        );
        TextNode name = _nodes.Label(
            figure,
            label,
            reader.TextColor(label, ground),
            lines,
            Box.Plain with
            {
                Grow = below ? 0 : 1,
            },
            reader.Element.Span
        );
        return below
            ? new FlexNode(box, reader.Element.Span, Vertical: true, 18, align, Justify.Start, [ring, name with { Align = align }])
            : new FlexNode(box, reader.Element.Span, Vertical: false, 36, Align.Center, Justify.Start, [ring, name]);
    }

    /// <summary>As many signs as are counted, the count and what it counts above them.</summary>
    private FlexNode? Pictogram(ElementReader reader, NamedColor ground, Box box)
    {
        OwnedFigure? figure = _figures.Single(reader, ChartKind.Pictogram);
        NamedColor fill = reader.Color("fill", "ink");
        PictureStyle? style = reader.Style("style", "numeral");
        PictureStyle? label = reader.Style("label-style", "label");
        VectorIcon? icon = reader.Icon(reader.Text("icon") is { Length: > 0 } named ? named : "dot", reader.PlaceOf("icon"), context.Icons);
        float size = reader.Number("size", 4, 200) ?? 36;
        float gap = reader.Number("gap") ?? size / 4;
        int lines = reader.Whole("max-lines", 1, 20) ?? 3;
        reader.CheckShape(Phrases.Sign, fill, ground, "fill");
        if (figure is null || style is null || label is null || icon is null)
        {
            return null;
        }
        FlexNode node = Stack(
            8,
            reader.Element.Span,
            _nodes.Written(figure, style, reader.TextColor(style, ground), Align.Start, null, Box.Plain, reader.Element.Span, UnitShare),
            _nodes.Label(figure, label, reader.TextColor(label, ground), lines, Box.Plain, reader.Element.Span),
            new ShapeNode(Box.Plain with { Height = 8 }, reader.Element.Span, new Shape.Nothing()),
            new ShapeNode(Box.Plain, reader.Element.Span, new Shape.Signs((int)figure.Figure.Quantity.Value, icon, size, gap, fill.Color))
        );
        return node with { Box = box };
    }

    private static FlexNode Stack(float gap, SourceSpan span, params SceneNode[] children) =>
        new(Box.Plain, span, Vertical: true, gap, Align.Stretch, Justify.Start, children);
}
