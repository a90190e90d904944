using System.Numerics;

namespace Yueqing.Site.Rendering.Drawing;

/// <summary>
/// The rows of a truecolour image, each behind the byte that names its filter (PNG third edition, section 9.2). The filter of a row is the
/// one whose bytes, read as signed, have the least sum of absolute values, as section 12.7 advises.
/// </summary>
internal static class RgbRows
{
    private const int Channels = 3;
    private const int Filters = 5;

    /// <summary>Zeros in front of a line: the pixel left of the first one (section 9.2 says that it counts as zero).</summary>
    private static readonly int Margin = Math.Max(Vector<byte>.Count, Channels);

    /// <summary>How many bytes <see cref="Write"/> writes.</summary>
    public static int Size(int width, int height) => checked((1 + (width * Channels)) * height);

    /// <summary>Writes the rows over whatever is there. The pixels have blue in the low byte, then green and red.</summary>
    public static void Write(Span<byte> rows, ReadOnlySpan<uint> pixels, int width)
    {
        int length = width * Channels;
        int padded = (length + Vector<byte>.Count - 1) / Vector<byte>.Count * Vector<byte>.Count;
        byte[] above = new byte[Margin + padded];
        byte[] line = new byte[Margin + padded];
        byte[] filtered = new byte[padded];
        byte[] best = new byte[padded];
        for (; !pixels.IsEmpty; pixels = pixels[width..])
        {
            Split(pixels[..width], line.AsSpan(Margin));
            ulong least = ulong.MaxValue;
            for (int filter = 0; filter < Filters; filter++)
            {
                Apply(filter, line, above, filtered);
                filtered.AsSpan(length).Clear();
                ulong sum = Sum(filtered);
                if (sum < least)
                {
                    least = sum;
                    rows[0] = (byte)filter;
                    (best, filtered) = (filtered, best);
                }
            }
            best.AsSpan(0, length).CopyTo(rows[1..]);
            rows = rows[(1 + length)..];
            (above, line) = (line, above);
        }
    }

    private static void Split(ReadOnlySpan<uint> pixels, Span<byte> line)
    {
        for (int i = 0; i < pixels.Length; i++)
        {
            uint pixel = pixels[i];
            line[Channels * i] = (byte)(pixel >> 16);
            line[(Channels * i) + 1] = (byte)(pixel >> 8);
            line[(Channels * i) + 2] = (byte)pixel;
        }
    }

    private static void Apply(int filter, ReadOnlySpan<byte> line, ReadOnlySpan<byte> above, Span<byte> filtered)
    {
        for (int i = 0; i < filtered.Length; i += Vector<byte>.Count)
        {
            var here = new Vector<byte>(line[(Margin + i)..]);
            var left = new Vector<byte>(line[(Margin + i - Channels)..]);
            var up = new Vector<byte>(above[(Margin + i)..]);
            Vector<byte> predicted = filter switch
            {
                0 => Vector<byte>.Zero,
                1 => left,
                2 => up,
                3 => (left & up) + ((left ^ up) >> 1),
                _ => Paeth(left, up, new Vector<byte>(above[(Margin + i - Channels)..])),
            };
            (here - predicted).CopyTo(filtered[i..]);
        }
    }

    /// <summary>
    /// Whichever of the three is nearest to left + up - corner; on a tie left before up before corner (section 9.4). When left and up are on
    /// the same side of the corner, the corner is never nearest, so all fits into bytes.
    /// </summary>
    private static Vector<byte> Paeth(Vector<byte> left, Vector<byte> up, Vector<byte> corner)
    {
        Vector<byte> fromLeft = Distance(up, corner);
        Vector<byte> fromUp = Distance(left, corner);
        Vector<byte> sameSide = Vector.Equals(Vector.GreaterThanOrEqual(up, corner), Vector.GreaterThanOrEqual(left, corner));
        Vector<byte> fromCorner = sameSide | Distance(fromLeft, fromUp);
        Vector<byte> leftWins = Vector.LessThanOrEqual(fromLeft, fromUp) & Vector.LessThanOrEqual(fromLeft, fromCorner);
        Vector<byte> upWins = Vector.LessThanOrEqual(fromUp, fromCorner);
        return Vector.ConditionalSelect(leftWins, left, Vector.ConditionalSelect(upWins, up, corner));
    }

    private static Vector<byte> Distance(Vector<byte> a, Vector<byte> b) => Vector.Max(a, b) - Vector.Min(a, b);

    private static ulong Sum(ReadOnlySpan<byte> filtered)
    {
        Vector<uint> sum = Vector<uint>.Zero;
        for (int i = 0; i < filtered.Length; i += Vector<byte>.Count)
        {
            var value = new Vector<byte>(filtered[i..]);
            Vector.Widen(Vector.Min(value, Vector<byte>.Zero - value), out Vector<ushort> low, out Vector<ushort> high);
            Vector.Widen(low + high, out Vector<uint> first, out Vector<uint> second);
            sum += first + second;
        }
        return Vector.Sum(sum);
    }
}
