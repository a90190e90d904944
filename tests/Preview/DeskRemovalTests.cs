using System.Text;
using System.Text.Json.Nodes;

namespace Yueqing.Site.Tests.Preview;

/// <summary>English that translates nothing is taken out of the file by saving nothing in its place.</summary>
public sealed class DeskRemovalTests
{
    private const string Paragraph = "The city plans to improve its port.";

    private static Task<DeskSite> Start(string written, string lineBreak = "\n", string end = "\n") =>
        DeskSite.Start(f =>
        {
            f.Edit(DeskSite.En, Paragraph + "\n", written + end);
            f.Write(DeskSite.En, f.Text(DeskSite.En).Replace("\n", lineBreak, StringComparison.Ordinal));
        });

    [Theory]
    [InlineData("@\n\nOld words.", "@", "en:port/2")]
    [InlineData("@\n\nOld words\non two lines.\n\nMore.", "@\n\nMore.", "en:port/2")]
    [InlineData("@\n\n### Old {#old}\n\nMore.", "@\n\nMore.", "en:old/heading")]
    [InlineData("@\n\n- one\n- two\n- three", "@\n\n- one\n- three", "en:port/3")]
    [InlineData("@\n\n- one\n- two\n\nMore.", "@\n\n- one\n\nMore.", "en:port/3")]
    [InlineData("@\n\n- one\n\nMore.", "@\n\nMore.", "en:port/2")]
    [InlineData("@\n\n> one\n\nMore.", "@\n\nMore.", "en:port/2")]
    public async Task Only_its_lines_go(string written, string left, string id)
    {
        foreach (string lineBreak in new[] { "\n", "\r\n" })
        {
            foreach (string end in new[] { "\n", "" })
            {
                await using DeskSite desk = await Start(written.Replace("@", Paragraph, StringComparison.Ordinal), lineBreak, end);
                string before = Encoding.UTF8.GetString(desk.Bytes());
                JsonNode block = await desk.Block(id);
                Assert.Equal("orphan", (string?)block["state"]);
                JsonNode tried = await desk.Try(block, "");
                Assert.Equal(("", 0), ((string?)tried["html"], tried["complaints"]!.AsArray().Count));
                (int status, JsonNode page) = await desk.Save(block, " \n");
                Assert.Equal(200, status);
                Assert.DoesNotContain(page["blocks"]!.AsArray(), b => (string?)b!["en"]?["markup"] == (string?)block["en"]!["markup"]);
                string File(string text) =>
                    text.Replace("@", Paragraph, StringComparison.Ordinal).Replace("\n", lineBreak, StringComparison.Ordinal);
                Assert.Equal(before.Replace(File(written), File(left), StringComparison.Ordinal), Encoding.UTF8.GetString(desk.Bytes()));
            }
        }
    }

    [Theory]
    [InlineData("@\n\n| a | b |\n| - | - |\n| c | d |", "en:port/3")]
    [InlineData("@\n\n- one\n\nOld words.\n\n- two", "en:port/3")]
    [InlineData("@\n\n- one\n\n  more of it", "en:port/3")]
    public async Task What_its_neighbours_hang_on_stays(string written, string id)
    {
        await using DeskSite desk = await Start(written.Replace("@", Paragraph, StringComparison.Ordinal));
        Dictionary<string, string> before = desk.Files.Snapshot();
        (int status, JsonNode answer) = await desk.Save(await desk.Block(id), "");
        Assert.Equal((422, "desk-structure"), (status, DeskSite.Codes(answer).Single()));
        Assert.Equal(before, desk.Files.Snapshot());
    }

    [Fact]
    public async Task The_memory_forgets_it()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
        {
            f.Edit(DeskSite.Zh, "小城要把港口建好。", "小城要把港口建好。\n\n路要通。");
            f.Edit(DeskSite.En, Paragraph, $"{Paragraph}\n\nRoads are to run.");
            f.Do("translate", "accept", "input");
            f.Edit(DeskSite.Zh, "\n\n路要通。", "");
        });
        Assert.Contains("Roads", desk.Files.Text(DeskSite.Accepted), StringComparison.Ordinal);
        (int status, _) = await desk.Save(await desk.Block("en:port/2"), "");
        Assert.Equal(200, status);
        Assert.DoesNotContain("Roads", desk.Files.Text(DeskSite.Accepted), StringComparison.Ordinal);
        Assert.Contains(Paragraph, desk.Files.Text(DeskSite.Accepted), StringComparison.Ordinal);
        Assert.EndsWith($"\n{Paragraph}\n", desk.Files.Text(DeskSite.En), StringComparison.Ordinal);
    }

    /// <summary>Nothing that was typed is lost, unless with it no page of the site could be shown.</summary>
    [Theory]
    [InlineData("port/1", "A {stray brace", "stray-brace")]
    [InlineData("title", "A {stray brace", "stray-brace")]
    [InlineData("port/1", "An <b>element</b>", "raw-html")]
    [InlineData("port/heading", "Port {#harbour}", "misplaced-anchor")]
    public async Task Markup_that_cannot_be_read_is_refused(string id, string markup, string code)
    {
        await using DeskSite desk = await DeskSite.Start();
        Dictionary<string, string> before = desk.Files.Snapshot();
        (int status, JsonNode answer) = await desk.Save(await desk.Block(id), markup);
        Assert.Equal(422, status);
        Assert.Contains(code, DeskSite.Codes(answer));
        Assert.Equal(before, desk.Files.Snapshot());
    }

    [Fact]
    public async Task Other_mistakes_are_saved_and_counted()
    {
        await using DeskSite desk = await DeskSite.Start();
        (int status, JsonNode page) = await desk.Save(await desk.Block("port/1"), "It grew to {no-such}.");
        Assert.Equal((200, true), (status, (int)page["errors"]! > 0));
        Assert.Contains("{no-such}", desk.Files.Text(DeskSite.En), StringComparison.Ordinal);
        (_, page) = await desk.Save(DeskSite.Block(page, "port/1"), Paragraph);
        Assert.Equal(0, (int)page["errors"]!);
    }

    [Fact]
    public async Task A_refusal_shows_what_was_typed()
    {
        await using DeskSite desk = await DeskSite.Start();
        (_, JsonNode answer) = await desk.Save(await desk.Block("port/1"), "# Typed words");
        JsonNode complaint = answer["complaints"]!.AsArray().Single()!;
        Assert.Equal(("desk-structure", "# Typed words"), ((string?)complaint["code"], (string?)complaint["excerpt"]));
    }
}
