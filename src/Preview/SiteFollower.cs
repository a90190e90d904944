using Yueqing.Site.Diagnostics;
using Yueqing.Site.Pipeline;

namespace Yueqing.Site.Preview;

/// <summary>What came of one change, for the terminal.</summary>
/// <param name="Files">What changed; none for the first build.</param>
/// <param name="State">Null when the program itself failed.</param>
internal sealed record Followed(IReadOnlyCollection<string> Files, LiveState? State, Exception? Fault, TimeSpan Time);

/// <summary>Keeps a live site up with its files. A failure of the program is kept to be shown, and the next change tries again.</summary>
internal sealed class SiteFollower(LiveSite live, TimeProvider time, Action<Followed>? report = null) : IDisposable
{
    /// <summary>The browser gets its page first.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private static readonly string UnreadableCode = Errors.UnreadableFile(SourceText.Unreadable("").Whole).Code;

    private readonly Lock _following = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource _completing = new();
    private Task _completion = Task.CompletedTask;
    private volatile bool _built;
    private volatile Exception? _fault;
    private volatile string _base = "/";
    private string[] _missed = [];

    /// <summary>Done when the first build is: only then is there an answer to anything.</summary>
    public Task Ready => _ready.Task;

    /// <summary>The path below which the site stands, as its base URL has it: <c>/</c>, or <c>/a/b/</c>. The last known one while the settings cannot be read.</summary>
    public string Base => _base;

    public LiveSite Live { get; } = live;

    public ChangeFeed Feed { get; } = new();

    /// <summary>The latest state; null while none could be made at all.</summary>
    /// <remarks>Of the live site itself: the desk updates it at once, before the watch tells.</remarks>
    public LiveState? State => _built ? Live.Now : null;

    /// <summary>Why the latest change could not be followed, which is our fault; null when it could.</summary>
    public Exception? Fault => _fault;

    /// <summary>The first build.</summary>
    public void Start() => Follow([]);

    /// <summary>Leaves the site as it is; a picture that is being drawn gets a moment to reach its store whole.</summary>
    public void Dispose()
    {
        _completing.Cancel();
        _completion.Wait(Patience);
        _completing.Dispose();
    }

    /// <summary>Takes up what changed.</summary>
    /// <returns>The files that could not be read.</returns>
    public IReadOnlyCollection<string> Follow(IReadOnlyCollection<string> touched)
    {
        // What is being completed is about to be old.
        _completing.Cancel();
        lock (_following)
        {
            return FollowNow(touched);
        }
    }

    private string[] FollowNow(IReadOnlyCollection<string> touched)
    {
        string[] all = [.. touched.Union(_missed, StringComparer.Ordinal)];
        long start = time.GetTimestamp();
        (LiveState? before, bool failed) = (State, _fault is not null);
        try
        {
            Live.Update(all);
            (_built, _fault, _missed) = (true, null, []);
        }
        catch (Exception e)
        {
            (_fault, _missed) = (e, all);
        }
        LiveState? state = State;
        if (state is not null)
        {
            _completing.Cancel();
            _completing = new CancellationTokenSource();
            _completion = CompleteAsync(state, _completing.Token);
        }
        if (state?.Checked.Bound is { } bound)
        {
            _base = Uri.UnescapeDataString(bound.Site.Settings.BaseUrl?.AbsolutePath ?? "/");
        }
        _ready.TrySetResult();
        if (!ReferenceEquals(state, before) || failed || _fault is not null)
        {
            Report(new Followed(touched, _fault is null ? state : null, _fault, time.GetElapsedTime(start)));
            Feed.Announce(state?.Number ?? 0, (state?.Errors.Length ?? 0) + (_fault is null ? 0 : 1));
        }
        return [.. state?.Errors.Where(e => e.Code == UnreadableCode).Select(e => e.Span.Source.Path) ?? []];
    }

    private void Report(Followed followed)
    {
        try
        {
            report?.Invoke(followed);
        }
        catch (IOException)
        {
            // The terminal is gone; the browser is not.
        }
    }

    /// <summary>Verifies the rest of the site once nobody waits for a page any more; what is wrong with it is told like any other error.</summary>
    private async Task CompleteAsync(LiveState state, CancellationToken cancellation)
    {
        long start = time.GetTimestamp();
        try
        {
            await Task.Delay(Quiet, time, cancellation);
            int known = state.Errors.Length;
            await Task.Run(() => Live.Complete(state, cancellation), cancellation);
            if (state.Errors.Length != known && ReferenceEquals(state, State))
            {
                Report(new Followed([], state, null, time.GetElapsedTime(start)));
                Feed.Announce(state.Number, state.Errors.Length);
            }
        }
        catch (OperationCanceledException)
        {
            // A newer state is on its way.
        }
        catch (Exception e)
        {
            if (ReferenceEquals(state, State))
            {
                _fault = e;
                Report(new Followed([], null, e, time.GetElapsedTime(start)));
                Feed.Announce(state.Number, state.Errors.Length + 1);
            }
        }
    }
}
