using System.Text;
using System.Text.Json.Nodes;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Tests.Preview;

/// <summary>What saving does to the files of a page, and what it refuses.</summary>
public sealed class DeskSavingTests
{
    private const string Paragraph = "The city plans to improve its port.";

    [Fact]
    public async Task The_answer_is_the_page_as_it_is_now()
    {
        await using DeskSite desk = await DeskSite.Start();
        string before = desk.Files.Text(DeskSite.En);
        (int status, JsonNode page) = await desk.Save(await desk.Block("port/1"), "Small City plans a *better* port.");
        Assert.Equal(200, status);
        Assert.Equal(
            before.Replace(Paragraph, "Small City plans a *better* port.", StringComparison.Ordinal),
            desk.Files.Text(DeskSite.En)
        );
        JsonNode block = DeskSite.Block(page, "port/1");
        Assert.Equal("Small City plans a *better* port.", (string?)block["en"]!["markup"]);
        Assert.Equal("Small City plans a <em>better</em> port.", (string?)block["en"]!["html"]);
    }

    [Fact]
    public async Task A_file_of_one_old_kind_of_line_breaks_keeps_it()
    {
        await using DeskSite desk = await DeskSite.Start(f => f.Write(DeskSite.En, f.Text(DeskSite.En).Replace('\n', '\r')));
        (int status, _) = await desk.Save(await desk.Block("port/1"), "One line\nand another.");
        Assert.Equal(200, status);
        Assert.Equal(
            "---\rtitle: Opening up\rtagline: Toward the sea\rsummary: A better port is planned.\r---\r## The port {#port}\r\rOne line\rand another.\r",
            desk.Files.Text(DeskSite.En)
        );
    }

