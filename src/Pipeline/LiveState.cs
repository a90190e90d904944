using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Rendering;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Infographics;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Pipeline;

/// <summary>A file as a live site shows it.</summary>
/// <param name="File">As it is now; the last good one where something is wrong, null where there never was a good one.</param>
/// <param name="Errors">What stands in the way of showing it as the sources have it.</param>
internal sealed record LiveFile(OutputFile? File, ImmutableArray<Diagnostic> Errors);

/// <summary>A live site at one moment: checked as a whole, rendered page by page as readers ask.</summary>
internal sealed class LiveState
{
    private readonly SiteRenderer? _renderer;
    private readonly bool _isGood;
    private readonly LiveState? _good;
    private readonly GoodPages _goodPages;
    private readonly StageMemory _memory;
    private readonly Lock _completing = new();
    private volatile Whole? _whole;

    /// <param name="before">The state that this one follows; null for the first.</param>
    /// <param name="sources">Stays the same object while no file changes.</param>
    /// <param name="renderer">Null for a site that did not pass its checks.</param>
    public LiveState(
        LiveState? before,
        object sources,
        CheckedSite site,
        SiteRenderer? renderer,
        DiagnosticBag bag,
        GoodPages goodPages,
        StageMemory memory
    )
    {
        (Sources, Checked, Checks, _renderer, _goodPages, _memory) = (sources, site, bag.ToSorted(), renderer, goodPages, memory);
        Number = (before?.Number ?? 0) + 1;
        // Of earlier states only one is kept: that which is shown beneath the errors of this one.
        _isGood = renderer is not null && !bag.HasErrors;
        _good =
            _isGood ? null
            : before is { _isGood: true } ? before
            : before?._good;
    }

    /// <summary>Grows with each change of the sources.</summary>
    public int Number { get; }

    public object Sources { get; }

    /// <summary>The site as it was read, bound and checked.</summary>
    public CheckedSite Checked { get; }

    /// <summary>The latest state of which every page could be shown, this one or an earlier; null if there never was one.</summary>
    public LiveState? Good => _isGood ? this : _good;

    /// <summary>What pages are made with; of the last good state while this one has errors, null if there never was one.</summary>
    public SiteScope? Scope => Good?._renderer?.Scope;

    /// <summary>All that is known to be wrong, as <c>check</c> would say it; once the state is complete, all that there is.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _whole?.Diagnostics ?? Checks;

    /// <summary>What is wrong with pictures, which is only known once the state is complete.</summary>
    public ImmutableArray<PictureComplaint> PictureComplaints => _whole?.Pictures ?? [];

    /// <summary>What its stages remember, for whoever makes more of it.</summary>
    public StageMemory Memory => _memory;

    public ImmutableArray<Diagnostic> Errors => [.. Diagnostics.Where(d => d.Severity == Severity.Error)];

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>What was wrong before anything was rendered.</summary>
    private ImmutableArray<Diagnostic> Checks { get; }

    /// <summary>A file of the site by its path below the site's base, such as <c>en/index.html</c>; null if the site has none there.</summary>
    public LiveFile? Find(string path)
    {
        if (!_isGood)
        {
            return _good?.Find(path) is { } shown ? shown with { Errors = Errors } : new LiveFile(_goodPages.Find(path), Errors);
        }
        var bag = new DiagnosticBag();
        if (_renderer!.Render(path, bag) is { } file && !bag.HasErrors)
        {
            _goodPages.Keep(file);
            return new LiveFile(file, Errors);
        }
        if (bag.HasErrors)
        {
            ImmutableArray<Diagnostic> errors = [.. bag.ToSorted().Where(d => d.Severity == Severity.Error)];
            return new LiveFile(_goodPages.Find(path), [.. Errors.Union(errors).Order()]);
        }
        if (!SiteRenderer.MayHave(path))
        {
            return null;
        }
        Complete(CancellationToken.None);
        OutputSet output = _whole!.Output;
        OutputFile? other = path == Manifest.Path ? Manifest.Describe(output, new ParallelOptions()) : output.Find(path);
        return other is null ? null : new LiveFile(other, Errors);
    }

    /// <summary>Renders all that nobody has asked for yet, and verifies the whole.</summary>
    /// <exception cref="OperationCanceledException">As asked; a later call begins anew, with what has been made remembered.</exception>
    /// <returns>False if there was nothing to do.</returns>
    public bool Complete(CancellationToken cancellation)
    {
        lock (_completing)
        {
            if (_renderer is null || _whole is not null)
            {
                return false;
            }
            var parallel = new ParallelOptions { CancellationToken = cancellation };
            var bag = new DiagnosticBag();
            bag.AddAll(Checks);
            OutputSet output = SiteBuilder.RenderAll(_renderer, Checked, release: false, new StageLog(), parallel, bag, _memory);
            _whole = new Whole(output, bag.ToSorted(), _renderer.PictureComplaints);
            return true;
        }
    }

    private sealed record Whole(OutputSet Output, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<PictureComplaint> Pictures);
}
