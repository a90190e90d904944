using Yueqing.Site.Diagnostics;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Infographics.Elements;
using Yueqing.Site.Rendering.Infographics.Scenes;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Rendering.Infographics.Layout;

/// <summary>A bound scene → the primitives of a picture.</summary>
internal static class SceneComposer
{
    /// <summary>Null after a diagnostic: text that does not fit, a picture that is too high, a character without a glyph. Nothing is ever clipped.</summary>
    public static Scene? Compose(BoundScene bound, SceneContext context, PictureFaces faces, UnitWords units, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        Scene scene = Lay(bound, context, faces, units, own);
        bag.AddAll(own.ToSorted());
        return own.HasErrors ? null : scene;
    }

    /// <summary>The same whatever does not fit: that has a frame around it (<see cref="OverflowMark"/>).</summary>
    public static Scene Lay(BoundScene bound, SceneContext context, PictureFaces faces, UnitWords units, DiagnosticBag bag)
    {
        Measured root = new Measurer(faces, units, context, bag).Measure(bound.Root, bound.Width);
        float height = MathF.Max(1, MathF.Ceiling(bound.Height ?? root.Height));
        var items = new List<SceneItem>();
        Placer.Place(root, 0, 0, bound.Width, height, items);
        if (root.Height > bound.MaxHeight + 0.5f)
        {
            bag.Add(Errors.SceneOverflow(bound.Span, context.Picture, context.Locale.Id, Phrases.Height, root.Height, bound.MaxHeight));
            height = MathF.Max(height, MathF.Ceiling(root.Height));
            OverflowMark.Draw(0, bound.MaxHeight, bound.Width, height, items);
        }
        ReportUnsafe(bound, items, context, bag);
        return new Scene(bound.Width, height, bound.Background, items, Cuts(root, height));
    }

    /// <summary>Between the sections, in the middle of the gap that separates them.</summary>
    private static List<float> Cuts(Measured root, float height)
    {
        var cuts = new List<float>();
        var node = (FlexNode)root.Node;
        float y = node.Box.Padding.Top;
        foreach (Measured section in root.Children.SkipLast(1))
        {
            y += section.Height + node.Gap;
            float cut = MathF.Floor(y - (node.Gap / 2));
            if (cut > 0 && cut < height)
            {
                cuts.Add(cut);
            }
        }
        return cuts;
    }

    private static void ReportUnsafe(BoundScene bound, List<SceneItem> items, SceneContext context, DiagnosticBag bag)
    {
        if (bound.SafeWidth is not { } safe)
        {
            return;
        }
        float left = (bound.Width - safe) / 2;
        foreach (SceneItem.Text text in items.OfType<SceneItem.Text>())
        {
            if (text.X < left - 0.5f || text.X + text.Width > left + safe + 0.5f)
            {
                bag.Add(Errors.OutsideSafeArea(bound.Span, context.Picture, context.Locale.Id, text.Words));
            }
        }
    }
}
