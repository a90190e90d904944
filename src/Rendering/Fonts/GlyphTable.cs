using System.Buffers.Binary;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>The glyph descriptions of a font, by way of its <c>loca</c> table (OpenType 1.9.1, “glyf” and “loca”).</summary>
internal readonly ref struct GlyphTable
{
    private readonly ReadOnlySpan<byte> _loca;
    private readonly ReadOnlySpan<byte> _glyf;

    /// <exception cref="InvalidDataException">A table is missing or too short.</exception>
    public GlyphTable(Sfnt font)
    {
        _loca = font[Tag.Loca];
        _glyf = font[Tag.Glyf];
        ReadOnlySpan<byte> head = font[Tag.Head];
        ReadOnlySpan<byte> maxp = font[Tag.Maxp];
        if (head.Length < 54 || maxp.Length < 6)
        {
            throw new InvalidDataException("The font has no usable head or maxp table.");
        }
        Count = BinaryPrimitives.ReadUInt16BigEndian(maxp[4..]);
        HasLongOffsets = BinaryPrimitives.ReadInt16BigEndian(head[50..]) != 0;
        if (_loca.Length < (Count + 1) * (HasLongOffsets ? 4 : 2))
        {
            throw new InvalidDataException("The loca table is shorter than the number of glyphs asks for.");
        }
    }

    /// <summary>Whether the table is as long as its index says; the descriptions themselves are not looked at.</summary>
    public static bool IsConsistent(Sfnt font)
    {
        try
        {
            var glyphs = new GlyphTable(font);
            return glyphs.Count > 0 && glyphs.Offset(glyphs.Count) <= (uint)glyphs._glyf.Length;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>How many glyphs the font has.</summary>
    public int Count { get; }

    /// <summary>Whether <c>loca</c> holds 32-bit offsets rather than halved 16-bit ones.</summary>
    public bool HasLongOffsets { get; }

    /// <summary>One description; empty for a glyph without ink.</summary>
    /// <exception cref="InvalidDataException">It lies outside the table.</exception>
    public ReadOnlySpan<byte> this[int glyph]
    {
        get
        {
            uint start = Offset(glyph);
            uint end = Offset(glyph + 1);
            return start <= end && end <= (uint)_glyf.Length
                ? _glyf[(int)start..(int)end]
                : throw new InvalidDataException("A glyph lies outside the glyf table.");
        }
    }

    private uint Offset(int glyph) =>
        HasLongOffsets
            ? BinaryPrimitives.ReadUInt32BigEndian(_loca[(glyph * 4)..])
            : (uint)BinaryPrimitives.ReadUInt16BigEndian(_loca[(glyph * 2)..]) * 2;
}
