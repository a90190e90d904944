using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Public;

/// <summary>What a public address answered.</summary>
/// <param name="Wrong">What is not as it was sent, in a few words; empty if all is.</param>
internal sealed record AddressResult(string Path, Uri Address, ImmutableArray<Wording> Wrong)
{
    public bool IsRight => Wrong.IsEmpty;
}

/// <summary>Asks the public host for what was sent, past any cache, and compares status, bytes, type and cache rule (S7-14).</summary>
/// <param name="http">Decompresses what it gets.</param>
internal sealed class AddressCheck(HttpClient http, TimeProvider time)
{
    private const int AtATime = 8;

    /// <summary>Between the looks at what is not right yet: a CDN takes a while to forget.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <param name="paths">Those that the release does not have must be gone.</param>
    /// <param name="patience">How long an address may take until it is right.</param>
    /// <param name="onRight">Called for each address that is.</param>
    public async Task<ImmutableArray<AddressResult>> RunAsync(
        Uri baseUrl,
        ReleaseRecord release,
        IEnumerable<string> paths,
        TimeSpan patience,
        Action onRight,
        CancellationToken cancel
    )
    {
        Dictionary<string, PublishedFile> files = release.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var results = new SortedDictionary<string, AddressResult>(StringComparer.Ordinal);
        string[] open = [.. paths];
        long start = time.GetTimestamp();
        for (TimeSpan pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            await Parallel
                .ForEachAsync(
                    open,
                    new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel },
                    async (path, token) =>
                    {
                        AddressResult result = await AskAsync(baseUrl, path, files.GetValueOrDefault(path), release.Id, token)
                            .ConfigureAwait(false);
                        lock (results)
                        {
                            results[path] = result;
                        }
                        if (result.IsRight)
                        {
                            onRight();
                        }
                    }
                )
                .ConfigureAwait(false);
            open = [.. results.Values.Where(r => !r.IsRight).Select(r => r.Path)];
            if (open.Length == 0 || time.GetElapsedTime(start) + pause > patience)
            {
                return [.. results.Values];
            }
            await Task.Delay(pause, time, cancel).ConfigureAwait(false);
        }
    }

    private async Task<AddressResult> AskAsync(Uri baseUrl, string path, PublishedFile? file, string release, CancellationToken cancel)
    {
        Uri address = PurgeList.Address(baseUrl, path);
        try
        {
            // A query that no cache has seen; stores and servers of files do not heed it.
            using HttpResponseMessage answer = await http.GetAsync(new Uri($"{address.AbsoluteUri}?release={release}"), cancel)
                .ConfigureAwait(false);
            return new AddressResult(path, address, [.. await CompareAsync(answer, file, cancel).ConfigureAwait(false)]);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            return new AddressResult(path, address, [new(e.Message, e.Message)]);
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new AddressResult(path, address, [new("no answer in time", "超时没有应答")]);
        }
    }

    private static async Task<List<Wording>> CompareAsync(HttpResponseMessage answer, PublishedFile? file, CancellationToken cancel)
    {
        var wrong = new List<Wording>();
        if (file is null)
        {
            if (answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Forbidden))
            {
                wrong.Add(new($"still answers {(int)answer.StatusCode}", $"仍然应答{(int)answer.StatusCode}"));
            }
            return wrong;
        }
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            wrong.Add(new($"status {(int)answer.StatusCode}", $"状态码{(int)answer.StatusCode}"));
            return wrong;
        }
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false);
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != file.Content)
        {
            wrong.Add(new("other bytes", "内容不同"));
        }
        string type = answer.Content.Headers.ContentType?.ToString() ?? "none";
        if (!Same(type, file.ContentType, ';'))
        {
            wrong.Add(new($"type {type}", $"类型{type}"));
        }
        string cache = answer.Headers.CacheControl?.ToString() ?? "none";
        if (!Same(cache, file.CacheControl, ','))
        {
            wrong.Add(new($"cache {cache}", $"缓存规则{cache}"));
        }
        return wrong;
    }

    /// <summary>Order, case and blanks mean nothing in these headers.</summary>
    private static bool Same(string a, string b, char separator)
    {
        string[] Parts(string header) =>
            [.. header.ToLowerInvariant().Split(separator, StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];
        return Parts(a).SequenceEqual(Parts(b));
    }
}
