using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>What a line of text needs to know of a face, in design units. Ascent and descent are both measured away from the baseline.</summary>
/// <param name="UnitsPerEm">Design units to the font size: 16 to 16384.</param>
/// <param name="LineGap">What the face asks for between two lines.</param>
/// <param name="EmTop">How far the square of a Chinese character reaches above the baseline; its height is <paramref name="UnitsPerEm"/>.</param>
internal readonly record struct FontMetrics(int UnitsPerEm, int Ascent, int Descent, int LineGap, int EmTop);

/// <summary>A TrueType font in memory, read by HarfBuzz.</summary>
/// <remarks>
/// Nothing about it changes after loading, so any number of threads may use one face at once, as long as none of them disposes it.
/// The bytes it was loaded from must not change either.
/// </remarks>
internal sealed unsafe class FontFace : IDisposable
{
    private static readonly uint[] Needed = [Tag.Cmap, Tag.Glyf, Tag.Head, Tag.Hhea, Tag.Hmtx, Tag.Loca, Tag.Maxp];

    private const uint HeadMagic = 0x5F0F3CF5;

    private FontFace(FaceHandle face, FontHandle font, FontMetrics metrics)
    {
        Face = face;
        Font = font;
        Metrics = metrics;
    }

    /// <summary>The line and the square of the face.</summary>
    public FontMetrics Metrics { get; }

    /// <summary>For cutting the face down.</summary>
    public FaceHandle Face { get; }

    /// <summary>For measuring and drawing, in design units.</summary>
    public FontHandle Font { get; }

    /// <summary>
    /// The face in these bytes; null when they are not a complete font with TrueType outlines: another kind of file, a file that is cut off,
    /// a directory, a header or a metric that cannot be.
    /// </summary>
    public static FontFace? TryLoad(ReadOnlyMemory<byte> sfnt)
    {
        if (!Sfnt.TryRead(sfnt.Span, out Sfnt tables) || !IsUsable(tables))
        {
            return null;
        }
        using BlobHandle blob = CreateBlob(sfnt);
        FaceHandle face = HarfBuzz.CreateFace(blob, 0);
        if (face.IsInvalid)
        {
            return null;
        }
        HarfBuzz.MakeImmutable(face);
        FontHandle font = HarfBuzz.CreateFont(face);
        HarfBuzz.MakeImmutable(font);
        if (Measure(face, font, tables[Tag.Os2]) is { } metrics)
        {
            return new FontFace(face, font, metrics);
        }
        font.Dispose();
        face.Dispose();
        return null;
    }

    /// <summary>Whether the face maps this character to a glyph of its own.</summary>
    public bool Covers(Rune rune) => TryGlyph(rune, out _);

    /// <summary>The glyph of a character; false, and 0, when the face has none.</summary>
    public bool TryGlyph(Rune rune, out uint glyph) => HarfBuzz.GetNominalGlyph(Font, (uint)rune.Value, out glyph) && glyph != 0;

    /// <summary>The mean width in design units of the characters that the face covers, each counted as often as it comes; 0 when it covers none.</summary>
    public double AverageAdvance(IEnumerable<Rune> runes)
    {
        long sum = 0;
        int count = 0;
        foreach (Rune rune in runes)
        {
            if (TryGlyph(rune, out uint glyph))
            {
                sum += HarfBuzz.GetHorizontalAdvance(Font, glyph);
                count++;
            }
        }
        return count == 0 ? 0 : (double)sum / count;
    }

    /// <summary>Lets go of the bytes. The face must not be in use by another thread.</summary>
    public void Dispose()
    {
        Font.Dispose();
        Face.Dispose();
    }

    private static bool IsUsable(Sfnt tables)
    {
        foreach (uint tag in Needed)
        {
            if (tables[tag].IsEmpty)
            {
                return false;
            }
        }
        ReadOnlySpan<byte> head = tables[Tag.Head];
        return GlyphTable.TryRead(tables, out _)
            && BinaryPrimitives.ReadUInt32BigEndian(head[12..]) == HeadMagic
            && BinaryPrimitives.ReadUInt16BigEndian(head[18..]) is >= 16 and <= 16384;
    }

    /// <summary>Null when the line of the face has no height.</summary>
    private static FontMetrics? Measure(FaceHandle face, FontHandle font, ReadOnlySpan<byte> os2)
    {
        if (!HarfBuzz.GetHorizontalExtents(font, out HarfBuzz.FontExtents line) || line.Ascender <= line.Descender)
        {
            return null;
        }
        int unitsPerEm = (int)HarfBuzz.GetUnitsPerEm(face);
        return new FontMetrics(unitsPerEm, line.Ascender, -line.Descender, line.LineGap, EmTop(os2, unitsPerEm, line));
    }

    /// <summary>
    /// A face for Chinese states its square as the typographic ascender and descender of <c>OS/2</c> (OpenType 1.9.1, “sTypoAscender”);
    /// in any other the square is centred on the line.
    /// </summary>
    private static int EmTop(ReadOnlySpan<byte> os2, int unitsPerEm, HarfBuzz.FontExtents line)
    {
        if (os2.Length >= 72)
        {
            int ascender = BinaryPrimitives.ReadInt16BigEndian(os2[68..]);
            int descender = BinaryPrimitives.ReadInt16BigEndian(os2[70..]);
            if (ascender - descender == unitsPerEm)
            {
                return ascender;
            }
        }
        return (line.Ascender + line.Descender + unitsPerEm) / 2;
    }

    /// <summary>HarfBuzz reads the bytes in place; they stay pinned until it lets go of them.</summary>
    private static BlobHandle CreateBlob(ReadOnlyMemory<byte> bytes)
    {
        if (!MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment))
        {
            segment = bytes.ToArray();
        }
        var pin = new PinnedGCHandle<byte[]?>(segment.Array);
        byte* data = pin.GetAddressOfArrayData() + segment.Offset;
        return HarfBuzz.CreateBlob(data, (uint)segment.Count, HarfBuzz.ReadOnlyMemoryMode, PinnedGCHandle<byte[]?>.ToIntPtr(pin), &Unpin);
    }

    [UnmanagedCallersOnly]
    private static void Unpin(nint pin) => PinnedGCHandle<byte[]?>.FromIntPtr(pin).Dispose();
}
