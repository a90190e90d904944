using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Rendering.Infographics.Scenes;

/// <summary>A picture before any backend draws it: plain primitives in drawing order, in pixels, y down.</summary>
/// <param name="Cuts">The heights at which the picture may be cut: the borders of its sections, without top and bottom.</param>
internal sealed record Scene(float Width, float Height, Color Background, IReadOnlyList<SceneItem> Items, IReadOnlyList<float> Cuts);

/// <summary>One thing to draw.</summary>
internal abstract record SceneItem
{
    internal sealed record Rectangle(float X, float Y, float Width, float Height, float Radius, Color Fill) : SceneItem;

    /// <summary>A part of a ring, clockwise from the top.</summary>
    /// <param name="Radius">To the middle of the stroke.</param>
    /// <param name="Share">0 to 1; 1 is the whole ring.</param>
    internal sealed record Arc(float CenterX, float CenterY, float Radius, float Thickness, double Share, Color Fill) : SceneItem;

    /// <summary>A shape stretched into a box.</summary>
    internal sealed record Drawing(VectorIcon Icon, float X, float Y, float Width, float Height, Color Fill) : SceneItem;

    /// <summary>Glyphs of one face, size and colour on one baseline.</summary>
    /// <param name="X">Where the run begins.</param>
    /// <param name="Y">The baseline.</param>
    /// <param name="Words">What the run says.</param>
    /// <param name="Width">Its advance.</param>
    internal sealed record Text(
        PictureFace Face,
        float Size,
        Color Fill,
        float X,
        float Y,
        float Width,
        string Words,
        Locale Locale,
        IReadOnlyList<PlacedGlyph> Glyphs
    ) : SceneItem;
}

/// <summary>A glyph of a run.</summary>
/// <param name="Cluster">The UTF-16 unit of the run's words that it begins.</param>
/// <param name="X">From the beginning of the run, in pixels.</param>
/// <param name="Y">From the baseline, in pixels, down.</param>
internal readonly record struct PlacedGlyph(uint Glyph, int Cluster, float X, float Y);
