using System.Diagnostics;
using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Folders;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Tests.Publishing.Folders;

/// <summary>What a folder that cannot be published to says, and that nothing in it was touched.</summary>
public sealed class FolderBadInputTests : IDisposable
{
    private readonly FolderSite _site = new();

    private static (ReleaseRecord, TextSource) One => FolderSite.Make(1, ("index.html", "one"), ("assets/a.1.css", "css"));

    private static (ReleaseRecord, TextSource) Two => FolderSite.Make(2, ("index.html", "two"), ("assets/a.1.css", "css"));

    public void Dispose() => _site.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Whether it is looked at, locked or written.</summary>
    private static async Task RefusesAsync(FolderSite site, string code)
    {
        Assert.Equal(code, (await FolderSite.RefusedAsync(() => site.Target.ReadAsync(true, Cancel))).Code);
        Assert.Equal(code, (await FolderSite.RefusedAsync(() => site.Target.LockAsync("a", Cancel))).Code);
        DeployPlan plan = FolderSite.Plan(One.Item1, TargetState.Empty);
        Assert.Equal(code, (await FolderSite.RefusedAsync(() => site.Target.ApplyAsync(plan, One.Item2, new DeployDiary(), Cancel))).Code);
    }

    [Fact]
    public async Task The_folder_above_must_exist()
    {
        using var site = new FolderSite(_site.Beside("mistyped/site"));
        await RefusesAsync(site, "target-parent-missing");
        Assert.False(Directory.Exists(_site.Beside("mistyped")));
    }

    [Fact]
    public async Task A_file_is_no_folder()
    {
        File.WriteAllText(_site.Folder, "a file");
        await RefusesAsync(_site, "target-is-file");
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData(".htaccess")]
    public async Task A_folder_of_somebody_else_is_left_alone(string name)
    {
        Directory.CreateDirectory(_site.Folder);
        File.WriteAllText(Path.Combine(_site.Folder, name), "years of work");
        await RefusesAsync(_site, "target-holds-others");
        Assert.Equal([Path.Combine(_site.Folder, name)], Directory.EnumerateFileSystemEntries(_site.Folder));
    }

    [Fact]
    public async Task A_fresh_disk_may_be_published_to()
    {
        Directory.CreateDirectory(Path.Combine(_site.Folder, "lost+found"));
        await _site.DeployAsync(One);
        Assert.Empty((await _site.ReadAsync()).Foreign);
    }

    [Fact]
    public async Task A_release_folder_that_we_did_not_make_is_left_alone()
    {
        await _site.DeployAsync(One);
        Directory.CreateDirectory(_site.Release(FolderSite.Id(2)));
        Assert.Equal("target-holds-others", (await FolderSite.RefusedAsync(() => _site.DeployAsync(Two))).Code);
        Assert.Equal("one", _site.Read("index.html"));
    }

