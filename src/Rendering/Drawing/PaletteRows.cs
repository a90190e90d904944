using System.Runtime.CompilerServices;

namespace Yueqing.Site.Rendering.Drawing;

/// <summary>The rows of a palette image, each behind a byte that says “no filter”, several pixels to a byte where they fit (PNG third edition, section 7.2).</summary>
internal static class PaletteRows
{
    /// <summary>Bits to a pixel, 1, 2, 4 or 8, so that as many entries can be told apart.</summary>
    public static int BitDepth(int entries) =>
        entries switch
        {
            <= 2 => 1,
            <= 4 => 2,
            <= 16 => 4,
            _ => 8,
        };

    /// <summary>How many bytes <see cref="Write"/> writes.</summary>
    public static int Size(int width, int height, int bitDepth) => checked((1 + RowLength(width, bitDepth)) * height);

    /// <summary>Writes the rows over whatever is there.</summary>
    public static void Write(Span<byte> rows, ColorRuns runs, PngPalette palette, int width, int bitDepth)
    {
        Span<byte> line = bitDepth == 8 ? [] : new byte[width];
        int stride = 1 + RowLength(width, bitDepth);
        int x = 0;
        ReadOnlySpan<byte> indices = palette.Indices;
        Span<byte> row = bitDepth == 8 ? rows[1..stride] : line;
        foreach (uint run in runs.Runs)
        {
            byte index = indices[ColorRuns.Colour(run)];
            int length = ColorRuns.Length(run);
            while (length > 0)
            {
                int here = Math.Min(length, width - x);
                Fill(row, x, here, index);
                x += here;
                length -= here;
                if (x < width)
                {
                    continue;
                }
                x = 0;
                rows[0] = 0;
                if (bitDepth < 8)
                {
                    Pack(line, rows[1..stride], bitDepth);
                }
                rows = rows[stride..];
                row = bitDepth == 8 && !rows.IsEmpty ? rows[1..stride] : line;
            }
        }
    }

    /// <summary>Most runs are shorter than eight pixels: writing eight at once is the quickest, and the next runs write over what was too much.</summary>
    private static void Fill(Span<byte> row, int x, int length, byte index)
    {
        if (length <= sizeof(ulong) && x <= row.Length - sizeof(ulong))
        {
            Unsafe.WriteUnaligned(ref row[x], index * 0x0101010101010101UL);
            return;
        }
        row.Slice(x, length).Fill(index);
    }

    private static int RowLength(int width, int bitDepth) => (int)((((long)width * bitDepth) + 7) / 8);

    /// <summary>The leftmost pixel goes into the high bits; what is left of the last byte is zero.</summary>
    private static void Pack(ReadOnlySpan<byte> line, Span<byte> packed, int bitDepth)
    {
        int perByte = 8 / bitDepth;
        for (int i = 0; i < packed.Length; i++)
        {
            int bits = 0;
            for (int k = i * perByte; k < (i + 1) * perByte; k++)
            {
                bits = (bits << bitDepth) | (k < line.Length ? line[k] : 0);
            }
            packed[i] = (byte)bits;
        }
    }
}
