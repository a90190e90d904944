using System.Text;
using System.Text.Json;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Preview;

/// <summary>The preview shows what the files say, whatever an editor, a tool or a person does to them.</summary>
public sealed class FollowingTests
{
    private const string Page = "input/tasks/opening-up/zh.md";
    private const string Address = "/tasks/opening-up/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_save()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        site.Files.Write(Page, With(site, "海港新篇"));
        await Shows(site, "海港新篇");
    }

    [Fact]
    public async Task A_save_by_rename()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        site.Files.Write("input/tasks/opening-up/.zh.md.swp", With(site, "海港新篇"));
        Move(site, "input/tasks/opening-up/.zh.md.swp", Page);
        await Shows(site, "海港新篇");
        site.Files.Write("input/tasks/opening-up/4913", With(site, "江海联通"));
        Move(site, Page, Page + "~");
        Move(site, "input/tasks/opening-up/4913", Page);
        File.Delete(At(site, Page + "~"));
        await Shows(site, "江海联通");
    }

    [Fact]
    public async Task A_save_that_leaves_length_and_time_as_they_were()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        DateTime written = File.GetLastWriteTimeUtc(At(site, Page));
        string text = site.Files.Text(Page);
        site.Files.Write(Page, text.Replace('港', '湾'));
        File.SetLastWriteTimeUtc(At(site, Page), written);
        Assert.NotEqual(text, site.Files.Text(Page));
        await Shows(site, "湾");
    }

    [Fact]
    public async Task A_folder_that_changes_places_with_another()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        string folder = At(site, "input/tasks/opening-up");
        Copy(folder, site.Files.Root + "/next");
        string page = site.Files.Root + "/next/zh.md";
        await File.WriteAllTextAsync(page, File.ReadAllText(page).Replace('港', '湾'), Cancel);
        Directory.Move(folder, site.Files.Root + "/last");
        Directory.Move(site.Files.Root + "/next", folder);
        await Shows(site, "湾");
    }

    [Fact]
    public async Task A_thousand_changes_at_once()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        int first = site.Site.State!.Number;
        string text = site.Files.Text(Page);
        for (int i = 0; i < 1000; i++)
        {
            string folder = $"input/pages/p{i % 100}";
            Directory.CreateDirectory(At(site, folder));
            site.Files.Write($"{folder}/{(i % 2 == 0 ? "zh" : "en")}.md", "---\ntitle: x\n---\n");
            site.Files.Write(Page, text + $"\n第{i}稿。\n");
        }
        Directory.Delete(At(site, "input/pages"), recursive: true);
        site.Files.Write(Page, text + "\n最后一稿。\n");
        await Shows(site, "最后一稿");
        await site.UntilAsync("/_preview/page?path=/", t => t.Contains("\"errors\":[]", StringComparison.Ordinal));
        Assert.InRange(site.Site.State!.Number - first, 1, 200);
    }

    [Theory]
    [InlineData("input/home")]
    [InlineData("input")]
    [InlineData("theme")]
    public async Task A_folder_that_goes_and_comes_back(string folder)
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        string aside = site.Files.Root + "/aside";
        Copy(At(site, folder), aside);
        Directory.Delete(At(site, folder), recursive: true);
        await site.UntilAsync("/_preview/page?path=/", t => !t.Contains("\"errors\":[]", StringComparison.Ordinal));
        Assert.Contains("</html>", await site.Client.GetStringAsync("/", Cancel), StringComparison.Ordinal);
        Copy(aside, At(site, folder));
        await site.UntilAsync("/_preview/page?path=/", t => t.Contains("\"errors\":[]", StringComparison.Ordinal));
        site.Files.Write(Page, With(site, "海港新篇"));
        await Shows(site, "海港新篇");
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\ntitle: 开")]
    public async Task A_file_that_is_half_written(string half)
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        string whole = With(site, "海港新篇");
        site.Files.Write(Page, half);
        await site.UntilAsync("/_preview/page?path=" + Address, t => !t.Contains("\"errors\":[]", StringComparison.Ordinal));
        Assert.Contains("</html>", await site.Client.GetStringAsync(Address, Cancel), StringComparison.Ordinal);
        site.Files.Write(Page, whole);
        await Shows(site, "海港新篇");
        await site.UntilAsync("/_preview/page?path=" + Address, t => t.Contains("\"errors\":[]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_cut_in_the_middle_of_a_character()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        byte[] whole = Encoding.UTF8.GetBytes(With(site, "海港新篇"));
        await File.WriteAllBytesAsync(At(site, Page), whole[..^3], Cancel);
        await Task.Delay(150, Cancel);
        await File.WriteAllBytesAsync(At(site, Page), whole, Cancel);
        await Shows(site, "海港新篇");
    }

    [Fact]
    public async Task A_file_locked_for_a_moment()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        bool seen = false;
        for (int attempt = 0; !seen && attempt < 20; attempt++)
        {
            string letters = new('新', attempt + 1);
            long start = Environment.TickCount64;
            using (FileStream locked = new(At(site, Page), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                locked.Seek(0, SeekOrigin.End);
                locked.Write(Encoding.UTF8.GetBytes($"\n海港{letters}篇。\n"));
                locked.Flush();
                await Task.Delay(80, Cancel);
                var errors = site.Site.State!.Errors;
                // A busy machine may hold it for longer than the preview is patient (140 ms), and then the error is right.
                seen = Environment.TickCount64 - start < 110;
                if (seen)
                {
                    Assert.Empty(errors);
                }
            }
            await Shows(site, $"海港{letters}篇");
        }
        Assert.True(seen, "no lock was as short as it was meant to be");
    }

    [Fact]
    public async Task A_file_locked_for_longer_is_an_error_until_it_is_free()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        using (FileStream locked = new(At(site, Page), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            locked.Seek(0, SeekOrigin.End);
            locked.Write("\n海港新篇。\n"u8);
            locked.Flush();
            string status = await site.UntilAsync(
                "/_preview/page?path=" + Address,
                t => t.Contains("unreadable", StringComparison.Ordinal)
            );
            Assert.Contains(Page, status, StringComparison.Ordinal);
        }
        await Shows(site, "海港新篇");
    }

    [Fact]
    public async Task A_failure_of_ours_is_shown_and_the_next_change_tries_again()
    {
        var tree = new FailingTree();
        await using PreviewSite site = await PreviewSite.StartAsync(tree: t => tree.Over(t));
        tree.Fails = true;
        site.Files.Write(Page, With(site, "海港新篇"));
        string status = await site.UntilAsync("/_preview/page?path=/", t => t.Contains("\"fault\":{", StringComparison.Ordinal));
        Assert.Contains(
            "a fault made on purpose",
            JsonDocument.Parse(status).RootElement.GetProperty("fault").GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
        Assert.Contains("</html>", await site.Client.GetStringAsync(Address, Cancel), StringComparison.Ordinal);
        tree.Fails = false;
        site.Files.Write("input/home/zh.md", site.Files.Text("input/home/zh.md") + "\n");
        await Shows(site, "海港新篇");
        Assert.Null(site.Site.Fault);
    }

    /// <summary>What an editor leaves behind and takes away again is nobody's business.</summary>
    [Fact]
    public async Task Nothing_where_nothing_stays()
    {
        await using PreviewSite site = await PreviewSite.StartAsync();
        int number = site.Site.State!.Number;
        site.Files.Write("input/tasks/opening-up/.zh.md.swp", "x");
        site.Files.Write("notes.txt", "x");
        Directory.CreateDirectory(site.Files.Root + "/output/en");
        site.Files.Write("output/en/index.html", "x");
        await Task.Delay(2500, Cancel); // longer than it takes to look through the tree
        Assert.Equal(number, site.Site.State!.Number);
    }

    private static string With(PreviewSite site, string words) => site.Files.Text(Page) + $"\n{words}。\n";

    private static Task<string> Shows(PreviewSite site, string words) =>
        site.UntilAsync(Address, t => t.Contains(words, StringComparison.Ordinal));

    private static string At(PreviewSite site, string path) => Path.Combine(site.Files.Root, path);

    private static void Move(PreviewSite site, string from, string to) => File.Move(At(site, from), At(site, to), overwrite: true);

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
