using System.Buffers;

namespace Yueqing.Site.Rendering.Drawing;

/// <summary>A picture as runs of equal pixels, row after row without a break, and the colours that occur in it, in the order in which they first come.</summary>
internal sealed class ColorRuns : IDisposable
{
    /// <summary>A picture with more colours is a photograph or a wide gradient, which no palette of 256 can stand for.</summary>
    public const int MostColours = 4096;

    /// <summary>Alpha is none of a run's business: two pixels that differ in nothing else are one colour.</summary>
    private const uint Opaque = 0xFF000000;

    /// <summary>Twice the colours, so that a search ends after a step or two.</summary>
    private const int SlotBits = 13;
    private const int LengthBits = 16;
    private const int Longest = 1 << LengthBits;

    /// <summary>How many pixels a run of a flat picture has at least, on average; where it has fewer, room is added.</summary>
    private const int UsualLength = 8;

    private uint[] _runs;
    private readonly uint[] _colours = ArrayPool<uint>.Shared.Rent(MostColours);
    private readonly int[] _counts = ArrayPool<int>.Shared.Rent(MostColours);

    /// <summary>An open-addressing hash table: the colour in the high half of a slot, its number in the low half; zero is empty, since a colour is opaque.</summary>
    private readonly ulong[] _slots = ArrayPool<ulong>.Shared.Rent(1 << SlotBits);
    private int _runCount;
    private int _colourCount;

    private ColorRuns(int pixels)
    {
        _runs = ArrayPool<uint>.Shared.Rent((pixels / UsualLength) + 1);
        Array.Clear(_slots, 0, 1 << SlotBits);
        PixelCount = pixels;
    }

    /// <summary>How many pixels the runs cover.</summary>
    public int PixelCount { get; }

    /// <summary>The colours, opaque, as the pixels write them.</summary>
    public ReadOnlySpan<uint> Colours => _colours.AsSpan(0, _colourCount);

    /// <summary>How many pixels have the colour of the same index.</summary>
    public ReadOnlySpan<int> Counts => _counts.AsSpan(0, _colourCount);

    /// <summary>The runs, each to be read with <see cref="Colour"/> and <see cref="Length"/>.</summary>
    public ReadOnlySpan<uint> Runs => _runs.AsSpan(0, _runCount);

    /// <summary>The index of the run's colour in <see cref="Colours"/>.</summary>
    public static int Colour(uint run) => (int)(run >> LengthBits);

    /// <summary>How many pixels the run is long, at least one.</summary>
    public static int Length(uint run) => (int)(run & (Longest - 1)) + 1;

    /// <summary>The runs of a picture, or null when it has more than <see cref="MostColours"/> colours.</summary>
    public static ColorRuns? TryFind(ReadOnlySpan<uint> pixels)
    {
        var found = new ColorRuns(pixels.Length);
        if (found.TryAdd(pixels))
        {
            return found;
        }
        found.Dispose();
        return null;
    }

    /// <summary>Gives the memory back; nothing of this object may be used afterwards.</summary>
    public void Dispose()
    {
        ArrayPool<uint>.Shared.Return(_runs);
        ArrayPool<uint>.Shared.Return(_colours);
        ArrayPool<int>.Shared.Return(_counts);
        ArrayPool<ulong>.Shared.Return(_slots);
    }

    private bool TryAdd(ReadOnlySpan<uint> pixels)
    {
        Span<uint> runs = _runs;
        Span<int> counts = _counts;
        int written = 0;
        for (int start = 0; start < pixels.Length; )
        {
            uint pixel = pixels[start];
            int end = EndOfRun(pixels, start);
            int colour = NumberOf(pixel | Opaque);
            if (colour < 0)
            {
                return false;
            }
            int length = end - start;
            counts[colour] += length;
            if (written + (length / Longest) + 1 > runs.Length)
            {
                runs = Grow(written);
            }
            for (; length > Longest; length -= Longest)
            {
                runs[written++] = ((uint)colour << LengthBits) | (Longest - 1);
            }
            runs[written++] = ((uint)colour << LengthBits) | (uint)(length - 1);
            start = end;
        }
        _runCount = written;
        return true;
    }

    private Span<uint> Grow(int written)
    {
        uint[] larger = ArrayPool<uint>.Shared.Rent(Math.Min(PixelCount, _runs.Length * 2) + 1);
        _runs.AsSpan(0, written).CopyTo(larger);
        ArrayPool<uint>.Shared.Return(_runs);
        return _runs = larger;
    }

    /// <summary>Edges of letters change with every pixel, backgrounds after hundreds: the first pixels are compared one by one, the rest many at a time.</summary>
    private static int EndOfRun(ReadOnlySpan<uint> pixels, int start)
    {
        uint first = pixels[start];
        int near = Math.Min(pixels.Length, start + 8);
        for (int i = start + 1; i < near; i++)
        {
            if (pixels[i] != first)
            {
                return i;
            }
        }
        int rest = pixels[near..].IndexOfAnyExcept(first);
        return rest < 0 ? pixels.Length : near + rest;
    }

    private int NumberOf(uint colour)
    {
        ulong[] slots = _slots;
        uint slot = (colour * 0x9E3779B1) >> (32 - SlotBits);
        while (slots[slot] != 0)
        {
            if ((uint)(slots[slot] >> 32) == colour)
            {
                return (int)(uint)slots[slot];
            }
            slot = (slot + 1) & ((1 << SlotBits) - 1);
        }
        if (_colourCount == MostColours)
        {
            return -1;
        }
        slots[slot] = ((ulong)colour << 32) | (uint)_colourCount;
        _colours[_colourCount] = colour;
        _counts[_colourCount] = 0;
        return _colourCount++;
    }
}
