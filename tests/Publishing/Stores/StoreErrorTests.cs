using System.Net;
using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Buckets;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Publishing.Stores;

/// <summary>What a person reads when a store refuses, and that no secret is among it (S7-13).</summary>
public sealed class StoreErrorTests(S3Server server)
{
    private static readonly StoreCredentials Secret = new("AKIDEXAMPLE", "wJalrXUtnFEMI-secret", "token-0123456789");

    /// <summary>The answer of the store, the code of ours, and what the person reads.</summary>
    public static TheoryData<int, string, string, string, string, string?> Answers() =>
        new()
        {
            { 403, "InvalidAccessKeyId", "", "store-unknown-key", "The store does not know the access key `S3RVER`.", null },
            { 400, "ExpiredToken", "", "store-session-over", "The temporary key has run out, or its session token is not valid.", null },
            { 403, "SignatureDoesNotMatch", "", "store-wrong-secret", "The secret does not belong to the access key `S3RVER`.", null },
            { 403, "AccessDenied", "", "store-access-denied", "The store denied `PUT a.html` in the bucket `BUCKET`.", null },
            {
                400,
                "AuthorizationHeaderMalformed",
                "<Region>eu-west-1</Region>",
                "store-wrong-region",
                "The bucket is in another region than the requests go to.",
                "the store says that it is `eu-west-1`"
            },
            {
                301,
                "PermanentRedirect",
                "<Endpoint>bucket.s3.eu-west-1.amazonaws.com</Endpoint>",
                "store-wrong-region",
                "The bucket is in another region than the requests go to.",
                "the store says that it is `bucket.s3.eu-west-1.amazonaws.com`"
            },
            {
                403,
                "AccessDenied",
                "<Endpoint>oss-cn-beijing.aliyuncs.com</Endpoint>",
                "store-wrong-region",
                "The bucket is in another region than the requests go to.",
                "the store says that it is `oss-cn-beijing.aliyuncs.com`"
            },
            {
                301,
                "PermanentRedirect",
                "",
                "store-wrong-region",
                "The bucket is in another region than the requests go to.",
                "name the region that the store's console shows for the bucket, with `--region` or `region:` in `input/deploy.yml`"
            },
            {
                403,
                "RequestTimeTooSkewed",
                "<ServerTime>2026-11-26T10:00:00Z</ServerTime>",
                "store-clock-skewed",
                "The clock of this computer is 31 minutes fast, so the store refuses every request.",
                null
            },
            {
                403,
                "RequestTimeTooSkewed",
                "<ServerTime>2026-11-26T11:00:00Z</ServerTime>",
                "store-clock-skewed",
                "The clock of this computer is 29 minutes slow, so the store refuses every request.",
                null
            },
            { 404, "NoSuchBucket", "", "store-bucket-missing", "There is no bucket `BUCKET` in this region.", null },
            {
                403,
                "SecondLevelDomainForbidden",
                "",
                "store-path-style",
                "The store takes the bucket in the host name only, not in the path as `minio` does.",
                null
            },
            { 507, "XMinioStorageFull", "", "store-full", "The store has no room left for `PUT a.html`.", null },
            { 403, "QuotaExceeded", "", "store-full", "The store has no room left for `PUT a.html`.", null },
            { 403, "UserDisable", "", "store-account-closed", "The store serves this account no more (`UserDisable`).", null },
            { 503, "SlowDown", "", "store-still-busy", "The store failed 6 times to do `PUT a.html` (`SlowDown`).", null },
            { 400, "EntityTooLarge", "", "store-refused", "The store refused `PUT a.html` (`EntityTooLarge`): `as it says`.", null },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Says_what_is_wrong(int status, string answer, string inside, string code, string message, string? hint)
    {
        using FaultProxy proxy = new FaultProxy(server).Always(Fault.Answer(status, answer, "as it says", inside));
        string bucket = server.NewBucket();
        using var test = new TestStore(
            proxy,
            bucket,
            with: o => o with { Time = new TestClock { Now = new DateTimeOffset(2026, 11, 26, 10, 31, 0, TimeSpan.Zero) } }
        );
        DeployException end = await Assert.ThrowsAsync<DeployException>(() => test.PutAsync("a.html", "a"));
        Assert.Equal(code, end.Diagnostic.Code);
        Assert.Equal(message.Replace("BUCKET", bucket, StringComparison.Ordinal), end.Diagnostic.Message.En);
        Assert.Equal(hint ?? end.Diagnostic.Hint!.Value.En, end.Diagnostic.Hint!.Value.En);
        Assert.Equal($"s3:{bucket}/sites/yueqing", end.Diagnostic.Span.Source.Path);
        Assert.Equal(code == "store-still-busy" ? 6 : 1, proxy.Count);
        Translation.Holds(end.Diagnostic);
    }

    [Fact]
    public async Task Takes_the_time_from_the_answer_s_date_where_the_store_says_no_more()
    {
        using FaultProxy proxy = new FaultProxy(server).Always(
            Fault.Answer(403, "RequestTimeTooSkewed", "", "", ("Date", "Thu, 26 Nov 2026 10:00:00 GMT"))
        );
        using var test = new TestStore(
            proxy,
            server.NewBucket(),
            with: o => o with { Time = new TestClock { Now = new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero) } }
        );
        DeployException end = await Assert.ThrowsAsync<DeployException>(() => test.ListAsync());
        Assert.Equal("The clock of this computer is 60 minutes slow, so the store refuses every request.", end.Diagnostic.Message.En);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_not_an_object_that_is_not_there()
    {
        using FaultProxy proxy = new(server);
        using var test = new TestStore(proxy, "nobodys-bucket");
        Assert.Equal("store-bucket-missing", (await Assert.ThrowsAsync<DeployException>(() => test.ListAsync())).Diagnostic.Code);
        Assert.Equal("store-bucket-missing", (await Assert.ThrowsAsync<DeployException>(() => test.ReadAsync("a"))).Diagnostic.Code);
        Assert.Equal("store-bucket-missing", (await Assert.ThrowsAsync<DeployException>(() => test.PutAsync("a", "a"))).Diagnostic.Code);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "store-unreachable", "The server `127.0.0.1:1` does not take connections.")]
    [InlineData("http://nowhere.invalid", "store-host-unknown", "There is no server `nowhere.invalid`, or this computer is offline.")]
    public async Task Says_that_there_is_no_server(string endpoint, string code, string message)
    {
        using FaultProxy proxy = new(server);
        using var test = new TestStore(proxy, server.NewBucket(), with: o => o with { Endpoint = new Uri(endpoint) });
        DeployException end = await Assert.ThrowsAsync<DeployException>(() => test.ListAsync());
        Assert.Equal((code, message), (end.Diagnostic.Code, end.Diagnostic.Message.En));
        Assert.Equal(5, test.Told.Count);
    }

