using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Buckets;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>Two people publish at once (S7-06): one goes first, the other is told.</summary>
public sealed class TwoPublishersTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void At_every_moment_of_a_deploy_a_second_one_is_kept_out_or_wins_whole(bool heedsConditions)
    {
        var first = new MemoryStore { HeedsConditions = heedsConditions };
        new Publisher(first).Deploy(SmallSite.Of("old"));
        for (int moment = 0; ; moment++)
        {
            MemoryStore store = first.Copy();
            var wang = new Publisher(store) { Name = "Wang" };
            var li = new Publisher(store) { Name = "Li" };
            int seen = 0;
            bool tried = false;
            string? told = null;
            store.OnRequest = _ =>
            {
                if (seen++ == moment)
                {
                    tried = true;
                    told = Try(() => li.Deploy(SmallSite.Of("of Li", "p{}")));
                }
            };
            string? stopped = Try(() => wang.Deploy(SmallSite.Of("of Wang", "q{}")));
            store.OnRequest = _ => { };
            if (!tried)
            {
                return;
            }
            Assert.True(told is null or "target-locked" or "published-meanwhile", $"Li at {moment}: {told}");
            Assert.True(stopped is null or "target-locked" or "published-meanwhile", $"Wang at {moment}: {stopped}");
            Assert.True(told is null || stopped is null, $"nobody published at {moment}");
            Assert.Empty(BucketReader.DeadAddresses(store.Find));
            // Whoever goes live last is whole.
            ReleaseRecord live = wang.Look().Live!;
            Assert.All(live.Files, f => Assert.Equal(f.Sha256, store.HeadersOf(f.Path).Sha256));
        }
    }

    [Fact]
    public void The_lock_of_somebody_who_died_says_who_it_was_and_can_be_taken_over()
    {
        var store = new MemoryStore();
        var wang = new Publisher(store);
        wang.Deploy(SmallSite.Of("old"));
        store.DiesAt = store.Requests.Count + 12;
        Assert.Throws<PublisherDied>(() => wang.Deploy(SmallSite.Of("new", "p{}")));
        store.DiesAt = null;
        var li = new Publisher(store) { Name = "Li" };
        DeployException locked = Assert.Throws<DeployException>(() => li.Deploy(SmallSite.Of("other", "q{}")));
        Assert.Equal("target-locked", locked.Diagnostic.Code);
        Assert.Contains("Wang", locked.Message, StringComparison.Ordinal);
        new Publisher(store) { Name = "Li", TakeOver = true }.Deploy(SmallSite.Of("other", "q{}"));
        Assert.DoesNotContain(BucketKeys.Lock, store.Keys);
    }

    private static string? Try(Action deploy)
    {
        try
        {
            deploy();
            return null;
        }
        catch (DeployException e)
        {
            return e.Diagnostic.Code;
        }
    }
}
