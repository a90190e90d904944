namespace Yueqing.Site.Rendering.Fonts;

/// <summary>One point of an outline in design units, y up. Points off the curve are control points of quadratic curves.</summary>
internal readonly record struct GlyphPoint(int X, int Y, bool OnCurve);

/// <summary>A box in design units, y up, both ends included.</summary>
internal readonly record struct GlyphBounds(int MinX, int MinY, int MaxX, int MaxY)
{
    /// <summary>The smallest box around all points, on and off the curve: what the header of a glyph should say.</summary>
    public static GlyphBounds Of(ReadOnlySpan<GlyphPoint> points)
    {
        if (points.IsEmpty)
        {
            return default;
        }
        var box = new GlyphBounds(int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        foreach (GlyphPoint p in points)
        {
            box = new(Math.Min(box.MinX, p.X), Math.Min(box.MinY, p.Y), Math.Max(box.MaxX, p.X), Math.Max(box.MaxY, p.Y));
        }
        return box;
    }

    /// <summary>Reads the box from the header of a glyph, behind the number of contours.</summary>
    public static GlyphBounds Read(ref FontReader reader) => new(reader.I16(), reader.I16(), reader.I16(), reader.I16());

    /// <summary>Writes the box in the same order.</summary>
    public void Write(FontWriter writer)
    {
        writer.U16(MinX);
        writer.U16(MinY);
        writer.U16(MaxX);
        writer.U16(MaxY);
    }
}
