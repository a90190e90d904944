using System.Collections.Immutable;
using System.Diagnostics;
using Yueqing.Site.Deploying;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Tests.Publishing.Folders;

/// <summary>Releases published into a folder of a real disk.</summary>
public sealed class FolderDeployTests : IDisposable
{
    private readonly FolderSite _site = new();

    public void Dispose() => _site.Dispose();

    private static (string, string)[] First =>
        [
            ("index.html", "one <img src=assets/map.1.png>"),
            ("en/index.html", "one in English"),
            ("assets/map.1.png", "map 1"),
            ("assets/map.1.png.br", "map 1, smaller"),
            ("_headers", "/*"),
        ];

    private static (string, string)[] Second =>
        [
            ("index.html", "two <img src=assets/map.2.png>"),
            ("en/index.html", "one in English"),
            ("assets/map.2.png", "map 2"),
            ("_headers", "/*"),
        ];

    private static (string, string)[] Third => [("index.html", "three"), ("assets/map.3.png", "map 3"), ("_headers", "/*")];

    [Fact]
    public async Task Before_the_first_release_there_is_nothing_and_looking_makes_nothing()
    {
        TargetState state = await _site.ReadAsync();
        Assert.Null(state.Live);
        Assert.Empty(state.Present);
        Assert.False(Directory.Exists(_site.Folder));
    }

