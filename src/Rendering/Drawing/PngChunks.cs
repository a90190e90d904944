using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Yueqing.Site.Rendering.Drawing;

/// <summary>Writes a PNG file chunk by chunk (PNG third edition, section 5.3).</summary>
internal sealed class PngChunks : IDisposable
{
    private const int LengthAndType = 8;

    private readonly MemoryStream _file = new(64 * 1024);

    /// <summary>A file of the signature alone.</summary>
    public PngChunks() => _file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    /// <summary>A chunk whose data is known.</summary>
    public void Add(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        int start = Begin(type);
        _file.Write(data);
        End(start);
    }

    /// <summary>The image header (section 11.2.1): not interlaced.</summary>
    public void AddHeader(int width, int height, int bitDepth, PngColor colour)
    {
        Span<byte> data = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(data, width);
        BinaryPrimitives.WriteInt32BigEndian(data[4..], height);
        data[8] = (byte)bitDepth;
        data[9] = (byte)colour;
        data[10..].Clear();
        Add("IHDR"u8, data);
    }

    /// <summary>International text, not compressed (section 11.3.3.4); nothing when the text is empty. A zero character, which the chunk cannot hold, is left out.</summary>
    /// <param name="keyword">Latin letters, at most 79.</param>
    /// <param name="language">The BCP 47 tag of the text; may be empty.</param>
    /// <param name="text">What the keyword is about.</param>
    public void AddText(string keyword, string language, string text)
    {
        if (text.Length == 0)
        {
            return;
        }
        // Between keyword and language the two bytes that say “not compressed”, behind the language no translated keyword.
        string data = $"{keyword}\0\0\0{Whole(language)}\0\0{Whole(text)}";
        Add("iTXt"u8, Encoding.UTF8.GetBytes(data));
    }

    /// <summary>The rows with their filter bytes, packed as a zlib stream into one chunk (section 10.1).</summary>
    public void AddRows(ReadOnlySpan<byte> rows, ZLibCompressionOptions compression)
    {
        int start = Begin("IDAT"u8);
        using (var zlib = new ZLibStream(_file, compression, leaveOpen: true))
        {
            zlib.Write(rows);
        }
        End(start);
    }

    /// <summary>The whole file, ended; nothing can be added afterwards.</summary>
    public byte[] ToArray()
    {
        Add("IEND"u8, []);
        return _file.ToArray();
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _file.Dispose();

    private static string Whole(string text) => text.Replace("\0", "", StringComparison.Ordinal);

    /// <summary>Leaves room for the length, which <see cref="End"/> fills in.</summary>
    private int Begin(ReadOnlySpan<byte> type)
    {
        int start = (int)_file.Position;
        _file.Write([0, 0, 0, 0]);
        _file.Write(type);
        return start;
    }

    private void End(int start)
    {
        int length = (int)_file.Position - start;
        Span<byte> chunk = _file.GetBuffer().AsSpan(start, length);
        BinaryPrimitives.WriteInt32BigEndian(chunk, length - LengthAndType);
        Span<byte> crc = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc32.Of(chunk[4..]));
        _file.Write(crc);
    }
}
