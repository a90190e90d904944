using System.Text.Json.Nodes;
using Yueqing.Site.Preview;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Preview;

/// <summary>The minimal site on disk, and a translator's desk on it, asked over HTTP.</summary>
internal sealed class DeskSite : IAsyncDisposable
{
    public const string Page = "tasks/opening-up";
    public const string En = $"input/{Page}/en.md";
    public const string Zh = $"input/{Page}/zh.md";
    public const string Accepted = $"input/{Page}/accepted.yml";

    private readonly PreviewSite _preview;

    private DeskSite(PreviewSite preview) => _preview = preview;

    public SiteOnDisk Files => _preview.Files;

    public SiteFollower Site => _preview.Site;

    /// <param name="prepare">What is to be done to the files before the preview starts.</param>
    public static async Task<DeskSite> Start(Action<SiteOnDisk>? prepare = null) => new(await PreviewSite.StartAsync(prepare));

    public ValueTask DisposeAsync() => _preview.DisposeAsync();

    public byte[] Bytes(string path = En) => File.ReadAllBytes(Path.Combine(Files.Root, path));

    public void Put(string path, byte[] bytes) => File.WriteAllBytes(Path.Combine(Files.Root, path), bytes);

    public Task<HttpResponseMessage> Get(string path) => _preview.Client.GetAsync(path);

    public static Task<string> Body(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public async Task<JsonNode> Overview() => await Json(await Get("/_desk/api/overview"), 200);

    public async Task<JsonNode> Read(string page = Page) =>
        await Json(await Get($"/_desk/api/page?name={Uri.EscapeDataString(page)}"), 200);

    public async Task<JsonNode> Block(string id, string page = Page) => Block(await Read(page), id);

    public static JsonNode Block(JsonNode page, string id) => page["blocks"]!.AsArray().Single(b => (string?)b!["id"] == id)!;

    /// <summary>Sends new English for a block as the desk does: with what the translator saw.</summary>
    public async Task<(int Status, JsonNode Answer)> Save(JsonNode block, string markup, bool accept = false, string page = Page) =>
        await Post("save", Edit(block, page, markup, accept));

    public async Task<(int Status, JsonNode Answer)> Accept(JsonNode block, string page = Page) =>
        await Post("accept", Edit(block, page, null, accept: false));

    public async Task<JsonNode> Try(JsonNode block, string markup, string page = Page)
    {
        (int status, JsonNode answer) = await Post("try", Edit(block, page, markup, accept: false));
        Assert.Equal(200, status);
        return answer;
    }

    public Task<(int Status, JsonNode Answer)> Post(string verb, JsonNode body) => PostText(verb, body.ToJsonString());

    public async Task<(int Status, JsonNode Answer)> PostText(string verb, string body)
    {
        using HttpRequestMessage request = _preview.Post($"/_desk/api/{verb}", body);
        HttpResponseMessage response = await _preview.Client.SendAsync(request);
        return ((int)response.StatusCode, await Json(response, null));
    }

    public static JsonObject Edit(JsonNode block, string page, string? markup, bool accept) =>
        new()
        {
            ["name"] = page,
            ["block"] = (string?)block["id"],
            ["markup"] = markup,
            ["version"] = (string?)block["version"],
            ["zh"] = (string?)block["zh"]?["markup"],
            ["accept"] = accept,
        };

    public static string[] Codes(JsonNode answer, string name = "complaints") =>
        [.. answer[name]!.AsArray().Select(c => (string)c!["code"]!)];

    private static async Task<JsonNode> Json(HttpResponseMessage response, int? status)
    {
        string text = await Body(response);
        Assert.True(status is null || (int)response.StatusCode == status, $"{response.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }
}
