using System.Net;
using System.Text.Json.Nodes;

namespace Yueqing.Site.Tests.Preview;

/// <summary>What the desk shows: the overview, a page, and a block while it is typed.</summary>
public sealed class DeskPageTests
{
    [Fact]
    public async Task The_overview_counts_what_is_to_be_done()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
        {
            f.Do("translate", "accept", "input");
            f.Edit(DeskSite.Zh, "小城要把港口建好。", "小城要把415X新港口建好。\n\n路要通。");
            f.Edit("input/home/en.md", "Output came to {gdp}.", "Output came to 5 {gdp}.");
        });
        JsonNode overview = await desk.Overview();
        Assert.Equal(["home", "achievements/steady", "tasks/opening-up"], overview["pages"]!.AsArray().Select(p => (string?)p!["name"]));
        Assert.Equal(["home", "achievement", "task"], overview["pages"]!.AsArray().Select(p => (string?)p!["kind"]));
        JsonNode page = overview["pages"]![2]!;
        Assert.Equal("""{"missing":1,"current":4,"stale":1}""", page["states"]!.ToJsonString());
        Assert.Equal("""{"zh":"/tasks/opening-up/","en":"/en/tasks/opening-up/"}""", page["href"]!.ToJsonString());
        Assert.Equal("Opening up", (string?)page["title"]!["en"]);
        Assert.Equal("""{"blocks":1,"characters":4,"words":0}""", overview["total"]!["missing"]!.ToJsonString());
        JsonNode home = overview["pages"]![0]!;
        Assert.True((int)home["complaints"]! > 0 && (int)home["numbers"]! >= 0);
        JsonNode term = overview["openTerms"]!.AsArray().Single()!;
        Assert.Equal("415X", (string?)term["zh"]);
        Assert.Equal("""[{"page":"tasks/opening-up","file":"input/tasks/opening-up/zh.md","line":8}]""", term["places"]!.ToJsonString());
    }

    [Fact]
    public async Task A_page_has_all_that_a_translator_needs()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
        {
            f.Do("translate", "accept", "input");
            f.Edit("input/home/zh.md", "生产总值达{gdp}。", "生产总值达到{gdp}，见[开放](../tasks/opening-up/)。");
        });
        JsonNode page = await desk.Read("home");
        Assert.Equal((null, "achievements/steady"), ((string?)page["previous"], (string?)page["next"]));
        Assert.Equal("input/home/", (string?)page["folder"]);
        JsonNode block = DeskSite.Block(page, "year/1");
        Assert.Equal(("text", "stale", ""), ((string?)block["kind"], (string?)block["state"], (string?)block["key"]));
        Assert.Equal(8, (int)block["zh"]!["line"]!);
        Assert.Contains(
            "<span class=\"num\">1663.5亿元</span></a>，见<a href=\"/tasks/opening-up/\">开放</a>。",
            (string?)block["zh"]!["html"]
        );
        Assert.Contains(
            "<span class=\"num\">166.35\u00A0billion\u00A0yuan</span>",
            (string?)block["en"]!["html"],
            StringComparison.Ordinal
        );
        Assert.Equal("""[{"kind":"same","text":"生产总值达"},{"kind":"inserted","text":"到"}]""", Plain(block["zh"]!["diff"]!, 2));
        Assert.Equal("""["gdp"]""", block["figures"]!.ToJsonString());
        Assert.Equal("生产总值达{gdp}。", (string?)block["accepted"]!["zh"]);
        Assert.Equal(["gdp", "grain-area"], page["figures"]!.AsArray().Select(f => (string?)f!["id"]));
        Assert.Equal([true, false], page["figures"]!.AsArray().Select(f => (bool)f!["own"]!));
        Assert.Equal("166.35\u00A0billion\u00A0yuan", (string?)page["figures"]![0]!["en"]);
    }

    [Fact]
    public async Task A_complaint_stands_at_its_block_or_else_at_its_page()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
        {
            f.Edit(DeskSite.En, "## The port {#port}", "## The port <b> {#port}");
            f.Edit(DeskSite.En, "improve its port.", "improve {its port}.\n\n| a {no-such} | b |\n| - | - |\n| 12 | d |");
            f.Edit(DeskSite.En, "summary:", "sumary: x\nsummary:");
        });
        JsonNode page = await desk.Read();
        Assert.Equal(["raw-html"], DeskSite.Codes(DeskSite.Block(page, "port/heading")));
        Assert.Equal(["stray-brace"], DeskSite.Codes(DeskSite.Block(page, "port/1")));
        Assert.Equal(["unknown-figure"], DeskSite.Codes(DeskSite.Block(page, "en:port/2")));
        Assert.Equal([], DeskSite.Codes(DeskSite.Block(page, "en:port/3")));
        Assert.Equal(["typed-digit"], DeskSite.Codes(DeskSite.Block(page, "en:port/4")));
        JsonNode complaint = page["complaints"]!.AsArray().Single()!;
        Assert.Equal("unknown-key", (string?)complaint["code"]);
        Assert.Equal(
            ("error", "input/tasks/opening-up/en.md", 4, "sumary: x", 0, 6),
            (
                (string?)complaint["severity"],
                (string?)complaint["file"],
                (int)complaint["line"]!,
                (string?)complaint["excerpt"],
                (int)complaint["start"]!,
                (int)complaint["length"]!
            )
        );
    }

    /// <summary>English that is still to be written lacks every figure; to say so would hide what is really wrong.</summary>
    [Fact]
    public async Task A_missing_block_is_not_blamed_for_its_figures()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
        {
            f.Do("translate", "accept", "input");
            f.Edit(DeskSite.Zh, "小城要把港口建好。", "小城要把港口建好。\n\n产值是{gdp}。");
        });
        Assert.Contains("figure-in-one-locale", desk.Site.Live.Now.Errors.Select(e => e.Code));
        JsonNode block = await desk.Block("port/2");
        Assert.Equal(("missing", 0), ((string?)block["state"], DeskSite.Codes(block).Length));
        JsonNode row = (await desk.Overview())["pages"]!.AsArray().Single(p => (string?)p!["name"] == DeskSite.Page)!;
        Assert.Equal(0, (int)row["complaints"]!);
    }

    [Fact]
    public async Task Typing_shows_what_it_would_read_and_what_the_checks_would_say()
    {
        await using DeskSite desk = await DeskSite.Start();
        Dictionary<string, string> before = desk.Files.Snapshot();
        JsonNode answer = await desk.Try(await desk.Block("port/1"), "It *grew* to {gdp} and {no-such}, <script>x</script>.");
        Assert.Contains("It <em>grew</em> to <a class=\"fig\" href=\"/en/data/#gdp\">", (string?)answer["html"], StringComparison.Ordinal);
        Assert.Equal(
            """[{"id":"gdp","en":"166.35 billion yuan"},{"id":"no-such","error":true}]""",
            Plain(answer["figures"]!, 2).Replace("\u00A0", " ", StringComparison.Ordinal)
        );
        Assert.Contains("unknown-figure", DeskSite.Codes(answer));
        Assert.Contains("raw-html", DeskSite.Codes(answer));
        Assert.Equal(before, desk.Files.Snapshot());
        Assert.Equal("The city plans to improve its port.", (string?)(await desk.Block("port/1"))["en"]!["markup"]);
        answer = await desk.Try(await desk.Block("title"), "Opening {gdp}");
        Assert.Contains("Opening <a", (string?)answer["html"], StringComparison.Ordinal);
    }

    /// <summary>The site publishes no markup that an author types, and neither does the desk, whose policy runs no script of a page anyway.</summary>
    [Theory]
    [InlineData("<script>alert(document.domain)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[x](<javascript:alert(1)>)")]
    [InlineData("[x]( java\tscript:alert(1))")]
    public async Task No_script_comes_into_the_desk(string markup)
    {
        await using DeskSite desk = await DeskSite.Start();
        string html = (string?)(await desk.Try(await desk.Block("port/1"), "Words " + markup))["html"] ?? "";
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("=\"data:", html, StringComparison.OrdinalIgnoreCase);
        html = (string?)(await desk.Try(await desk.Block("title"), markup))["html"] ?? "";
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_site_that_cannot_be_read_says_so_everywhere()
    {
        await using DeskSite desk = await DeskSite.Start();
        JsonNode seen = await desk.Block("port/1");
        desk.Files.Write("input/site.yml", "title: [\n");
        desk.Site.Follow([]);
        foreach (string path in new[] { "overview", $"page?name={DeskSite.Page}" })
        {
            HttpResponseMessage response = await desk.Get("/_desk/api/" + path);
            Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
            Assert.Contains("yaml-syntax", DeskSite.Codes(JsonNode.Parse(await DeskSite.Body(response))!));
        }
        foreach ((int status, JsonNode answer) in new[] { await desk.Save(seen, "x"), await desk.Accept(seen) })
        {
            Assert.Equal(409, status);
            Assert.Contains("yaml-syntax", DeskSite.Codes(answer));
        }
    }

    /// <summary>A broken theme stops the site and not the translators.</summary>
    [Fact]
    public async Task A_broken_theme_leaves_the_desk_at_work()
    {
        await using DeskSite desk = await DeskSite.Start(f => f.Write("theme/tokens.yml", "color: [\n"));
        JsonNode overview = await desk.Overview();
        Assert.NotEmpty(overview["complaints"]!.AsArray());
        (int status, _) = await desk.Save(await desk.Block("port/1"), "Words.");
        Assert.Equal(200, status);
    }

    [Fact]
    public async Task The_shell_knows_the_token_and_the_base_and_runs_no_script_of_its_own()
    {
        await using DeskSite desk = await DeskSite.Start(f =>
            f.Edit("input/site.yml", "base-url: \"\"", "base-url: https://x.example/col/a&b/")
        );
        HttpResponseMessage response = await desk.Get("/_desk/?page=home");
        string html = await DeskSite.Body(response);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains($"<meta name=\"preview-token\" content=\"{Support.PreviewSite.Token}\">", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"preview-base\" content=\"/col/a&amp;b/\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("/col/a&b/en/tasks/opening-up/", (string?)(await desk.Read())["href"]!["en"]);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get("/_desk/assets/no-such.js")).StatusCode);
        Assert.StartsWith(
            "text/javascript",
            (await desk.Get("/_desk/assets/desk.js")).Content.Headers.ContentType!.ToString(),
            StringComparison.Ordinal
        );
    }

    private static string Plain(JsonNode array, int count) =>
        $"[{string.Join(',', array.AsArray().Take(count).Select(n => System.Text.RegularExpressions.Regex.Unescape(n!.ToJsonString())))}]";
}
