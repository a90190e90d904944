using System.Buffers.Binary;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>The table directory of a TrueType file in memory, checked against the length of the file (OpenType 1.9.1, “Organization of an OpenType font”).</summary>
internal readonly ref struct Sfnt
{
    /// <summary>The version number of a font with TrueType outlines.</summary>
    public const uint TrueType = 0x00010000;

    private const int HeaderLength = 12;
    private const int RecordLength = 16;

    private readonly ReadOnlySpan<byte> _file;
    private readonly (uint Tag, int Offset, int Length)[] _tables;

    private Sfnt(ReadOnlySpan<byte> file, (uint Tag, int Offset, int Length)[] tables)
    {
        _file = file;
        _tables = tables;
    }

    /// <summary>The tags in the order of the file.</summary>
    public IEnumerable<uint> Tags => _tables.Select(t => t.Tag);

    /// <summary>The bytes of a table; empty when the font has no such table.</summary>
    public ReadOnlySpan<byte> this[uint tag]
    {
        get
        {
            foreach ((uint each, int offset, int length) in _tables)
            {
                if (each == tag)
                {
                    return _file.Slice(offset, length);
                }
            }
            return [];
        }
    }

    /// <summary>False for anything but a single TrueType font whose tables all lie inside the file.</summary>
    public static bool TryRead(ReadOnlySpan<byte> file, out Sfnt sfnt)
    {
        sfnt = default;
        if (file.Length < HeaderLength || BinaryPrimitives.ReadUInt32BigEndian(file) != TrueType)
        {
            return false;
        }
        int count = BinaryPrimitives.ReadUInt16BigEndian(file[4..]);
        if (count == 0 || file.Length < HeaderLength + (count * RecordLength))
        {
            return false;
        }
        var tables = new (uint, int, int)[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> record = file.Slice(HeaderLength + (i * RecordLength), RecordLength);
            uint offset = BinaryPrimitives.ReadUInt32BigEndian(record[8..]);
            uint length = BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
            if ((ulong)offset + length > (ulong)file.Length)
            {
                return false;
            }
            tables[i] = (BinaryPrimitives.ReadUInt32BigEndian(record), (int)offset, (int)length);
        }
        sfnt = new Sfnt(file, tables);
        return true;
    }

    /// <summary>The directory of a file that must be good.</summary>
    /// <exception cref="InvalidDataException">It is no TrueType font, or it is cut off.</exception>
    public static Sfnt Read(ReadOnlySpan<byte> file) =>
        TryRead(file, out Sfnt sfnt) ? sfnt : throw new InvalidDataException("These bytes are not a complete TrueType font.");

    /// <summary>A font file of these tables, ordered by tag, each on a multiple of four, with the checksums that the format asks for.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<uint, byte[]>> tables)
    {
        KeyValuePair<uint, byte[]>[] ordered = [.. tables.OrderBy(t => t.Key)];
        int power = int.Log2(ordered.Length);
        var file = new FontWriter();
        file.U32(TrueType);
        file.U16(ordered.Length);
        file.U16(RecordLength << power);
        file.U16(power);
        file.U16((ordered.Length * RecordLength) - (RecordLength << power));
        int offset = HeaderLength + (ordered.Length * RecordLength);
        foreach ((uint tag, byte[] bytes) in ordered)
        {
            file.U32(tag);
            file.U32(Checksum(tag, bytes));
            file.U32((uint)offset);
            file.U32((uint)bytes.Length);
            offset += (bytes.Length + 3) & ~3;
        }
        int head = -1;
        foreach ((uint tag, byte[] bytes) in ordered)
        {
            head = tag == Tag.Head ? file.Length : head;
            file.Bytes(bytes);
            file.Pad();
        }
        byte[] written = file.ToArray();
        if (head >= 0)
        {
            AdjustHead(written, head);
        }
        return written;
    }

    private static void AdjustHead(Span<byte> file, int head)
    {
        Span<byte> adjustment = file.Slice(head + 8, 4);
        adjustment.Clear();
        BinaryPrimitives.WriteUInt32BigEndian(adjustment, 0xB1B0AFBA - Sum(file));
    }

    /// <summary>The <c>head</c> table is summed as if its own adjustment were zero.</summary>
    private static uint Checksum(uint tag, ReadOnlySpan<byte> table) =>
        tag == Tag.Head ? Sum(table) - BinaryPrimitives.ReadUInt32BigEndian(table[8..]) : Sum(table);

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        Span<byte> last = stackalloc byte[4];
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes);
        }
        last.Clear();
        bytes.CopyTo(last);
        return sum + BinaryPrimitives.ReadUInt32BigEndian(last);
    }
}
