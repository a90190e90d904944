using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Yueqing.Site.Rendering.Infographics;

/// <summary>All files of one picture as one block of bytes for the store: a directory, then the files.</summary>
internal static class PictureEntry
{
    private const int HashLength = SHA256.HashSizeInBytes;
    private const int RecordLength = 4 + (4 * sizeof(int)) + HashLength;

    public static byte[] Pack(IReadOnlyList<(PicturePart Part, byte[] Bytes)> files)
    {
        byte[] entry = new byte[sizeof(int) + (files.Count * RecordLength) + files.Sum(f => f.Bytes.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(entry, files.Count);
        Span<byte> record = entry.AsSpan(sizeof(int));
        int at = sizeof(int) + (files.Count * RecordLength);
        foreach ((PicturePart part, byte[] bytes) in files)
        {
            Encoding.ASCII.GetBytes(part.Extension.PadRight(4), record);
            BinaryPrimitives.WriteInt32LittleEndian(record[4..], part.Slice);
            BinaryPrimitives.WriteInt32LittleEndian(record[8..], part.Width);
            BinaryPrimitives.WriteInt32LittleEndian(record[12..], part.Height);
            BinaryPrimitives.WriteInt32LittleEndian(record[16..], bytes.Length);
            SHA256.HashData(bytes, record[20..]);
            bytes.CopyTo(entry, at);
            at += bytes.Length;
            record = record[RecordLength..];
        }
        return entry;
    }

    /// <summary>The files of an entry; null when the bytes are no entry.</summary>
    /// <param name="reload">Gives a part of the entry again, from where and how long, so that it need not stay in memory; null to keep it.</param>
    public static List<(PicturePart Part, FileContent Content)>? Unpack(ReadOnlyMemory<byte> entry, Func<int, int, byte[]>? reload)
    {
        if (entry.Length < sizeof(int))
        {
            return null;
        }
        int count = BinaryPrimitives.ReadInt32LittleEndian(entry.Span);
        int start = sizeof(int) + (count * RecordLength);
        if (count is < 1 or > 1000 || start > entry.Length)
        {
            return null;
        }
        var files = new List<(PicturePart, FileContent)>(count);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> record = entry.Span.Slice(sizeof(int) + (i * RecordLength), RecordLength);
            int length = BinaryPrimitives.ReadInt32LittleEndian(record[16..]);
            if (length < 0 || length > entry.Length - start)
            {
                return null;
            }
            var part = new PicturePart(
                Encoding.ASCII.GetString(record[..4]).TrimEnd(),
                BinaryPrimitives.ReadInt32LittleEndian(record[4..]),
                BinaryPrimitives.ReadInt32LittleEndian(record[8..]),
                BinaryPrimitives.ReadInt32LittleEndian(record[12..])
            );
            string hash = Convert.ToHexStringLower(record.Slice(20, HashLength));
            files.Add((part, Content(entry, start, length, hash, reload)));
            start += length;
        }
        return files;
    }

    private static FileContent Content(ReadOnlyMemory<byte> entry, int start, int length, string hash, Func<int, int, byte[]>? reload)
    {
        if (reload is not null)
        {
            return new FileContent(() => reload(start, length), length, hash);
        }
        byte[] bytes = entry.Span.Slice(start, length).ToArray();
        return new FileContent(() => bytes, length, hash);
    }
}
