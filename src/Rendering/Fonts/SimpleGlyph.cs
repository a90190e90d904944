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

    public static GlyphBounds Read(ref FontReader reader) => new(reader.I16(), reader.I16(), reader.I16(), reader.I16());

    public void Write(FontWriter writer)
    {
        writer.U16(MinX);
        writer.U16(MinY);
        writer.U16(MaxX);
        writer.U16(MaxY);
    }
}

/// <summary>A glyph that is drawn by its own contours (OpenType 1.9.1, “Simple Glyph Table”).</summary>
/// <param name="Bounds">The box that its header states.</param>
/// <param name="ContourEnds">The index of the last point of each contour, ascending; at least one.</param>
/// <param name="Overlaps">Whether the font warns that contours overlap (<c>OVERLAP_SIMPLE</c>).</param>
internal sealed record SimpleGlyph(GlyphBounds Bounds, int[] ContourEnds, GlyphPoint[] Points, byte[] Instructions, bool Overlaps)
{
    private const byte OnCurve = 0x01;
    private const byte ShortX = 0x02;
    private const byte ShortY = 0x04;
    private const byte Repeat = 0x08;
    private const byte SameOrPositiveX = 0x10;
    private const byte SameOrPositiveY = 0x20;
    private const byte OverlapSimple = 0x40;

    /// <summary>How many contours a description states: 0 for no ink, negative for a composite.</summary>
    public static int ContourCount(ReadOnlySpan<byte> description) => description.IsEmpty ? 0 : new FontReader(description).I16();

    /// <summary>Reads a description whose <see cref="ContourCount"/> is positive.</summary>
    /// <exception cref="InvalidDataException">It is cut off, or its contours are out of order.</exception>
    public static SimpleGlyph Read(ReadOnlySpan<byte> description)
    {
        var reader = new FontReader(description);
        int[] ends = new int[reader.I16()];
        GlyphBounds bounds = GlyphBounds.Read(ref reader);
        int last = -1;
        for (int i = 0; i < ends.Length; i++)
        {
            ends[i] = reader.U16();
            if (ends[i] < last)
            {
                throw new InvalidDataException("The contours of a glyph are out of order.");
            }
            last = ends[i];
        }
        byte[] instructions = reader.Bytes(reader.U16()).ToArray();
        byte[] flags = ReadFlags(ref reader, last + 1);
        int[] x = ReadCoordinates(ref reader, flags, ShortX, SameOrPositiveX);
        int[] y = ReadCoordinates(ref reader, flags, ShortY, SameOrPositiveY);
        var points = new GlyphPoint[flags.Length];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = new GlyphPoint(x[i], y[i], (flags[i] & OnCurve) != 0);
        }
        return new SimpleGlyph(bounds, ends, points, instructions, flags.Length > 0 && (flags[0] & OverlapSimple) != 0);
    }

    /// <summary>Writes the description plainly: deltas as words, no repeated flags. WOFF2 packs it anyway.</summary>
    public void Write(FontWriter writer)
    {
        writer.U16(ContourEnds.Length);
        Bounds.Write(writer);
        foreach (int end in ContourEnds)
        {
            writer.U16(end);
        }
        writer.U16(Instructions.Length);
        writer.Bytes(Instructions);
        for (int i = 0; i < Points.Length; i++)
        {
            writer.U8((Points[i].OnCurve ? OnCurve : 0) | (Overlaps && i == 0 ? OverlapSimple : 0));
        }
        for (int i = 0; i < Points.Length; i++)
        {
            writer.U16(Points[i].X - (i == 0 ? 0 : Points[i - 1].X));
        }
        for (int i = 0; i < Points.Length; i++)
        {
            writer.U16(Points[i].Y - (i == 0 ? 0 : Points[i - 1].Y));
        }
    }

    private static byte[] ReadFlags(ref FontReader reader, int count)
    {
        byte[] flags = new byte[count];
        for (int i = 0; i < count; i++)
        {
            flags[i] = reader.U8();
            if ((flags[i] & Repeat) != 0)
            {
                int times = Math.Min(reader.U8(), count - 1 - i);
                flags.AsSpan(i + 1, times).Fill(flags[i]);
                i += times;
            }
        }
        return flags;
    }

    private static int[] ReadCoordinates(ref FontReader reader, byte[] flags, byte isShort, byte sameOrPositive)
    {
        int[] values = new int[flags.Length];
        int value = 0;
        for (int i = 0; i < flags.Length; i++)
        {
            bool bit = (flags[i] & sameOrPositive) != 0;
            if ((flags[i] & isShort) != 0)
            {
                value += bit ? reader.U8() : -reader.U8();
            }
            else if (!bit)
            {
                value += reader.I16();
            }
            values[i] = value;
        }
        return values;
    }
}
