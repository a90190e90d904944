using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Deploying;

/// <summary>Release records as a target keeps them.</summary>
internal static class RecordJson
{
    /// <summary>A reader refuses what a newer program wrote, since it cannot know what it would destroy.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(ReleaseRecord release) => Document(json => WriteMembers(json, release));

    /// <param name="place">The target and the file in it, for messages.</param>
    /// <exception cref="DeployException">It is damaged, or a newer program wrote it.</exception>
    public static ReleaseRecord Read(byte[] bytes, string place) => Read(bytes, place, root => ReadMembers(root));

    /// <summary>A document of ours: <c>version</c> first, then what the caller adds.</summary>
    public static byte[] Document(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            members(json);
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <inheritdoc cref="Read(byte[], string)"/>
    public static T Read<T>(byte[] bytes, string place, Func<JsonElement, T> read)
    {
        SourceSpan whole = SourceText.Unreadable(place).Whole;
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            int version = document.RootElement.GetProperty("version").GetInt32();
            return version <= Version ? read(document.RootElement) : throw new DeployException(Errors.RecordOfNewerProgram(whole, version));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new DeployException(Errors.DamagedRecord(whole), e);
        }
    }

    public static void WriteMembers(Utf8JsonWriter json, ReleaseRecord release)
    {
        json.WriteString("id", release.Id);
        json.WriteString("at", release.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteString("by", release.By);
        json.WriteString("commit", release.Commit);
        WriteFiles(json, "files", release.Files);
        json.WriteStartObject("contents");
        ContentsJson.Write(json, release.Contents);
        json.WriteEndObject();
    }

    public static ReleaseRecord ReadMembers(JsonElement root) =>
        new(
            Text(root, "id"),
            DateTimeOffset.Parse(Text(root, "at"), CultureInfo.InvariantCulture),
            Text(root, "by"),
            Text(root, "commit"),
            ReadFiles(root, "files"),
            ContentsJson.Read(root.GetProperty("contents"))
        );

    public static void WriteFiles(Utf8JsonWriter json, string name, IEnumerable<PublishedFile> files)
    {
        json.WriteStartArray(name);
        foreach (PublishedFile file in files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("sha256", file.Sha256);
            if (file.Content != file.Sha256)
            {
                json.WriteString("content", file.Content);
            }
            json.WriteNumber("size", file.Size);
            json.WriteString("type", file.ContentType);
            json.WriteString("cache-control", file.CacheControl);
            if (file.ContentEncoding is { } encoding)
            {
                json.WriteString("encoding", encoding);
            }
            json.WriteString("cache", CacheClasses.Name(file.Cache));
            if (!file.IsAddress)
            {
                json.WriteBoolean("address", false);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static ImmutableArray<PublishedFile> ReadFiles(JsonElement root, string name) =>
        [
            .. root.GetProperty(name)
                .EnumerateArray()
                .Select(f => new PublishedFile(
                    Text(f, "path"),
                    Text(f, "sha256"),
                    f.TryGetProperty("content", out JsonElement content) ? content.GetString()! : Text(f, "sha256"),
                    f.GetProperty("size").GetInt64(),
                    Text(f, "type"),
                    Text(f, "cache-control"),
                    f.TryGetProperty("encoding", out JsonElement encoding) ? encoding.GetString() : null,
                    CacheClasses.Parse(Text(f, "cache"))
                )
                {
                    IsAddress = !f.TryGetProperty("address", out JsonElement address) || address.GetBoolean(),
                }),
        ];

    public static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new JsonException($"`{name}` is null");
}
