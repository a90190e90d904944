using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Buckets;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Publishing.Stores;

/// <summary>What passes is waited for; nobody waits in these tests.</summary>
public sealed class RetryTests(S3Server server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Fault Named(string name) =>
        name switch
        {
            "dropped before" => Fault.DropBefore,
            "dropped after" => Fault.DropAfter,
            "request cut" => Fault.CutRequest,
            "answer cut" => Fault.CutAnswer,
            "slow down" => Fault.SlowDown,
            "internal" => Fault.Answer(500, "InternalError"),
            "bad gateway" => Fault.Answer(502, "BadGateway"),
            "too many" => Fault.Answer(429, "TooManyRequests"),
            "request timeout" => Fault.Answer(400, "RequestTimeout"),
            "bad digest" => Fault.Answer(400, "BadDigest"),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };

    public static TheoryData<string> Passing() =>
        [
            "dropped before",
            "dropped after",
            "request cut",
            "answer cut",
            "slow down",
            "internal",
            "bad gateway",
            "too many",
            "request timeout",
            "bad digest",
        ];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_may_pass_is_tried_again_by_every_operation(string name)
    {
        // An answer to HEAD has no text that could tell what may pass.
        foreach (
            string method in new[] { "PUT", "GET", "HEAD", "COPY", "LIST", "DELETE" }.Where(m =>
                m != "HEAD" || Named(name).Reply is not { Status: 400 }
            )
        )
        {
            using FaultProxy proxy = new FaultProxy(server).First(2, method, Named(name));
            string bucket = server.NewBucket();
            using var test = new TestStore(proxy, bucket);
            string page = new('x', 50_000);
            byte[] bytes = TestStore.Bytes(page);
            string? etag = await test.PutAsync("a.html", page);
            Assert.Equal(page, await test.ReadAsync("a.html"));
            Assert.Equal(etag, (await test.Store.HeadAsync("a.html", Cancel))!.ETag);
            Assert.Equal(etag, await test.Store.CopyAsync("a.html", "b.html", TestStore.Html(bytes), Cancel));
            Assert.Equal(["a.html", "b.html"], await test.ListAsync());
            await test.Store.DeleteAsync("a.html", Cancel);
            Assert.Equal(["sites/yueqing/b.html"], server.Contents(bucket).Keys);
            Assert.Equal(6 + 2, proxy.Count);
            // .NET itself sends a request without a body once more if a connection ended before it was answered.
            Assert.InRange(test.Told.Count, method == "PUT" || Named(name).Reply is not null ? 2 : 0, 2);
            Assert.All(test.Told, t => Translation.Holds(name, t));
        }
    }

    [Theory]
    [InlineData("slow down", "`PUT a.html` again in 0.8 s: the store is busy (`SlowDown`)")]
    [InlineData("dropped before", "`PUT a.html` again in 0.8 s: the connection was lost")]
    public async Task A_person_reads_what_happens(string fault, string line)
    {
        using FaultProxy proxy = new FaultProxy(server).At(1, Named(fault));
        using var test = new TestStore(proxy, server.NewBucket());
        await test.PutAsync("a.html", "a");
        Assert.Equal(line, Assert.Single(test.Told).En);
    }

    [Fact]
    public async Task Each_pause_is_twice_as_long_and_half_of_it_is_chance()
    {
        using FaultProxy proxy = new FaultProxy(server).First(7, "PUT", Fault.SlowDown);
        double chance = 0;
        using var test = new TestStore(proxy, server.NewBucket(), with: o => o with { Attempts = 8, Jitter = () => chance = 1 - chance });
        await test.PutAsync("a.html", "a");
        Assert.Equal([1, 1, 4, 4, 16, 15, 30], test.Clock.Pauses.Select(p => p.TotalSeconds));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("100000", 120)]
    [InlineData("Wed, 21 Oct 2026 07:28:00 GMT", 0.75)]
    public async Task The_store_may_ask_for_more_patience(string header, double seconds)
    {
        using FaultProxy proxy = new FaultProxy(server).At(1, Fault.Answer(503, "SlowDown", "", "", ("Retry-After", header)));
        using var test = new TestStore(proxy, server.NewBucket());
        await test.PutAsync("a.html", "a");
        Assert.Equal(seconds, Assert.Single(test.Clock.Pauses).TotalSeconds);
    }

    [Fact]
    public async Task Silence_is_not_waited_for_for_ever()
    {
        using FaultProxy proxy = new FaultProxy(server).At(1, Fault.Hang);
        using var test = new TestStore(proxy, server.NewBucket());
        Task<string?> put = test.PutAsync("a.html", "a");
        await proxy.Hanging.WaitAsync(Cancel);
        test.Clock.TimeOut();
        Assert.NotNull(await put);
        Assert.Equal("`PUT a.html` again in 0.8 s: the store does not answer", Assert.Single(test.Told).En);
    }

    [Fact]
    public async Task Whoever_publishes_can_stop_it_at_once()
    {
        using FaultProxy proxy = new FaultProxy(server).At(1, Fault.Hang);
        using var test = new TestStore(proxy, server.NewBucket());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        byte[] bytes = TestStore.Bytes("a");
        Task<string?> put = test.Store.PutAsync("a.html", bytes, TestStore.Html(bytes), WriteCondition.None, stop.Token);
        await proxy.Hanging.WaitAsync(Cancel);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => put);
        Assert.Equal(1, proxy.Count);
        Assert.Empty(test.Told);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public async Task In_the_end_it_gives_up(int attempts)
    {
        using FaultProxy proxy = new FaultProxy(server).Always(Fault.SlowDown);
        using var test = new TestStore(proxy, server.NewBucket(), with: o => o with { Attempts = attempts });
        DeployException end = await Assert.ThrowsAsync<DeployException>(() => test.PutAsync("a.html", "a"));
        Assert.Equal("store-still-busy", end.Diagnostic.Code);
        Assert.Equal(attempts, proxy.Count);
    }

    [Theory]
    [InlineData(3)]
    public async Task A_publisher_that_dies_leaves_what_was_done(int number)
    {
        using FaultProxy proxy = new FaultProxy(server).DiesAfter(number);
        string bucket = server.NewBucket();
        using var test = new TestStore(proxy, bucket, with: o => o with { Attempts = 1 });
        string[] keys = ["1", "2", "3", "4", "5"];
        foreach (string key in keys)
        {
            if (await Record.ExceptionAsync(() => test.PutAsync(key, key)) is { } end)
            {
                Assert.Equal("store-connection-broken", Assert.IsType<DeployException>(end).Diagnostic.Code);
            }
        }
        Assert.Equal(keys[..number].Select(k => $"sites/yueqing/{k}"), server.Contents(bucket).Keys);
        string copy = server.Clone(bucket);
        Assert.Equal(server.Contents(bucket), server.Contents(copy));
    }
}
