using System.Text;
using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Buckets;
using Yueqing.Site.Tests.Publishing.Stores;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>Whole deploys to a real server, through a proxy that has the quirks and faults of the clouds (S7-16).</summary>
public sealed class ServerDeployTests(S3Server server)
{
    private static readonly SmallSite Before = SmallSite.Of("before", "body{}", "a", "old");
    private static readonly SmallSite After = SmallSite.Of("after", "p{}", "a", "new");

    [Fact]
    public void All_quirks_at_once_change_nothing_of_what_arrives()
    {
        string bucket = server.NewBucket();
        using FaultProxy proxy = new FaultProxy(server)
            .EnforcesConditions()
            .WritesETagsInCapitals()
            .RefusesChunks()
            .RequiresContentMd5()
            .ListsPagesOf(7);
        using var test = new TestStore(proxy, bucket);
        var wang = new Publisher(test.Store);
        wang.Deploy(Before);
        string first = wang.Look().Live!.Id;
        wang.Deploy(After);
        Assert.True(wang.Plan(After).IsEmpty);
        Assert.Contains("after", Text(bucket, "tasks/new/index.html"), StringComparison.Ordinal);
        wang.Rollback(first);
        Assert.Contains("before", Text(bucket, "en/tasks/old/index.html"), StringComparison.Ordinal);
        Assert.Empty(Dead(bucket));
    }

    [Fact]
    public void With_nothing_changed_two_requests_are_made()
    {
        using var proxy = new FaultProxy(server);
        proxy.EnforcesConditions();
        using var test = new TestStore(proxy, server.NewBucket());
        var wang = new Publisher(test.Store);
        wang.Deploy(Before);
        int before = proxy.Count;
        Assert.True(wang.Deploy(Before).IsEmpty);
        Assert.Equal(2, proxy.Count - before);
    }

    [Fact]
    public void One_changed_word_sends_few_objects()
    {
        using var proxy = new FaultProxy(server);
        proxy.EnforcesConditions();
        using var test = new TestStore(proxy, server.NewBucket());
        var wang = new Publisher(test.Store);
        wang.Deploy(Before);
        int before = proxy.Count;
        wang.Deploy(SmallSite.Of("before", "body{}", "a", "old").Add("about/index.html", "one word"));
        Assert.InRange(proxy.Requests.Skip(before).Count(r => r.Method == "PUT"), 1, 10);
    }

    [Fact]
    public void Where_the_server_dies_to_the_publisher_the_next_run_completes_it()
    {
        (string template, Dictionary<string, string> clean) = Prepare();
        for (int n = 1; ; n++)
        {
            string bucket = server.Clone(template);
            var journal = new Publisher(Store(bucket, proxy => proxy.DiesAt(n), attempts: 1, out IDisposable dying));
            bool through = Try(() => journal.Deploy(After));
            dying.Dispose();
            Assert.True(Dead(bucket) is [], $"after request {n}: {string.Join(", ", Dead(bucket))}");
            if (through)
            {
                Assert.True(n > 20);
                return;
            }
            Publisher again = journal.With(Store(bucket, _ => { }, attempts: 1, out IDisposable living));
            again.Deploy(After);
            living.Dispose();
            Assert.Equal(clean, Site(bucket));
        }
    }

    [Theory]
    [InlineData(nameof(Fault.DropBefore))]
    [InlineData(nameof(Fault.DropAfter))]
    [InlineData(nameof(Fault.CutRequest))]
    [InlineData(nameof(Fault.CutAnswer))]
    [InlineData(nameof(Fault.SlowDown))]
    public void One_fault_at_each_request_in_turn_is_got_over_in_the_same_run(string name)
    {
        Fault fault = name switch
        {
            nameof(Fault.DropBefore) => Fault.DropBefore,
            nameof(Fault.DropAfter) => Fault.DropAfter,
            nameof(Fault.CutRequest) => Fault.CutRequest,
            nameof(Fault.CutAnswer) => Fault.CutAnswer,
            _ => Fault.SlowDown,
        };
        (string template, Dictionary<string, string> clean) = Prepare();
        int requests = int.MaxValue;
        for (int n = 1; n <= requests; n++)
        {
            string bucket = server.Clone(template);
            var wang = new Publisher(Store(bucket, proxy => proxy.At(n, fault), attempts: 4, out IDisposable open));
            wang.Deploy(After);
            requests = Math.Min(requests, ((Opened)open).Proxy.Count);
            open.Dispose();
            Assert.Equal(clean, Site(bucket));
        }
        Assert.InRange(requests, 20, 200);
    }

