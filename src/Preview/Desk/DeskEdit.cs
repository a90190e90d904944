using System.Text.Json;

namespace Yueqing.Site.Preview.Desk;

/// <summary>What a translator sends about one block.</summary>
/// <param name="Markup">The English; null where only accepting was asked for.</param>
/// <param name="Version">Of the English that they saw (<see cref="DeskBlock.Version"/>).</param>
/// <param name="Chinese">What they translated, empty for English without Chinese; null if they did not say.</param>
internal sealed record DeskEdit(string Page, string Block, string? Markup, string Version, string? Chinese, bool Accept)
{
    /// <summary>Null for what is no such request.</summary>
    public static async Task<DeskEdit?> Read(Stream body, CancellationToken cancelled)
    {
        try
        {
            using JsonDocument json = await JsonDocument.ParseAsync(body, cancellationToken: cancelled);
            JsonElement root = json.RootElement;
            return Text(root, "name") is { } page && Text(root, "block") is { } block
                ? new DeskEdit(
                    page,
                    block,
                    Text(root, "markup"),
                    Text(root, "version") ?? "",
                    Text(root, "zh"),
                    root.TryGetProperty("accept", out JsonElement accept) && accept.ValueKind == JsonValueKind.True
                )
                : null;
        }
        // JsonException for what is no JSON; the other for an object where none was expected, or half a surrogate pair.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
