namespace Yueqing.Site.Files;

/// <summary>Follows the named folders below a root: tells which files changed, some at a time, and loses none.</summary>
/// <remarks>
/// What the system says is gathered until nothing more comes for a moment, so that a save in several steps is one change. Every
/// two seconds the tree is looked through as well: what the system failed to say is found then.
/// </remarks>
internal sealed class TreeWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PollAlone = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly string _root;
    private readonly Func<IReadOnlyCollection<string>, IReadOnlyCollection<string>> _onChange;
    private readonly TreeStamps _stamps;
    private readonly FolderEvents _events;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly Lock _gathering = new();
    private readonly Task _loop;
    private HashSet<string> _gathered = new(StringComparer.Ordinal);
    private bool _lost;
    private long _lastEvent;
    private IReadOnlyCollection<string> _unread = [];

    /// <param name="onChange">Receives paths whose content may have changed, and returns those that it could not read: they count as changed
    /// once they can be. One call at a time.</param>
    public TreeWatch(string root, string[] folders, Func<IReadOnlyCollection<string>, IReadOnlyCollection<string>> onChange)
    {
        (_root, _onChange) = (Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)), onChange);
        _stamps = new TreeStamps(_root, folders);
        _events = new FolderEvents(_root, folders, Gather, Lose);
        _events.Begin();
        _stamps.Compare();
        _loop = Task.Run(FollowAsync);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _events.Dispose();
        _loop.Wait(Patience); // one who is asked to end does not wait for a whole build
    }

    private async Task FollowAsync()
    {
        long polled = Environment.TickCount64;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                TimeSpan poll = _events.Watches ? Poll : PollAlone;
                if (await _signal.WaitAsync(poll, _stop.Token))
                {
                    await CalmAsync();
                }
                bool polls = Environment.TickCount64 - polled >= poll.TotalMilliseconds;
                polled = polls ? Environment.TickCount64 : polled;
                Tell(polls);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Lose(); // a folder vanished while we looked: once more, from the start
            }
        }
    }

    /// <summary>Waits until nothing has come for a moment, but not for ever.</summary>
    private async Task CalmAsync()
    {
        long start = Environment.TickCount64;
        long last;
        do
        {
            last = Volatile.Read(ref _lastEvent);
            await Task.Delay(Quiet, _stop.Token);
        } while (Volatile.Read(ref _lastEvent) != last && Environment.TickCount64 - start < Longest.TotalMilliseconds);
    }

    private void Tell(bool polls)
    {
        (HashSet<string> gathered, bool lost) = Take();
        var touched = new HashSet<string>(StringComparer.Ordinal);
        if (lost || (polls && !_events.Watches))
        {
            _events.Begin();
        }
        if (lost)
        {
            touched.UnionWith(_stamps.Renew());
        }
        foreach (string path in lost ? [] : gathered)
        {
            touched.UnionWith(_stamps.Look(path));
        }
        if (polls && !lost)
        {
            touched.UnionWith(_stamps.Compare());
            touched.UnionWith(_unread.Where(CanBeRead));
        }
        if (touched.Count > 0)
        {
            _unread = _onChange(touched);
        }
    }

    private bool CanBeRead(string path)
    {
        try
        {
            File.OpenHandle(Path.Combine(_root, path)).Dispose();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private (HashSet<string> Gathered, bool Lost) Take()
    {
        lock (_gathering)
        {
            (HashSet<string> Gathered, bool Lost) taken = (_gathered, _lost);
            (_gathered, _lost) = (new HashSet<string>(StringComparer.Ordinal), false);
            return taken;
        }
    }

    private void Gather(string path)
    {
        lock (_gathering)
        {
            _gathered.Add(path);
            Signal();
        }
    }

    private void Lose()
    {
        lock (_gathering)
        {
            _lost = true;
            Signal();
        }
    }

    private void Signal()
    {
        _lastEvent++;
        if (_signal.CurrentCount == 0)
        {
            _signal.Release();
        }
    }
}
