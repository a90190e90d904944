using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Yueqing.Site.Tests.Publishing.Stores;

/// <summary>
/// Stands before an <see cref="S3Server"/>, and makes it the store that a test needs: it checks signatures, and has the quirks and the faults
/// that it is told. Starts in no time: one for each test. <c>using var proxy = new FaultProxy(server).EnforcesConditions();</c>
/// </summary>
internal sealed partial class FaultProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<SeenRequest> _seen = new();
    private readonly Uri _upstream;
    private int _count;

    public FaultProxy(S3Server server)
    {
        _upstream = server.Address;
        _listener.Start(512);
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>In order of their ends.</summary>
    public IReadOnlyCollection<SeenRequest> Requests => [.. _seen];

    /// <summary>How many have arrived.</summary>
    public int Count => _count;

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                Socket client = await _listener.AcceptSocketAsync(_end.Token);
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException) { }
    }

    private async Task ServeAsync(Socket client)
    {
        using var upstream = new Upstream(_upstream);
        try
        {
            client.NoDelay = true;
            await using var network = new NetworkStream(client, ownsSocket: true);
            await using var stream = new BufferedStream(network, 16 << 10);
            while (await HttpMessage.ReadHeadAsync(stream, _end.Token) is { } request)
            {
                if (!await HandleAsync(request, stream, network, upstream))
                {
                    // A reset, as when a machine dies: nobody may take it for a polite end.
                    client.LingerState = new LingerOption(true, 0);
                    return;
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ObjectDisposedException) { }
    }

    /// <returns>False if the connection is to end.</returns>
    private async Task<bool> HandleAsync(HttpMessage request, BufferedStream input, NetworkStream client, Upstream upstream)
    {
        (string method, string key) = Name(request);
        var seen = new SeenRequest(Interlocked.Increment(ref _count), method, key, 0, request);
        Fault? fault = FaultOf(seen);
        if (request["Expect"] is not null)
        {
            seen = seen with { Waited = true };
            await client.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), _end.Token);
        }
        request.Headers.RemoveAll(h => h.Name == "Expect");
        await request.ReadBodyAsync(input, fault is { ReadsHalf: true }, _end.Token);
        if (_latency > TimeSpan.Zero)
        {
            await Task.Delay(_latency, _end.Token);
        }
        if (fault is { IsEndless: true })
        {
            _seen.Enqueue(seen);
            _hanging.TrySetResult();
            await Task.Delay(Timeout.Infinite, _end.Token);
        }
        HttpMessage? answer = fault is null || fault.ReachesServer ? await AnswerAsync(seen, upstream) : fault.Reply;
        if (answer is null || fault is { SaysNothing: true })
        {
            _seen.Enqueue(seen);
            return false;
        }
        bool hasBody = method != "HEAD" && answer.Status is not (204 or 304);
        byte[] bytes = answer.ToBytes(hasBody);
        _seen.Enqueue(fault is { SaysHalf: true } ? seen : seen with { Status = answer.Status });
        if (fault is { SaysHalf: true })
        {
            int length = hasBody && answer.Body.Length > 1 ? bytes.Length - (answer.Body.Length / 2) : bytes.Length / 2;
            await client.WriteAsync(bytes.AsMemory(0, length), _end.Token);
            client.Socket.Shutdown(SocketShutdown.Send);
            // The half must arrive before the end does.
            await Task.Delay(20, _end.Token);
            return false;
        }
        await client.WriteAsync(bytes, _end.Token);
        return true;
    }

    /// <summary>What is asked for, whether the bucket stands in the path or in the host's name.</summary>
    private static (string Method, string Key) Name(HttpMessage request)
    {
        string[] line = request.FirstLine.Split(' ');
        if (Uri.TryCreate(line[1], UriKind.Absolute, out Uri? whole) && whole.Scheme == "http")
        {
            // As a proxy is asked.
            line[1] = whole.GetComponents(UriComponents.PathAndQuery | UriComponents.KeepDelimiter, UriFormat.UriEscaped);
            request.FirstLine = string.Join(' ', line);
        }
        string[] target = line[1].Split('?', 2);
        string path = target[0].TrimStart('/');
        string host = (request["Host"] ?? "").Split(':')[0];
        string key = host is "127.0.0.1" or "localhost" ? path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..] : path;
        bool isBucket = host is "127.0.0.1" or "localhost" ? !path.TrimEnd('/').Contains('/', StringComparison.Ordinal) : path.Length == 0;
        if (isBucket && line[0] == "GET")
        {
            string prefix = target.Length > 1 ? Query(target[1], "prefix") ?? "" : "";
            return ("LIST", prefix);
        }
        return (line[0] == "PUT" && request["x-amz-copy-source"] is not null ? "COPY" : line[0], Uri.UnescapeDataString(key));
    }

    private static string? Query(string query, string name) =>
        query
            .Split('&')
            .Where(p => p.StartsWith(name + "=", StringComparison.Ordinal))
            .Select(p => Uri.UnescapeDataString(p[(name.Length + 1)..]))
            .FirstOrDefault();

    /// <summary>One connection to the server, opened when it is needed.</summary>
    private sealed class Upstream(Uri address) : IDisposable
    {
        private TcpClient? _connection;
        private BufferedStream? _stream;

        public async Task<HttpMessage> AskAsync(HttpMessage request, CancellationToken cancel)
        {
            if (_connection is null)
            {
                _connection = new TcpClient { NoDelay = true };
                await _connection.ConnectAsync(IPAddress.Loopback, address.Port, cancel);
                _stream = new BufferedStream(_connection.GetStream(), 16 << 10);
            }
            await _connection
                .GetStream()
                .WriteAsync(request.ToBytes(request.Body.Length > 0 || request["Content-Length"] is not null), cancel);
            HttpMessage answer = await HttpMessage.ReadHeadAsync(_stream!, cancel) ?? throw new IOException("The server hung up.");
            if (!request.FirstLine.StartsWith("HEAD ", StringComparison.Ordinal) && answer.Status is not (204 or 304))
            {
                await answer.ReadBodyAsync(_stream!, half: false, cancel);
            }
            if (answer["Connection"] == "close")
            {
                Dispose();
            }
            return answer;
        }

        public void Dispose()
        {
            _stream?.Dispose();
            _connection?.Dispose();
            _connection = null;
        }
    }
}
