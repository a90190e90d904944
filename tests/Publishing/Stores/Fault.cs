namespace Yueqing.Site.Tests.Publishing.Stores;

/// <summary>A request as <see cref="FaultProxy"/> saw it.</summary>
/// <param name="Number">From 1, in the order of arrival.</param>
/// <param name="Method"><c>PUT</c>, <c>GET</c>, <c>HEAD</c>, <c>DELETE</c>, <c>LIST</c> or <c>COPY</c>.</param>
/// <param name="Key">Without the bucket; the prefix of a list.</param>
/// <param name="Status">What the client was told; 0 if it was left without a whole answer.</param>
internal sealed record SeenRequest(int Number, string Method, string Key, int Status, HttpMessage Message)
{
    /// <summary>The client asked first whether it may send the body, which takes a round trip.</summary>
    public bool Waited { get; init; }
}

/// <summary>What goes wrong with a request.</summary>
internal sealed record Fault
{
    private enum Kind
    {
        Answer,
        DropBefore,
        DropAfter,
        CutRequest,
        CutAnswer,
        Hang,
    }

    private Kind _kind;

    private HttpMessage? _answer;

    /// <summary>The server never hears of it.</summary>
    public static Fault DropBefore { get; } = new() { _kind = Kind.DropBefore };

    /// <summary>The server does it, and the client never hears.</summary>
    public static Fault DropAfter { get; } = new() { _kind = Kind.DropAfter };

    /// <summary>The connection ends when half of the body has been sent.</summary>
    public static Fault CutRequest { get; } = new() { _kind = Kind.CutRequest };

    /// <summary>The connection ends in the middle of the answer's body; of a short answer, in its head.</summary>
    public static Fault CutAnswer { get; } = new() { _kind = Kind.CutAnswer };

    /// <summary>Nothing comes back, and nothing was done.</summary>
    public static Fault Hang { get; } = new() { _kind = Kind.Hang };

    public static Fault SlowDown { get; } = Answer(503, "SlowDown", "Please reduce your request rate.");

    /// <param name="inside">More elements of the error, such as <c>&lt;Region>…&lt;/Region></c>.</param>
    public static Fault Answer(int status, string code, string message = "", string inside = "", params (string, string)[] headers) =>
        new()
        {
            _kind = Kind.Answer,
            _answer = HttpMessage.Answer(
                status,
                $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message>{inside}</Error>",
                headers
            ),
        };

    public HttpMessage? Reply => _answer;

    public bool ReachesServer => _kind is Kind.DropAfter or Kind.CutAnswer;

    public bool ReadsHalf => _kind == Kind.CutRequest;

    public bool SaysNothing => _kind is Kind.DropAfter or Kind.DropBefore or Kind.CutRequest;

    public bool SaysHalf => _kind == Kind.CutAnswer;

    public bool IsEndless => _kind == Kind.Hang;
}
