using System.Globalization;
using System.Text;

namespace Yueqing.Site.Tests.Publishing.Stores;

/// <summary>A request or an answer as it goes over the wire: its first line, its headers in order, its body as it is.</summary>
internal sealed class HttpMessage
{
    private HttpMessage(string firstLine, List<(string Name, string Value)> headers, byte[] body)
    {
        FirstLine = firstLine;
        Headers = headers;
        Body = body;
    }

    public string FirstLine { get; set; }

    public List<(string Name, string Value)> Headers { get; }

    public byte[] Body { get; set; }

    public int Status => int.Parse(FirstLine.Split(' ')[1], CultureInfo.InvariantCulture);

    public string? this[string name] => Headers.Find(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public static HttpMessage Answer(int status, string body = "", params (string Name, string Value)[] headers) =>
        new($"HTTP/1.1 {status} Answer", [.. headers, ("Content-Type", "application/xml")], Encoding.UTF8.GetBytes(body));

    public static HttpMessage Request(string firstLine, params (string Name, string Value)[] headers) => new(firstLine, [.. headers], []);

    public void Set(string name, string value)
    {
        Headers.RemoveAll(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        Headers.Add((name, value));
    }

    /// <summary>The whole message. Its length is that of its body, but for an answer to HEAD.</summary>
    public byte[] ToBytes(bool hasBody = true)
    {
        var text = new StringBuilder(FirstLine).Append("\r\n");
        foreach ((string name, string value) in Headers)
        {
            bool isLength = name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase);
            if (!(isLength && hasBody) && !name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            {
                text.Append(name).Append(": ").Append(value).Append("\r\n");
            }
        }
        if (hasBody)
        {
            text.Append(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n");
        }
        byte[] head = Encoding.Latin1.GetBytes(text.Append("\r\n").ToString());
        return hasBody ? [.. head, .. Body] : head;
    }

    /// <summary>First line and headers. Null if the other side hung up before they began.</summary>
    public static async Task<HttpMessage?> ReadHeadAsync(BufferedStream stream, CancellationToken cancel)
    {
        if (await LineAsync(stream, cancel) is not { Length: > 0 } first)
        {
            return null;
        }
        var headers = new List<(string, string)>();
        while (await LineAsync(stream, cancel) is { Length: > 0 } line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add((line[..colon], line[(colon + 1)..].Trim()));
        }
        return new HttpMessage(first, headers, []);
    }

    /// <summary>What follows the headers; only the first half of it, if no more is wanted.</summary>
    public async Task ReadBodyAsync(BufferedStream stream, bool half, CancellationToken cancel)
    {
        if (this["Transfer-Encoding"] is not null)
        {
            Body = await ChunksAsync(stream, cancel);
        }
        else if (this["Content-Length"] is { } length)
        {
            int bytes = int.Parse(length, CultureInfo.InvariantCulture);
            Body = new byte[half ? bytes / 2 : bytes];
            await stream.ReadExactlyAsync(Body, cancel);
        }
    }

    private static async Task<byte[]> ChunksAsync(BufferedStream stream, CancellationToken cancel)
    {
        var body = new MemoryStream();
        while (true)
        {
            string size = await LineAsync(stream, cancel) ?? throw new EndOfStreamException();
            byte[] chunk = new byte[int.Parse(size.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
            await stream.ReadExactlyAsync(chunk, cancel);
            await LineAsync(stream, cancel);
            if (chunk.Length == 0)
            {
                return body.ToArray();
            }
            body.Write(chunk);
        }
    }

    private static async Task<string?> LineAsync(BufferedStream stream, CancellationToken cancel)
    {
        var line = new StringBuilder();
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, cancel) == 1)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }
            line.Append((char)one[0]);
        }
        return line.Length == 0 ? null : throw new EndOfStreamException();
    }
}