    [Fact]
    public async Task Current_must_be_a_link()
    {
        Directory.CreateDirectory(_site.Current);
        await RefusesAsync(_site, "current-is-no-link");
        Diagnostic told = await FolderSite.RefusedAsync(() => _site.ReadAsync());
        Assert.Contains($"mv {_site.Current} {_site.Current}-before", told.Hint!.Value.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/usr/share")]
    [InlineData("releases/../..")]
    [InlineData("releases/latest")]
    public async Task Current_must_lead_to_a_release(string goal)
    {
        Directory.CreateDirectory(_site.Folder);
        File.CreateSymbolicLink(_site.Current, goal);
        await RefusesAsync(_site, "current-leads-elsewhere");
        Assert.Equal(goal, new FileInfo(_site.Current).LinkTarget);
    }

    [Theory]
    [InlineData("site/output")]
    [InlineData("site")]
    [InlineData("")]
    [InlineData("by-link/output")]
    public async Task Target_and_output_must_not_hold_each_other(string output)
    {
        Directory.CreateDirectory(Path.Combine(_site.Folder, "output"));
        File.CreateSymbolicLink(_site.Beside("by-link"), _site.Folder);
        FolderTarget target = _site.TargetOf(_site.Beside(output));
        Assert.Equal("target-holds-output", (await FolderSite.RefusedAsync(() => target.ReadAsync(true, Cancel))).Code);
    }

    [Fact]
    public async Task Target_and_output_may_lie_side_by_side()
    {
        TargetState state = await _site.TargetOf(_site.Beside("site-output")).ReadAsync(true, Cancel);
        Assert.Null(state.Live);
    }

    [Fact]
    public async Task A_damaged_record_is_named()
    {
        await _site.DeployAsync(One);
        string record = _site.Release(FolderSite.Id(1)) + ".json";
        string text = await File.ReadAllTextAsync(record, Cancel);
        await File.WriteAllTextAsync(record, text[..(text.Length / 2)], Cancel);
        Diagnostic told = await FolderSite.RefusedAsync(() => _site.ReadAsync());
        Assert.Equal("record-damaged", told.Code);
        Assert.Equal(record, told.Span.Source.Path);
        File.Delete(record);
        Assert.Equal("live-record-missing", (await FolderSite.RefusedAsync(() => _site.ReadAsync())).Code);
    }

    [Fact]
    public async Task A_record_under_another_name_deletes_nothing_of_others()
    {
        await _site.DeployAsync(One);
        string record = _site.Release(FolderSite.Id(1)) + ".json";
        File.Copy(record, _site.Release(FolderSite.Id(7)) + ".json");
        Assert.Equal("record-of-another", (await FolderSite.RefusedAsync(() => _site.ReadAsync())).Code);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    public async Task A_record_that_leads_out_is_not_followed(string path)
    {
        await _site.DeployAsync(One);
        ReleaseRecord edited = FolderSite.Record(FolderSite.Id(1), (path, "x"));
        await File.WriteAllBytesAsync(_site.Release(edited.Id) + ".json", RecordJson.Write(edited), Cancel);
        Assert.Equal("record-leads-out", (await FolderSite.RefusedAsync(() => _site.ReadAsync())).Code);
        Assert.Equal("record-leads-out", (await FolderSite.RefusedAsync(() => _site.Target.ReadFileAsync(edited, path, Cancel))).Code);
    }

    [Fact]
    public async Task One_publishes_at_a_time()
    {
        IAsyncDisposable first = await _site.Target.LockAsync("王编辑", Cancel);
        Diagnostic told = await FolderSite.RefusedAsync(() => _site.Target.LockAsync("李编辑", Cancel));
        Assert.Equal("folder-locked", told.Code);
        Assert.Contains("王编辑", told.Message.En, StringComparison.Ordinal);
        Assert.Contains(DateTime.Now.Year.ToString("0000", null), told.Message.Zh, StringComparison.Ordinal);
        await first.DisposeAsync();
        await using IAsyncDisposable second = await _site.Target.LockAsync("李编辑", Cancel);
        Assert.StartsWith(
            "李编辑\n",
            await File.ReadAllTextAsync(Path.Combine(_site.Folder, ".lock.txt"), Cancel),
            StringComparison.Ordinal
        );
    }

    /// <summary>What a killed program leaves holds nobody up.</summary>
    [Fact]
    public async Task A_lock_ends_with_its_program()
    {
        Directory.CreateDirectory(_site.Folder);
        var start = new ProcessStartInfo(
            "flock",
            ["--no-fork", "--exclusive", Path.Combine(_site.Folder, ".lock"), "sh", "-c", "echo held; read line"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        using Process other = Process.Start(start)!;
        Assert.Equal("held", await other.StandardOutput.ReadLineAsync(Cancel));
        Assert.Equal("folder-locked", (await FolderSite.RefusedAsync(() => _site.Target.LockAsync("王编辑", Cancel))).Code);
        other.Kill(entireProcessTree: true);
        await other.WaitForExitAsync(Cancel);
        await using IAsyncDisposable mine = await _site.Target.LockAsync("王编辑", Cancel);
    }

    public static TheoryData<int, string> Refusals() =>
        new()
        {
            { 28, "target-full" },
            { 122, "target-full" },
            { 30, "target-not-writable" },
            { 13, "target-not-writable" },
            { 5, "target-trouble" },
        };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_the_disk_refuses_is_said_in_plain_words(int error, string code)
    {
        Assert.Equal(code, DiskTrouble.Of(new IOException("Input/output error", error), "/srv/site").Diagnostic.Code);
        Assert.Equal("target-not-writable", DiskTrouble.Of(new UnauthorizedAccessException(), "/srv/site").Diagnostic.Code);
    }

    [Theory]
    [InlineData(1, "links-unsupported")]
    [InlineData(95, "links-unsupported")]
    [InlineData(28, "target-full")]
    [InlineData(13, "target-not-writable")]
    public void A_disk_without_links_is_told_from_one_that_is_closed(int error, string code)
    {
        var refused = new IOException("symlink", error);
        Assert.Equal(code, DiskTrouble.OfLink(refused, "/mnt/stick").Diagnostic.Code);
        // As the framework wraps what may not be done.
        Exception wrapped = error is 1 or 13 ? new UnauthorizedAccessException("symlink", refused) : refused;
        Assert.Equal(code, DiskTrouble.OfLink(wrapped, "/mnt/stick").Diagnostic.Code);
    }

    [Fact]
    public async Task A_full_disk_leaves_the_release_before_and_the_rest_follows_when_there_is_space()
    {
        using var disk = new SmallDisk(_site.Beside("disk"), "size=600k");
        using var site = new FolderSite(Path.Combine(disk.Path, "site"));
        await site.DeployAsync(One);
        string ballast = Path.Combine(disk.Path, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[300_000], Cancel);
        (string, string)[] pages = [.. Enumerable.Range(0, 6).Select(i => ($"p{i}.html", i + new string('x', 60_000)))];
        (ReleaseRecord record, TextSource source) = FolderSite.Make(2, [("index.html", "two"), .. pages]);
        Assert.Equal("target-full", (await FolderSite.RefusedAsync(() => site.DeployAsync((record, source)))).Code);
        Assert.Equal("one", site.Read("index.html"));
        File.Delete(ballast);
        await site.DeployAsync((record, source));
        Assert.Equal("two", site.Read("index.html"));
        Assert.All(pages, p => Assert.Equal(p.Item2, site.Read(p.Item1)));
    }

    [Fact]
    public async Task A_disk_that_is_read_only_is_told()
    {
        using var disk = new SmallDisk(_site.Beside("disk"), "size=600k");
        using var site = new FolderSite(Path.Combine(disk.Path, "site"));
        await site.DeployAsync(One);
        disk.Remount("ro");
        Assert.Equal("target-not-writable", (await FolderSite.RefusedAsync(() => site.DeployAsync(Two))).Code);
        Assert.Equal("one", site.Read("index.html"));
        Assert.Equal(FolderSite.Id(1), (await site.ReadAsync()).Live!.Id);
    }

    /// <summary>No name is ever moved from one disk to another: releases and their link may lie on two.</summary>
    [Fact]
    public async Task Releases_may_lie_on_a_disk_of_their_own()
    {
        using var disk = new SmallDisk(_site.Beside("disk"), "size=600k");
        Directory.CreateDirectory(_site.Folder);
        File.CreateSymbolicLink(Path.Combine(_site.Folder, "releases"), disk.Path);
        await _site.DeployAsync(One);
        await _site.DeployAsync(Two);
        Assert.Equal("two", _site.Read("index.html"));
    }

    /// <summary>Each release on a disk of its own stands for a file system without second names.</summary>
    [Fact]
    public async Task Where_a_file_cannot_have_a_second_name_it_is_copied()
    {
        using var disk = new SmallDisk(_site.Beside("disk"), "size=600k");
        await _site.DeployAsync(One);
        string elsewhere = Directory.CreateDirectory(Path.Combine(disk.Path, "one/assets")).Parent!.FullName;
        foreach (string file in new[] { "index.html", "assets/a.1.css" })
        {
            File.Copy(Path.Combine(_site.Current, file), Path.Combine(elsewhere, file));
        }
        Directory.Delete(_site.Release(FolderSite.Id(1)), recursive: true);
        File.CreateSymbolicLink(_site.Release(FolderSite.Id(1)), elsewhere);
        (ReleaseRecord record, TextSource source) = Two;
        await _site.DeployAsync((record, source));
        Assert.Equal(["index.html"], source.Given);
        Assert.Equal("css", _site.Read("assets/a.1.css"));
    }

    /// <summary>A file system in memory, for which the tests must be the administrator's.</summary>
    private sealed class SmallDisk : IDisposable
    {
        public SmallDisk(string path, string options)
        {
            Path = Directory.CreateDirectory(path).FullName;
            bool mounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path) == 0;
            Assert.SkipUnless(mounted, "only an administrator of Linux can make a small disk");
        }

        public string Path { get; }

        public void Remount(string option) => Assert.Equal(0, Run("mount", "-o", "remount," + option, Path));

        public void Dispose() => Run("umount", Path);

        private static int Run(string program, params string[] args)
        {
            using Process process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
    }
}
