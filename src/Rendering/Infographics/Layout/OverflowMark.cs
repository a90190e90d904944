using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics.Layout;

/// <summary>The frame around what does not fit, for those who can shorten it. No published picture has one.</summary>
internal static class OverflowMark
{
    private const float Thickness = 4;

    /// <summary>No colour of a theme, so that it is seen on any.</summary>
    public static Color Color { get; } = new(0xE6007E);

    public static void Draw(float left, float top, float right, float bottom, List<SceneItem> items)
    {
        items.Add(new SceneItem.Rectangle(left, top, right - left, Thickness, 0, Color));
        items.Add(new SceneItem.Rectangle(left, bottom - Thickness, right - left, Thickness, 0, Color));
        items.Add(new SceneItem.Rectangle(left, top, Thickness, bottom - top, 0, Color));
        items.Add(new SceneItem.Rectangle(right - Thickness, top, Thickness, bottom - top, 0, Color));
    }
}
