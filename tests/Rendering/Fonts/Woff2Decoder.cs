using System.IO.Compression;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Fonts;

/// <summary>Unpacks WOFF2 as sections 4 to 6 of the recommendation tell a browser to: enough for what we write, and strict about it.</summary>
internal static class Woff2Decoder
{
    private sealed record Entry(uint Tag, int Version, int OriginalLength, int Length);

    /// <summary>The tables in the order of the directory, <c>glyf</c>, <c>loca</c> and <c>hmtx</c> rebuilt.</summary>
    public static List<SfntTable> Tables(byte[] woff2)
    {
        var reader = new FontReader(woff2);
        Require(reader.U32() == 0x774F4632, "signature");
        Require(reader.U32() == 0x00010000, "flavor");
        Require(reader.U32() == woff2.Length && woff2.Length % 4 == 0, "length");
        int count = reader.U16();
        Require(reader.U16() == 0, "reserved");
        reader.U32();
        int packed = (int)reader.U32();
        reader.Bytes(24);
        var entries = new List<Entry>();
        for (int i = 0; i < count; i++)
        {
            entries.Add(ReadEntry(ref reader));
        }
        byte[] data = new byte[entries.Sum(e => e.Length)];
        Require(BrotliDecoder.TryDecompress(reader.Bytes(packed), data, out int written) && written == data.Length, "compressed data");
        Require(reader.Left < 4, "padding");
        return Rebuild(entries, data);
    }

    /// <summary>The font as a file again.</summary>
    public static byte[] Decode(byte[] woff2) => Sfnt.Write(Tables(woff2));

    private static Entry ReadEntry(ref FontReader reader)
    {
        int flags = reader.U8();
        uint tag = (flags & 63) == 63 ? reader.U32() : Woff2Tags.At(flags & 63);
        int version = flags >> 6;
        int original = ReadBase128(ref reader);
        bool transformed = tag is Tag.Glyf or Tag.Loca ? version == 0 : version != 0;
        return new Entry(tag, version, original, transformed ? ReadBase128(ref reader) : original);
    }

    private static List<SfntTable> Rebuild(List<Entry> entries, byte[] data)
    {
        var tables = new List<SfntTable>();
        Woff2GlyphDecoder? glyphs = null;
        int offset = 0;
        foreach (Entry entry in entries)
        {
            byte[] bytes = data.AsSpan(offset, entry.Length).ToArray();
            offset += entry.Length;
            switch (entry.Tag)
            {
                case Tag.Glyf:
                    glyphs = new Woff2GlyphDecoder(bytes);
                    bytes = glyphs.Glyf;
                    break;
                case Tag.Loca:
                    Require(entry.Length == 0 && glyphs is not null, "loca follows glyf and is empty");
                    bytes = glyphs!.Loca;
                    Require(bytes.Length == entry.OriginalLength, "length of loca");
                    break;
                case Tag.Hmtx when entry.Version == 1:
                    bytes = Metrics(bytes, glyphs!.LeftEdges);
                    Require(bytes.Length == entry.OriginalLength, "length of hmtx");
                    break;
                default:
                    Require(entry.Version == 0, "version");
                    break;
            }
            tables.Add(new SfntTable(entry.Tag, bytes));
        }
        return tables;
    }

    /// <summary>Of fonts in which each glyph has an advance of its own.</summary>
    private static byte[] Metrics(byte[] packed, List<int> leftEdges)
    {
        var reader = new FontReader(packed);
        Require(reader.U8() == 3, "hmtx flags");
        var hmtx = new FontWriter();
        foreach (int edge in leftEdges)
        {
            if (reader.Left > 0)
            {
                hmtx.U16(reader.U16());
            }
            hmtx.U16(edge);
        }
        return hmtx.ToArray();
    }

    private static int ReadBase128(ref FontReader reader)
    {
        int value = 0;
        for (int i = 0; i < 5; i++)
        {
            int b = reader.U8();
            Require(i > 0 || b != 0x80, "leading zeros");
            value = (value << 7) | (b & 0x7F);
            if (b < 0x80)
            {
                return value;
            }
        }
        throw new InvalidDataException("UIntBase128");
    }

    public static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidDataException(what);
        }
    }
}
