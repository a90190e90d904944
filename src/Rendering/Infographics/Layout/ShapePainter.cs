using Yueqing.Site.Rendering.Infographics.Elements;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics.Layout;

/// <summary>The drawn leaves as primitives. Lengths and angles are proportional to the values: nothing starts anywhere but at zero.</summary>
internal static class ShapePainter
{
    public static void Paint(Shape shape, float x, float y, float width, float height, List<SceneItem> items)
    {
        switch (shape)
        {
            case Shape.Bar bar:
                items.Add(new SceneItem.Rectangle(x, y, width, height, 0, bar.Track));
                if (bar.Share > 0)
                {
                    items.Add(new SceneItem.Rectangle(x, y, (float)(width * bar.Share), height, 0, bar.Fill));
                }
                break;
            case Shape.Ring ring:
                float radius = (Math.Min(width, height) - ring.Thickness) / 2;
                items.Add(new SceneItem.Arc(x + (width / 2), y + (height / 2), radius, ring.Thickness, 1, ring.Track));
                if (ring.Share > 0)
                {
                    items.Add(new SceneItem.Arc(x + (width / 2), y + (height / 2), radius, ring.Thickness, ring.Share, ring.Fill));
                }
                break;
            case Shape.Ladder ladder:
                Ladder(ladder, x, y, width, height, items);
                break;
            case Shape.Signs signs:
                Signs(signs, x, y, width, items);
                break;
            case Shape.Icon icon:
                items.Add(new SceneItem.Drawing(icon.Drawing, x, y, width, height, icon.Fill));
                break;
            case Shape.Rule rule:
                items.Add(new SceneItem.Rectangle(x, y, width, height, 0, rule.Fill));
                break;
        }
    }

    /// <summary>Two rails and evenly spaced rungs, the first on top; the place is the one rung that is filled.</summary>
    private static void Ladder(Shape.Ladder ladder, float x, float y, float width, float height, List<SceneItem> items)
    {
        float rail = Math.Max(3, width / 18);
        float step = height / (ladder.Rungs + 0.5f);
        float rung = Math.Max(2, Math.Min(rail, step * 0.4f));
        float mark = Math.Max(rung, Math.Min(step * 0.72f, width / 4));
        items.Add(new SceneItem.Rectangle(x, y, rail, height, 0, ladder.Track));
        items.Add(new SceneItem.Rectangle(x + width - rail, y, rail, height, 0, ladder.Track));
        for (int i = 0; i < ladder.Rungs; i++)
        {
            float middle = y + (step * (i + 0.75f));
            bool marked = i == ladder.Place - 1;
            float thick = marked ? mark : rung;
            items.Add(
                marked
                    ? new SceneItem.Rectangle(x, middle - (thick / 2), width, thick, 0, ladder.Fill)
                    : new SceneItem.Rectangle(x + rail, middle - (thick / 2), width - (2 * rail), thick, 0, ladder.Track)
            );
        }
    }

    private static void Signs(Shape.Signs signs, float x, float y, float width, List<SceneItem> items)
    {
        int columns = Measurer.SignsPerRow(signs, width);
        float pitch = signs.Size + signs.Gap;
        for (int i = 0; i < signs.Count; i++)
        {
            items.Add(
                new SceneItem.Drawing(signs.Sign, x + (i % columns * pitch), y + (i / columns * pitch), signs.Size, signs.Size, signs.Fill)
            );
        }
    }
}
