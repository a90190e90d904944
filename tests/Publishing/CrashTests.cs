using System.Text;
using CsCheck;
using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Buckets;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>The publisher's machine goes off at every request in turn: readers never notice, and the next run completes it.</summary>
public sealed class CrashTests
{
    private static readonly SmallSite Before = SmallSite.Of("before", "body{}", "a", "b", "old");
    private static readonly SmallSite After = SmallSite.Of("after", "p{}", "a", "b", "new").Add("data/figures.csv", "id,value\na,9\n");

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void At_no_request_of_an_update_does_a_reader_meet_a_hole(bool lastWordArrives, bool otherMachine)
    {
        MemoryStore first = new();
        new Publisher(first).Deploy(Before);
        Dictionary<string, string> clean = Clean(first, After);
        for (int n = 0; ; n++)
        {
            MemoryStore store = first.Copy();
            store.DiesAt = n;
            store.LastWordArrives = lastWordArrives;
            store.OnRequest = request => Assert.True(BucketReader.DeadAddresses(store.Find) is [], $"at {request} ({n})");
            var wang = new Publisher(store) { TakeOver = otherMachine };
            if (PublisherDied.Spares(() => wang.Deploy(After)))
            {
                Assert.True(n > 20);
                return;
            }
            (store.DiesAt, store.LastWordArrives) = (null, false);
            string[] arrived = [.. store.SiteKeys.Where(k => IsAfter(store, k))];
            store.Requests.Clear();
            if (otherMachine)
            {
                wang.ForgetJournal();
            }
            wang.Deploy(After);
            Assert.Equal(clean, Content(store));
            Assert.Empty(arrived.Intersect(store.Sent));
            Assert.True(wang.Plan(After).IsEmpty);
        }
    }

    [Fact]
    public void A_first_deploy_shows_no_home_page_before_all_behind_it_is_there()
    {
        Dictionary<string, string> clean = Clean(new MemoryStore(), Before);
        for (int n = 0; ; n++)
        {
            var store = new MemoryStore { DiesAt = n };
            store.OnRequest = request => Assert.True(BucketReader.DeadAddresses(store.Find) is [], $"at {request} ({n})");
            var wang = new Publisher(store);
            if (PublisherDied.Spares(() => wang.Deploy(Before)))
            {
                return;
            }
            store.DiesAt = null;
            wang.Deploy(Before);
            Assert.Equal(clean, Content(store));
        }
    }

    /// <summary>Two crashes in a row, at other points, and a change of mind in between.</summary>
    [Fact]
    public void Whatever_happened_before_a_deploy_that_comes_through_leaves_what_a_clean_one_leaves() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40], Gen.Bool, Gen.Bool)
            .Sample(
                (first, second, arrives, forgets) =>
                {
                    SmallSite third = SmallSite.Of("third", "q{}", "a", "new", "newer");
                    var store = new MemoryStore { LastWordArrives = arrives };
                    var wang = new Publisher(store) { TakeOver = true };
                    wang.Deploy(Before);
                    Crash(After, first);
                    Crash(third, second);
                    wang.Deploy(Before);
                    TargetState state = wang.Look();
                    HashSet<string> released = [.. state.Releases.SelectMany(r => r.Files).Select(f => f.Path)];
                    HashSet<string> live = [.. state.Live!.Files.Select(f => f.Path)];
                    Dictionary<string, string> content = Content(store);
                    Assert.Equal(Clean(new MemoryStore(), Before), content.Where(f => live.Contains(f.Key)).ToDictionary());
                    // Nothing is left of what was given up.
                    Assert.All(content.Keys, k => Assert.Contains(k, released));
                    Assert.Empty(state.Foreign);
                    Assert.Empty(BucketReader.DeadAddresses(store.Find));
                    void Crash(SmallSite site, int request)
                    {
                        store.DiesAt = store.Requests.Count + request;
                        PublisherDied.Spares(() => wang.Deploy(site));
                        store.DiesAt = null;
                        if (forgets)
                        {
                            wang.ForgetJournal();
                        }
                    }
                },
                iter: 100
            );

    [Fact]
    public void A_crash_on_the_way_back_is_mended_by_going_back_again()
    {
        MemoryStore both = new();
        var setUp = new Publisher(both);
        setUp.Deploy(Before);
        string id = setUp.Look().Live!.Id;
        setUp.Deploy(After);
        for (int n = 0; ; n++)
        {
            MemoryStore store = both.Copy();
            store.DiesAt = n;
            store.OnRequest = request => Assert.True(BucketReader.DeadAddresses(store.Find) is [], $"at {request} ({n})");
            var wang = new Publisher(store);
            if (PublisherDied.Spares(() => wang.Rollback(id)))
            {
                return;
            }
            store.DiesAt = null;
            wang.Rollback(id);
            Assert.Equal(id, wang.Look().Live!.Id);
            Assert.Contains("before", Encoding.UTF8.GetString(store.Find("en/tasks/old/index.html")!), StringComparison.Ordinal);
            Assert.Null(store.Find("tasks/new/index.html"));
        }
    }

    private static bool IsAfter(MemoryStore store, string key) =>
        After.Record("x").Files.FirstOrDefault(f => f.Path == key) is { } file
        && store.HeadersOf(key).Sha256 == file.Sha256
        && Before.Record("x").Files.All(f => f.Path != key || f.Sha256 != file.Sha256);

    private static Dictionary<string, string> Clean(MemoryStore from, SmallSite site)
    {
        MemoryStore store = from.Copy();
        new Publisher(store).Deploy(site);
        return Content(store);
    }

    private static Dictionary<string, string> Content(MemoryStore store) =>
        store.SiteKeys.ToDictionary(k => k, k => Encoding.UTF8.GetString(store.Find(k)!) + store.HeadersOf(k));
}
