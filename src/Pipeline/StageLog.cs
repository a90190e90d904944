using System.Diagnostics;

namespace Yueqing.Site.Pipeline;

/// <summary>What one stage did, for the lines at the end of a build.</summary>
/// <param name="Count">Files, pages or checks: whatever <paramref name="Unit"/> says.</param>
/// <param name="Bytes">Zero where bytes say nothing.</param>
internal sealed record StageReport(string Name, int Count, string Unit, long Bytes, TimeSpan Time);

/// <summary>Times the stages of one build. The only clock in the pipeline, and nothing that it measures reaches the site.</summary>
internal sealed class StageLog(Action<string>? onStage = null)
{
    private readonly List<StageReport> _reports = [];

    public IReadOnlyList<StageReport> Reports => _reports;

    /// <summary>Runs a stage and notes what <paramref name="describe"/> says of its result.</summary>
    public T Run<T>(string name, Func<T> stage, Func<T, (int Count, string Unit, long Bytes)> describe)
    {
        onStage?.Invoke(name);
        long start = Stopwatch.GetTimestamp();
        T result = stage();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        (int count, string unit, long bytes) = describe(result);
        _reports.Add(new StageReport(name, count, unit, bytes, time));
        return result;
    }
}
