using Yueqing.Site.Deploying.Buckets;

namespace Yueqing.Site.Tests.Publishing.Stores;

/// <summary>Writes that may happen only if nobody else was there first (S7-06), in stores that know how, in their own way, or not at all.</summary>
public sealed class ConditionTests(S3Server server)
{
    private FaultProxy Start(StoreProfile profile) =>
        profile.ForbidOverwrite is { } header
            ? new FaultProxy(server).ForbidsOverwriteBy(header)
            : new FaultProxy(server).EnforcesConditions();

    private static StoreProfile PathStyle(string name) => StoreProfiles.Find(name)! with { PathStyle = true };

    [Theory]
    [InlineData("s3")]
    [InlineData("oss")]
    [InlineData("cos")]
    [InlineData("minio")]
    [InlineData("r2")]
    public async Task The_first_is_let_in_and_no_other(string name)
    {
        StoreProfile profile = PathStyle(name);
        using FaultProxy proxy = Start(profile);
        using var test = new TestStore(proxy, server.NewBucket(), profile);
        string? etag = await test.PutAsync("lock", "first", WriteCondition.Absent);
        Assert.NotNull(etag);
        Assert.Null(await test.PutAsync("lock", "second", WriteCondition.Absent));
        Assert.Null(await test.PutAsync("lock", "third", WriteCondition.Match("00000000000000000000000000000000")));
        Assert.Null(await test.PutAsync("nothing", "fourth", WriteCondition.Match(etag)));
        Assert.Equal("first", await test.ReadAsync("lock"));
        Assert.NotNull(await test.PutAsync("lock", "fifth", WriteCondition.Match(etag)));
        Assert.Equal("fifth", await test.ReadAsync("lock"));
        await test.Store.DeleteAsync("lock", TestContext.Current.CancellationToken);
        Assert.NotNull(await test.PutAsync("lock", "sixth", WriteCondition.Absent));
    }

    [Theory]
    [InlineData("s3")]
    [InlineData("oss")]
    public async Task Of_twenty_at_once_one_is_let_in(string name)
    {
        StoreProfile profile = PathStyle(name);
        using FaultProxy proxy = Start(profile);
        using var test = new TestStore(proxy, server.NewBucket(), profile);
        string?[] etags = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => test.PutAsync("lock", $"publisher {i}", WriteCondition.Absent))
        );
        Assert.Single(etags, e => e is not null);
    }

    [Fact]
    public async Task A_store_with_capitals_compares_what_it_wrote()
    {
        using FaultProxy proxy = new FaultProxy(server).WritesETagsInCapitals().EnforcesConditions();
        using var test = new TestStore(proxy, server.NewBucket());
        string etag = (await test.PutAsync("pointer", "1"))!;
        Assert.NotNull(await test.PutAsync("pointer", "2", WriteCondition.Match(etag)));
        Assert.Null(await test.PutAsync("pointer", "3", WriteCondition.Match(etag)));
    }

    [Fact]
    public async Task A_store_that_ignores_conditions_writes_and_can_be_found_out()
    {
        using FaultProxy proxy = new(server);
        using var test = new TestStore(proxy, server.NewBucket());
        Assert.NotNull(await test.PutAsync("probe", "1", WriteCondition.Absent));
        Assert.NotNull(await test.PutAsync("probe", "2", WriteCondition.Absent));
        Assert.NotNull(await test.PutAsync("probe", "3", WriteCondition.Match("00000000000000000000000000000000")));
    }

    [Fact]
    public async Task So_does_one_that_refuses_them()
    {
        using FaultProxy proxy = new FaultProxy(server).KnowsNoConditions();
        using var test = new TestStore(proxy, server.NewBucket());
        Assert.NotNull(await test.PutAsync("probe", "1", WriteCondition.Absent));
        Assert.NotNull(await test.PutAsync("probe", "2", WriteCondition.Absent));
        Assert.Equal("2", await test.ReadAsync("probe"));
    }

    [Theory]
    [InlineData("s3")]
    [InlineData("oss")]
    public async Task Who_got_in_and_was_not_told_finds_out(string name)
    {
        StoreProfile profile = PathStyle(name);
        using FaultProxy proxy = Start(profile)
            .First(1, "PUT", Fault.DropAfter, "sites/yueqing/lock")
            .First(1, "PUT", Fault.CutAnswer, "sites/yueqing/pointer");
        using var test = new TestStore(proxy, server.NewBucket(), profile);
        string? etag = await test.PutAsync("lock", "mine", WriteCondition.Absent);
        Assert.NotNull(etag);
        Assert.Equal(etag, (await test.Store.HeadAsync("lock", TestContext.Current.CancellationToken))!.ETag);
        Assert.Null(await test.PutAsync("lock", "theirs", WriteCondition.Absent));
        Assert.NotNull(await test.PutAsync("pointer", "1", WriteCondition.Absent));
    }

    [Theory]
    [InlineData("s3")]
    [InlineData("oss")]
    public async Task So_does_who_replaced_and_was_not_told(string name)
    {
        StoreProfile profile = PathStyle(name);
        using FaultProxy proxy = Start(profile).At(3, Fault.DropAfter).At(4, Fault.DropAfter);
        using var test = new TestStore(proxy, server.NewBucket(), profile);
        string first = (await test.PutAsync("pointer", "1"))!;
        _ = await test.ReadAsync("pointer");
        Assert.NotNull(await test.PutAsync("pointer", "2", WriteCondition.Match(first)));
        Assert.Equal("2", await test.ReadAsync("pointer"));
    }

    [Fact]
    public async Task Who_was_not_told_and_did_not_get_in_is_told_so()
    {
        using FaultProxy proxy = new FaultProxy(server).EnforcesConditions().At(2, Fault.DropBefore);
        using var test = new TestStore(proxy, server.NewBucket());
        await test.PutAsync("lock", "theirs", WriteCondition.Absent);
        Assert.Null(await test.PutAsync("lock", "mine", WriteCondition.Absent));
        Assert.Equal("theirs", await test.ReadAsync("lock"));
    }

    [Fact]
    public async Task A_race_is_run_again()
    {
        using FaultProxy proxy = new FaultProxy(server).EnforcesConditions().At(1, Fault.Answer(409, "ConditionalRequestConflict"));
        using var test = new TestStore(proxy, server.NewBucket());
        Assert.NotNull(await test.PutAsync("lock", "mine", WriteCondition.Absent));
        Assert.Equal(2, proxy.Count);
    }
}
