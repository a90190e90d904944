using System.Buffers.Binary;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>The glyph descriptions of a font, by way of its <c>loca</c> table (OpenType 1.9.1, “glyf” and “loca”).</summary>
internal readonly ref struct GlyphTable
{
    private const int GlyphCountOffset = 4;
    private const int LongOffsetsOffset = 50;

    private readonly ReadOnlySpan<byte> _loca;
    private readonly ReadOnlySpan<byte> _glyf;

    private GlyphTable(Sfnt font)
    {
        _loca = font[Tag.Loca];
        _glyf = font[Tag.Glyf];
        Count = BinaryPrimitives.ReadUInt16BigEndian(font[Tag.Maxp][GlyphCountOffset..]);
        HasLongOffsets = BinaryPrimitives.ReadInt16BigEndian(font[Tag.Head][LongOffsetsOffset..]) != 0;
    }

    /// <summary>How many glyphs the font has; at least one.</summary>
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

    /// <summary>False when a table is missing or not as long as its index says. The descriptions themselves are not looked at.</summary>
    public static bool TryRead(Sfnt font, out GlyphTable glyphs)
    {
        glyphs = default;
        if (font[Tag.Maxp].Length < GlyphCountOffset + 2 || font[Tag.Head].Length < LongOffsetsOffset + 4)
        {
            return false;
        }
        glyphs = new GlyphTable(font);
        return glyphs.Count > 0
            && glyphs._loca.Length >= (glyphs.Count + 1) * (glyphs.HasLongOffsets ? 4 : 2)
            && glyphs.Offset(glyphs.Count) <= (uint)glyphs._glyf.Length;
    }

    /// <exception cref="InvalidDataException">A table is missing or too short.</exception>
    public static GlyphTable Read(Sfnt font) =>
        TryRead(font, out GlyphTable glyphs) ? glyphs : throw new InvalidDataException("The font has no usable table of glyphs.");

    private uint Offset(int glyph) =>
        HasLongOffsets
            ? BinaryPrimitives.ReadUInt32BigEndian(_loca[(glyph * 4)..])
            : (uint)BinaryPrimitives.ReadUInt16BigEndian(_loca[(glyph * 2)..]) * 2;
}
