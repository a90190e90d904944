using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Yueqing.Site.Deploying.Buckets;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Tests.Publishing.Stores;

/// <summary>What tests of the store share: options that lead to a proxy, bytes with their headers, lines that were told.</summary>
internal sealed class TestStore : IDisposable
{
    public const string Prefix = "sites/yueqing";

    public static readonly StoreCredentials Credentials = new(S3Server.Key, "S3RVER");

    private readonly ConcurrentQueue<Wording> _told = new();

    /// <param name="with">What is different this time.</param>
    public TestStore(FaultProxy proxy, string bucket, StoreProfile? profile = null, Func<StoreOptions, StoreOptions>? with = null)
    {
        Clock = new TestClock();
        Options = new StoreOptions($"s3:{bucket}/{Prefix}", bucket, Prefix, profile ?? StoreProfiles.Minio, Credentials)
        {
            Endpoint = proxy.Address,
            Region = "us-east-1",
            Time = Clock,
            Timeout = TimeSpan.FromHours(1),
            Tell = _told.Enqueue,
        };
        Options = with?.Invoke(Options) ?? Options;
        Store = new S3Store(Options);
    }

    public StoreOptions Options { get; }

    public TestClock Clock { get; }

    public S3Store Store { get; }

    public IReadOnlyList<Wording> Told => [.. _told];

    public void Dispose() => Store.Dispose();

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [SuppressMessage("Security", "CA5351", Justification = "Content-MD5 is what S3 calls its checksum.")]
    public static byte[] Md5(byte[] bytes) => MD5.HashData(bytes);

    public static ObjectHeaders Html(byte[] bytes, string? encoding = null) =>
        new("text/html; charset=utf-8", "public, max-age=60, must-revalidate", encoding, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public Task<string?> PutAsync(string key, string text, WriteCondition condition = default)
    {
        byte[] bytes = Bytes(text);
        return Store.PutAsync(key, bytes, Html(bytes), condition, TestContext.Current.CancellationToken);
    }

    public async Task<string?> ReadAsync(string key) =>
        await Store.ReadAsync(key, TestContext.Current.CancellationToken) is { } read ? Encoding.UTF8.GetString(read.Bytes) : null;

    public async Task<string[]> ListAsync() => [.. (await Store.ListAsync(TestContext.Current.CancellationToken)).Select(o => o.Key)];
}
