namespace Yueqing.Site.Rendering.Fonts;

/// <summary>The transformed <c>hmtx</c> table: left side bearings that equal the left edge of the glyph are left out (W3C WOFF 2.0, section 5.4).</summary>
internal static class Woff2Metrics
{
    private const int NoProportionalBearings = 1;
    private const int NoMonospaceBearings = 2;

    /// <summary>Null when the bearings say something of their own, so that the table must stay as it is.</summary>
    /// <param name="hmtx">Pairs of advance and bearing, then bearings alone.</param>
    /// <param name="hhea">Says how many pairs there are.</param>
    /// <param name="leftEdges">By glyph, see <see cref="Woff2Glyphs.LeftEdges"/>.</param>
    /// <exception cref="InvalidDataException">A table is too short.</exception>
    public static byte[]? Transform(ReadOnlySpan<byte> hmtx, ReadOnlySpan<byte> hhea, int[] leftEdges)
    {
        var header = new FontReader(hhea);
        header.Bytes(34);
        int pairs = header.U16();
        if (pairs > leftEdges.Length)
        {
            throw new InvalidDataException("The hhea table counts more metrics than there are glyphs.");
        }
        var reader = new FontReader(hmtx);
        var table = new FontWriter();
        table.U8(NoProportionalBearings | NoMonospaceBearings);
        bool same = true;
        for (int glyph = 0; glyph < leftEdges.Length; glyph++)
        {
            if (glyph < pairs)
            {
                table.U16(reader.U16());
            }
            same &= reader.I16() == leftEdges[glyph];
        }
        return same ? table.ToArray() : null;
    }
}
