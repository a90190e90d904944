using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace Yueqing.Site.Tests.Rendering.Drawing;

/// <summary>A PNG file taken apart by the book, without anything of the encoder: signature, lengths and checksums hold or the test fails.</summary>
internal sealed class PngFile
{
    public PngFile(byte[] file)
    {
        Assert.Equal([137, 80, 78, 71, 13, 10, 26, 10], file[..8]);
        for (int at = 8; at < file.Length; )
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            Assert.InRange(length, 0, file.Length - at - 12);
            Assert.Equal(
                ChecksumBitByBit(file.AsSpan(at + 4, length + 4)),
                BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length))
            );
            Chunks.Add((Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }
    }

    public List<(string Type, byte[] Data)> Chunks { get; } = [];

    public int BitDepth => this["IHDR"][8];

    public int ColourType => this["IHDR"][9];

    public byte[] this[string type] => Chunks.Single(c => c.Type == type).Data;

    /// <summary>Keyword, language and text of each <c>iTXt</c> chunk that is not compressed and translates no keyword.</summary>
    public List<(string Keyword, string Language, string Text)> Texts()
    {
        var texts = new List<(string, string, string)>();
        foreach (byte[] data in Chunks.Where(c => c.Type == "iTXt").Select(c => c.Data))
        {
            int keyword = Array.IndexOf(data, (byte)0);
            Assert.Equal([0, 0], data[(keyword + 1)..(keyword + 3)]);
            int language = Array.IndexOf(data, (byte)0, keyword + 3);
            Assert.Equal(0, data[language + 1]);
            texts.Add(
                (
                    Encoding.ASCII.GetString(data, 0, keyword),
                    Encoding.ASCII.GetString(data[(keyword + 3)..language]),
                    new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(data[(language + 2)..])
                )
            );
        }
        return texts;
    }

    /// <summary>The rows as they were packed, each with its filter byte in front.</summary>
    public byte[] Rows()
    {
        using var zlib = new ZLibStream(new MemoryStream(this["IDAT"]), CompressionMode.Decompress);
        var rows = new MemoryStream();
        zlib.CopyTo(rows);
        return rows.ToArray();
    }

    private static uint ChecksumBitByBit(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte one in bytes)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                bool odd = ((crc ^ (uint)(one >> bit)) & 1) != 0;
                crc = (crc >> 1) ^ (odd ? 0xEDB88320 : 0);
            }
        }
        return crc ^ 0xFFFFFFFF;
    }
}