    [Fact]
    public void A_store_that_ignores_conditions_is_published_to_all_the_same()
    {
        string bucket = server.NewBucket();
        var wang = new Publisher(Store(bucket, _ => { }, attempts: 2, out IDisposable open, enforces: false));
        wang.Deploy(Before);
        wang.Deploy(After);
        open.Dispose();
        Assert.Contains("after", Text(bucket, "index.html") + Text(bucket, "tasks/a/index.html"), StringComparison.Ordinal);
    }

    /// <summary>OSS says 501 to conditions that it does not know.</summary>
    [Fact]
    public void A_store_that_refuses_conditions_is_published_to_all_the_same()
    {
        string bucket = server.NewBucket();
        var wang = new Publisher(Store(bucket, p => p.KnowsNoConditions(), attempts: 2, out IDisposable open, enforces: false));
        wang.Deploy(Before);
        wang.Deploy(After);
        open.Dispose();
        Assert.Contains("after", Text(bucket, "tasks/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_listing_that_lags_behind_makes_no_difference()
    {
        string bucket = server.NewBucket();
        var wang = new Publisher(Store(bucket, p => p.ListsLate(40), attempts: 2, out IDisposable open));
        wang.Deploy(Before);
        wang.Deploy(After);
        Assert.True(wang.Plan(After).IsEmpty);
        open.Dispose();
        Assert.Empty(Dead(bucket));
    }

    /// <summary>A bucket that holds the first release, and what a deploy without trouble makes of it.</summary>
    private (string Template, Dictionary<string, string> Clean) Prepare()
    {
        string template = server.NewBucket();
        new Publisher(Store(template, _ => { }, attempts: 2, out IDisposable open)).Deploy(Before);
        open.Dispose();
        string bucket = server.Clone(template);
        new Publisher(Store(bucket, _ => { }, attempts: 2, out IDisposable second)).Deploy(After);
        second.Dispose();
        return (template, Site(bucket));
    }

    private S3Store Store(string bucket, Action<FaultProxy> faults, int attempts, out IDisposable open, bool enforces = true)
    {
        var proxy = new FaultProxy(server);
        if (enforces)
        {
            proxy.EnforcesConditions();
        }
        faults(proxy);
        var test = new TestStore(proxy, bucket, with: o => o with { Attempts = attempts });
        open = new Opened(proxy, test);
        return test.Store;
    }

    private List<string> Dead(string bucket)
    {
        SortedDictionary<string, byte[]> contents = server.Contents(bucket);
        return BucketReader.DeadAddresses(p => contents.GetValueOrDefault($"{TestStore.Prefix}/{p}"));
    }

    private Dictionary<string, string> Site(string bucket) =>
        server
            .Contents(bucket)
            .Where(o => !BucketKeys.IsOurs(o.Key[(TestStore.Prefix.Length + 1)..]))
            .ToDictionary(o => o.Key, o => Encoding.UTF8.GetString(o.Value));

    private string Text(string bucket, string path) => Encoding.UTF8.GetString(server.Contents(bucket)[$"{TestStore.Prefix}/{path}"]);

    private static bool Try(Action deploy)
    {
        try
        {
            deploy();
            return true;
        }
        catch (DeployException)
        {
            return false;
        }
    }

    private sealed record Opened(FaultProxy Proxy, TestStore Test) : IDisposable
    {
        public void Dispose()
        {
            Test.Dispose();
            Proxy.Dispose();
        }
    }
}
