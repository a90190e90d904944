using System.Text;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Fonts;

/// <summary>A glyph of a font made for a test.</summary>
/// <param name="Character">What maps to it; 0 for none.</param>
/// <param name="Bearing">The left side bearing that <c>hmtx</c> states.</param>
internal sealed record TestGlyph(char Character, int Advance, int Bearing, byte[] Description)
{
    public static readonly TestGlyph NotDefined = new('\0', 500, 0, []);

    /// <summary>Contours of points; the box and the bearing follow from the points unless given.</summary>
    public static TestGlyph Simple(char character, int advance, GlyphPoint[][] contours, GlyphBounds? box = null, bool overlaps = false)
    {
        GlyphPoint[] points = [.. contours.SelectMany(c => c)];
        int end = -1;
        int[] ends = [.. contours.Select(c => end += c.Length)];
        var glyph = new SimpleGlyph(box ?? GlyphBounds.Of(points), ends, points, [], overlaps);
        var writer = new FontWriter();
        glyph.Write(writer);
        return new TestGlyph(character, advance, glyph.Bounds.MinX, writer.ToArray());
    }

    /// <summary>Another glyph moved by word offsets, and a third moved by byte offsets and halved; then a hinting program.</summary>
    public static TestGlyph Composite(char character, int advance, GlyphBounds box, int first, int second, byte[] program)
    {
        var writer = new FontWriter();
        writer.U16(-1);
        box.Write(writer);
        writer.U16(0x0001 | 0x0002 | 0x0020);
        writer.U16(first);
        writer.U16(300);
        writer.U16(-200);
        writer.U16(0x0002 | 0x0008 | 0x0100);
        writer.U16(second);
        writer.U8(100);
        writer.U8(-100);
        writer.U16(0x2000);
        writer.U16(program.Length);
        writer.Bytes(program);
        return new TestGlyph(character, advance, box.MinX, writer.ToArray());
    }
}

/// <summary>Builds small TrueType fonts.</summary>
internal static class TestFont
{
    /// <summary>A straight square from 100 to 500.</summary>
    public static readonly GlyphPoint[] Square = [new(100, 0, true), new(100, 400, true), new(500, 400, true), new(500, 0, true)];

    /// <summary>A round shape with no point on the curve.</summary>
    public static readonly GlyphPoint[] Round = [new(0, 0, false), new(0, 600, false), new(600, 600, false), new(600, 0, false)];

    /// <summary>A square for A, a round shape for B, both for C, and a space.</summary>
    public static byte[] Abc { get; } =
        Make([
            TestGlyph.NotDefined,
            TestGlyph.Simple('A', 600, [Square]),
            TestGlyph.Simple('B', 700, [Round], new GlyphBounds(0, 0, 600, 600)),
            TestGlyph.Composite('C', 900, new GlyphBounds(50, -300, 800, 300), 1, 2, [0x01, 0x02, 0x03]),
            new TestGlyph(' ', 250, 0, []),
        ]);

    /// <param name="more">Tables besides the usual ones; they win over them.</param>
    public static byte[] Make(IReadOnlyList<TestGlyph> glyphs, params SfntTable[] more)
    {
        var glyf = new FontWriter();
        var loca = new FontWriter();
        var hmtx = new FontWriter();
        loca.U32(0);
        foreach (TestGlyph glyph in glyphs)
        {
            glyf.Bytes(glyph.Description);
            glyf.Pad();
            loca.U32((uint)glyf.Length);
            hmtx.U16(glyph.Advance);
            hmtx.U16(glyph.Bearing);
        }
        SfntTable[] usual =
        [
            Table(Tag.Os2, 96, (68, 880), (70, -120)),
            new(Tag.Cmap, Cmap(glyphs)),
            new(Tag.Glyf, glyf.ToArray()),
            Table(Tag.Head, 54, (0, 1), (12, 0x5F0F), (14, 0x3CF5), (18, 1000), (50, 1)),
            Table(Tag.Hhea, 36, (0, 1), (4, 900), (6, -250), (8, 30), (34, glyphs.Count)),
            new(Tag.Hmtx, hmtx.ToArray()),
            new(Tag.Loca, loca.ToArray()),
            Table(Tag.Maxp, 32, (0, 1), (4, glyphs.Count)),
            new(Tag.Name, Names("Free to use", "Test Sans", "OFL", "https://example.org/ofl")),
            Table(Tag.Post, 32, (0, 3)),
        ];
        return Sfnt.Write(more.Concat(usual).DistinctBy(t => t.Tag));
    }

    /// <summary>A table of zeros but for some 16-bit fields.</summary>
    public static SfntTable Table(uint tag, int length, params (int Offset, int Value)[] fields)
    {
        byte[] bytes = new byte[length];
        foreach ((int offset, int value) in fields)
        {
            bytes[offset] = (byte)(value >> 8);
            bytes[offset + 1] = (byte)value;
        }
        return new SfntTable(tag, bytes);
    }

    private static byte[] Cmap(IReadOnlyList<TestGlyph> glyphs)
    {
        (char Character, int Glyph)[] mapped =
        [
            .. glyphs.Select((g, i) => (g.Character, i)).Where(m => m.Character != 0).OrderBy(m => m.Character),
        ];
        var cmap = new FontWriter();
        cmap.U32(1);
        cmap.U32(0x0003000A);
        cmap.U32(12);
        cmap.U32(0x000C0000);
        cmap.U32((uint)(16 + (mapped.Length * 12)));
        cmap.U32(0);
        cmap.U32((uint)mapped.Length);
        foreach ((char character, int glyph) in mapped)
        {
            cmap.U32(character);
            cmap.U32(character);
            cmap.U32((uint)glyph);
        }
        return cmap.ToArray();
    }

    private static byte[] Names(string copyright, string family, string licence, string address)
    {
        (int Id, string Text)[] names = [(0, copyright), (1, family), (13, licence), (14, address)];
        var records = new FontWriter();
        var texts = new FontWriter();
        records.U16(0);
        records.U16(names.Length);
        records.U16(6 + (names.Length * 12));
        foreach ((int id, string text) in names)
        {
            byte[] bytes = Encoding.BigEndianUnicode.GetBytes(text);
            int[] fields = [3, 1, 0x409, id, bytes.Length, texts.Length];
            foreach (int field in fields)
            {
                records.U16(field);
            }
            texts.Bytes(bytes);
        }
        records.Bytes(texts.Written);
        return records.ToArray();
    }
}