    [Fact]
    public async Task Sends_nothing_to_a_server_that_cannot_prove_its_name()
    {
        using var imposter = new TlsServer();
        using FaultProxy proxy = new(server);
        using var test = new TestStore(proxy, server.NewBucket(), with: o => o with { Endpoint = imposter.Address });
        DeployException end = await Assert.ThrowsAsync<DeployException>(() => test.ListAsync());
        Assert.Equal("store-not-trusted", end.Diagnostic.Code);
        Assert.Empty(test.Told);
    }

    [Fact]
    public async Task A_wrong_secret_is_found_out_by_the_signature()
    {
        using FaultProxy proxy = new(server);
        using var test = new TestStore(
            proxy,
            server.NewBucket(),
            with: o => o with { Credentials = new StoreCredentials("S3RVER", "wrong") }
        );
        Assert.Equal("store-wrong-secret", (await Assert.ThrowsAsync<DeployException>(() => test.ListAsync())).Diagnostic.Code);
        using var other = new TestStore(proxy, server.NewBucket(), with: o => o with { Region = "eu-west-1" });
        Assert.Equal("store-wrong-region", (await Assert.ThrowsAsync<DeployException>(() => other.ListAsync())).Diagnostic.Code);
        using var unknown = new TestStore(
            proxy,
            server.NewBucket(),
            with: o => o with { Credentials = new StoreCredentials("nobody", "x") }
        );
        Assert.Equal("store-unknown-key", (await Assert.ThrowsAsync<DeployException>(() => unknown.ListAsync())).Diagnostic.Code);
    }

    public static TheoryData<int, string> Repeating() =>
        new()
        {
            { 403, "SignatureDoesNotMatch" },
            { 403, "AccessDenied" },
            { 400, "AuthorizationHeaderMalformed" },
            { 400, "EntityTooLarge" },
            { 503, "SlowDown" },
            { 404, "NoSuchBucket" },
        };

