using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Pipeline;

/// <summary>A file as a live site shows it.</summary>
/// <param name="File">As it is now; the last good one where something is wrong, null where there never was a good one.</param>
/// <param name="Errors">What stands in the way of showing it as the sources have it.</param>
internal sealed record LiveFile(OutputFile? File, ImmutableArray<Diagnostic> Errors);

/// <summary>A live site at one moment.</summary>
internal sealed class LiveState
{
    private readonly OutputSet? _output;

    public LiveState(int number, BuildResult result, LiveState? before)
    {
        (Number, Checked, Diagnostics) = (number, result.Checked, result.Diagnostics);
        _output = result.Output ?? before?._output;
        Errors = [.. result.Diagnostics.Where(d => d.Severity == Severity.Error)];
    }

    /// <summary>Grows with each change of the sources.</summary>
    public int Number { get; }

    /// <summary>The site as it was read, bound and checked.</summary>
    public CheckedSite Checked { get; }

    /// <summary>All that is known to be wrong, as <c>check</c> would say it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public ImmutableArray<Diagnostic> Errors { get; }

    /// <summary>A file of the site by its path below the site's base, such as <c>en/index.html</c>; null if the site has none there.</summary>
    public LiveFile? Find(string path)
    {
        OutputFile? file = _output?.Find(path);
        return file is null && Errors.IsEmpty ? null : new LiveFile(file, Errors);
    }
}
