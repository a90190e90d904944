using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering;
using Yueqing.Site.Tests.Support;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Tests.Writing;

/// <summary>A cache may save time; it never changes a byte, and nothing that happens to it stops a build.</summary>
public sealed class ResultCacheTests : IDisposable
{
    private const string Key = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private readonly string _folder = Directory.CreateTempSubdirectory("pictures-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static SiteTest Pictures() =>
        new SiteTest()
            .WithPictures()
            .With(
                "theme/infographics/achievement-card.scene",
                """<scene width="600" height="315"><quantity figure="grain-area"/></scene>"""
            )
            .With("theme/infographics/task-poster.scene", """<scene width="500"><text style="body">{{ topic.title }}</text></scene>""");

    private static byte[] Manifest(IResultStore? store)
    {
        BuildResult result = Pictures().Build(store);
        Assert.True(result.Output is not null, string.Join('\n', result.Diagnostics));
        return Site.Writing.Manifest.Describe(result.Output!, new ParallelOptions()).Bytes;
    }

    private string[] Entries() => Directory.Exists(_folder) ? Directory.GetFiles(_folder, "*", SearchOption.AllDirectories) : [];

    [Fact]
    public void What_was_kept_is_found()
    {
        var cache = new ResultCache(Path.Combine(_folder, "new"));
        Assert.Null(cache.Find(Key));
        Assert.True(cache.Add(Key, [1, 2, 3]));
        Assert.Equal([1, 2, 3], cache.Find(Key)!.Value.ToArray());
        Assert.Equal([2, 3], cache.Read(Key, 1, 2));
        Assert.Throws<IOException>(() => cache.Read(Key, 1, 3));
        Assert.Equal([1, 2, 3], new ResultCache(Path.Combine(_folder, "new")).Find(Key)!.Value.ToArray());
        Assert.Null(cache.Find(Key[1..] + "0"));
        Assert.Single(Entries());
    }

    /// <summary>A file where the folder should be: nobody, not even root, can write below it.</summary>
    [Fact]
    public void A_folder_that_cannot_be_written_costs_only_time()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        var cache = new ResultCache(Path.Combine(file, "cache"));
        Assert.False(cache.Add(Key, [1]));
        Assert.Null(cache.Find(Key));
        Assert.Equal(Manifest(null), Manifest(cache));
        cache.Prune();
    }

    public static TheoryData<string> Damages() => ["empty", "cut", "flipped", "longer", "folder"];

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_entry_is_drawn_again_with_the_same_bytes(string damage)
    {
        byte[] expected = Manifest(new ResultCache(_folder));
        string[] entries = Entries();
        Assert.Equal(4, entries.Length);
        foreach (string entry in entries)
        {
            byte[] bytes = File.ReadAllBytes(entry);
            switch (damage)
            {
                case "empty":
                    File.WriteAllBytes(entry, []);
                    break;
                case "cut":
                    File.WriteAllBytes(entry, bytes[..^1]);
                    break;
                case "flipped":
                    bytes[bytes.Length / 2] ^= 1;
                    File.WriteAllBytes(entry, bytes);
                    break;
                case "longer":
                    File.WriteAllBytes(entry, [.. bytes, 0]);
                    break;
                default:
                    File.Delete(entry);
                    Directory.CreateDirectory(entry);
                    break;
            }
            Assert.Null(new ResultCache(_folder).Find(Path.GetFileName(entry)));
        }
        Assert.Equal(expected, Manifest(new ResultCache(_folder)));
        Assert.Equal(damage == "folder" ? 0 : 4, Entries().Length);
        if (damage != "folder")
        {
            Assert.Equal(expected, Manifest(new ResultCache(_folder)));
            Assert.All(entries, e => Assert.NotNull(new ResultCache(_folder).Find(Path.GetFileName(e))));
        }
    }

    [Fact]
    public void A_warm_cache_changes_no_byte()
    {
        byte[] cold = Manifest(null);
        Assert.Equal(cold, Manifest(new ResultCache(_folder)));
        Assert.Equal(cold, Manifest(new ResultCache(_folder)));
    }

    [Fact]
    public void Pruning_spares_what_was_used_and_waits_until_there_is_much()
    {
        var cache = new ResultCache(_folder);
        string[] keys = [.. Enumerable.Range(0, 2002).Select(i => i.ToString("x64", System.Globalization.CultureInfo.InvariantCulture))];
        foreach (string key in keys)
        {
            cache.Add(key, [1]);
        }
        var next = new ResultCache(_folder);
        foreach (string key in keys[..2])
        {
            Assert.NotNull(next.Find(key));
        }
        next.Prune();
        Assert.Equal(2002, Entries().Length);
        cache.Add(Key, [1]);
        next.Prune();
        Assert.Equal(keys[..2], Entries().Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal));
    }
}
