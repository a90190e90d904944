using System.Numerics;
using System.Runtime.InteropServices;

namespace Yueqing.Site.Rendering.Drawing;

/// <summary>At most 256 colours that stand for all colours of a picture, and which stands for which.</summary>
internal sealed class PngPalette
{
    /// <summary>As many as a PNG palette holds (PNG third edition, section 11.2.2).</summary>
    public const int MostEntries = 256;

    /// <summary>
    /// How far a shade may be from the entry that stands for it, in any of red, green and blue, of 255: between two flat colours, where
    /// anti-aliasing puts its shades, nobody sees such a step.
    /// </summary>
    public const int Bound = 6;

    /// <summary>A colour of at least one pixel in so many is flat (a background, a letter's inside, a bar) and stays exact.</summary>
    public const int FlatShare = 1000;

    private readonly uint[] _entries = new uint[MostEntries];
    private readonly byte[] _indices;
    private int _count;

    private PngPalette(int colours) => _indices = new byte[colours];

    /// <summary>The entries, the most frequent first.</summary>
    public ReadOnlySpan<uint> Entries => _entries.AsSpan(0, _count);

    /// <summary>For each colour of <see cref="ColorRuns.Colours"/> the index of the entry that stands for it.</summary>
    public ReadOnlySpan<byte> Indices => _indices;

    /// <summary>
    /// All colours of the picture as they are when they are at most 256. Else flat colours stay as they are and the others, frequent ones
    /// first, join an entry at most <see cref="Bound"/> away or become one; null when that makes more than 256.
    /// </summary>
    public static PngPalette? TryMake(ColorRuns runs)
    {
        ReadOnlySpan<int> counts = runs.Counts;
        ulong[] order = new ulong[counts.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = ((ulong)(uint)~counts[i] << 32) | (uint)i;
        }
        Array.Sort(order);
        var palette = new PngPalette(order.Length);
        bool exact = order.Length <= MostEntries;
        foreach (ulong item in order)
        {
            int colour = (int)(uint)item;
            bool flat = exact || (long)counts[colour] * FlatShare >= runs.PixelCount;
            if (!flat && palette.Nearest(runs.Colours[colour]).Distance <= Bound)
            {
                continue;
            }
            if (palette._count == MostEntries)
            {
                return null;
            }
            palette._entries[palette._count++] = runs.Colours[colour];
        }
        for (int i = 0; i < order.Length; i++)
        {
            palette._indices[i] = (byte)palette.Nearest(runs.Colours[i]).Index;
        }
        return palette;
    }

    /// <summary>The first of the nearest entries. The distance, of 255, is that of the channel which differs most, and more than 255 when there is no entry yet.</summary>
    private (int Index, uint Distance) Nearest(uint colour)
    {
        Vector<byte> wanted = Vector.AsVectorByte(new Vector<uint>(colour));
        ReadOnlySpan<Vector<uint>> entries = MemoryMarshal.Cast<uint, Vector<uint>>(_entries.AsSpan());
        var best = new Vector<uint>(uint.MaxValue);
        Vector<uint> index = Vector<uint>.Indices;
        int vectors = (_count + Vector<uint>.Count - 1) / Vector<uint>.Count;
        for (int i = 0; i < vectors; i++)
        {
            // An empty entry is transparent, hence 255 away from anything opaque.
            Vector<byte> entry = Vector.AsVectorByte(entries[i]);
            Vector<byte> apart = Vector.Max(entry, wanted) - Vector.Min(entry, wanted);
            apart = Vector.Max(apart, Vector.AsVectorByte(Vector.AsVectorUInt32(apart) >> 16));
            apart = Vector.Max(apart, Vector.AsVectorByte(Vector.AsVectorUInt32(apart) >> 8));
            best = Vector.Min(best, ((Vector.AsVectorUInt32(apart) & new Vector<uint>(0xFF)) << 16) | index);
            index += new Vector<uint>((uint)Vector<uint>.Count);
        }
        uint nearest = uint.MaxValue;
        for (int lane = 0; lane < Vector<uint>.Count; lane++)
        {
            nearest = Math.Min(nearest, best[lane]);
        }
        return ((int)(nearest & 0xFFFF), nearest >> 16);
    }
}
