namespace Yueqing.Site.Rendering.Fonts;

/// <summary>The transformed <c>glyf</c> table: outlines taken apart into streams of like things, which Brotli packs better (W3C WOFF 2.0, section 5.1).</summary>
internal sealed class Woff2Glyphs
{
    private const int OverlapBitmapPresent = 1;

    private readonly FontWriter _contourCounts = new();
    private readonly FontWriter _pointCounts = new();
    private readonly FontWriter _flags = new();
    private readonly FontWriter _coordinates = new();
    private readonly FontWriter _composites = new();
    private readonly FontWriter _boxes = new();
    private readonly FontWriter _instructions = new();
    private readonly byte[] _hasBox;
    private readonly byte[] _overlaps;
    private readonly bool _longOffsets;

    private Woff2Glyphs(GlyphTable glyphs)
    {
        LeftEdges = new int[glyphs.Count];
        _hasBox = new byte[(glyphs.Count + 31) / 32 * 4];
        _overlaps = new byte[(glyphs.Count + 7) / 8];
        _longOffsets = glyphs.HasLongOffsets;
        for (int glyph = 0; glyph < glyphs.Count; glyph++)
        {
            ReadOnlySpan<byte> description = glyphs[glyph];
            switch (SimpleGlyph.ContourCount(description))
            {
                case 0:
                    _contourCounts.U16(0);
                    break;
                case < 0:
                    AddComposite(glyph, description);
                    break;
                default:
                    AddSimple(glyph, SimpleGlyph.Read(description));
                    break;
            }
        }
    }

    /// <summary>By glyph, the left edge of the box (xMin) that a decoder will find; 0 for a glyph without ink.</summary>
    public int[] LeftEdges { get; }

    /// <summary>Takes the glyphs of a font apart.</summary>
    /// <exception cref="InvalidDataException">A glyph is damaged.</exception>
    public static Woff2Glyphs Transform(Sfnt font) => new(GlyphTable.Read(font));

    /// <summary>The table: header, streams, and the bitmap of overlaps if any glyph has one.</summary>
    public byte[] ToArray()
    {
        bool anyOverlap = _overlaps.AsSpan().ContainsAnyExcept((byte)0);
        var table = new FontWriter();
        table.U16(0);
        table.U16(anyOverlap ? OverlapBitmapPresent : 0);
        table.U16(LeftEdges.Length);
        table.U16(_longOffsets ? 1 : 0);
        FontWriter[] streams = [_contourCounts, _pointCounts, _flags, _coordinates, _composites, _boxes, _instructions];
        foreach (FontWriter stream in streams)
        {
            table.U32((uint)(stream.Length + (stream == _boxes ? _hasBox.Length : 0)));
        }
        foreach (FontWriter stream in streams)
        {
            if (stream == _boxes)
            {
                table.Bytes(_hasBox);
            }
            table.Bytes(stream.Written);
        }
        if (anyOverlap)
        {
            table.Bytes(_overlaps);
        }
        return table.ToArray();
    }

    private void AddSimple(int glyph, SimpleGlyph simple)
    {
        _contourCounts.U16(simple.ContourEnds.Length);
        int previousEnd = -1;
        foreach (int end in simple.ContourEnds)
        {
            _pointCounts.Packed16(end - previousEnd);
            previousEnd = end;
        }
        int x = 0;
        int y = 0;
        foreach (GlyphPoint point in simple.Points)
        {
            Woff2Triplet.Write(_flags, _coordinates, point.X - x, point.Y - y, point.OnCurve);
            (x, y) = (point.X, point.Y);
        }
        _coordinates.Packed16(simple.Instructions.Length);
        _instructions.Bytes(simple.Instructions);
        LeftEdges[glyph] = simple.Bounds.MinX;
        // A box that follows from the points is left out.
        if (simple.Bounds != GlyphBounds.Of(simple.Points))
        {
            AddBox(glyph, simple.Bounds);
        }
        if (simple.Overlaps)
        {
            _overlaps[glyph >> 3] |= (byte)(0x80 >> (glyph & 7));
        }
    }

    private void AddComposite(int glyph, ReadOnlySpan<byte> description)
    {
        _contourCounts.U16(-1);
        List<GlyphComponent> components = CompositeGlyph.Components(description);
        GlyphComponent last = components[^1];
        _composites.Bytes(description[CompositeGlyph.HeaderLength..(last.Offset + last.Length)]);
        if (CompositeGlyph.Program(description, components) is { } program)
        {
            _coordinates.Packed16(program.Length);
            _instructions.Bytes(program);
        }
        var header = new FontReader(description);
        header.I16();
        GlyphBounds bounds = GlyphBounds.Read(ref header);
        LeftEdges[glyph] = bounds.MinX;
        AddBox(glyph, bounds);
    }

    private void AddBox(int glyph, GlyphBounds bounds)
    {
        _hasBox[glyph >> 3] |= (byte)(0x80 >> (glyph & 7));
        bounds.Write(_boxes);
    }
}
