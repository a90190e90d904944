using System.IO.Compression;

namespace Yueqing.Site.Tests.Support;

/// <summary>How many bytes of a file travel to a reader: compressed as every server can, gzip at level 9.</summary>
internal static class Gzip
{
    public static int Size(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        return (int)packed.Length;
    }
}
