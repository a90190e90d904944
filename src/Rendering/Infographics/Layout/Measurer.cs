using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Charts;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Infographics.Elements;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Rendering.Infographics.Layout;

/// <summary>What size each node takes. Widths come from above, heights from below, as in CSS flex layout with <c>box-sizing: border-box</c>.</summary>
internal sealed class Measurer(PictureFaces faces, UnitWords units, SceneContext context, DiagnosticBag bag)
{
    /// <summary>Shrinking text goes down in steps of a twenty-fifth, few enough to try them all.</summary>
    private const float Step = 0.04f;

    /// <summary>A hair that rounding may take; nothing a person sees.</summary>
    private const float Tolerance = 0.5f;

    private const int LongestQuote = 40;

    /// <summary>Of a hairline that names no height.</summary>
    private const float RuleHeight = 2;

    private readonly HashSet<SceneNode> _overflowing = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<TextNode, PreparedText?> _prepared = new(ReferenceEqualityComparer.Instance);

    /// <param name="width">What the node may take; it takes less only if it names a width of its own.</param>
    public Measured Measure(SceneNode node, float width)
    {
        ReportOverflow(Phrases.Width, node, node.Box.Width ?? width, width);
        width = node.Box.Width ?? width;
        float inner = Math.Max(0, width - node.Box.Padding.Horizontal);
        Measured measured = node switch
        {
            FlexNode { Vertical: true } stack => Stack(stack, width, inner),
            FlexNode row => Row(row, width, inner),
            GridNode grid => Grid(grid, width, inner),
            TextNode text => Text(text, width, inner),
            ShapeNode shape => Leaf(shape, width, inner),
            _ => throw new InvalidOperationException(node.GetType().Name),
        };
        if (node.Box.Height is { } height)
        {
            ReportOverflow(Phrases.Height, node, measured.Height, height);
            measured = measured with { Height = height };
        }
        return _overflowing.Contains(node) ? measured with { Overflows = true } : measured;
    }

    /// <summary>What leaves its place would lie over its neighbours or be cut off.</summary>
    private void ReportOverflow(Wording direction, SceneNode node, float needed, float room)
    {
        if (needed > room + Tolerance)
        {
            _overflowing.Add(node);
            bag.Add(Errors.SceneOverflow(node.Span, context.Picture, context.Locale.Id, direction, needed, room));
        }
    }

    /// <summary>The width that a node would take if it had all the room it wants.</summary>
    public float NaturalWidth(SceneNode node)
    {
        if (node.Box.Width is { } width)
        {
            return width;
        }
        float inner = node switch
        {
            FlexNode { Vertical: true } stack => stack.Children.Select(NaturalWidth).DefaultIfEmpty().Max(),
            FlexNode row => row.Children.Sum(NaturalWidth) + Gaps(row.Gap, row.Children.Count),
            GridNode grid => (grid.Children.Select(NaturalWidth).DefaultIfEmpty().Max() * grid.Columns)
                + Gaps(grid.ColumnGap, grid.Columns),
            TextNode text => (Prepare(text)?.NaturalWidth ?? 0) + 1,
            ShapeNode { Shape: Shape.Signs signs } => (signs.Count * (signs.Size + signs.Gap)) - signs.Gap,
            _ => 0,
        };
        return inner + node.Box.Padding.Horizontal;
    }

    private Measured Stack(FlexNode node, float width, float inner)
    {
        Measured[] children = new Measured[node.Children.Count];
        float height = Gaps(node.Gap, children.Length);
        for (int i = 0; i < children.Length; i++)
        {
            SceneNode child = node.Children[i];
            bool shrinks = node.Align != Align.Stretch && child is not ShapeNode;
            children[i] = Measure(child, shrinks ? Math.Min(inner, NaturalWidth(child)) : inner);
            height += children[i].Height;
        }
        float baseline = children.Length > 0 ? children[0].Baseline : height;
        return new Measured(node, width, height + node.Box.Padding.Vertical, node.Box.Padding.Top + baseline, children, null);
    }

    private Measured Row(FlexNode node, float width, float inner)
    {
        float gaps = Gaps(node.Gap, node.Children.Count);
        float[] widths = RowWidths(node, inner - gaps);
        ReportOverflow(Phrases.Width, node, widths.Sum() + gaps, inner);
        Measured[] children = [.. node.Children.Select((c, i) => Measure(c, widths[i]))];
        float above = children.Select(c => c.Baseline).DefaultIfEmpty().Max();
        float height =
            node.Align == Align.Baseline
                ? children.Select(c => above - c.Baseline + c.Height).DefaultIfEmpty().Max()
                : children.Select(c => c.Height).DefaultIfEmpty().Max();
        return new Measured(node, width, height + node.Box.Padding.Vertical, node.Box.Padding.Top + above, children, null);
    }

