using System.Text.Json.Nodes;

namespace Yueqing.Site.Tests.Preview;

/// <summary>Nobody's words are overwritten: not those of another tab, not those of an editor, not those of a link's target.</summary>
public sealed class DeskConflictTests
{
    private const string Paragraph = "The city plans to improve its port.";

    [Fact]
    public async Task A_block_that_was_changed_on_disk_is_shown_with_both_texts()
    {
        await using DeskSite desk = await DeskSite.Start();
        JsonNode seen = await desk.Block("port/1");
        desk.Files.Edit(DeskSite.En, Paragraph, "Somebody wrote this.");
        (int status, JsonNode answer) = await desk.Save(seen, "I wrote that.");
        Assert.Equal(409, status);
        Assert.Equal(
            ("I wrote that.", "Somebody wrote this."),
            ((string)answer["conflict"]!["mine"]!, (string)answer["conflict"]!["theirs"]!)
        );
        Assert.Contains("Somebody wrote this.", desk.Files.Text(DeskSite.En), StringComparison.Ordinal);
        JsonNode now = DeskSite.Block(answer["page"]!, "port/1");
        Assert.Equal((string?)answer["conflict"]!["version"], (string?)now["version"]);
        (status, _) = await desk.Save(now, "I wrote that.");
        Assert.Equal(200, status);
        Assert.Contains("I wrote that.", desk.Files.Text(DeskSite.En), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_wrote_into_other_blocks_stays()
    {
        await using DeskSite desk = await DeskSite.Start();
        JsonNode seen = await desk.Block("port/1");
        desk.Files.Edit(DeskSite.En, "tagline: Toward the sea", "tagline: To the sea, and further");
        (int status, JsonNode page) = await desk.Save(seen, "A better port.");
        Assert.Equal(200, status);
        Assert.Equal("To the sea, and further", (string?)DeskSite.Block(page, "tagline")["en"]!["markup"]);
        Assert.EndsWith("\n\nA better port.\n", desk.Files.Text(DeskSite.En), StringComparison.Ordinal);
    }

    /// <summary>The names of blocks count in their section; one that got a neighbour is known again by both its texts.</summary>
    [Fact]
    public async Task A_block_that_moved_is_found_again()
    {
        await using DeskSite desk = await DeskSite.Start(f => f.Do("translate", "accept", "input"));
        JsonNode seen = await desk.Block("port/1");
        desk.Files.Edit(DeskSite.Zh, "小城要把港口建好。", "先说一句。\n\n小城要把港口建好。");
        (int status, JsonNode page) = await desk.Save(seen, "A better port.");
        Assert.Equal(200, status);
        Assert.Equal("A better port.", (string?)DeskSite.Block(page, "port/2")["en"]!["markup"]);
        Assert.Equal("missing", (string?)DeskSite.Block(page, "port/1")["state"]);
    }

    [Fact]
    public async Task English_for_Chinese_that_has_changed_meanwhile_is_a_conflict()
    {
        await using DeskSite desk = await DeskSite.Start();
        JsonNode seen = await desk.Block("port/1");
        desk.Files.Edit(DeskSite.Zh, "小城要把港口建好。", "小城不建港口。");
        (int status, JsonNode answer) = await desk.Save(seen, "A better port.");
        Assert.Equal((409, "小城不建港口。"), (status, (string?)answer["conflict"]!["zh"]));
        (status, _) = await desk.Accept(seen);
        Assert.Equal(409, status);
    }

    [Fact]
    public async Task Of_two_tabs_that_save_one_block_one_wins()
    {
        await using DeskSite desk = await DeskSite.Start();
        JsonNode seen = await desk.Block("port/1");
        (int Status, JsonNode Answer)[] answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => desk.Save(seen, $"Tab {"abcdefgh"[i]}."))
        );
        Assert.Equal(7, answers.Count(a => a.Status == 409));
        Assert.Single(answers, a => a.Status == 200);
        string won = (string)DeskSite.Block(answers.Single(a => a.Status == 200).Answer, "port/1")["en"]!["markup"]!;
        Assert.EndsWith($"\n\n{won}\n", desk.Files.Text(DeskSite.En), StringComparison.Ordinal);
        Assert.All(answers.Where(a => a.Status == 409), a => Assert.Equal(won, (string?)a.Answer["conflict"]!["theirs"]));
    }

    [Fact]
    public async Task Tabs_that_save_different_blocks_all_land()
    {
        await using DeskSite desk = await DeskSite.Start();
        string[] ids = ["title", "tagline", "summary", "port/heading", "port/1"];
        JsonNode page = await desk.Read();
        (int Status, JsonNode Answer)[] answers = await Task.WhenAll(
            ids.Select((id, i) => desk.Save(DeskSite.Block(page, id), $"Words {"abcde"[i]}", accept: true))
        );
        Assert.All(answers, a => Assert.Equal(200, a.Status));
        Assert.Equal(
            "---\ntitle: Words a\ntagline: Words b\nsummary: Words c\n---\n## Words d {#port}\n\nWords e\n",
            desk.Files.Text(DeskSite.En)
        );
        Assert.Equal("""{"current":5}""", (await desk.Read())["counts"]!.ToJsonString());
    }

