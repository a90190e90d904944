using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Rendering.Html;

/// <summary>A character of the display face as an inline picture: it stands before any font arrives, and takes the colour of the text.</summary>
internal static class Emblem
{
    /// <summary>Decorative: the page says the same in words, so assistive technology passes over it.</summary>
    public static RawHtml Draw(GlyphOutline outline) =>
        new(
            $"<svg class=\"emblem\" viewBox=\"{outline.Em.ViewBox}\" aria-hidden=\"true\" focusable=\"false\" fill=\"currentColor\"><path d=\"{outline.PathData}\"/></svg>"
        );
}
