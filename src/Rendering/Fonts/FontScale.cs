using System.Buffers.Binary;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>Redraws a font on a coarser grid: fewer units to the em, so fewer bits to a coordinate.</summary>
internal static class FontScale
{
    // Offsets of the 16-bit fields that hold design units (OpenType 1.9.1, the chapter of each table).
    private static readonly int[] HeadFields = [36, 38, 40, 42];
    private static readonly int[] HheaFields = [4, 6, 8, 10, 12, 14, 16, 22];
    private static readonly int[] PostFields = [8, 10];
    private static readonly int[] Os2Fields = [2, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 68, 70, 72, 74, 76, 86, 88];

    private const int UnitsPerEmOffset = 18;
    private const int LongOffsetsOffset = 50;

    /// <summary>
    /// The font at this many units per em, 16 or more, every coordinate rounded to the nearest; unchanged when it has no more than that.
    /// Half a unit is the most that a point moves: at 500 units, a thousandth of the font size.
    /// </summary>
    /// <exception cref="InvalidDataException">A table is damaged.</exception>
    /// <exception cref="ArgumentException">The font has a table whose units this does not know, such as <c>GPOS</c>.</exception>
    public static byte[] ToUnitsPerEm(byte[] sfnt, int unitsPerEm)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(unitsPerEm, 16);
        Sfnt font = Sfnt.Read(sfnt);
        ReadOnlySpan<byte> head = font[Tag.Head];
        int from = head.Length < 54 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(head[UnitsPerEmOffset..]);
        if (from <= unitsPerEm)
        {
            return sfnt;
        }
        var grid = new Grid(from, unitsPerEm);
        (byte[] glyf, byte[] loca) = Outlines(GlyphTable.Read(font), grid);
        var tables = new List<SfntTable>();
        foreach (uint tag in font.Tags)
        {
            byte[] table = font[tag].ToArray();
            byte[] scaled = tag switch
            {
                Tag.Glyf => glyf,
                Tag.Loca => loca,
                Tag.Head => Head(grid.Fields(table, HeadFields), unitsPerEm),
                Tag.Hhea => grid.Fields(table, HheaFields),
                Tag.Hmtx => grid.AllFields(table),
                Tag.Os2 => grid.Fields(table, Os2Fields),
                Tag.Post => grid.Fields(table, PostFields),
                Tag.Cmap or Tag.Gasp or Tag.Maxp or Tag.Name => table,
                _ => throw new ArgumentException("The font has a table that cannot be scaled.", nameof(sfnt)),
            };
            tables.Add(new SfntTable(tag, scaled));
        }
        return Sfnt.Write(tables);
    }

    private static byte[] Head(byte[] head, int unitsPerEm)
    {
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(UnitsPerEmOffset), (ushort)unitsPerEm);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(LongOffsetsOffset), 1);
        return head;
    }

    private static (byte[] Glyf, byte[] Loca) Outlines(GlyphTable glyphs, Grid grid)
    {
        var glyf = new FontWriter();
        var loca = new FontWriter();
        loca.U32(0);
        for (int i = 0; i < glyphs.Count; i++)
        {
            ReadOnlySpan<byte> description = glyphs[i];
            switch (SimpleGlyph.ContourCount(description))
            {
                case 0:
                    break;
                case < 0:
                    glyf.Bytes(grid.Composite(description));
                    break;
                default:
                    grid.Simple(SimpleGlyph.Read(description)).Write(glyf);
                    break;
            }
            glyf.Pad();
            loca.U32((uint)glyf.Length);
        }
        return (glyf.ToArray(), loca.ToArray());
    }

    /// <summary>From one number of units per em to a smaller one.</summary>
    private readonly record struct Grid(int From, int To)
    {
        /// <summary>Halves go up, also below zero: equal widths stay equal wherever on the grid they begin.</summary>
        public int Round(int value) => (int)Math.Floor(((double)value * To / From) + 0.5);

        /// <summary>Scales the 16-bit fields at these offsets in place; a table of an earlier version may lack the last ones.</summary>
        public byte[] Fields(byte[] table, ReadOnlySpan<int> offsets)
        {
            foreach (int offset in offsets)
            {
                if (offset + 2 <= table.Length)
                {
                    Field(table.AsSpan(offset));
                }
            }
            return table;
        }

        /// <summary>Scales a table that is nothing but 16-bit fields in place.</summary>
        public byte[] AllFields(byte[] table)
        {
            for (int offset = 0; offset + 2 <= table.Length; offset += 2)
            {
                Field(table.AsSpan(offset));
            }
            return table;
        }

        public SimpleGlyph Simple(SimpleGlyph glyph)
        {
            var points = new GlyphPoint[glyph.Points.Length];
            for (int i = 0; i < points.Length; i++)
            {
                points[i] = glyph.Points[i] with { X = Round(glyph.Points[i].X), Y = Round(glyph.Points[i].Y) };
            }
            return glyph with { Points = points, Bounds = Bounds(glyph.Bounds) };
        }

        public byte[] Composite(ReadOnlySpan<byte> description)
        {
            byte[] scaled = Fields(description.ToArray(), [2, 4, 6, 8]);
            foreach (GlyphComponent component in CompositeGlyph.Components(description))
            {
                int arguments = component.Offset + 4;
                if (component is { HasOffsets: true, HasWords: true })
                {
                    Fields(scaled, [arguments, arguments + 2]);
                }
                else if (component.HasOffsets)
                {
                    scaled[arguments] = (byte)Round((sbyte)scaled[arguments]);
                    scaled[arguments + 1] = (byte)Round((sbyte)scaled[arguments + 1]);
                }
            }
            return scaled;
        }

        private void Field(Span<byte> field) =>
            BinaryPrimitives.WriteInt16BigEndian(field, (short)Round(BinaryPrimitives.ReadInt16BigEndian(field)));

        private GlyphBounds Bounds(GlyphBounds box) => new(Round(box.MinX), Round(box.MinY), Round(box.MaxX), Round(box.MaxY));
    }
}
