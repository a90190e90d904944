using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Folders;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Tests.Publishing.Folders;

/// <summary>A target on the disk, and sites that are published into it: each is a few texts by path.</summary>
internal sealed class FolderSite : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("publish-").FullName;

    public FolderSite(string? folder = null) => Folder = folder ?? Path.Combine(_root, "site");

    public string Folder { get; }

    public FolderTarget Target => TargetOf(output: null);

    public FolderTarget TargetOf(string? output) => new($"dir:{Folder}", Folder, output, TimeProvider.System, degree: 4);

    public string Current => Path.Combine(Folder, "current");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    public string Beside(string name) => Path.Combine(_root, name);

    public string Release(string id) => Path.Combine(Folder, "releases", id);

    /// <summary>A day for each release.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"202611{number:00}-120000-0000{number:x4}");

    /// <summary>Texts below <c>assets/</c> have names that hold a hash, all others lasting ones.</summary>
    public static (ReleaseRecord Record, TextSource Source) Make(int number, params (string Path, string Text)[] texts) =>
        (Record(Id(number), texts), new TextSource(texts));

    public static ReleaseRecord Record(string id, params (string Path, string Text)[] texts) =>
        new(
            id,
            new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.FromHours(8)),
            "王编辑",
            "3f2a9c01",
            [.. texts.Select(t => Describe(t.Path, t.Text)).OrderBy(f => f.Path, StringComparer.Ordinal)],
            new ReleaseContents(new Uri("https://www.example.gov.cn/2023/"), [], [], [], [])
        );

    private static PublishedFile Describe(string path, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        CacheClass cache = path.StartsWith("assets/", StringComparison.Ordinal) ? CacheClass.Immutable : CacheClass.Page;
        return new PublishedFile(
            path,
            hash,
            hash,
            bytes.Length,
            "text/html; charset=utf-8",
            PublishedHeaders.CacheControlOf(cache),
            null,
            cache
        );
    }

    /// <param name="keep">Releases that can be gone back to.</param>
    public static DeployPlan Plan(ReleaseRecord next, TargetState state, int keep = 2) =>
        Planner.Plan(next, state, apart: true, PlanLimits.Of(keep + 1, maxDeletes: 1000));

    public async Task<DeployPlan> DeployAsync((ReleaseRecord Record, TextSource Source) release, int keep = 2)
    {
        DeployPlan plan = await ApplyAsync(release, keep);
        var diary = new DeployDiary();
        await Target.FinishAsync(plan, diary, TestContext.Current.CancellationToken);
        Assert.Empty(diary.Unfinished);
        return plan;
    }

    /// <summary>Up to the switch, as if purge or verification had failed.</summary>
    public async Task<DeployPlan> ApplyAsync((ReleaseRecord Record, TextSource Source) release, int keep = 2)
    {
        TargetState state = await Target.ReadAsync(true, TestContext.Current.CancellationToken);
        await using IAsyncDisposable mine = await Target.LockAsync("王编辑", TestContext.Current.CancellationToken);
        DeployPlan plan = Plan(release.Record, state, keep);
        var diary = new DeployDiary();
        await Target.ApplyAsync(plan, release.Source, diary, TestContext.Current.CancellationToken);
        Assert.Empty(diary.Unfinished);
        return plan;
    }

    public Task<TargetState> ReadAsync() => Target.ReadAsync(true, TestContext.Current.CancellationToken);

    public string Read(string path) => File.ReadAllText(Path.Combine(Current, path));

    /// <summary>Every file with its bytes, and what links lead to; without the lock and the time of it.</summary>
    public Dictionary<string, string> Snapshot() =>
        Directory
            .EnumerateFiles(Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Where(f => !Path.GetFileName(f).StartsWith(".lock", StringComparison.Ordinal))
            .Concat(new FileInfo(Current).LinkTarget is null ? [] : [Current])
            .Order(StringComparer.Ordinal)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(
                f => Path.GetRelativePath(Folder, f),
                f => new FileInfo(f).LinkTarget ?? Convert.ToHexString(File.ReadAllBytes(f)),
                StringComparer.Ordinal
            );

    /// <summary>The mistake that a target complains about.</summary>
    public static async Task<Diagnostic> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<DeployException>(action)).Diagnostic;
}

/// <summary>The bytes of a release, and how often each was asked for.</summary>
internal sealed class TextSource(params (string Path, string Text)[] texts) : IReleaseSource
{
    private readonly Dictionary<string, string> _texts = texts.ToDictionary(t => t.Path, t => t.Text, StringComparer.Ordinal);
    private int _reads;

    /// <summary>The read that is the last, as if the program were killed there.</summary>
    public int CrashAt { get; set; } = int.MaxValue;

    public ConcurrentBag<string> Given { get; } = [];

    public byte[] Read(PublishedFile file)
    {
        if (Interlocked.Increment(ref _reads) >= CrashAt)
        {
            throw new CrashException();
        }
        Given.Add(file.Path);
        return Encoding.UTF8.GetBytes(_texts[file.Path]);
    }
}

/// <summary>Stands for the end of the program: nothing of ours expects it.</summary>
internal sealed class CrashException : Exception;
