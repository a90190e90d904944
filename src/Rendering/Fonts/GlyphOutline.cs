using System.Globalization;
using System.Text;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>A rectangle in the coordinates of an outline: design units, y down, the baseline at 0.</summary>
internal readonly record struct OutlineBox(int X, int Y, int Width, int Height)
{
    /// <summary>As the <c>viewBox</c> attribute of SVG takes it.</summary>
    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"{X} {Y} {Width} {Height}");
}

/// <summary>The shape of one character as SVG (SVG 2, section 9.3, “Path data”). Fill rule <c>nonzero</c>, the default.</summary>
/// <param name="PathData">For the attribute <c>d</c>; whole numbers; empty for a character without ink, such as a space.</param>
/// <param name="Ink">The smallest box of whole units around the drawn shape; all zero without ink.</param>
/// <param name="Em">The box the character takes in a line: as wide as its advance, as high as the font size.</param>
internal sealed record GlyphOutline(string PathData, OutlineBox Ink, OutlineBox Em)
{
    /// <summary>Draws a character; null when the face does not cover it.</summary>
    public static GlyphOutline? SvgPath(FontFace face, Rune rune)
    {
        if (!face.TryGlyph(rune, out uint glyph))
        {
            return null;
        }
        List<PathSegment> segments = OutlinePen.Draw(face.Font, glyph);
        FontMetrics metrics = face.Metrics;
        int advance = HarfBuzz.GetHorizontalAdvance(face.Font, glyph);
        return new GlyphOutline(SvgPathData.Of(segments), InkOf(segments), new OutlineBox(0, -metrics.EmTop, advance, metrics.UnitsPerEm));
    }

    private static OutlineBox InkOf(List<PathSegment> segments)
    {
        if (segments.Count == 0)
        {
            return default;
        }
        (double left, double right) = (double.MaxValue, double.MinValue);
        (double top, double bottom) = (double.MaxValue, double.MinValue);
        PathSegment from = segments[0];
        foreach (PathSegment to in segments)
        {
            bool curved = to.Kind == PathSegmentKind.Quadratic;
            Widen(ref left, ref right, from.X, curved ? to.ControlX : to.X, to.X);
            Widen(ref top, ref bottom, from.Y, curved ? to.ControlY : to.Y, to.Y);
            from = to;
        }
        int x = (int)Math.Floor(left);
        int y = (int)Math.Floor(top);
        return new OutlineBox(x, y, (int)Math.Ceiling(right) - x, (int)Math.Ceiling(bottom) - y);
    }

    /// <summary>Takes the end of a quadratic curve into the range, and the place where it turns, if it does.</summary>
    private static void Widen(ref double least, ref double most, double start, double control, double end)
    {
        double bend = start - (2 * control) + end;
        double t = bend == 0 ? 0 : (start - control) / bend;
        double turn = t is > 0 and < 1 ? start - (t * t * bend) : end;
        least = Math.Min(least, Math.Min(turn, end));
        most = Math.Max(most, Math.Max(turn, end));
    }
}
