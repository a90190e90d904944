using System.Buffers.Binary;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>A table of a font file.</summary>
internal sealed record SfntTable(uint Tag, byte[] Bytes);

/// <summary>The table directory of a TrueType file in memory, checked against the length of the file (OpenType 1.9.1, “Organization of an OpenType font”).</summary>
internal readonly ref struct Sfnt
{
    /// <summary>The version number of a font with TrueType outlines.</summary>
    public const uint TrueType = 0x00010000;

    private const int HeaderLength = 12;
    private const int RecordLength = 16;
    private const int AdjustmentOffset = 8;
    private const uint WholeChecksum = 0xB1B0AFBA;

    private readonly ReadOnlySpan<byte> _file;

    private Sfnt(ReadOnlySpan<byte> file) => _file = file;

    /// <summary>The tags in the order of the file.</summary>
    public uint[] Tags
    {
        get
        {
            uint[] tags = new uint[BinaryPrimitives.ReadUInt16BigEndian(_file[4..])];
            for (int i = 0; i < tags.Length; i++)
            {
                tags[i] = Fonts.Tag.Of(Record(_file, i));
            }
            return tags;
        }
    }

    /// <summary>The bytes of a table; empty when the font has no such table.</summary>
    public ReadOnlySpan<byte> this[uint tag] => Array.IndexOf(Tags, tag) is >= 0 and var i ? Table(_file, i) : [];

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
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> record = Record(file, i);
            ulong end = (ulong)BinaryPrimitives.ReadUInt32BigEndian(record[8..]) + BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
            if (end > (ulong)file.Length)
            {
                return false;
            }
        }
        sfnt = new Sfnt(file);
        return true;
    }

    /// <summary>The directory of a file that must be good.</summary>
    /// <exception cref="InvalidDataException">It is no TrueType font, or it is cut off.</exception>
    public static Sfnt Read(ReadOnlySpan<byte> file) =>
        TryRead(file, out Sfnt sfnt) ? sfnt : throw new InvalidDataException("These bytes are not a complete TrueType font.");

    /// <summary>A font file of these tables, ordered by tag, each on a multiple of four, with the checksums that the format asks for.</summary>
    public static byte[] Write(IEnumerable<SfntTable> parts)
    {
        SfntTable[] tables = [.. parts];
        Array.Sort(tables, (a, b) => a.Tag.CompareTo(b.Tag));
        int power = int.Log2(tables.Length);
        var file = new FontWriter();
        file.U32(TrueType);
        file.U16(tables.Length);
        file.U16(RecordLength << power);
        file.U16(power);
        file.U16((tables.Length * RecordLength) - (RecordLength << power));
        int offset = HeaderLength + (tables.Length * RecordLength);
        int head = -1;
        foreach (SfntTable table in tables)
        {
            file.U32(table.Tag);
            file.U32(Checksum(table));
            file.U32((uint)offset);
            file.U32((uint)table.Bytes.Length);
            head = table.Tag == Fonts.Tag.Head ? offset : head;
            offset += (table.Bytes.Length + 3) & ~3;
        }
        foreach (SfntTable table in tables)
        {
            file.Bytes(table.Bytes);
            file.Pad();
        }
        byte[] written = file.ToArray();
        if (head >= 0)
        {
            Span<byte> adjustment = written.AsSpan(head + AdjustmentOffset, 4);
            adjustment.Clear();
            BinaryPrimitives.WriteUInt32BigEndian(adjustment, WholeChecksum - Sum(written));
        }
        return written;
    }

    private static ReadOnlySpan<byte> Record(ReadOnlySpan<byte> file, int index) =>
        file.Slice(HeaderLength + (index * RecordLength), RecordLength);

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> file, int index)
    {
        ReadOnlySpan<byte> record = Record(file, index);
        return file.Slice((int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..]));
    }

    /// <summary>The <c>head</c> table is summed as if its own adjustment were zero.</summary>
    private static uint Checksum(SfntTable table) =>
        table.Tag == Fonts.Tag.Head
            ? Sum(table.Bytes) - BinaryPrimitives.ReadUInt32BigEndian(table.Bytes.AsSpan(AdjustmentOffset))
            : Sum(table.Bytes);

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (; bytes.Length >= 4; bytes = bytes[4..])
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(bytes);
        }
        Span<byte> last = [0, 0, 0, 0];
        bytes.CopyTo(last);
        return sum + BinaryPrimitives.ReadUInt32BigEndian(last);
    }
}