    /// <summary>Children that grow share what the others leave; when there is not enough, those without a width of their own give way.</summary>
    private float[] RowWidths(FlexNode node, float room)
    {
        float[] widths = [.. node.Children.Select(c => c.Box is { Grow: > 0, Width: null } ? 0 : NaturalWidth(c))];
        float left = room - widths.Sum();
        float grow = node.Children.Sum(c => c.Box.Width is null ? c.Box.Grow : 0);
        if (grow > 0 && left > 0)
        {
            for (int i = 0; i < widths.Length; i++)
            {
                widths[i] += node.Children[i].Box is { Grow: > 0, Width: null } box ? left * box.Grow / grow : 0;
            }
        }
        else if (left < 0)
        {
            float yielding = node.Children.Select((c, i) => c.Box.Width is null ? widths[i] : 0).Sum();
            for (int i = 0; i < widths.Length && yielding > 0; i++)
            {
                widths[i] += node.Children[i].Box.Width is null ? left * widths[i] / yielding : 0;
            }
        }
        return [.. widths.Select(w => Math.Max(0, w))];
    }

    private Measured Grid(GridNode node, float width, float inner)
    {
        float cell = Math.Max(0, (inner - Gaps(node.ColumnGap, node.Columns)) / node.Columns);
        Measured[] children = [.. node.Children.Select(c => Measure(c, cell))];
        float[] rows = RowHeights(node, children);
        float height = rows.Sum() + Gaps(node.RowGap, rows.Length) + node.Box.Padding.Vertical;
        return new Measured(node, width, height, node.Box.Padding.Top + children.Select(c => c.Baseline).FirstOrDefault(), children, null);
    }

    public static float[] RowHeights(GridNode node, IReadOnlyList<Measured> children) =>
        [.. children.Chunk(node.Columns).Select(row => row.Max(c => c.Height))];

    private Measured Leaf(ShapeNode node, float width, float inner)
    {
        Measured? middle = node.Middle is null ? null : Middle(node, inner);
        float height = node.Shape switch
        {
            Shape.Signs signs => SignGrid.Within(inner, signs.Count, signs.Size, signs.Gap).Height,
            Shape.Rule when node.Box.Height is null => RuleHeight,
            _ => 0,
        };
        height += node.Box.Padding.Vertical;
        return new Measured(node, width, height, height, middle is null ? [] : [middle], null);
    }

    /// <summary>What stands in a ring keeps clear of it.</summary>
    private Measured Middle(ShapeNode node, float inner)
    {
        float thickness = node.Shape is Shape.Ring ring ? ring.Thickness : 0;
        return Measure(node.Middle!, Math.Max(0, (inner - (2 * thickness)) * 0.86f));
    }

    private Measured Text(TextNode node, float width, float inner)
    {
        if (Prepare(node) is not { } text || text.Text.Length == 0)
        {
            return new Measured(node, width, node.Box.Padding.Vertical, 0, [], null);
        }
        (List<Range> lines, float scale, bool fits) = Fit(node, text, inner);
        if (!fits)
        {
            _overflowing.Add(node);
            string words = string.Join(node.Locale == Locale.English ? " " : "", node.Spans.Select(s => s.Text));
            string quote = words.Length > LongestQuote ? words[..LongestQuote] + "…" : words;
            bag.Add(
                Errors.TextOverflow(
                    node.Span,
                    context.Picture,
                    node.Locale.Id,
                    OrdinarySpaces.In(quote),
                    node.MaxLines,
                    text.Em * node.MinScale
                )
            );
        }
        FontMetrics metrics = text.Metrics;
        float lineHeight = text.Em * scale * node.LineHeight;
        float em = text.Em * scale / metrics.UnitsPerEm;
        float ascent = ((lineHeight - ((metrics.Ascent + metrics.Descent) * em)) / 2) + (metrics.Ascent * em);
        float height = (lines.Count * lineHeight) + node.Box.Padding.Vertical;
        return new Measured(node, width, height, node.Box.Padding.Top + ascent, [], new TextLines(text, lines, scale, lineHeight, ascent));
    }

    private static (List<Range> Lines, float Scale, bool Fits) Fit(TextNode node, PreparedText text, float width)
    {
        for (float scale = 1; ; scale = Math.Max(node.MinScale, scale - Step))
        {
            List<Range> lines = text.Fit(width, scale);
            bool fits = lines.Count <= node.MaxLines && lines.TrueForAll(l => text.WidthOf(l) * scale <= width + Tolerance);
            if (fits || scale <= node.MinScale)
            {
                return (lines, scale, fits);
            }
        }
    }

    private PreparedText? Prepare(TextNode node)
    {
        if (!_prepared.TryGetValue(node, out PreparedText? text))
        {
            text = PreparedText.Prepare(node, faces, units, context, bag);
            _prepared.Add(node, text);
        }
        return text;
    }

    private static float Gaps(float gap, int count) => count > 1 ? gap * (count - 1) : 0;
}
