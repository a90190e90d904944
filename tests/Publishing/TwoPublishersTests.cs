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

    [Fact]
    public void Who_only_seemed_dead_stops_before_it_cleans_what_the_other_one_needs()
    {
        var store = new MemoryStore();
        var wang = new Publisher(store) { Limits = PlanLimits.Of(PlanLimits.LeastKeep, 1000) };
        for (int i = 0; i < 4; i++)
        {
            wang.Deploy(SmallSite.Of($"text {i}", $"p{i}{{}}"));
        }
        // While Wang waits for the CDN, Li takes over and goes back to the style of old.
        wang.OnFollow = _ => new Publisher(store) { Name = "Li", TakeOver = true }.Deploy(SmallSite.Of("of Li", "p1{}"));
        Assert.Equal("published-meanwhile", Try(() => wang.Deploy(SmallSite.Of("of Wang", "q{}"))));
        Assert.Empty(BucketReader.DeadAddresses(store.Find));
        Assert.All(wang.Look().Live!.Files, f => Assert.Equal(f.Sha256, store.HeadersOf(f.Path).Sha256));
    }

    [Fact]
    public void A_plan_that_was_looked_at_while_somebody_else_began_is_not_carried_out()
    {
        var store = new MemoryStore();
        var wang = new Publisher(store);
        wang.Deploy(SmallSite.Of("old"));
        var li = new Publisher(store) { Name = "Li" };
        wang.OnProposed = () =>
        {
            store.OnRequest = request => store.DiesAt = request == "PUT tasks/a/index.html" ? store.Requests.Count + 1 : store.DiesAt;
            Assert.Throws<PublisherDied>(() => li.Deploy(SmallSite.Of("of Li", "p{}")));
            (store.DiesAt, store.OnRequest) = (null, _ => { });
            store.Remove(BucketKeys.Lock);
        };
        Assert.Equal("published-meanwhile", Try(() => wang.Deploy(SmallSite.Of("of Wang", "q{}"))));
        wang.OnProposed = () => { };
        Assert.Null(Try(() => wang.Deploy(SmallSite.Of("of Wang", "q{}"))));
        Assert.Empty(wang.Look().Foreign);
    }

    [Fact]
    public void Two_runs_on_one_machine_are_two_publishers()
    {
        var store = new MemoryStore();
        var wang = new Publisher(store);
        wang.Deploy(SmallSite.Of("old"));
        wang.OnFollow = _ =>
        {
            wang.OnFollow = _ => { };
            Assert.Equal("publishing-here", Try(() => wang.Deploy(SmallSite.Of("second"))));
        };
        Assert.Null(Try(() => wang.Deploy(SmallSite.Of("first"))));
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
