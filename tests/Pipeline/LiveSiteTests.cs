using System.Text;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Pipeline;

/// <summary>A site that follows its sources is at every moment the one that a build would make of them: byte for byte, complaint for complaint.</summary>
public sealed class LiveSiteTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Follows_random_edits_of_the_minimal_site(int seed)
    {
        SiteTest site = new SiteTest().WithPictures().WithSearch().Accepted();
        FollowsRandomEdits(site.Files, seed, edits: 60);
    }

    [Fact]
    public void Follows_random_edits_of_the_real_site() => FollowsRandomEdits(RealFiles(), seed: 5, edits: 12);

    [Fact]
    public void A_picture_follows_the_prose_that_it_shows()
    {
        MemoryFileTree files = RealFiles();
        var pictures = new MemoryPictureStore();
        var live = new LiveSite(files, new BuildOptions(), pictures);
        const string path = "input/tasks/opening-up/zh.md";
        byte[] before = files.Read(path)!;
        string text = Encoding.UTF8.GetString(before);
        string edited = text.Replace("支持引入区域首店", "大力支持引入区域首店", StringComparison.Ordinal);
        Assert.NotEqual(text, edited);
        var edit = new RandomEdit(path, before, Encoding.UTF8.GetBytes(edited), "first paragraph of a section");
        Assert.True(Compare(live, files, pictures, edit));
        edit.Apply(files);
        Assert.True(Compare(live, files, pictures, edit));
        edit.Undo(files);
        Assert.True(Compare(live, files, pictures, edit));
    }

    [Fact]
    public void A_save_without_a_change_forgets_nothing()
    {
        var site = new SiteTest();
        LiveSite live = Follow(site.Files);
        live.Complete(live.Now, CancellationToken.None);
        live.Complete(live.Update(), CancellationToken.None);
        int remembered = live.Remembered;
        live.Complete(live.Update(["input/site.yml"]), CancellationToken.None);
        Assert.Equal(remembered, live.Remembered);
    }

    [Fact]
    public void A_page_can_be_asked_for_before_the_rest_is_made()
    {
        var site = new SiteTest();
        LiveSite live = Follow(site.Files);

        string before = Text(live.Now.Find("tasks/opening-up/index.html"));
        site.Edit("input/tasks/opening-up/zh.md", "\n---\n", "\n---\n\n新的一段。\n");
        LiveState state = live.Update();

        Assert.DoesNotContain("新的一段", before, StringComparison.Ordinal);
        Assert.Contains("新的一段", Text(state.Find("tasks/opening-up/index.html")), StringComparison.Ordinal);
        Assert.Null(state.Find("no/such/page.html"));
    }

    [Fact]
    public void Nothing_changes_when_nothing_changed()
    {
        var site = new SiteTest();
        LiveSite live = Follow(site.Files);
        LiveState state = live.Now;

        site.Files.Set("input/site.yml", [.. site.Files.Read("input/site.yml")!]);

        Assert.Same(state, live.Update(["input/site.yml"]));
    }

    [Fact]
    public void Beneath_an_error_stands_the_last_good_page_and_mending_it_shows_the_new_one()
    {
        var site = new SiteTest();
        LiveSite live = Follow(site.Files);
        string good = Text(live.Now.Find("en/index.html"));

        site.Edit("input/home/en.md", "title:", "titel:");
        LiveFile shown = live.Update().Find("en/index.html")!;
        Assert.Equal(good, Text(shown));
        Assert.Contains(shown.Errors, d => d.Code == "unknown-key");

        site.Edit("input/home/en.md", "titel:", "title: Another");
        shown = live.Update().Find("en/index.html")!;
        Assert.Empty(shown.Errors);
        Assert.Contains("Another", Text(shown), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_template_leaves_each_page_as_it_was_last()
    {
        var site = new SiteTest();
        LiveSite live = Follow(site.Files);
        string good = Text(live.Now.Find("index.html"));

        site.Edit("theme/templates/home.html", "{{", "{{ no_such_name }}{{");
        LiveFile shown = live.Update().Find("index.html")!;

        Assert.Equal(good, Text(shown));
        Assert.NotEmpty(shown.Errors);
    }

    [Fact]
    public void What_only_the_whole_site_shows_joins_the_complaints_once_it_is_complete()
    {
        var site = new SiteTest();
        LiveSite live = Follow(site.Files);
        site.Edit("theme/templates/home.html", "<h1>", "<a href=\"nowhere/\">x</a><h1>");
        LiveState state = live.Update();
        Assert.Empty(state.Errors);

        live.Complete(state, CancellationToken.None);

        Assert.Contains(state.Errors, d => d.Code == "dead-reference");
    }

    [Fact]
    public void A_trial_leaves_the_site_as_it_is()
    {
        var site = new SiteTest();
        LiveSite live = Follow(site.Files);
        LiveState now = live.Now;
        string text = Encoding.UTF8.GetString(site.Files.Read("input/home/en.md")!);

        LiveState trial = live.Try(
            new Dictionary<string, byte[]> { ["input/home/en.md"] = Encoding.UTF8.GetBytes(text.Replace("title:", "title: Tried")) }
        );

        Assert.Contains("Tried", Text(trial.Find("en/index.html")), StringComparison.Ordinal);
        Assert.Same(now, live.Update());
        Assert.DoesNotContain("Tried", Text(live.Now.Find("en/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_remembered_does_not_grow_with_the_edits()
    {
        var site = new SiteTest();
        LiveSite live = Follow(site.Files);
        live.Complete(live.Now, CancellationToken.None);
        int before = live.Remembered;
        for (int i = 0; i < 200; i++)
        {
            site.Files.Set(
                "input/tasks/opening-up/en.md",
                File("input/tasks/opening-up/en.md", site.Files) + $"\nWord {(char)('a' + i % 26)}.\n"
            );
            site.Files.Set($"input/pages/page-{i % 3}/zh.md", "---\ntitle: 页\ntagline: 页\nsummary: 页\n---\n");
            live.Complete(live.Update(), CancellationToken.None);
            site.Files.Remove($"input/pages/page-{i % 3}");
        }
        live.Complete(live.Update(), CancellationToken.None);
        live.Complete(live.Update(), CancellationToken.None);

        Assert.InRange(live.Remembered, 1, before * 12 / 10);
    }

    private static LiveSite Follow(IFileTree files) => new(files, new BuildOptions(), new MemoryPictureStore());

    private static string Text(LiveFile? file) => Encoding.UTF8.GetString(file!.File!.Bytes);

    private static string File(string path, MemoryFileTree files) => Encoding.UTF8.GetString(files.Read(path)!);

    private static MemoryFileTree RealFiles()
    {
        var disk = new DiskFileTree(Repository.Root, "input", "theme");
        var files = new MemoryFileTree([]);
        foreach (FileEntry entry in disk.List())
        {
            files.Set(entry.Path, disk.Read(entry.Path)!);
        }
        return files;
    }

    /// <summary>An edit that breaks something stays for a step and is then taken back, so that most steps compare whole sites.</summary>
    private static void FollowsRandomEdits(MemoryFileTree files, int seed, int edits)
    {
        var random = new Random(seed);
        var pictures = new MemoryPictureStore();
        var live = new LiveSite(files, new BuildOptions(), pictures);
        int whole = 0;
        for (int i = 0; i < edits; i++)
        {
            RandomEdit edit = RandomEdit.Of(files, random);
            edit.Apply(files);
            whole += Compare(live, files, pictures, edit) ? 1 : 0;
            if (live.Now.HasErrors || random.Next(3) == 0)
            {
                edit.Undo(files);
            }
        }
        Assert.True(whole > edits / 4, $"only {whole} of {edits} edits left a whole site");
    }

    /// <returns>Whether the site was whole.</returns>
    private static bool Compare(LiveSite live, MemoryFileTree files, MemoryPictureStore pictures, RandomEdit edit)
    {
        LiveState state = live.Update();
        // A page is asked for before the rest is made, as a browser would.
        OutputFile? early = state.Find("en/index.html")?.File;
        live.Complete(state, CancellationToken.None);
        BuildResult built = SiteBuilder.Build(files, new BuildOptions(), folder: null, new StageLog(), pictures);

        Assert.True(
            built.Diagnostics.Select(Line).SequenceEqual(state.Diagnostics.Select(Line)),
            $"{edit}\nbuilt:\n{string.Join('\n', built.Diagnostics.Select(Line).Except(state.Diagnostics.Select(Line)))}\nlive:\n{string.Join('\n', state.Diagnostics.Select(Line).Except(built.Diagnostics.Select(Line)))}"
        );
        if (built.Output is null)
        {
            return false;
        }
        foreach (OutputFile file in built.Output.Files)
        {
            OutputFile? shown = state.Find(file.Path)?.File;
            Assert.True(shown is not null && shown.Bytes.AsSpan().SequenceEqual(file.Bytes), $"{edit}: {file.Path} differs");
        }
        Assert.Equal(built.Output.Find("en/index.html")!.Bytes, early!.Bytes);
        return true;
    }

    private static string Line(Diagnostic diagnostic) =>
        $"{diagnostic.Span.Source.Path}:{diagnostic.Span.Position} {diagnostic.Severity} {diagnostic.Code} {diagnostic.Message.En} {diagnostic.Hint?.En}";
}