    /// <summary>Some stores repeat in their answer what was sent to them.</summary>
    [Theory]
    [MemberData(nameof(Repeating))]
    public async Task Never_shows_a_secret(int status, string answer)
    {
        string leak = $"{Secret.Secret} {Secret.SessionToken}";
        using FaultProxy proxy = new FaultProxy(server).Always(
            Fault.Answer(status, answer, leak, $"<CanonicalRequest>{leak}</CanonicalRequest>")
        );
        using var test = new TestStore(proxy, server.NewBucket(), with: o => o with { Credentials = Secret });
        DeployException end = await Assert.ThrowsAsync<DeployException>(() => test.PutAsync("a.html", "a"));
        var said = new List<string> { end.ToString(), test.Options.ToString(), Secret.ToString(), test.Store.ToString()! };
        foreach (Wording wording in (Wording[])[end.Diagnostic.Message, end.Diagnostic.Hint!.Value, .. test.Told])
        {
            said.AddRange([wording.En, wording.Zh]);
        }
        Assert.All(said, s => Assert.DoesNotContain(Secret.Secret, s, StringComparison.Ordinal));
        Assert.All(said, s => Assert.DoesNotContain(Secret.SessionToken!, s, StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_has_no_key_is_told_where_to_put_it()
    {
        Diagnostic none = Errors.NoCredentials(SourceText.Unreadable("oss:yueqing").Whole);
        Assert.Equal("no-credentials", none.Code);
        Assert.Equal("Nothing says with which key to write: `AWS_ACCESS_KEY_ID` or `AWS_SECRET_ACCESS_KEY` is not set.", none.Message.En);
    }

    [Theory]
    [InlineData("oss", null, null, "store-region-missing", "Nothing says in which region of `oss` the bucket is.")]
    [InlineData("oss", "杭州", null, "store-region-invalid", "`杭州` is no name of a region.")]
    [InlineData("oss", "oss-", null, "store-region-invalid", "`` is no name of a region.")]
    [InlineData(
        "minio",
        null,
        null,
        "store-endpoint-missing",
        "A store of the kind `minio` can be anywhere, and nothing says where this one is."
    )]
    [InlineData("minio", null, "https://a.cn/bucket", "store-endpoint-invalid", "The endpoint is not just a scheme and a host.")]
    [InlineData("minio", null, "https://key:secret@a.cn", "store-endpoint-invalid", "The endpoint is not just a scheme and a host.")]
    [InlineData("minio", null, "ftp://a.cn", "store-endpoint-invalid", "The endpoint is not just a scheme and a host.")]
    public void Says_what_is_missing_before_anything_is_sent(string profile, string? region, string? endpoint, string code, string message)
    {
        var options = new StoreOptions("x", "bucket", "", StoreProfiles.Find(profile)!, Secret)
        {
            Region = region,
            Endpoint = endpoint is null ? null : new Uri(endpoint),
        };
        DeployException end = Assert.Throws<DeployException>(() => new S3Store(options));
        Assert.Equal((code, message), (end.Diagnostic.Code, end.Diagnostic.Message.En));
    }

    [Theory]
    [InlineData("s3", "eu-west-1", "https://s3.eu-west-1.amazonaws.com/", "eu-west-1")]
    [InlineData("oss", "cn-hangzhou", "https://s3.oss-cn-hangzhou.aliyuncs.com/", "cn-hangzhou")]
    [InlineData("oss", "oss-cn-hangzhou", "https://s3.oss-cn-hangzhou.aliyuncs.com/", "cn-hangzhou")]
    [InlineData("cos", "ap-shanghai", "https://cos.ap-shanghai.myqcloud.com/", "ap-shanghai")]
    [InlineData("obs", "cn-east-3", "https://obs.cn-east-3.myhuaweicloud.com/", "cn-east-3")]
    public void Knows_where_a_store_is(string profile, string region, string endpoint, string scope)
    {
        var options = new StoreOptions("x", "bucket", "", StoreProfiles.Find(profile)!, Secret) { Region = region };
        Assert.Equal(new StoreAddress(new Uri(endpoint), scope), StoreAddress.Of(options));
        Assert.Equal(StoreProfiles.All.Length, StoreProfiles.All.Select(p => p.Name).Distinct().Count());
        Assert.Null(StoreProfiles.Find("azure"));
    }
}