    /// <summary>Two spaces before the end of a line are a break that somebody wanted.</summary>
    [Fact]
    public async Task Lines_of_a_paragraph_come_and_go_as_they_were_broken()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
            f.Edit(DeskSite.En, Paragraph, "> The city plans  \n> to improve\n> its port.")
        );
        JsonNode block = await desk.Block("port/1");
        Assert.Equal("The city plans  \nto improve\nits port.", (string?)block["en"]!["markup"]);
        (int status, _) = await desk.Save(block, "The city plans  \nto mend\nits port.");
        Assert.Equal(200, status);
        Assert.EndsWith("\n> The city plans  \n> to mend\n> its port.\n", desk.Files.Text(DeskSite.En), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_new_writes_nothing()
    {
        await using DeskSite desk = await DeskSite.Start();
        File.SetLastWriteTimeUtc(Path.Combine(desk.Files.Root, DeskSite.En), DateTime.UnixEpoch);
        (int status, JsonNode page) = await desk.Save(await desk.Block("port/1"), $"  {Paragraph}\n");
        Assert.Equal((200, "unaccepted"), (status, (string?)DeskSite.Block(page, "port/1")["state"]));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(Path.Combine(desk.Files.Root, DeskSite.En)));
    }

    [Fact]
    public async Task The_rights_of_a_file_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        await using DeskSite desk = await DeskSite.Start();
        string path = Path.Combine(desk.Files.Root, DeskSite.En);
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        File.SetUnixFileMode(path, mode);
        await desk.Save(await desk.Block("title"), "Open");
        Assert.Equal(mode, File.GetUnixFileMode(path));
        Assert.Equal(
            ["en.md", "topic.yml", "zh.md"],
            new DirectoryInfo(Path.GetDirectoryName(path)!).GetFiles().Select(f => f.Name).Order()
        );
    }

    /// <summary>The desk writes one block, and nothing that makes the page another.</summary>
    [Theory]
    [InlineData("port/1", "One paragraph.\n\nAnd another.")]
    [InlineData("port/1", "## A heading")]
    [InlineData("port/1", "- an item")]
    [InlineData("port/1", "> a quotation")]
    [InlineData("port/1", "Words\n---")]
    [InlineData("port/1", "```")]
    [InlineData("port/1", "<div>")]
    [InlineData("port/1", "[a]: https://example.com/")]
    [InlineData("port/1", "| a | b |\n| - | - |\n| c | d |")]
    [InlineData("port/1", "[^1]: a note")]
    public async Task What_would_break_the_page_into_other_blocks_is_refused(string block, string markup)
    {
        await using DeskSite desk = await DeskSite.Start(f => f.Edit(DeskSite.En, Paragraph, Paragraph + "\n\nThe end."));
        Dictionary<string, string> before = desk.Files.Snapshot();
        (int status, JsonNode answer) = await desk.Save(await desk.Block(block), markup);
        Assert.Equal(422, status);
        Assert.Equal(["desk-structure"], DeskSite.Codes(answer));
        Assert.Equal(before, desk.Files.Snapshot());
        Assert.Equal(["desk-structure"], DeskSite.Codes(await desk.Try(await desk.Block(block), markup)));
    }

    [Theory]
    [InlineData("title", "a: b # c")]
    [InlineData("title", "---")]
    [InlineData("title", "\"")]
    [InlineData("tagline", "{gdp}: a")]
    [InlineData("summary", "- one\n- two")]
    [InlineData("summary", "| it's")]
    public async Task Front_matter_takes_any_words(string key, string words)
    {
        await using DeskSite desk = await DeskSite.Start();
        (int status, JsonNode page) = await desk.Save(await desk.Block(key), words);
        Assert.Equal(200, status);
        Assert.Equal(words.Replace('\n', ' '), (string?)DeskSite.Block(page, key)["en"]!["markup"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n")]
    public async Task Empty_words_are_refused(string markup)
    {
        await using DeskSite desk = await DeskSite.Start();
        (int status, JsonNode answer) = await desk.Save(await desk.Block("port/1"), markup);
        Assert.Equal((422, "desk-empty"), (status, DeskSite.Codes(answer).Single()));
    }

    [Fact]
    public async Task Mistakes_that_checks_find_do_not_keep_words_from_being_saved()
    {
        await using DeskSite desk = await DeskSite.Start();
        (int status, JsonNode page) = await desk.Save(await desk.Block("port/1"), "It has {no-such} and 12.");
        Assert.Equal(200, status);
        JsonNode block = DeskSite.Block(page, "port/1");
        Assert.Subset(new HashSet<string>(DeskSite.Codes(block)), new HashSet<string> { "unknown-figure", "typed-digit" });
        Assert.StartsWith("It has {no-such} and ", (string?)block["en"]!["html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Our port")]
    [InlineData("Port #")]
    public async Task The_anchor_of_a_heading_stays(string words)
    {
        await using DeskSite desk = await DeskSite.Start();
        (int status, JsonNode page) = await desk.Save(await desk.Block("port/heading"), words);
        Assert.Equal(200, status);
        Assert.Equal([], DeskSite.Codes(DeskSite.Block(page, "port/heading")));
        Assert.Contains($"\n## {words} {{#port}}\n", desk.Files.Text(DeskSite.En), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_that_is_missing_comes_with_the_structure_of_its_Chinese()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
        {
            f.Do("translate", "accept", "input");
            f.Edit(DeskSite.Zh, "小城要把港口建好。\n", "小城要把港口建好。\n\n- 建码头\n- 修航道\n\n## 道路 {#road}\n\n> 路要通。\n");
            byte[] mixed = Encoding.UTF8.GetBytes(
                "\uFEFF" + f.Text(DeskSite.En).Replace("\n---\n", "\r\n---\r\n", StringComparison.Ordinal).TrimEnd()
            );
            File.WriteAllBytes(Path.Combine(f.Root, DeskSite.En), mixed);
        });
        byte[] before = desk.Bytes();
        JsonNode item = await desk.Block("port/2");
        Assert.Equal("missing", (string?)item["state"]);
        Assert.Null(item["en"]);
        (int status, JsonNode page) = await desk.Save(item, "Build a quay");
        Assert.Equal(200, status);
        (status, page) = await desk.Save(DeskSite.Block(page, "port/3"), "Clear the fairway");
        Assert.Equal(200, status);
        (status, page) = await desk.Save(DeskSite.Block(page, "road/heading"), "Roads");
        Assert.Equal(200, status);
        (status, page) = await desk.Save(DeskSite.Block(page, "road/1"), "Roads will\nbe open.");
        Assert.Equal(200, status);
        string added = "\n\n- Build a quay\n- Clear the fairway\n\n## Roads {#road}\n\n> Roads will\n> be open.";
        Assert.Equal([.. before, .. Encoding.UTF8.GetBytes(added)], desk.Bytes());
        Assert.DoesNotContain("missing", page["counts"]!.AsObject().Select(c => c.Key));
    }

    [Fact]
    public async Task A_missing_block_that_would_break_the_page_is_refused()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
        {
            f.Do("translate", "accept", "input");
            f.Edit(DeskSite.Zh, "小城要把港口建好。\n", "小城要把港口建好。\n\n路要通。\n");
        });
        foreach (string markup in new[] { "Roads\n\nRoads", "# Roads", "- Roads", "```" })
        {
            (int status, JsonNode answer) = await desk.Save(await desk.Block("port/2"), markup);
            Assert.Equal((422, "desk-structure"), (status, DeskSite.Codes(answer).Single()));
        }
    }

    /// <summary>As when the disk is full: nothing half written, nothing lost, and a sentence that says so.</summary>
    [Fact]
    public async Task A_file_that_cannot_be_written_is_left_as_it_was()
    {
        await using DeskSite desk = await DeskSite.Start();
        Dictionary<string, string> before = desk.Files.Snapshot();
        string next = FileReplacement.PathOfNext(Path.Combine(desk.Files.Root, DeskSite.En));
        Directory.CreateDirectory(Path.Combine(next, "in the way"));
        (int status, JsonNode answer) = await desk.Save(await desk.Block("port/1"), "Words.");
        Assert.Equal(500, status);
        Assert.Contains("left as it was", (string?)answer["error"]!["en"], StringComparison.Ordinal);
        Assert.Equal(before, desk.Files.Snapshot());
        Directory.Delete(next, recursive: true);
        (status, _) = await desk.Save(await desk.Block("port/1"), "Words.");
        Assert.Equal(200, status);
    }

    /// <summary>Whatever somebody left in the place of the file that is written first: it is not written through.</summary>
    [Fact]
    public async Task A_link_in_the_place_of_the_next_file_is_not_followed()
    {
        await using DeskSite desk = await DeskSite.Start();
        string outside = Path.Combine(desk.Files.Root, "outside.txt");
        File.WriteAllText(outside, "mine");
        File.CreateSymbolicLink(FileReplacement.PathOfNext(Path.Combine(desk.Files.Root, DeskSite.En)), outside);
        (int status, _) = await desk.Save(await desk.Block("port/1"), "Words.");
        Assert.Equal((200, "mine"), (status, File.ReadAllText(outside)));
        Assert.EndsWith("Words.\n", desk.Files.Text(DeskSite.En), StringComparison.Ordinal);
    }
}
