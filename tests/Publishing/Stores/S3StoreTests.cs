using System.Security.Cryptography;
using System.Text;
using Yueqing.Site.Deploying.Buckets;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Publishing.Stores;

/// <summary>Everything that a deploy does with a bucket, against a real server, under each quirk that stores have (S7-05, S7-06, S7-16).</summary>
public sealed class S3StoreTests(S3Server server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Quirks() => ["none", "capitals", "no chunks, MD5", "small pages", "faults", "conditions", "slow"];

    private FaultProxy Start(string quirk) =>
        quirk switch
        {
            "capitals" => new FaultProxy(server).WritesETagsInCapitals(),
            "no chunks, MD5" => new FaultProxy(server).RefusesChunks().RequiresContentMd5(),
            "small pages" => new FaultProxy(server).ListsPagesOf(7),
            "faults" => new FaultProxy(server).Every(3, Fault.SlowDown).Every(5, Fault.DropBefore).Every(7, Fault.CutAnswer),
            "conditions" => new FaultProxy(server).EnforcesConditions(),
            "slow" => new FaultProxy(server).Takes(TimeSpan.FromMilliseconds(2)),
            _ => new FaultProxy(server),
        };

    [Theory]
    [MemberData(nameof(Quirks))]
    public async Task Writes_reads_copies_lists_and_deletes_whatever_the_store_is_like(string quirk)
    {
        using FaultProxy proxy = Start(quirk);
        string bucket = server.NewBucket();
        using var test = new TestStore(proxy, bucket);
        byte[] page = TestStore.Bytes("<p>乐清湾</p>");
        string md5 = Convert.ToHexStringLower(TestStore.Md5(page));

        Assert.Empty(await test.ListAsync());
        Assert.Null(await test.Store.ReadAsync("en/index.html", Cancel));
        Assert.Null(await test.Store.HeadAsync("en/index.html", Cancel));
        Assert.Null(await test.Store.CopyAsync("en/index.html", "en/kept.html", TestStore.Html(page), Cancel));
        await test.Store.DeleteAsync("en/index.html", Cancel);

        Assert.Equal(md5, await test.Store.PutAsync("en/index.html", page, TestStore.Html(page, "gzip"), WriteCondition.None, Cancel));
        StoredBytes read = (await test.Store.ReadAsync("en/index.html", Cancel))!;
        Assert.Equal(page, read.Bytes);
        Assert.Equal(md5, read.ETag);
        ObjectHead head = (await test.Store.HeadAsync("en/index.html", Cancel))!;
        Assert.Equal(new ObjectHead(page.Length, md5, TestStore.Html(page, "gzip"), TestStore.Html(page).Sha256), head);

        ObjectHeaders other = TestStore.Html(page) with { CacheControl = "no-cache", ContentType = "text/plain; charset=utf-8" };
        Assert.Equal(md5, await test.Store.CopyAsync("en/index.html", "_releases/1/en/index.html", other, Cancel));
        Assert.All(proxy.Requests.Where(r => r.Method == "COPY"), r => Assert.Contains('/', r.Message["x-amz-copy-source"]!));
        Assert.Equal(other, (await test.Store.HeadAsync("_releases/1/en/index.html", Cancel))!.Headers);
        Assert.Equal(md5, await test.Store.CopyAsync("en/index.html", "en/index.html", other, Cancel));
        Assert.Equal(other, (await test.Store.HeadAsync("en/index.html", Cancel))!.Headers);

        string[] keys = [.. Enumerable.Range(0, 20).Select(i => $"assets/{i % 3}/file-{i:D2}.css")];
        foreach (string key in keys)
        {
            Assert.NotNull(await test.PutAsync(key, key));
        }
        Assert.NotNull(await test.PutAsync("empty.txt", ""));
        Assert.Empty((await test.Store.ReadAsync("empty.txt", Cancel))!.Bytes);
        string[] all = [.. keys, "en/index.html", "_releases/1/en/index.html", "empty.txt"];
        Assert.Equal(all.Order(StringComparer.Ordinal), await test.ListAsync());
        StoredObject listed = (await test.Store.ListAsync(Cancel)).Single(o => o.Key == "en/index.html");
        Assert.Equal(new StoredObject("en/index.html", page.Length, md5), listed);

        await test.Store.DeleteAsync("en/index.html", Cancel);
        Assert.DoesNotContain("en/index.html", await test.ListAsync());
        Assert.DoesNotContain(server.Contents(bucket).Keys, k => !k.StartsWith(TestStore.Prefix + "/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a b+c&d=e.html")]
    [InlineData("区域/乐清湾.html")]
    [InlineData("percent%20.html")]
    [InlineData("~tilde(1)'*!.html")]
    public async Task Signs_any_name(string key)
    {
        using FaultProxy proxy = new(server);
        using var test = new TestStore(proxy, server.NewBucket());
        Assert.NotNull(await test.PutAsync("first.txt", "1"));
        string? put = await test.PutAsync(key, "2");
        Assert.NotNull(put);
        Assert.All(proxy.Requests, r => Assert.Equal(200, r.Status));
    }

    [Fact]
    public async Task A_write_is_one_request_of_known_length_with_its_checksum_and_no_trailer()
    {
        using FaultProxy proxy = new(server);
        using var test = new TestStore(proxy, server.NewBucket());
        byte[] bytes = TestStore.Bytes("text");
        await test.Store.PutAsync("a.html", bytes, TestStore.Html(bytes, "br"), WriteCondition.None, Cancel);
        SeenRequest seen = Assert.Single(proxy.Requests);
        HttpMessage sent = seen.Message;
        Assert.Equal("PUT", sent.FirstLine.Split(' ')[0]);
        Assert.Equal("4", sent["Content-Length"]);
        Assert.Equal(Convert.ToBase64String(TestStore.Md5(bytes)), sent["Content-MD5"]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), sent["x-amz-content-sha256"]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), sent["x-amz-meta-sha256"]);
        Assert.Equal("br", sent["Content-Encoding"]);
        Assert.Equal("public, max-age=60, must-revalidate", sent["Cache-Control"]);
        Assert.Equal("text/html; charset=utf-8", sent["Content-Type"]);
        Assert.False(seen.Waited);
        Assert.Null(sent["If-None-Match"]);
        Assert.DoesNotContain(sent.Headers, h => h.Name.StartsWith("x-amz-checksum", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(sent.Headers, h => h.Name.StartsWith("x-amz-sdk-checksum", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Sees_only_what_lies_below_its_prefix()
    {
        using FaultProxy proxy = new(server);
        string bucket = server.NewBucket();
        server.Put(bucket, "other.html", [1]);
        server.Put(bucket, "sites/yueqing-old/index.html", [1]);
        server.Put(bucket, "sites/yueqing/foreign.html", [1, 2, 3]);
        using var test = new TestStore(proxy, bucket);
        Assert.Equal(["foreign.html"], await test.ListAsync());
        ObjectHead head = (await test.Store.HeadAsync("foreign.html", Cancel))!;
        Assert.Null(head.Sha256);
        Assert.Equal(3, head.Size);
        using var whole = new TestStore(proxy, bucket, with: o => o with { Prefix = "/" });
        Assert.Equal(3, (await whole.ListAsync()).Length);
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(2500)]
    public async Task Lists_buckets_of_any_size(int count)
    {
        using FaultProxy proxy = new(server);
        string bucket = server.NewBucket();
        foreach (int i in Enumerable.Range(0, count))
        {
            server.Put(bucket, $"{TestStore.Prefix}/{i % 10}/{i}.txt", [1]);
        }
        using var test = new TestStore(proxy, bucket);
        string[] keys = await test.ListAsync();
        Assert.Equal(Enumerable.Range(0, count).Select(i => $"{i % 10}/{i}.txt").Order(StringComparer.Ordinal), keys);
        Assert.Equal((count + 999) / 1000, proxy.Count);
    }

    [Fact]
    public async Task What_was_written_last_may_be_missing_in_a_list()
    {
        using FaultProxy proxy = new FaultProxy(server).ListsLate(2);
        using var test = new TestStore(proxy, server.NewBucket());
        await test.PutAsync("a", "1");
        await test.PutAsync("b", "2");
        await test.PutAsync("c", "3");
        Assert.Equal(["a"], await test.ListAsync());
        Assert.Equal(["a", "b"], await test.ListAsync());
        Assert.Equal("3", await test.ReadAsync("c"));
    }

    [Fact]
    public async Task The_bucket_stands_in_the_host_where_the_profile_says_so()
    {
        using FaultProxy proxy = new(server);
        string bucket = server.NewBucket();
        using var test = new TestStore(
            proxy,
            bucket,
            StoreProfiles.S3,
            o => o with { Endpoint = new Uri("http://s3.localhost:8080"), Proxy = new System.Net.WebProxy(proxy.Address) }
        );
        await test.PutAsync("a.html", "a");
        Assert.Equal("a", await test.ReadAsync("a.html"));
        Assert.Equal(["a.html"], await test.ListAsync());
        Assert.All(proxy.Requests, r => Assert.Equal($"{bucket}.s3.localhost:8080", r.Message["Host"]));
        Assert.Equal(["sites/yueqing/a.html"], server.Contents(bucket).Keys);
    }

    [Fact]
    public async Task A_domain_of_the_bucket_s_own_has_the_bucket_in_neither_host_nor_path()
    {
        string bucket = server.NewBucket();
        using FaultProxy proxy = new FaultProxy(server)
            .InRegion("cn-hangzhou")
            .IsDomainOf(bucket)
            .ForbidsOverwriteBy("x-oss-forbid-overwrite");
        using var test = new TestStore(
            proxy,
            bucket,
            StoreProfiles.Oss,
            o =>
                o with
                {
                    OwnDomain = true,
                    Region = "oss-cn-hangzhou",
                    Endpoint = new Uri("http://files.example.cn"),
                    Proxy = new System.Net.WebProxy(proxy.Address),
                }
        );
        await test.PutAsync("区 域.html", "a");
        Assert.Equal("a", await test.ReadAsync("区 域.html"));
        Assert.Equal(["区 域.html"], await test.ListAsync());
        Assert.All(proxy.Requests, r => Assert.Equal("files.example.cn", r.Message["Host"]));
        Assert.Equal(["sites/yueqing/区 域.html"], server.Contents(bucket).Keys);
    }

    [Fact]
    public async Task Sixteen_at_once_get_along()
    {
        using FaultProxy proxy = new FaultProxy(server).Every(11, Fault.SlowDown).Every(13, Fault.DropAfter);
        string bucket = server.NewBucket();
        using var test = new TestStore(proxy, bucket);
        byte[] bytes = Encoding.UTF8.GetBytes(new string('x', 20_000));
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 200),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel },
            async (i, c) => await test.Store.PutAsync($"{i}.html", bytes, TestStore.Html(bytes), WriteCondition.None, c)
        );
        Assert.Equal(200, server.Contents(bucket).Count);
        Assert.All(server.Contents(bucket).Values, b => Assert.Equal(20_000, b.Length));
    }
}