    [Theory]
    [InlineData("../../etc")]
    [InlineData("tasks/../tasks/opening-up")]
    [InlineData("/etc")]
    [InlineData("no-such")]
    [InlineData("")]
    public async Task Only_pages_of_the_site_have_a_name(string name)
    {
        await using DeskSite desk = await DeskSite.Start();
        JsonNode block = await desk.Block("port/1");
        (int status, JsonNode answer) = await desk.Save(block, "Words", page: name);
        Assert.Equal(404, status);
        Assert.NotNull((string?)answer["error"]!["zh"]);
        (status, _) = await desk.Post("try", DeskSite.Edit(block, name, "Words", accept: false));
        Assert.Equal(404, status);
        Assert.Equal(404, (int)(await desk.Get($"/_desk/api/page?name={Uri.EscapeDataString(name)}")).StatusCode);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("[]")]
    [InlineData("{\"name\":1}")]
    [InlineData("{\"name\":\"tasks/opening-up\"}")]
    [InlineData("{\"name\":\"tasks/opening-up\",\"block\":\"port/1\",\"markup\":\"\\ud800\"}")]
    public async Task What_is_no_request_is_answered_as_such(string body)
    {
        await using DeskSite desk = await DeskSite.Start();
        foreach (string verb in new[] { "save", "try", "accept" })
        {
            (int status, JsonNode answer) = await desk.PostText(verb, body);
            Assert.Equal(400, status);
            Assert.NotNull((string?)answer["error"]!["en"]);
        }
    }

    [Fact]
    public async Task A_block_that_the_page_does_not_have_is_a_conflict()
    {
        await using DeskSite desk = await DeskSite.Start();
        JsonObject edit = DeskSite.Edit(await desk.Block("port/1"), DeskSite.Page, "Words", accept: false);
        edit["block"] = "harbour/9";
        edit["zh"] = "没有这一段。";
        (int status, JsonNode answer) = await desk.Post("save", edit);
        Assert.Equal(409, status);
        Assert.Null(answer["conflict"]!["theirs"]);
    }

    [Theory]
    [InlineData(DeskSite.En)]
    [InlineData(DeskSite.Accepted)]
    public async Task A_link_that_leads_out_of_input_is_never_written(string path)
    {
        await using DeskSite desk = await DeskSite.Start();
        JsonNode seen = await desk.Block("port/1");
        string file = Path.Combine(desk.Files.Root, path);
        string outside = Path.Combine(desk.Files.Root, "theme", "secret.md");
        File.WriteAllText(outside, path == DeskSite.En ? desk.Files.Text(DeskSite.En) : "blocks: []\n");
        File.Delete(file);
        File.CreateSymbolicLink(file, outside);
        await RefusesAll(desk, seen, outside);
    }

    [Fact]
    public async Task A_folder_that_is_a_link_out_of_input_is_never_written_into()
    {
        await using DeskSite desk = await DeskSite.Start();
        JsonNode seen = await desk.Block("port/1");
        string folder = Path.Combine(desk.Files.Root, "input", DeskSite.Page);
        string outside = Path.Combine(desk.Files.Root, "elsewhere");
        Directory.Move(folder, outside);
        Directory.CreateSymbolicLink(folder, outside);
        await RefusesAll(desk, seen, Path.Combine(outside, "en.md"));
    }

    [Fact]
    public async Task A_link_that_stays_in_input_is_followed()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
        {
            File.Move(Path.Combine(f.Root, DeskSite.En), Path.Combine(f.Root, "input", ".kept.md"));
            File.CreateSymbolicLink(Path.Combine(f.Root, DeskSite.En), "../../.kept.md");
        });
        (int status, _) = await desk.Save(await desk.Block("port/1"), "Words.");
        Assert.Equal(200, status);
        Assert.NotNull(new FileInfo(Path.Combine(desk.Files.Root, DeskSite.En)).LinkTarget);
        Assert.EndsWith("\n\nWords.\n", desk.Files.Text("input/.kept.md"), StringComparison.Ordinal);
    }

    private static async Task RefusesAll(DeskSite desk, JsonNode seen, string outside)
    {
        string before = File.ReadAllText(outside);
        foreach ((int status, JsonNode answer) in new[] { await desk.Save(seen, "Words."), await desk.Accept(seen) })
        {
            Assert.True(status is 403 or 404 or 409, $"{status} {answer}");
        }
        Assert.Equal(before, File.ReadAllText(outside));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(outside)!, "*secret*").Append(outside).Distinct());
    }
}
