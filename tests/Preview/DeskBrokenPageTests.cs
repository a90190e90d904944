using System.Net;
using System.Text.Json.Nodes;

namespace Yueqing.Site.Tests.Preview;

/// <summary>A page whose own files cannot be read keeps its place at the desk.</summary>
public sealed class DeskBrokenPageTests
{
    [Theory]
    [InlineData("topic.yml", "bad: [unclosed\n", "yaml-syntax")]
    [InlineData("en.md", "", "no-front-matter")]
    public async Task It_says_what_is_wrong_instead_of_being_gone(string file, string added, string code)
    {
        await using DeskSite desk = await DeskSite.Start();
        JsonNode seen = await desk.Block("port/1");
        int others = (await desk.Overview())["pages"]!.AsArray().Count - 1;
        string path = $"input/{DeskSite.Page}/{file}";
        string text = added.Length > 0 ? File.ReadAllText(Path.Combine(desk.Files.Root, path)) + added : "No front matter.\n";
        desk.Files.Write(path, text);
        desk.Site.Follow([]);

        HttpResponseMessage response = await desk.Get($"/_desk/api/page?name={DeskSite.Page}");
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        JsonNode refused = JsonNode.Parse(await DeskSite.Body(response))!;
        Assert.Contains(code, DeskSite.Codes(refused));
        Assert.All(
            refused["complaints"]!.AsArray(),
            c => Assert.StartsWith($"input/{DeskSite.Page}/", (string?)c!["file"], StringComparison.Ordinal)
        );
        foreach ((int status, JsonNode answer) in new[] { await desk.Save(seen, "x"), await desk.Accept(seen) })
        {
            Assert.Equal(409, status);
            Assert.Contains(code, DeskSite.Codes(answer));
        }
        Assert.Equal(409, (await desk.Post("try", DeskSite.Edit(seen, DeskSite.Page, "x", accept: false))).Status);
        Assert.Equal(text, File.ReadAllText(Path.Combine(desk.Files.Root, path)));

        JsonArray pages = (await desk.Overview())["pages"]!.AsArray();
        Assert.Equal(others + 1, pages.Count);
        JsonNode row = pages.Single(p => p!["broken"] is not null)!;
        Assert.Equal((DeskSite.Page, "task", true), ((string?)row["name"], (string?)row["kind"], (bool)row["broken"]!));
        Assert.Equal($"input/{DeskSite.Page}/", (string?)row["folder"]);
        Assert.Equal("Opening up", (string?)row["title"]!["en"]);
        Assert.Equal("{}", row["states"]!.ToJsonString());
        Assert.Equal(refused["complaints"]!.AsArray().Count, (int)row["complaints"]!);
    }

    [Fact]
    public async Task One_that_never_was_whole_goes_by_its_name_and_one_that_is_not_there_is_unknown()
    {
        await using DeskSite desk = await DeskSite.Start(f => f.Write(DeskSite.En, "No front matter.\n"));
        JsonNode row = (await desk.Overview())["pages"]!.AsArray().Single(p => p!["broken"] is not null)!;
        Assert.Equal(DeskSite.Page, (string?)row["title"]!["zh"]);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get("/_desk/api/page?name=tasks/no-such")).StatusCode);
    }
}
