using Yueqing.Site.Deploying;

namespace Yueqing.Site.Tests.Publishing.Folders;

/// <summary>A deploy that ends at any moment leaves readers with one whole release, and the next one goes on where it stopped.</summary>
public sealed class FolderCrashTests
{
    private const int Pages = 8;

    private static (string, string)[] Site(string word) =>
        [
            .. Enumerable
                .Range(0, Pages)
                .SelectMany(i =>
                    new[] { ($"p{i}/index.html", $"{word} {i} assets/{word}.{i}.png"), ($"assets/{word}.{i}.png", $"{word} {i}") }
                ),
            ("about/index.html", "always the same"),
        ];

    public static TheoryData<int> EveryRead() => [.. Enumerable.Range(1, 2 * Pages)];

    [Theory]
    [MemberData(nameof(EveryRead))]
    public async Task A_crash_at_a_file_is_not_seen_and_nothing_is_written_twice(int crashAt)
    {
        using var clean = new FolderSite();
        await clean.DeployAsync(FolderSite.Make(1, Site("old")));
        await clean.DeployAsync(FolderSite.Make(2, Site("new")));

        using var site = new FolderSite();
        await site.DeployAsync(FolderSite.Make(1, Site("old")));
        (ReleaseRecord record, TextSource source) = FolderSite.Make(2, Site("new"));
        source.CrashAt = crashAt;
        await Assert.ThrowsAsync<CrashException>(() => site.DeployAsync((record, source)));
        Assert.All(Site("old"), f => Assert.Equal(f.Item2, site.Read(f.Item1)));
        TargetState state = await site.ReadAsync();
        Assert.Equal(FolderSite.Id(1), state.Live!.Id);
        Assert.Equal(FolderSite.Id(2), state.Begun!.Release.Id);
        Assert.Empty(state.Earlier);

        source.CrashAt = int.MaxValue;
        await site.DeployAsync((record, source));
        Assert.All(source.Given.GroupBy(p => p), g => Assert.Single(g));
        Assert.Equal(2 * Pages, source.Given.Count);
        Assert.Equal(clean.Snapshot(), site.Snapshot());
    }

    [Fact]
    public async Task What_one_release_left_half_done_another_uses_and_cleans()
    {
        using var clean = new FolderSite();
        await clean.DeployAsync(FolderSite.Make(1, Site("old")));
        await clean.DeployAsync(FolderSite.Make(3, [.. Site("new"), ("p0/more/index.html", "more")]));

        using var site = new FolderSite();
        await site.DeployAsync(FolderSite.Make(1, Site("old")));
        (ReleaseRecord record, TextSource source) = FolderSite.Make(2, [.. Site("new"), ("withdrawn/deep/index.html", "never published")]);
        source.CrashAt = 2 * Pages;
        await Assert.ThrowsAsync<CrashException>(() => site.DeployAsync((record, source)));
        (ReleaseRecord next, TextSource rest) = FolderSite.Make(3, [.. Site("new"), ("p0/more/index.html", "more")]);
        await site.DeployAsync((next, rest));
        Assert.True(rest.Given.Count < 2 * Pages, "what stood there was written anew");
        Assert.Equal(clean.Snapshot(), site.Snapshot());
    }

    [Theory]
    [InlineData("half of a fi")]
    [InlineData("")]
    public async Task A_file_that_lost_its_end_with_the_power_is_written_anew(string rest)
    {
        using var site = new FolderSite();
        (ReleaseRecord record, TextSource source) = FolderSite.Make(1, Site("new"));
        source.CrashAt = 2 * Pages;
        await Assert.ThrowsAsync<CrashException>(() => site.DeployAsync((record, source)));
        string staging = Path.Combine(site.Folder, "releases", $".{FolderSite.Id(1)}.next");
        string half = Directory.EnumerateFiles(staging, "*", SearchOption.AllDirectories).First();
        await File.WriteAllTextAsync(half, rest, TestContext.Current.CancellationToken);
        source.CrashAt = int.MaxValue;
        await site.DeployAsync((record, source));
        Assert.All(Site("new"), f => Assert.Equal(f.Item2, site.Read(f.Item1)));
    }

    [Fact]
    public async Task A_release_that_has_its_name_and_is_not_yet_live_is_switched_to()
    {
        using var site = new FolderSite();
        await site.DeployAsync(FolderSite.Make(1, Site("old")));
        await site.DeployAsync(FolderSite.Make(2, Site("new")));
        // As it stands between the last two steps.
        File.Delete(site.Current);
        File.CreateSymbolicLink(site.Current, "releases/" + FolderSite.Id(1));
        (ReleaseRecord record, TextSource source) = FolderSite.Make(2, Site("new"));
        await site.DeployAsync((record, source));
        Assert.Empty(source.Given);
        Assert.All(Site("new"), f => Assert.Equal(f.Item2, site.Read(f.Item1)));
    }

    [Fact]
    public async Task A_record_that_came_before_its_folder_is_no_release()
    {
        using var site = new FolderSite();
        await site.DeployAsync(FolderSite.Make(1, Site("old")));
        await File.WriteAllBytesAsync(
            site.Release(FolderSite.Id(2)) + ".json",
            RecordJson.Write(FolderSite.Make(2, Site("new")).Record),
            TestContext.Current.CancellationToken
        );
        Assert.Empty((await site.ReadAsync()).Earlier);
        await site.DeployAsync(FolderSite.Make(3, Site("newer")));
        Assert.False(File.Exists(site.Release(FolderSite.Id(2)) + ".json"));
    }

    [Fact]
    public async Task A_source_that_has_other_bytes_than_the_release_stops_it()
    {
        using var site = new FolderSite();
        await site.DeployAsync(FolderSite.Make(1, Site("old")));
        (ReleaseRecord record, _) = FolderSite.Make(2, ("index.html", "two"));
        var other = new TextSource(("index.html", "built again"));
        Assert.Equal("release-file-damaged", (await FolderSite.RefusedAsync(() => site.DeployAsync((record, other)))).Code);
        Assert.Equal(FolderSite.Id(1), (await site.ReadAsync()).Live!.Id);
    }
}
