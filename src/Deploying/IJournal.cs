using System.Collections.Immutable;

namespace Yueqing.Site.Deploying;

/// <summary>What of a deploy has arrived, remembered outside the target. Called from several threads at once.</summary>
internal interface IJournal
{
    /// <exception cref="DeployException">It is damaged.</exception>
    JournalContents Read();

    /// <summary>Keeps a second run on this machine out until it is disposed of; null if one is under way.</summary>
    IDisposable? TryHold();

    /// <summary>This machine holds the lock of the target under this token: a lock with it was left by a run that died here.</summary>
    void Lock(string token);

    /// <summary>It stands there with these bytes and headers.</summary>
    void Arrived(PublishedFile file, string etag);

    /// <summary>All is done.</summary>
    void Clear();
}

/// <param name="Tokens">Of the locks that earlier runs here may have left.</param>
/// <param name="Arrived">What was sent last under each path.</param>
internal sealed record JournalContents(ImmutableHashSet<string> Tokens, ImmutableDictionary<string, Arrival> Arrived)
{
    public static JournalContents Empty { get; } = new([], ImmutableDictionary.Create<string, Arrival>(StringComparer.Ordinal));
}

/// <param name="ETag">As the store answered.</param>
/// <param name="Headers">All that decides how the bytes are served.</param>
internal sealed record Arrival(string ETag, string Sha256, string Headers)
{
    public static Arrival Of(PublishedFile file, string etag) =>
        new(etag, file.Sha256, $"{file.ContentType}|{file.CacheControl}|{file.ContentEncoding}");
}
