using System.Buffers.Binary;

namespace Yueqing.Site.Rendering.Drawing;

/// <summary>The checksum of a PNG chunk (PNG third edition, section 5.5): CRC-32 of ISO 3309, eight bytes a step.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>Entry <c>256 k + b</c> is what byte <c>b</c> becomes when <c>k</c> zero bytes follow it.</summary>
    private static readonly uint[] Table = MakeTable();

    /// <summary>The checksum as a chunk carries it.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> table = Table;
        uint crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            ulong block = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ crc;
            crc =
                table[1792 + (byte)block]
                ^ table[1536 + (byte)(block >> 8)]
                ^ table[1280 + (byte)(block >> 16)]
                ^ table[1024 + (byte)(block >> 24)]
                ^ table[768 + (byte)(block >> 32)]
                ^ table[512 + (byte)(block >> 40)]
                ^ table[256 + (byte)(block >> 48)]
                ^ table[(byte)(block >> 56)];
        }
        foreach (byte one in bytes)
        {
            crc = (crc >> 8) ^ table[(byte)crc ^ one];
        }
        return ~crc;
    }

    private static uint[] MakeTable()
    {
        uint[] table = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value >> 1) ^ ((value & 1) * Polynomial);
            }
            table[i] = value;
        }
        for (int i = 256; i < table.Length; i++)
        {
            uint shorter = table[i - 256];
            table[i] = (shorter >> 8) ^ table[(byte)shorter];
        }
        return table;
    }
}
