using Yueqing.Site.Files;
using Yueqing.Site.Rendering.Infographics;

namespace Yueqing.Site.Pipeline;

/// <summary>A site that follows its sources: after each change it has a new state, whole and unchangeable. Safe to ask from many threads.</summary>
/// <param name="pictures">Keeps drawn pictures; null to draw them all.</param>
internal sealed class LiveSite(IFileTree tree, BuildOptions options, IPictureStore? pictures)
{
    private readonly Lock _updating = new();
    private volatile LiveState? _now;

    /// <summary>The latest state; the first question builds it.</summary>
    public LiveState Now => _now ?? Update();

    /// <summary>Takes up what changed in the sources.</summary>
    /// <param name="touched">Paths whose content may have changed although nothing in the folder's listing tells so.</param>
    public LiveState Update(IReadOnlyCollection<string>? touched = null)
    {
        lock (_updating)
        {
            _ = touched;
            LiveState? before = _now;
            LiveState state = Build(tree, before);
            _now = state;
            return state;
        }
    }

    /// <summary>The site as it would be with other contents of some files. Nothing is written, and <see cref="Now"/> stays.</summary>
    public LiveState Try(IReadOnlyDictionary<string, byte[]> edits)
    {
        lock (_updating)
        {
            return Build(new OverlaidFileTree(tree, edits), _now);
        }
    }

    private LiveState Build(IFileTree files, LiveState? before)
    {
        BuildResult result = SiteBuilder.Build(files, options, folder: null, new StageLog(), pictures);
        return new LiveState((before?.Number ?? 0) + 1, result, before);
    }
}
