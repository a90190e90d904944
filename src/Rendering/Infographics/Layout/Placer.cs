using Yueqing.Site.Rendering.Infographics.Elements;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics.Layout;

/// <summary>Puts measured nodes into their places and draws them as primitives.</summary>
internal static class Placer
{
    /// <param name="width">The box that the node fills, its padding included.</param>
    public static void Place(Measured node, float x, float y, float width, float height, List<SceneItem> items)
    {
        (float left, float top, float right, float bottom) = (x, y, x + Math.Max(width, node.Width), y + Math.Max(height, node.Height));
        Box box = node.Node.Box;
        if (box.Background is { } fill)
        {
            items.Add(new SceneItem.Rectangle(x, y, width, height, box.Radius, fill));
        }
        x += box.Padding.Left;
        y += box.Padding.Top;
        width -= box.Padding.Horizontal;
        height -= box.Padding.Vertical;
        switch (node.Node)
        {
            case FlexNode { Vertical: true } stack:
                Stack(stack, node.Children, x, y, width, height, items);
                break;
            case FlexNode row:
                Row(row, node, x, y, width, height, items);
                break;
            case GridNode grid:
                Grid(grid, node.Children, x, y, width, items);
                break;
            case TextNode text when node.Lines is { } lines:
                Text(text, lines, x, y, width, items);
                break;
            case ShapeNode shape:
                ShapePainter.Paint(shape.Shape, x, y, width, height, items);
                foreach (Measured middle in node.Children)
                {
                    Place(middle, x + ((width - middle.Width) / 2), y + ((height - middle.Height) / 2), middle.Width, middle.Height, items);
                }
                break;
        }
        if (node.Overflows)
        {
            OverflowMark.Draw(left, top, right, bottom, items);
        }
    }

    private static void Stack(
        FlexNode node,
        IReadOnlyList<Measured> children,
        float x,
        float y,
        float width,
        float height,
        List<SceneItem> items
    )
    {
        float left = height - children.Sum(c => c.Height) - (node.Gap * Math.Max(0, children.Count - 1));
        float grow = children.Sum(c => c.Node.Box.Grow);
        (float at, float between) = Spread(node.Justify, grow > 0 ? 0 : Math.Max(0, left), children.Count);
        y += at;
        foreach (Measured child in children)
        {
            float taller = child.Height + (grow > 0 ? Math.Max(0, left) * child.Node.Box.Grow / grow : 0);
            bool fills = node.Align == Align.Stretch && child.Node.Box.Width is null;
            float childWidth = fills ? width : child.Width;
            Place(child, x + Offset(node.Align, width - childWidth), y, childWidth, taller, items);
            y += taller + node.Gap + between;
        }
    }

    private static void Row(FlexNode node, Measured measured, float x, float y, float width, float height, List<SceneItem> items)
    {
        IReadOnlyList<Measured> children = measured.Children;
        float left = width - children.Sum(c => c.Width) - (node.Gap * Math.Max(0, children.Count - 1));
        (float at, float between) = Spread(node.Justify, Math.Max(0, left), children.Count);
        x += at;
        float baseline = measured.Baseline - measured.Node.Box.Padding.Top;
        foreach (Measured child in children)
        {
            float childHeight = node.Align == Align.Stretch && child.Node.Box.Height is null ? height : child.Height;
            float top = node.Align == Align.Baseline ? baseline - child.Baseline : Offset(node.Align, height - childHeight);
            Place(child, x, y + top, child.Width, childHeight, items);
            x += child.Width + node.Gap + between;
        }
    }

    private static void Grid(GridNode node, IReadOnlyList<Measured> children, float x, float y, float width, List<SceneItem> items)
    {
        float cell = (width - (node.ColumnGap * (node.Columns - 1))) / node.Columns;
        float[] rows = Measurer.RowHeights(node, children);
        for (int i = 0; i < children.Count; i++)
        {
            int column = i % node.Columns;
            bool fills = children[i].Node is not ShapeNode && children[i].Node.Box.Height is null;
            Place(
                children[i],
                x + (column * (cell + node.ColumnGap)),
                y,
                children[i].Node.Box.Width ?? cell,
                fills ? rows[i / node.Columns] : children[i].Height,
                items
            );
            if (column == node.Columns - 1)
            {
                y += rows[i / node.Columns] + node.RowGap;
            }
        }
    }

    private static void Text(TextNode node, TextLines lines, float x, float y, float width, List<SceneItem> items)
    {
        foreach (Range line in lines.Lines)
        {
            float slack = width - (lines.Text.WidthOf(line) * lines.Scale);
            lines.Text.Draw(line, x + Offset(node.Align, Math.Max(0, slack)), y + lines.Ascent, lines.Scale, items);
            y += lines.LineHeight;
        }
    }

    private static float Offset(Align align, float slack) =>
        align switch
        {
            Align.Center => slack / 2,
            Align.End => slack,
            _ => 0,
        };

    private static (float Before, float Between) Spread(Justify justify, float left, int count) =>
        justify switch
        {
            Justify.Center => (left / 2, 0),
            Justify.End => (left, 0),
            Justify.Between when count > 1 => (0, left / (count - 1)),
            _ => (0, 0),
        };
}
