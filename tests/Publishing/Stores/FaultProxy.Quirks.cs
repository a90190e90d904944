using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Yueqing.Site.Tests.Publishing.Stores;

/// <summary>The quirks that stores have (section 7.1 of the standards), and when what goes wrong.</summary>
internal sealed partial class FaultProxy
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _keys = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Key, int Number)> _written = new();
    private readonly TaskCompletionSource _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImmutableArray<Func<SeenRequest, Fault?>> _rules = [];
    private string _region = "us-east-1";
    private bool _checksSignatures = true;
    private bool _capitals;
    private bool _enforces;
    private string? _forbid;
    private bool _knowsNoConditions;
    private bool _refusesChunks;
    private bool _requiresMd5;
    private string? _ownBucket;
    private int _pageSize;
    private int _late;
    private TimeSpan _latency;

    /// <summary>Ends when a request hangs.</summary>
    public Task Hanging => _hanging.Task;

    /// <summary>The region for which requests must be signed; else 400 as S3 gives it.</summary>
    public FaultProxy InRegion(string region) => With(() => _region = region);

    public FaultProxy ChecksNoSignatures() => With(() => _checksSignatures = false);

    /// <summary>OSS.</summary>
    public FaultProxy WritesETagsInCapitals() => With(() => _capitals = true);

    /// <summary>S3 (412). Without it the headers are ignored, as by some that only look like S3.</summary>
    public FaultProxy EnforcesConditions() => With(() => _enforces = true);

    /// <summary>OSS and COS: 409 FileAlreadyExists for their own header, and 501 for the standard ones.</summary>
    public FaultProxy ForbidsOverwriteBy(string header) =>
        With(() =>
        {
            _forbid = header;
            _knowsNoConditions = true;
        });

    /// <summary>501 for whatever has a condition.</summary>
    public FaultProxy KnowsNoConditions() => With(() => _knowsNoConditions = true);

    /// <summary>OSS, COS, OBS: 400 for aws-chunked and trailers.</summary>
    public FaultProxy RefusesChunks() => With(() => _refusesChunks = true);

    /// <summary>400 without Content-MD5, and for a wrong one.</summary>
    public FaultProxy RequiresContentMd5() => With(() => _requiresMd5 = true);

    /// <summary>The host is the bucket's own domain (OSS for new users in the mainland).</summary>
    public FaultProxy IsDomainOf(string bucket) => With(() => _ownBucket = bucket);

    public FaultProxy ListsPagesOf(int keys) => With(() => _pageSize = keys);

    /// <summary>Lists do not show what was written by the last requests.</summary>
    public FaultProxy ListsLate(int requests) => With(() => _late = requests);

    public FaultProxy Takes(TimeSpan each) => With(() => _latency = each);

    /// <summary>The first rule that applies decides.</summary>
    public FaultProxy When(Func<SeenRequest, bool> applies, Fault fault) => With(() => _rules = _rules.Add(r => applies(r) ? fault : null));

    /// <summary>What happens to the nth request, from 1.</summary>
    public FaultProxy At(int number, Fault fault) => When(r => r.Number == number, fault);

    public FaultProxy Every(int nth, Fault fault) => When(r => r.Number % nth == 0, fault);

    /// <summary>The first requests of a method, and for a key if one is named.</summary>
    public FaultProxy First(int times, string method, Fault fault, string? key = null)
    {
        int left = times;
        return When(r => r.Method == method && (key is null || r.Key == key) && Interlocked.Decrement(ref left) >= 0, fault);
    }

    public FaultProxy Always(Fault fault) => When(_ => true, fault);

    /// <summary>The publisher dies: its nth request and all that follow are not heard.</summary>
    public FaultProxy DiesAt(int number) => When(r => r.Number >= number, Fault.DropBefore);

    /// <summary>The publisher dies: the server does the nth request, and none that follow.</summary>
    public FaultProxy DiesAfter(int number) => At(number, Fault.DropAfter).When(r => r.Number > number, Fault.DropBefore);

    private FaultProxy With(Action set)
    {
        set();
        return this;
    }

    private Fault? FaultOf(SeenRequest request) => _rules.Select(r => r(request)).FirstOrDefault(f => f is not null);

    private async Task<HttpMessage?> AnswerAsync(SeenRequest seen, Upstream upstream)
    {
        if (Refusal(seen) is { } refused)
        {
            return refused;
        }
        bool isWrite = seen.Method is "PUT" or "COPY" or "DELETE";
        SemaphoreSlim? turn = isWrite ? _keys.GetOrAdd(seen.Key, _ => new SemaphoreSlim(1)) : null;
        await (turn?.WaitAsync(_end.Token) ?? Task.CompletedTask);
        try
        {
            HttpMessage request = seen.Message;
            if (_ownBucket is not null)
            {
                request = At(request, t => $"/{_ownBucket}{t}");
                request.Set("Host", "127.0.0.1");
            }
            if (await FailedConditionAsync(seen, request, upstream) is { } failed)
            {
                return failed;
            }
            if (seen.Method == "LIST" && _pageSize > 0)
            {
                request = At(request, t => $"{t}&max-keys={_pageSize}");
            }
            HttpMessage answer = await upstream.AskAsync(request, _end.Token);
            if (isWrite && seen.Method != "DELETE")
            {
                _written.Enqueue((seen.Key, seen.Number));
            }
            return Disguise(answer, seen);
        }
        finally
        {
            turn?.Release();
        }
    }

    private HttpMessage? Refusal(SeenRequest seen)
    {
        HttpMessage request = seen.Message;
        bool isChunked =
            request["x-amz-trailer"] is not null
            || (request["Content-Encoding"] ?? "").Contains("aws-chunked", StringComparison.Ordinal)
            || (request["x-amz-content-sha256"] ?? "").StartsWith("STREAMING", StringComparison.Ordinal);
        if (_refusesChunks && isChunked)
        {
            return Fault
                .Answer(400, "InvalidArgument", "aws-chunked encoding is not supported with the specified x-amz-content-sha256 value.")
                .Reply;
        }
        if (_checksSignatures && Signatures.Check(request, _region, S3Server.Key, "S3RVER") is var (code, message))
        {
            int status = code == "AuthorizationHeaderMalformed" ? 400 : 403;
            return Fault.Answer(status, code, WebUtility.HtmlEncode(message), $"<Region>{_region}</Region>").Reply;
        }
        if (_requiresMd5 && seen.Method == "PUT")
        {
            return request["Content-MD5"] is not { } md5 ? Fault.Answer(400, "MissingArgument", "Missing Some Required Arguments.").Reply
                : md5 != Convert.ToBase64String(TestStore.Md5(request.Body)) ? Fault.Answer(400, "BadDigest").Reply
                : null;
        }
        return null;
    }

    private async Task<HttpMessage?> FailedConditionAsync(SeenRequest seen, HttpMessage request, Upstream upstream)
    {
        string? match = request["If-Match"];
        bool absent = request["If-None-Match"] == "*";
        bool forbid = _forbid is not null && request[_forbid] == "true";
        if (seen.Method is not ("PUT" or "COPY") || !(match is not null || absent || forbid))
        {
            return null;
        }
        if (_knowsNoConditions && !forbid)
        {
            return Fault.Answer(501, "NotImplemented", "A header you provided implies functionality that is not implemented.").Reply;
        }
        if (!_enforces && !forbid)
        {
            return null;
        }
        string target = request.FirstLine.Split(' ')[1];
        var head = HttpMessage.Request($"HEAD {target} HTTP/1.1", ("Host", request["Host"]!), ("x-amz-proxy", "1"));
        HttpMessage there = await upstream.AskAsync(head, _end.Token);
        string? etag = there.Status == 200 ? Capitals(there["ETag"]!) : null;
        return (forbid, absent, etag) switch
        {
            (true, _, not null) => Fault
                .Answer(409, "FileAlreadyExists", "The object you specified already exists and can not be overwritten.")
                .Reply,
            (_, true, not null) => Fault.Answer(412, "PreconditionFailed").Reply,
            (_, _, null) when match is not null => Fault.Answer(404, "NoSuchKey").Reply,
            (_, _, not null) when match is not null && match != etag => Fault.Answer(412, "PreconditionFailed").Reply,
            _ => null,
        };
    }

    private HttpMessage Disguise(HttpMessage answer, SeenRequest seen)
    {
        if (_capitals && answer["ETag"] is { } etag)
        {
            answer.Set("ETag", Capitals(etag));
        }
        if (seen.Method is not ("LIST" or "COPY") || !(_capitals || _late > 0))
        {
            return answer;
        }
        string text = Encoding.UTF8.GetString(answer.Body);
        text = ETag().Replace(text, m => m.Groups[1].Value + Capitals(m.Groups[2].Value));
        HashSet<string> late = [.. _written.Where(w => w.Number > seen.Number - 1 - _late).Select(w => w.Key)];
        text =
            late.Count == 0 ? text : Contents().Replace(text, m => late.Contains(WebUtility.HtmlDecode(m.Groups[1].Value)) ? "" : m.Value);
        answer.Body = Encoding.UTF8.GetBytes(text);
        return answer;
    }

    private string Capitals(string etag) => _capitals ? etag.ToUpperInvariant() : etag;

    private static HttpMessage At(HttpMessage request, Func<string, string> target)
    {
        string[] line = request.FirstLine.Split(' ');
        var copy = HttpMessage.Request($"{line[0]} {target(line[1])} {line[2]}", [.. request.Headers]);
        copy.Body = request.Body;
        return copy;
    }

    [GeneratedRegex("(<ETag>(?:&quot;|\")?)([0-9a-f]{32})")]
    private static partial Regex ETag();

    [GeneratedRegex("<Contents><Key>(.*?)</Key>.*?</Contents>", RegexOptions.Singleline)]
    private static partial Regex Contents();
}
