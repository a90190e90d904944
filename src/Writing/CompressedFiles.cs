using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Writing;

/// <summary>
/// <c>X.br</c> and <c>X.gz</c> beside each text file <c>X</c> (S7-10), as small as can be, since they are made once and sent many times. The same
/// text gives the same bytes.
/// </summary>
internal static class CompressedFiles
{
    /// <summary>In bytes: what is smaller travels in one packet anyway.</summary>
    public const int Smallest = 1024;

    private const int BrotliQuality = 11;

    private const int BrotliWindow = 22;

    /// <summary>Where the header of a gzip file names the system that made it; 255 is “unknown”.</summary>
    private const int GzipSystem = 9;

    private static readonly (string Encoding, string Extension, Func<byte[], byte[]> Compress)[] Ways =
    [
        ("br", ".br", Brotli),
        ("gzip", ".gz", Gzip),
    ];

    /// <summary>What is not smaller than its file is left out.</summary>
    /// <param name="store">Keeps compressed bytes from build to build; null to compress them all.</param>
    public static IReadOnlyList<OutputFile> Of(IEnumerable<OutputFile> files, IResultStore? store, ParallelOptions parallel)
    {
        // The longest first, so that no thread idles at the end.
        var jobs = files
            .Where(f => f.Length >= Smallest && ContentTypes.IsText(f.ContentType))
            .OrderByDescending(f => f.Length)
            .SelectMany(f => Ways.Select(w => (File: f, Way: w)))
            .ToArray();
        var made = new OutputFile?[jobs.Length];
        Parallel.For(
            0,
            jobs.Length,
            parallel,
            i =>
            {
                (OutputFile file, (string encoding, string extension, Func<byte[], byte[]> compress)) = jobs[i];
                byte[] bytes = Compressed(file, encoding, compress, store);
                made[i] =
                    bytes.Length >= file.Length
                        ? null
                        : new OutputFile(file.Path + extension, bytes, file.Cache, file.Origin)
                        {
                            Type = file.ContentType,
                            Encoding = encoding,
                        };
            }
        );
        return [.. made.OfType<OutputFile>()];
    }

    private static byte[] Compressed(OutputFile file, string encoding, Func<byte[], byte[]> compress, IResultStore? store)
    {
        if (store is null)
        {
            return compress(file.Bytes);
        }
        string key = KeyOf(file, encoding);
        if (store.Find(key) is { } kept)
        {
            return kept.ToArray();
        }
        byte[] bytes = compress(file.Bytes);
        store.Add(key, bytes);
        return bytes;
    }

    /// <summary>The content, and the program that compresses it: another version may do better.</summary>
    private static string KeyOf(OutputFile file, string encoding)
    {
        string made =
            $"{encoding}\0{file.Content.Hash}\0{RuntimeInformation.FrameworkDescription}\0{RuntimeInformation.ProcessArchitecture}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made)));
    }

    private static byte[] Brotli(byte[] bytes)
    {
        byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out int length, BrotliQuality, BrotliWindow)
            ? packed[..length]
            : throw new InvalidOperationException("Brotli needs more room than it says.");
    }

    /// <summary>The stream writes no time; the system is the one thing in it that differs between machines.</summary>
    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }
        byte[] file = packed.ToArray();
        file[GzipSystem] = 255;
        return file;
    }
}
