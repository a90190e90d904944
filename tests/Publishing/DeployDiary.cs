using Yueqing.Site.Deploying;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>What a person would be told of deploys, kept for questions afterwards.</summary>
internal sealed class DeployDiary : IDeployLog
{
    private readonly Lock _lock = new();
    private readonly List<Told> _phases = [];

    public IReadOnlyList<Phase> Phases => [.. _phases.Select(p => p.Phase)];

    /// <summary>Phases of which something was never told to be done, or more than there was.</summary>
    public IReadOnlyList<string> Unfinished =>
        [
            .. _phases
                .Where(p => p.Done != p.Files || p.DoneBytes != p.Bytes)
                .Select(p => $"{p.Phase}: {p.Done} of {p.Files} files, {p.DoneBytes} of {p.Bytes} bytes"),
        ];

    public void Begin(Phase phase, int files, long bytes)
    {
        lock (_lock)
        {
            _phases.Add(new Told(phase, files, bytes));
        }
    }

    public void Done(long bytes)
    {
        lock (_lock)
        {
            _phases[^1].Done++;
            _phases[^1].DoneBytes += bytes;
        }
    }

    public void Tell(Wording line) { }

    private sealed class Told(Phase phase, int files, long bytes)
    {
        public Phase Phase => phase;

        public int Files => files;

        public long Bytes => bytes;

        public int Done { get; set; }

        public long DoneBytes { get; set; }
    }
}