    [Fact]
    public async Task The_first_release_is_what_readers_get()
    {
        (ReleaseRecord record, TextSource source) = FolderSite.Make(1, First);
        await _site.DeployAsync((record, source));
        Assert.Equal("releases/" + record.Id, new FileInfo(_site.Current).LinkTarget);
        Assert.All(First, f => Assert.Equal(f.Item2, _site.Read(f.Item1)));
        TargetState state = await _site.ReadAsync();
        Assert.Equal(RecordJson.Write(record), RecordJson.Write(state.Live!));
        Assert.Equal(record.Files.Select(f => f.Path), state.Present.Keys.Order(StringComparer.Ordinal));
        Assert.Null(state.Begun);
        Assert.Empty(state.Foreign);
        Assert.Equal(
            ["current", "releases", $"releases/{record.Id}", $"releases/{record.Id}.json"],
            Directory
                .EnumerateFileSystemEntries(_site.Folder)
                .Concat(Directory.EnumerateFileSystemEntries(Path.Combine(_site.Folder, "releases")))
                .Select(e => Path.GetRelativePath(_site.Folder, e))
                .Where(e => e != ".lock")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task The_second_release_writes_what_changed_and_takes_over_the_rest()
    {
        await _site.DeployAsync(FolderSite.Make(1, First));
        (ReleaseRecord record, TextSource source) = FolderSite.Make(2, Second);
        await _site.DeployAsync((record, source));
        Assert.Equal(["assets/map.2.png", "index.html"], source.Given.Order(StringComparer.Ordinal));
        Assert.Equal("two <img src=assets/map.2.png>", _site.Read("index.html"));
        // One file with two names, not two files.
        Assert.Equal(await InodeAsync(FolderSite.Id(1), "en/index.html"), await InodeAsync(FolderSite.Id(2), "en/index.html"));
        Assert.NotEqual(await InodeAsync(FolderSite.Id(1), "index.html"), await InodeAsync(FolderSite.Id(2), "index.html"));
        TargetState state = await _site.ReadAsync();
        Assert.Equal(FolderSite.Id(2), state.Live!.Id);
        Assert.Equal([FolderSite.Id(1)], state.Earlier.Select(r => r.Id));
    }

    [Fact]
    public async Task A_release_again_changes_nothing()
    {
        await _site.DeployAsync(FolderSite.Make(1, First));
        Dictionary<string, string> before = _site.Snapshot();
        (ReleaseRecord record, TextSource source) = FolderSite.Make(1, First);
        DeployPlan plan = await _site.DeployAsync((record, source));
        Assert.True(plan.IsEmpty);
        Assert.Empty(source.Given);
        Assert.Equal(before, _site.Snapshot());
    }

    [Fact]
    public async Task What_pages_of_the_release_before_show_is_there_after_the_switch()
    {
        await _site.DeployAsync(FolderSite.Make(1, First));
        await _site.DeployAsync(FolderSite.Make(2, Second));
        Assert.Equal("map 1", _site.Read("assets/map.1.png"));
        Assert.Equal("map 1, smaller", _site.Read("assets/map.1.png.br"));
        // And after the way back.
        await _site.DeployAsync(FolderSite.Make(1, First));
        Assert.Equal("one <img src=assets/map.1.png>", _site.Read("index.html"));
        Assert.Equal("map 2", _site.Read("assets/map.2.png"));
    }

    [Fact]
    public async Task The_way_back_writes_nothing()
    {
        await _site.DeployAsync(FolderSite.Make(1, First));
        await _site.DeployAsync(FolderSite.Make(2, Second));
        (ReleaseRecord record, TextSource source) = FolderSite.Make(1, First);
        await _site.DeployAsync((record, source));
        Assert.Empty(source.Given);
        Assert.All(First, f => Assert.Equal(f.Item2, _site.Read(f.Item1)));
        Assert.Equal([FolderSite.Id(2)], (await _site.ReadAsync()).Earlier.Select(r => r.Id));
    }

    [Fact]
    public async Task Releases_that_are_not_kept_go_and_nothing_else_does()
    {
        await _site.DeployAsync(FolderSite.Make(1, First));
        Directory.CreateDirectory(_site.Release("of-somebody-else"));
        File.WriteAllText(Path.Combine(_site.Folder, "notes.txt"), "read me");
        Directory.CreateDirectory(_site.Release("." + FolderSite.Id(9) + ".old"));
        await _site.DeployAsync(FolderSite.Make(2, Second), keep: 1);
        await _site.DeployAsync(FolderSite.Make(3, Third), keep: 1);
        Assert.False(Directory.Exists(_site.Release(FolderSite.Id(1))));
        Assert.False(File.Exists(_site.Release(FolderSite.Id(1)) + ".json"));
        Assert.True(Directory.Exists(_site.Release(FolderSite.Id(2))));
        Assert.False(Directory.Exists(_site.Release("." + FolderSite.Id(9) + ".old")));
        Assert.False(File.Exists(Path.Combine(_site.Current, "assets/map.1.png")));
        Assert.Equal("map 2", _site.Read("assets/map.2.png"));
        TargetState state = await _site.ReadAsync();
        Assert.Equal(["notes.txt", "releases/of-somebody-else"], state.Foreign);
        Assert.Equal("read me", File.ReadAllText(Path.Combine(_site.Folder, "notes.txt")));
        Assert.True(Directory.Exists(_site.Release("of-somebody-else")));
    }

    [Fact]
    public async Task A_file_that_somebody_damaged_or_deleted_is_noticed_and_mended_in_place()
    {
        await _site.DeployAsync(FolderSite.Make(1, First));
        File.WriteAllText(Path.Combine(_site.Current, "index.html"), "hello");
        File.Delete(Path.Combine(_site.Current, "_headers"));
        TargetState state = await _site.ReadAsync();
        Assert.Equal(["assets/map.1.png", "assets/map.1.png.br", "en/index.html"], state.Present.Keys.Order(StringComparer.Ordinal));
        (ReleaseRecord record, TextSource source) = FolderSite.Make(1, First);
        await _site.DeployAsync((record, source));
        Assert.Equal(["_headers", "index.html"], source.Given.Order(StringComparer.Ordinal));
        Assert.All(First, f => Assert.Equal(f.Item2, _site.Read(f.Item1)));
    }

    [Fact]
    public async Task Bytes_that_were_changed_by_hand_are_not_taken_over()
    {
        await _site.DeployAsync(FolderSite.Make(1, First));
        File.WriteAllText(Path.Combine(_site.Current, "en/index.html"), "ONE IN ENGLISH");
        (ReleaseRecord record, TextSource source) = FolderSite.Make(2, Second);
        await _site.DeployAsync((record, source));
        Assert.Contains("en/index.html", source.Given);
        Assert.Equal("one in English", _site.Read("en/index.html"));
    }

    [Fact]
    public async Task A_release_that_is_live_and_not_verified_stays_begun()
    {
        await _site.ApplyAsync(FolderSite.Make(1, First));
        TargetState state = await _site.ReadAsync();
        Assert.Equal(FolderSite.Id(1), state.Live!.Id);
        Assert.Equal(FolderSite.Id(1), state.Begun!.Release.Id);
        await _site.DeployAsync(FolderSite.Make(1, First));
        Assert.Null((await _site.ReadAsync()).Begun);
    }

    [Fact]
    public async Task Bytes_of_an_earlier_release_can_be_read_for_the_report()
    {
        await _site.DeployAsync(FolderSite.Make(1, First));
        ReleaseRecord first = (await _site.ReadAsync()).Live!;
        await _site.DeployAsync(FolderSite.Make(2, Second));
        Assert.Equal(
            "map 1"u8.ToArray(),
            await _site.Target.ReadFileAsync(first, "assets/map.1.png", TestContext.Current.CancellationToken)
        );
        Assert.Null(await _site.Target.ReadFileAsync(first, "assets/map.9.png", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void All_that_a_build_wrote_is_published_but_hidden_files()
    {
        static BuiltFile Built(string path, string? encoding, bool forHost) =>
            new(path, "00", 1, "text/html; charset=utf-8", CacheClass.Page, encoding, forHost);
        ImmutableArray<PublishedFile> files = _site.Target.Select([
            Built("index.html", null, false),
            Built("index.html.br", "br", false),
            Built("_hosting/nginx.conf", null, true),
            Built(".gitignore", null, false),
        ]);
        Assert.Equal(["_hosting/nginx.conf", "index.html", "index.html.br"], files.Select(f => f.Path));
        Assert.All(files, f => Assert.Null(f.ContentEncoding));
        Assert.All(files, f => Assert.Equal("public, max-age=60, must-revalidate", f.CacheControl));
    }

    [Fact]
    public async Task A_target_may_be_named_through_a_link()
    {
        string real = Directory.CreateDirectory(_site.Beside("disk")).FullName;
        File.CreateSymbolicLink(_site.Folder, real);
        await _site.DeployAsync(FolderSite.Make(1, First));
        await _site.DeployAsync(FolderSite.Make(2, Second));
        Assert.Equal("two <img src=assets/map.2.png>", File.ReadAllText(Path.Combine(real, "current/index.html")));
    }

    private async Task<string> InodeAsync(string id, string path)
    {
        using var stat = Process.Start(
            new ProcessStartInfo("ls", ["-i", Path.Combine(_site.Release(id), path)]) { RedirectStandardOutput = true }
        )!;
        string text = await stat.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await stat.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text.TrimStart().Split(' ')[0];
    }
}
