namespace Yueqing.Site.Rendering.Fonts;

/// <summary>A glyph that is drawn by its own contours (OpenType 1.9.1, “Simple Glyph Table”).</summary>
/// <param name="Bounds">The box that its header states.</param>
/// <param name="ContourEnds">The index of the last point of each contour, ascending; at least one.</param>
/// <param name="Overlaps">Whether the font warns that contours overlap (<c>OVERLAP_SIMPLE</c>).</param>
internal sealed record SimpleGlyph(GlyphBounds Bounds, int[] ContourEnds, GlyphPoint[] Points, byte[] Instructions, bool Overlaps)
{
    private const int OnCurve = 0x01;
    private const int ShortX = 0x02;
    private const int ShortY = 0x04;
    private const int Repeat = 0x08;
    private const int SameOrPositiveX = 0x10;
    private const int SameOrPositiveY = 0x20;
    private const int OverlapSimple = 0x40;

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
        return new SimpleGlyph(bounds, ends, points, instructions, (flags[0] & OverlapSimple) != 0);
    }

    /// <summary>Writes the description in its shortest form.</summary>
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
        byte[] flags = new byte[Points.Length];
        var x = new FontWriter();
        var y = new FontWriter();
        GlyphPoint from = default;
        for (int i = 0; i < flags.Length; i++)
        {
            GlyphPoint to = Points[i];
            int flag = to.OnCurve ? OnCurve : 0;
            flag |= WriteStep(x, to.X - from.X, ShortX, SameOrPositiveX);
            flag |= WriteStep(y, to.Y - from.Y, ShortY, SameOrPositiveY);
            flags[i] = (byte)(flag | (Overlaps && i == 0 ? OverlapSimple : 0));
            from = to;
        }
        WriteFlags(writer, flags);
        writer.Bytes(x.Written);
        writer.Bytes(y.Written);
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

    private static void WriteFlags(FontWriter writer, ReadOnlySpan<byte> flags)
    {
        while (!flags.IsEmpty)
        {
            int others = flags.IndexOfAnyExcept(flags[0]);
            int run = Math.Min(others < 0 ? flags.Length : others, 256);
            writer.U8(flags[0] | (run > 1 ? Repeat : 0));
            if (run > 1)
            {
                writer.U8(run - 1);
            }
            flags = flags[run..];
        }
    }

    private static int[] ReadCoordinates(ref FontReader reader, byte[] flags, int isShort, int sameOrPositive)
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

    /// <summary>Writes a step in no, one or two bytes and gives the flags that tell which.</summary>
    private static int WriteStep(FontWriter writer, int step, int isShort, int sameOrPositive)
    {
        if (step == 0)
        {
            return sameOrPositive;
        }
        if (Math.Abs(step) > byte.MaxValue)
        {
            writer.U16(step);
            return 0;
        }
        writer.U8(Math.Abs(step));
        return isShort | (step > 0 ? sameOrPositive : 0);
    }
}
