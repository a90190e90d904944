using System.Collections.Concurrent;

namespace Yueqing.Site.Tests.Publishing.Stores;

/// <summary>A clock for whoever waits and tries again: pauses are over at once, and remembered; time-outs come when the test says so.</summary>
internal sealed class TestClock : TimeProvider
{
    /// <summary>What is longer is a time-out.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly ConcurrentQueue<TimeSpan> _pauses = new();
    private readonly ConcurrentDictionary<Pending, bool> _timeouts = new();

    public IReadOnlyCollection<TimeSpan> Pauses => [.. _pauses];

    /// <summary>If set, what the computer takes for now.</summary>
    public DateTimeOffset? Now { get; init; }

    public override DateTimeOffset GetUtcNow() => Now ?? base.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Pending(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>All time-outs that run now come.</summary>
    public void TimeOut()
    {
        foreach (Pending timer in _timeouts.Keys)
        {
            timer.Fire();
        }
    }

    private sealed class Pending(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock._timeouts.TryRemove(this, out _);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return true;
            }
            if (dueTime > LongestPause)
            {
                clock._timeouts[this] = true;
                return true;
            }
            clock._pauses.Enqueue(dueTime);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
            return true;
        }

        public void Fire()
        {
            if (clock._timeouts.TryRemove(this, out _))
            {
                callback(state);
            }
        }

        public void Dispose() => clock._timeouts.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
