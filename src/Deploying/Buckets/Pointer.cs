using System.Collections.Immutable;
using System.Text.Json;

namespace Yueqing.Site.Deploying.Buckets;

/// <summary>
/// <c>_releases/current.json</c>: what a bucket holds, in one object that is swapped whole. With it and one listing a deploy knows all that stands
/// there (S7-04).
/// </summary>
/// <param name="Releases">Ids that can be gone back to, the live one first.</param>
/// <param name="Objects">All files of ours by path, those of earlier releases too.</param>
internal sealed record Pointer(ReleaseRecord Live, ImmutableArray<string> Releases, ImmutableDictionary<string, OwnObject> Objects)
{
    public byte[] Write() =>
        RecordJson.Document(json =>
        {
            RecordJson.WriteMembers(json, Live);
            json.WriteStartArray("releases");
            foreach (string id in Releases)
            {
                json.WriteStringValue(id);
            }
            json.WriteEndArray();
            OwnObject[] objects = [.. Objects.Values.OrderBy(o => o.File.Path, StringComparer.Ordinal)];
            RecordJson.WriteFiles(json, "objects", objects.Select(o => o.File));
            json.WriteStartArray("etags");
            foreach (OwnObject own in objects)
            {
                json.WriteStringValue(own.ETag);
            }
            json.WriteEndArray();
        });

    /// <exception cref="DeployException">It is damaged, or a newer program wrote it.</exception>
    public static Pointer Read(byte[] bytes, string place) =>
        RecordJson.Read(
            bytes,
            place,
            root => new Pointer(
                RecordJson.ReadMembers(root),
                [.. root.GetProperty("releases").EnumerateArray().Select(Text)],
                RecordJson
                    .ReadFiles(root, "objects")
                    .Zip(root.GetProperty("etags").EnumerateArray().Select(Text), (file, etag) => new OwnObject(file, etag))
                    .ToImmutableDictionary(o => o.File.Path, StringComparer.Ordinal)
            )
        );

    private static string Text(JsonElement element) => element.GetString() ?? throw new JsonException("a null in a list of texts");
}

/// <param name="ETag">As the store gave it when the file was put there: another one means that somebody else has been there.</param>
internal sealed record OwnObject(PublishedFile File, string ETag);
