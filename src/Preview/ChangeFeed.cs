using System.Globalization;

namespace Yueqing.Site.Preview;

/// <summary>Tells everyone who waits that the site has a new state. Who is late hears of the latest only.</summary>
internal sealed class ChangeFeed
{
    private Change _latest = new(0, 0);

    public Change Latest => Volatile.Read(ref _latest);

    public void Announce(int number, int errors)
    {
        Interlocked.Exchange(ref _latest, new Change(number, errors)).Supersede();
    }
}

/// <summary>One state of the site, as it is announced.</summary>
internal sealed class Change(int number, int errors)
{
    private readonly TaskCompletionSource _superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done as soon as there is a later one.</summary>
    public Task Superseded => _superseded.Task;

    public string Json => string.Create(CultureInfo.InvariantCulture, $"{{\"number\":{number},\"errors\":{errors}}}");

    public void Supersede() => _superseded.TrySetResult();
}
