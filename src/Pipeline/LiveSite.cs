using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;
using Yueqing.Site.Model;
using Yueqing.Site.Reading;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Pipeline;

/// <summary>
/// A site that follows its sources: after each change it has a new state, whole and unchangeable. Only what depends on the change is read, bound,
/// checked, rendered and drawn again; the rest is recalled. Safe to ask from many threads.
/// </summary>
/// <param name="pictures">Keeps drawn pictures; null to draw them all.</param>
/// <param name="clock">What the clock says at each change; null to keep to the one of <paramref name="options"/>.</param>
internal sealed class LiveSite(IFileTree tree, BuildOptions options, IResultStore? pictures, Func<BeijingTime>? clock = null)
{
    private readonly RememberingFileTree _tree = new(tree);
    private readonly StageMemory _memory = new();
    private StageMemory? _trials;
    private readonly GoodPages _goodPages = new();
    private readonly Lock _updating = new();
    private volatile LiveState? _now;

    /// <summary>The latest state; the first question builds it.</summary>
    public LiveState Now => _now ?? Update();

    /// <summary>How many results of stages are kept, for tests of its growth.</summary>
    public int Remembered => _memory.Count;

    /// <summary>Takes up what changed in the sources; the present state where nothing did.</summary>
    /// <param name="touched">Paths whose content may have changed although nothing in the folder's listing tells so.</param>
    public LiveState Update(IReadOnlyCollection<string>? touched = null)
    {
        lock (_updating)
        {
            _tree.Touch(touched ?? []);
            _trials = null;
            return _now = Follow(_tree, _goodPages, _memory);
        }
    }

    /// <summary>The site as it would be with other contents of some files. Nothing is written, and <see cref="Now"/> stays.</summary>
    public LiveState Try(IReadOnlyDictionary<string, byte[]> edits)
    {
        lock (_updating)
        {
            _trials ??= new StageMemory(_memory);
            return Follow(new OverlaidFileTree(_tree, edits), new GoodPages(), _trials);
        }
    }

    /// <summary>Makes all that nobody has asked for yet, and verifies the site as a build would; what is wrong joins the state's complaints.</summary>
    /// <exception cref="OperationCanceledException">Something changed meanwhile; nothing is lost.</exception>
    public void Complete(LiveState state, CancellationToken cancellation)
    {
        if (!state.Complete(cancellation) || state.HasErrors)
        {
            return;
        }
        lock (_updating)
        {
            // All that still exists has just been asked for, unless a newer state has begun to ask.
            if (ReferenceEquals(state, _now))
            {
                _memory.Prune();
            }
        }
    }

    private LiveState Follow(IFileTree files, GoodPages goodPages, StageMemory memory)
    {
        BuildOptions run = clock is null ? options : options with { Now = clock() };
        var bag = new DiagnosticBag();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = run.Threads };
        SourceSet sources = SourceReader.Read(files, parallel, bag, memory);
        object token = memory.Token("sources", [.. sources.Under("input/"), .. sources.Under("theme/")]);
        if (_now is { } before && ReferenceEquals(before.Sources, token))
        {
            return before;
        }
        CheckedSite site = SiteBuilder.Check(sources, run, new StageLog(), parallel, bag, memory);
        SiteRenderer? renderer = bag.HasErrors ? null : SiteBuilder.Prepare(site, run, pictures, parallel, bag, memory);
        return new LiveState(_now, token, site, renderer, bag, goodPages, memory);
    }
}
