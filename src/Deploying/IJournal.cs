using System.Collections.Immutable;

namespace Yueqing.Site.Deploying;

/// <summary>What of a deploy has arrived, remembered outside the target. Called from several threads at once.</summary>
internal interface IJournal
{
    /// <exception cref="DeployException">It is damaged.</exception>
    JournalContents Read();

    /// <summary>This machine holds the lock of the target under this token: a lock with it was left by a run that died here.</summary>
    void Lock(string token);

    void Arrived(string key, string etag, string sha256);

    /// <summary>All is done.</summary>
    void Clear();
}

/// <param name="Token">Of the lock that an earlier run held; null if none did.</param>
/// <param name="Arrived">What was sent last under each key.</param>
internal sealed record JournalContents(string? Token, ImmutableDictionary<string, Arrival> Arrived)
{
    public static JournalContents Empty { get; } = new(null, ImmutableDictionary.Create<string, Arrival>(StringComparer.Ordinal));
}

/// <param name="ETag">As the store answered.</param>
internal sealed record Arrival(string ETag, string Sha256);
