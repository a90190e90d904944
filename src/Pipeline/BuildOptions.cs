using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Pipeline;

/// <param name="Release">Refuse to go out while anything is missing that only a release needs.</param>
/// <param name="BaseUrl">Overrides <c>base-url</c> of <c>site.yml</c>; null leaves it.</param>
/// <param name="Threads">How many threads work at once; -1 for as many as the machine has. The bytes do not depend on it.</param>
/// <param name="Now">What the clock says, to refuse dates in the future (S1-11); null asks no such question. No byte depends on it.</param>
internal sealed record BuildOptions(bool Release = false, Uri? BaseUrl = null, int Threads = -1, BeijingTime? Now = null);

/// <param name="Output">All that is published, and of a release that was written also what hosts read; null when errors stopped the build.</param>
internal sealed record BuildResult(
    ImmutableArray<Diagnostic> Diagnostics,
    IReadOnlyList<StageReport> Stages,
    CheckedSite Checked,
    OutputSet? Output
)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
