using System.Buffers.Binary;

namespace Yueqing.Site.Rendering.Data;

/// <summary>
/// Takes the clock and the operating system out of a zip archive, so that the same input gives the same bytes: each entry says when, and on
/// which system, it was written. The fields are overwritten where they stand; nothing is compressed anew.
/// </summary>
/// <remarks>Records by PKWARE's APPNOTE.TXT 6.3.10: local header (4.3.7), central header (4.3.12), end of the directory (4.3.16).</remarks>
internal static class ZipTimes
{
    private const int EndLength = 22;
    private const uint EndSignature = 0x06054b50;
    private const uint CentralSignature = 0x02014b50;

    /// <summary>1980-01-01 00:00, the beginning of time in the format of MS-DOS.</summary>
    private const uint Epoch = (1 << 21) | (1 << 16);

    /// <param name="archive">Without a comment, on one disk, smaller than 4 GB.</param>
    public static void Fix(Span<byte> archive)
    {
        ReadOnlySpan<byte> end = archive[^EndLength..];
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != EndSignature)
        {
            throw new InvalidOperationException("The archive does not end with its directory.");
        }
        int entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        int at = BinaryPrimitives.ReadInt32LittleEndian(end[16..]);
        for (; entries > 0; entries--)
        {
            Span<byte> central = archive[at..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(central) != CentralSignature)
            {
                throw new InvalidOperationException("The directory of the archive is not where it should be.");
            }
            central[5] = 0; // made on MS-DOS, so that no permissions of another system follow
            BinaryPrimitives.WriteUInt32LittleEndian(central[12..], Epoch);
            central[38..42].Clear(); // attributes
            int local = BinaryPrimitives.ReadInt32LittleEndian(central[42..]);
            BinaryPrimitives.WriteUInt32LittleEndian(archive[(local + 10)..], Epoch);
            at +=
                46
                + BinaryPrimitives.ReadUInt16LittleEndian(central[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(central[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(central[32..]);
        }
    }
}
