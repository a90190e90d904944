using System.Text.Json;

namespace Yueqing.Site.Deploying;

/// <summary>A deploy that has not ended, as a target keeps it.</summary>
internal static class BegunJson
{
    public static byte[] Write(BegunRelease begun) =>
        RecordJson.Document(json =>
        {
            RecordJson.WriteMembers(json, begun.Release);
            json.WriteStartArray("touched");
            foreach (string path in begun.Touched)
            {
                json.WriteStringValue(path);
            }
            json.WriteEndArray();
            RecordJson.WriteFiles(json, "strays", begun.Strays);
        });

    /// <exception cref="DeployException">It is damaged, or a newer program wrote it.</exception>
    public static BegunRelease Read(byte[] bytes, string place) =>
        RecordJson.Read(
            bytes,
            place,
            root => new BegunRelease(
                RecordJson.ReadMembers(root),
                [.. root.GetProperty("touched").EnumerateArray().Select(p => p.GetString() ?? throw new JsonException("a null path"))],
                RecordJson.ReadFiles(root, "strays")
            )
        );
}
