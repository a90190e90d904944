using System.Text.Json.Nodes;
using Yueqing.Site.Files;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Preview;

/// <summary>The pictures of a page at the desk, also those that a build would refuse.</summary>
public sealed class DeskPictureTests
{
    private const string Steady = "achievements/steady";
    private const string Frame = "fill=\"#e6007e\"";

    private static Task<DeskSite> Start(string scene) =>
        DeskSite.Start(files =>
        {
            MemoryFileTree pictures = new SiteTest().WithPictures().Files;
            foreach (FileEntry file in pictures.List())
            {
                string path = Path.Combine(files.Root, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, pictures.Read(file.Path)!);
            }
            files.Write("theme/infographics/achievement-card.scene", scene);
        });

    private static async Task<string> Draw(DeskSite desk, JsonNode picture)
    {
        HttpResponseMessage response = await desk.Get((string)picture["src"]!);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        return await DeskSite.Body(response);
    }

    [Fact]
    public async Task What_does_not_fit_is_framed_where_it_stands_and_shorter_words_mend_it()
    {
        await using DeskSite desk = await Start(
            "<scene width=\"1200\" height=\"630\"><text style=\"body\" width=\"250\">{{ topic.title }}</text></scene>\n"
        );
        JsonNode page = await desk.Read(Steady);
        JsonNode card = page["pictures"]!.AsArray().Single()!;
        Assert.Equal(("card", "链接预览"), ((string?)card["kind"], (string?)card["label"]!["zh"]));
        Assert.Equal((1200, 630), ((int)card["en"]!["width"]!, (int)card["en"]!["height"]!));
        Assert.Empty(card["en"]!["complaints"]!.AsArray());
        Assert.DoesNotContain(Frame, await Draw(desk, card["en"]!), StringComparison.Ordinal);

        (int status, page) = await desk.Save(DeskSite.Block(page, "title"), "A year steadier than any other before it", page: Steady);
        Assert.Equal(200, status);
        card = page["pictures"]!.AsArray().Single()!;
        Assert.Equal(["text-overflow"], DeskSite.Codes(card["en"]!));
        Assert.Empty(card["zh"]!["complaints"]!.AsArray());
        Assert.Equal(4, (await Draw(desk, card["en"]!)).Split(Frame).Length - 1);
        Assert.DoesNotContain(Frame, await Draw(desk, card["zh"]!), StringComparison.Ordinal);

        (_, page) = await desk.Save(DeskSite.Block(page, "title"), "Steady", page: Steady);
        card = page["pictures"]!.AsArray().Single()!;
        Assert.Empty(card["en"]!["complaints"]!.AsArray());
        Assert.DoesNotContain(Frame, await Draw(desk, card["en"]!), StringComparison.Ordinal);
    }

    /// <summary>What the whole site shows stands in templates; the desk tells the page whose words make it.</summary>
    [Fact]
    public async Task What_does_not_fit_is_counted_at_its_page_once_for_each_language()
    {
        await using DeskSite desk = await Start(
            """
            <scene width="1200" height="630">
              <text style="body" width="250">{{ topic.title }}</text>
              <text style="body" width="250">{{ topic.title }}</text>
            </scene>

            """
        );
        await desk.Save(await desk.Block("title", Steady), "A year steadier than any other before it", page: Steady);
        desk.Site.Live.Complete(desk.Site.Live.Now, TestContext.Current.CancellationToken);
        Assert.Equal(2, desk.Site.Live.Now.Diagnostics.Count(d => d.Code == "text-overflow"));
        JsonNode overview = await desk.Overview();
        Assert.DoesNotContain("text-overflow", DeskSite.Codes(overview));
        JsonNode page = await desk.Read(Steady);
        int others = page["blocks"]!
            .AsArray()
            .Append(page)
            .SelectMany(b => b!["complaints"]!.AsArray())
            .Count(c => (string?)c!["severity"] != "note");
        JsonNode row = overview["pages"]!.AsArray().Single(p => (string?)p!["name"] == Steady)!;
        Assert.Equal(others + 1, (int)row["complaints"]!);
        Assert.DoesNotContain("text-overflow", DeskSite.Codes(page));
        Assert.Equal(["text-overflow", "text-overflow"], DeskSite.Codes(page["pictures"]![0]!["en"]!));
    }

    [Fact]
    public async Task A_picture_that_is_too_high_is_shown_whole()
    {
        await using DeskSite desk = await Start(
            "<scene width=\"1200\" height=\"630\"><text style=\"body\">{{ topic.title }}</text><spacer height=\"700\"/></scene>\n"
        );
        JsonNode card = (await desk.Read(Steady))["pictures"]!.AsArray().Single()!;
        Assert.Equal(["scene-overflow"], DeskSite.Codes(card["en"]!));
        Assert.True((int)card["en"]!["height"]! > 700);
        Assert.Contains(Frame, await Draw(desk, card["en"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_cannot_be_read_is_no_picture()
    {
        await using DeskSite desk = await Start("<scene width=\"1200\" height=\"630\"><no-such/></scene>\n");
        JsonNode card = (await desk.Read(Steady))["pictures"]!.AsArray().Single()!;
        Assert.Null(card["en"]!["src"]);
        Assert.NotEmpty(card["en"]!["complaints"]!.AsArray());
    }

    [Theory]
    [InlineData("achievements/steady/poster-en.svg")]
    [InlineData("achievements/steady/card-fr.svg")]
    [InlineData("no-such/card-en.svg")]
    [InlineData("card-en.svg")]
    [InlineData("../../input/site.yml")]
    public async Task There_are_no_others(string path)
    {
        await using DeskSite desk = await Start("<scene width=\"1200\" height=\"630\"/>\n");
        Assert.Equal(404, (int)(await desk.Get("/_desk/pictures/" + path)).StatusCode);
    }
}
