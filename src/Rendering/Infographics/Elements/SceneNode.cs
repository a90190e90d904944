using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Infographics.Elements;

/// <summary>Distances from the four sides, in pixels.</summary>
internal readonly record struct Edges(float Top, float Right, float Bottom, float Left)
{
    public float Horizontal => Left + Right;

    public float Vertical => Top + Bottom;
}

/// <summary>Where children stand across the direction of their container.</summary>
internal enum Align
{
    Stretch,
    Start,
    Center,
    End,
    Baseline,
}

/// <summary>Where children stand along the direction of their container when they do not fill it.</summary>
internal enum Justify
{
    Start,
    Center,
    End,
    Between,
}

/// <summary>What every element has. Sizes in pixels, padding included.</summary>
/// <param name="Width">Null for as wide as the place or the content.</param>
/// <param name="Height">Null for as high as the content.</param>
/// <param name="Grow">Its share of the room that is left, as <c>flex-grow</c>.</param>
internal sealed record Box(float? Width, float? Height, float Grow, Edges Padding, Color? Background, float Radius)
{
    public static Box Plain { get; } = new(null, null, 0, default, null, 0);
}

/// <summary>An element of a scene, checked: every token, figure and file that it names exists.</summary>
internal abstract record SceneNode(Box Box, SourceSpan Span);

/// <summary><c>stack</c>, <c>panel</c> and <c>row</c>: children one after the other.</summary>
internal sealed record FlexNode(
    Box Box,
    SourceSpan Span,
    bool Vertical,
    float Gap,
    Align Align,
    Justify Justify,
    IReadOnlyList<SceneNode> Children
) : SceneNode(Box, Span);

/// <summary><c>grid</c>: columns of one width, rows as high as their highest cell.</summary>
internal sealed record GridNode(Box Box, SourceSpan Span, int Columns, float ColumnGap, float RowGap, IReadOnlyList<SceneNode> Children)
    : SceneNode(Box, Span);

/// <summary>A stretch of text in one style.</summary>
/// <param name="Role">The face: <c>headline</c>, <c>text</c> or <c>bold</c>.</param>
/// <param name="Size">The font size in pixels.</param>
/// <param name="Gap">Room before it, in pixels.</param>
internal readonly record struct TextSpan(string Text, string Role, float Size, Color Color, float Gap);

/// <summary><c>text</c> and <c>quantity</c>.</summary>
/// <param name="LineHeight">A multiple of the size of the largest span.</param>
/// <param name="MaxLines">More is an error.</param>
/// <param name="MinScale">How far the text may shrink to fit: 1 for not at all.</param>
/// <param name="Balanced">Lines of even length, broken at punctuation where Chinese has some.</param>
/// <param name="Breakable">False for a quantity, whose unit never leaves its number.</param>
internal sealed record TextNode(
    Box Box,
    SourceSpan Span,
    Locale Locale,
    IReadOnlyList<TextSpan> Spans,
    float LineHeight,
    Align Align,
    int MaxLines,
    float MinScale,
    bool Balanced,
    bool Breakable
) : SceneNode(Box, Span);

/// <summary>A drawn leaf, with an element in its middle or none.</summary>
internal sealed record ShapeNode(Box Box, SourceSpan Span, Shape Shape, SceneNode? Middle = null) : SceneNode(Box, Span);

/// <summary>What a leaf draws into its box.</summary>
internal abstract record Shape
{
    /// <summary>A bar from zero. <paramref name="Share"/> of the box's width, 0 to 1.</summary>
    internal sealed record Bar(double Share, Color Fill, Color Track) : Shape;

    /// <summary>A ring, clockwise from the top. <paramref name="Share"/> of the circle, 0 to 1.</summary>
    internal sealed record Ring(double Share, float Thickness, Color Fill, Color Track) : Shape;

    /// <summary>A ladder whose rung <paramref name="Place"/>, counted from the top, is marked.</summary>
    internal sealed record Ladder(int Place, Color Fill, Color Track) : Shape;

    /// <summary>A sign for each one counted, in cells of one size.</summary>
    internal sealed record Signs(int Count, VectorIcon Sign, float Size, float Gap, Color Fill) : Shape;

    internal sealed record Icon(VectorIcon Drawing, Color Fill) : Shape;

    internal sealed record Rule(Color Fill) : Shape;

    internal sealed record Nothing : Shape;
}
