using Yueqing.Site.Rendering.Charts;
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
                foreach (LadderBar bar in Ladder.Bars(ladder.Place, Ladder.Rungs(ladder.Place), x, y, width, height))
                {
                    items.Add(new SceneItem.Rectangle(bar.X, bar.Y, bar.Width, bar.Height, 0, bar.IsPlace ? ladder.Fill : ladder.Track));
                }
                break;
            case Shape.Signs signs:
                foreach ((float left, float top) in SignGrid.Within(width, signs.Count, signs.Size, signs.Gap).Places())
                {
                    items.Add(new SceneItem.Drawing(signs.Sign, x + left, y + top, signs.Size, signs.Size, signs.Fill));
                }
                break;
            case Shape.Icon icon:
                items.Add(new SceneItem.Drawing(icon.Drawing, x, y, width, height, icon.Fill));
                break;
            case Shape.Rule rule:
                items.Add(new SceneItem.Rectangle(x, y, width, height, 0, rule.Fill));
                break;
        }
    }
}
