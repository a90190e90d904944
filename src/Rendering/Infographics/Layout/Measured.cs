using Yueqing.Site.Rendering.Infographics.Elements;

namespace Yueqing.Site.Rendering.Infographics.Layout;

/// <summary>A node with the size that it takes in the width it was given.</summary>
/// <param name="Baseline">From the top of the box to the first baseline; the height where there is no text.</param>
/// <param name="Lines">Of a text; null for other nodes.</param>
internal sealed record Measured(
    SceneNode Node,
    float Width,
    float Height,
    float Baseline,
    IReadOnlyList<Measured> Children,
    TextLines? Lines
)
{
    /// <summary>Whether it needs more room than it has: such a picture is never published.</summary>
    public bool Overflows { get; init; }
}

/// <summary>A text that has been fitted.</summary>
/// <param name="Scale">What all sizes are multiplied by, so that it fits.</param>
/// <param name="LineHeight">In pixels.</param>
/// <param name="Ascent">From the top of a line to its baseline, in pixels.</param>
internal sealed record TextLines(PreparedText Text, IReadOnlyList<Range> Lines, float Scale, float LineHeight, float Ascent);
