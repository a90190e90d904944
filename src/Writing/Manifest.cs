using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Writing;

/// <summary>
/// The list of everything that a build publishes: path, SHA-256, size, type and cache class; of what stands compressed beside a file its
/// encoding, and what only hosts read. Itself the last file.
/// </summary>
internal static class Manifest
{
    public const string Path = "manifest.json";

    /// <param name="release">Whether the build refused what a draft may lack: only then may it be deployed.</param>
    public static OutputFile Describe(OutputSet output, ParallelOptions parallel, bool release = false)
    {
        var hashes = new string[output.Files.Count];
        Parallel.For(0, hashes.Length, parallel, i => hashes[i] = output.Files[i].Content.Hash);
        var buffer = new ArrayBufferWriter<byte>(256 * Math.Max(16, output.Files.Count));
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteBoolean("release", release);
            json.WriteStartArray("files");
            for (int i = 0; i < hashes.Length; i++)
            {
                Write(json, output.Files[i], hashes[i]);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return new OutputFile(Path, buffer.WrittenSpan.ToArray(), CacheClass.Data, Path);
    }

    private static void Write(Utf8JsonWriter json, OutputFile file, string hash)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Path);
        json.WriteString("sha256", hash);
        json.WriteNumber("size", file.Length);
        json.WriteString("type", file.ContentType);
        json.WriteString("cache", CacheClasses.Name(file.Cache));
        if (file.Encoding is { } encoding)
        {
            json.WriteString("encoding", encoding);
        }
        if (file.IsForHost)
        {
            json.WriteBoolean("host", true);
        }
        json.WriteEndObject();
    }
}
