using Yueqing.Site.Deploying;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>A journal that outlives the deploy, as the file on a publisher's machine does.</summary>
internal sealed class MemoryJournal : IJournal
{
    private readonly Lock _lock = new();
    private JournalContents _contents = JournalContents.Empty;

    public JournalContents Read() => _contents;

    public void Lock(string token) => Change(c => c with { Token = token });

    public void Arrived(string key, string etag, string sha256) =>
        Change(c => c with { Arrived = c.Arrived.SetItem(key, new Arrival(etag, sha256)) });

    public void Clear() => Change(_ => JournalContents.Empty);

    private void Change(Func<JournalContents, JournalContents> change)
    {
        lock (_lock)
        {
            _contents = change(_contents);
        }
    }
}
