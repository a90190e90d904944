using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Buckets;
using Yueqing.Site.Rendering;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>The real site goes out: how much is sent, and what readers meet wherever it is cut off.</summary>
public sealed class RealSiteDeployTests
{
    private static readonly Lazy<BuiltRelease> Release = new(() => ReleaseFixture.Open(ReleaseFixture.Release));

    /// <summary>The label of one figure: pages, tables, pictures, search, downloads in both languages.</summary>
    private static readonly Lazy<BuiltRelease> Relabelled = new(() =>
        ReleaseFixture.WithEdit("input/achievements/environment/topic.yml", "en: Growth of exports }", "en: How exports grew }")
    );

    [Fact]
    public void One_changed_word_sends_at_most_ten_objects()
    {
        using var store = new MemoryStore();
        var wang = new Publisher(store);
        wang.Deploy(Release.Value);
        store.Requests.Clear();
        wang.Deploy(
            ReleaseFixture.WithEdit("input/tasks/opening-up/en.md", "give people new places to go", "give people more places to go")
        );
        string[] sent = [.. store.Sent.Where(k => !BucketKeys.IsOurs(k))];
        Assert.Contains("en/tasks/opening-up/index.html", sent);
        Assert.True(sent.Length <= 10, string.Join('\n', sent));
    }

    [Fact]
    public void Wherever_an_update_is_cut_off_every_live_page_finds_what_it_names()
    {
        using var first = new MemoryStore();
        new Publisher(first).Deploy(Release.Value);
        using MemoryStore clean = first.Copy();
        new Publisher(clean).Deploy(Relabelled.Value);
        Dictionary<string, string?> expected = Hashes(clean);
        for (int n = 0; ; n++)
        {
            using MemoryStore store = first.Copy();
            store.DiesAt = n;
            store.LastWordArrives = n % 2 == 0;
            var wang = new Publisher(store);
            bool through = PublisherDied.Spares(() => wang.Deploy(Relabelled.Value));
            Assert.True(Dead(store) is [], $"after {n} requests: {string.Join(", ", Dead(store))}");
            if (through)
            {
                Assert.True(n > 40);
                return;
            }
            store.DiesAt = null;
            wang.Deploy(Relabelled.Value);
            Assert.Equal(expected, Hashes(store));
        }
    }

    [Fact]
    public void Wherever_the_first_deploy_is_cut_off_no_reader_meets_a_hole()
    {
        using var clean = new MemoryStore();
        new Publisher(clean).Deploy(Release.Value);
        Dictionary<string, string?> expected = Hashes(clean);
        // The homes come near the end; all phases are met on the way there.
        for (int n = 0; n < clean.Requests.Count; n += n < clean.Requests.Count - 30 ? 9 : 1)
        {
            using var store = new MemoryStore { DiesAt = n };
            var wang = new Publisher(store);
            Assert.False(PublisherDied.Spares(() => wang.Deploy(Release.Value)));
            Assert.True(Dead(store) is [], $"after {n} requests: {string.Join(", ", Dead(store))}");
            store.DiesAt = null;
            wang.Deploy(Release.Value);
            Assert.Equal(expected, Hashes(store));
        }
    }

    private static List<string> Dead(MemoryStore store) => BucketReader.DeadAddresses(store.Find, SuppliedSite.Base.AbsolutePath);

    private static Dictionary<string, string?> Hashes(MemoryStore store) =>
        store.SiteKeys.ToDictionary(k => k, k => (string?)store.HeadersOf(k).ToString());
}
