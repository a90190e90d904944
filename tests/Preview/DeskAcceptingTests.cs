using System.Text.Json.Nodes;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Preview;

/// <summary>Accepting marks one block current, and says nothing of any other.</summary>
public sealed class DeskAcceptingTests
{
    [Fact]
    public async Task A_stale_block_becomes_current_and_all_others_stay_byte_for_byte()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
        {
            f.Do("translate", "accept", "input");
            f.Write(DeskSite.Accepted, f.Text(DeskSite.Accepted).Replace($"date: {DateTime.Now:yyyy-MM-dd}", "date: 2020-01-01"));
            f.Edit(DeskSite.Zh, "小城要把港口建好。", "小城要把新港口建好。");
            f.Edit(DeskSite.Zh, "向海而行", "向大海而行");
        });
        string before = desk.Files.Text(DeskSite.Accepted);
        (int status, JsonNode page) = await desk.Accept(await desk.Block("port/1"));
        Assert.Equal(200, status);
        Assert.Equal("""{"current":4,"stale":1}""", page["counts"]!.ToJsonString());
        string old = "- zh: \"小城要把港口建好。\"\n  en: \"The city plans to improve its port.\"\n  date: 2020-01-01\n";
        string now = "- zh: \"小城要把新港口建好。\"\n  en: \"The city plans to improve its port.\"\n  date: 2024-02-01\n";
        Assert.Contains(old, before, StringComparison.Ordinal);
        Assert.Equal(before.Replace(old, now, StringComparison.Ordinal), desk.Files.Text(DeskSite.Accepted));
        // Once more is nothing new.
        (status, _) = await desk.Accept(DeskSite.Block(page, "port/1"));
        Assert.Equal(200, status);
        Assert.Equal(before.Replace(old, now, StringComparison.Ordinal), desk.Files.Text(DeskSite.Accepted));
    }

    [Fact]
    public async Task The_first_block_of_a_page_begins_its_memory_and_each_has_its_place()
    {
        await using DeskSite desk = await DeskSite.Start();
        JsonNode page = await desk.Read();
        foreach (string id in new[] { "port/1", "title", "summary", "port/heading", "tagline" })
        {
            (int status, page) = await desk.Accept(DeskSite.Block(page, id));
            Assert.True(status == 200, page.ToJsonString());
        }
        Assert.Equal("""{"current":5}""", page["counts"]!.ToJsonString());
        string desks = desk.Files.Text(DeskSite.Accepted);
        File.Delete(Path.Combine(desk.Files.Root, DeskSite.Accepted));
        desk.Files.Do("translate", "accept", "input/tasks/opening-up");
        Assert.Equal(desk.Files.Text(DeskSite.Accepted).Replace($"{DateTime.Now:yyyy-MM-dd}", "2024-02-01"), desks);
    }

    [Fact]
    public async Task Saving_and_accepting_are_one_step()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
        {
            f.Do("translate", "accept", "input");
            f.Edit(DeskSite.Zh, "小城要把港口建好。", "路要通。");
        });
        (int status, JsonNode page) = await desk.Save(await desk.Block("port/1"), "Roads will be open.", accept: true);
        Assert.Equal(200, status);
        Assert.Null(page["notAccepted"]);
        Assert.Equal("current", (string?)DeskSite.Block(page, "port/1")["state"]);
        Assert.Contains(
            "- zh: \"路要通。\"\n  en: \"Roads will be open.\"\n  date: 2024-02-01\n",
            desk.Files.Text(DeskSite.Accepted),
            StringComparison.Ordinal
        );
    }

    /// <summary>Of this block: mistakes elsewhere on the page are another's.</summary>
    [Fact]
    public async Task A_block_with_mistakes_is_saved_and_not_accepted()
    {
        await using DeskSite desk = await DeskSite.Start(f => f.Edit(DeskSite.En, "Toward the sea", "Toward {no-such}"));
        (int status, JsonNode page) = await desk.Save(await desk.Block("port/1"), "The city plans 3 ports.", accept: true);
        Assert.Equal(200, status);
        Assert.Contains("typed-digit", DeskSite.Codes(page, "notAccepted"));
        Assert.Contains("The city plans 3 ports.", desk.Files.Text(DeskSite.En), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(desk.Files.Root, DeskSite.Accepted)));
        (status, JsonNode answer) = await desk.Accept(DeskSite.Block(page, "port/1"));
        Assert.Equal(422, status);
        Assert.Contains("typed-digit", DeskSite.Codes(answer));
        (status, page) = await desk.Save(DeskSite.Block(page, "port/1"), "The city plans a port.", accept: true);
        Assert.Equal((200, "current"), (status, (string?)DeskSite.Block(page, "port/1")["state"]));
    }

    [Fact]
    public async Task What_is_no_translation_cannot_be_accepted()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
        {
            f.Edit(DeskSite.En, "The city plans to improve its port.", "小城要把港口建好。\n\nNobody wrote this in Chinese.");
        });
        JsonNode page = await desk.Read();
        (int status, JsonNode answer) = await desk.Accept(DeskSite.Block(page, "port/1"));
        Assert.Equal((422, "translation-missing"), (status, DeskSite.Codes(answer).Single()));
        (status, answer) = await desk.Accept(DeskSite.Block(page, "en:port/2"));
        Assert.Equal((422, "translation-orphan"), (status, DeskSite.Codes(answer).Single()));
        (status, page) = await desk.Save(DeskSite.Block(page, "en:port/2"), "Still nobody.");
        Assert.Equal(200, status);
        Assert.EndsWith("\n\nStill nobody.\n", desk.Files.Text(DeskSite.En), StringComparison.Ordinal);
    }

    /// <summary>No word is left of the old English, and the Chinese before it has none: only its acceptance tells what the new one translates.</summary>
    [Fact]
    public async Task English_that_nothing_ties_to_its_Chinese_is_accepted_or_not_saved()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
        {
            f.Edit(DeskSite.Zh, "小城要把港口建好。", "小城要把港口建好。\n\n路要通。");
            f.Edit(DeskSite.En, "its port.", "its port.\n\nRoads will be open.");
            f.Do("translate", "accept", "input");
            f.Edit(DeskSite.Zh, "小城要把港口建好。", "先说一句。\n\n小城要把港口建好。");
        });
        // Between its old neighbours it is known.
        (int status, JsonNode page) = await desk.Save(await desk.Block("port/2"), "Quays, quays, quays!");
        Assert.Equal((200, "Quays, quays, quays!"), (status, (string?)DeskSite.Block(page, "port/2")["en"]?["markup"]));
        JsonNode block = DeskSite.Block(page, "port/3");
        (status, JsonNode answer) = await desk.Save(block, "Motorway.");
        Assert.Equal((422, "desk-pairing"), (status, DeskSite.Codes(answer).Single()));
        (status, page) = await desk.Save(block, "Motorway.", accept: true);
        Assert.Equal((200, "Motorway."), (status, (string?)DeskSite.Block(page, "port/3")["en"]?["markup"]));
        Assert.Equal("Quays, quays, quays!", (string?)DeskSite.Block(page, "port/2")["en"]?["markup"]);
        Assert.Equal("""{"missing":1,"current":6}""", page["counts"]!.ToJsonString());
    }

    /// <summary>Everything from missing to current, by the desk alone; then a release finds nothing of it wanting.</summary>
    [Fact]
    public async Task A_new_topic_is_translated_at_the_desk()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
        {
            f.Do("translate", "accept", "input");
            f.Do("new", "task", "test-topic");
            string folder = Path.Combine(f.Root, "input/tasks/test-topic");
            string zh =
                "---\ntitle: 新题目\ntagline: 提要\nsummary: 产出{gdp}。\n---\n开头的话。\n\n## 港口 {#section}\n\n生产总值达{gdp}[^1]。\n\n- 码头\n- 航道\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n\n## 道路 {#road}\n\n路要通。\n\n[^1]: 注释。\n";
            File.WriteAllText(Path.Combine(folder, "zh.md"), zh);
        });
        const string name = "tasks/test-topic";
        JsonNode page = await desk.Read(name);
        Assert.All(page["blocks"]!.AsArray().Where(b => (string?)b!["id"] != "title"), b => Assert.Equal("missing", (string?)b!["state"]));
        string[] ids = [.. page["blocks"]!.AsArray().Select(b => (string)b!["id"]!)];
        var refused = new List<string>();
        foreach (string id in ids)
        {
            JsonNode block = DeskSite.Block(page, id);
            string figures = string.Concat(block["figures"]!.AsArray().Select(f => $" {{{f}}}"));
            string note = ((string)block["zh"]!["markup"]!).Contains("[^1]", StringComparison.Ordinal) ? "[^1]" : "";
            (int status, page) = await desk.Save(block, $"English of {Words(id)}{figures}{note}", accept: true, page: name);
            Assert.True(status == 200, page.ToJsonString());
            refused.AddRange(page["notAccepted"] is null ? [] : DeskSite.Codes(page, "notAccepted"));
        }
        // A mark of a note is one only when the note is there, which comes last on the page.
        string rest = string.Join(
            "; ",
            page["blocks"]!
                .AsArray()
                .Where(b => (string?)b!["state"] != "current")
                .Select(b => $"{b!["id"]} {b["state"]} {b["en"]?["markup"]}")
        );
        Assert.Equal("section/1 unaccepted English of section b {gdp}[^1]", rest);
        JsonNode marked = page["blocks"]!.AsArray().Single(b => (string?)b!["state"] != "current")!;
        Assert.Equal(("section/1", "typed-digit"), ((string?)marked["id"], refused.Single()));
        Assert.Empty(marked["complaints"]!.AsArray());
        (_, page) = await desk.Accept(marked, name);
        Assert.Equal($$"""{"current":{{ids.Length}}}""", page["counts"]!.ToJsonString());
        Assert.Empty(page["complaints"]!.AsArray());
        Assert.All(page["blocks"]!.AsArray(), b => Assert.Empty(b!["complaints"]!.AsArray()));
        string en = desk.Files.Text("input/tasks/test-topic/en.md");
        Assert.DoesNotContain("待填", en, StringComparison.Ordinal);
        Assert.Contains("[^1]: English of", en, StringComparison.Ordinal);
        Assert.Contains("0 complaints", desk.Files.Do("translate", "status"), StringComparison.Ordinal);
    }

    /// <summary>A name for a block without a digit, which would be a complaint.</summary>
    private static string Words(string id) =>
        string.Concat(id.Select(c => char.IsAsciiDigit(c) ? (char)('a' + (c - '0')) : c)).Replace('/', ' ');
}
