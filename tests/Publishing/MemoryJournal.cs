using Yueqing.Site.Deploying;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>A journal that outlives the deploy, as the file on a publisher's machine does.</summary>
internal sealed class MemoryJournal : IJournal
{
    private readonly Lock _lock = new();
    private bool _held;
    private JournalContents _contents = JournalContents.Empty;

    public JournalContents Read() => _contents;

    public IDisposable? TryHold()
    {
        lock (_lock)
        {
            if (_held)
            {
                return null;
            }
            _held = true;
            return new Hold(this);
        }
    }

    public void Lock(string token) => Change(c => c with { Tokens = c.Tokens.Add(token) });

    public void Arrived(PublishedFile file, string etag) =>
        Change(c => c with { Arrived = c.Arrived.SetItem(file.Path, Arrival.Of(file, etag)) });

    public void Clear() => Change(_ => JournalContents.Empty);

    private void Change(Func<JournalContents, JournalContents> change)
    {
        lock (_lock)
        {
            _contents = change(_contents);
        }
    }

    private sealed class Hold(MemoryJournal journal) : IDisposable
    {
        public void Dispose()
        {
            lock (journal._lock)
            {
                journal._held = false;
            }
        }
    }
}
