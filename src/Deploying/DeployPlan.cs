using System.Collections.Immutable;

namespace Yueqing.Site.Deploying;

/// <summary>Why a file is in the plan.</summary>
internal enum Reason
{
    /// <summary>The target has nothing there.</summary>
    New,

    /// <summary>Other bytes.</summary>
    Changed,

    /// <summary>The same bytes under another type, encoding or cache rule.</summary>
    HeadersChanged,

    /// <summary>The live release should have it there, and it is gone or other than it was sent.</summary>
    Damaged,

    /// <summary>The release does not have it any more.</summary>
    Withdrawn,

    /// <summary>Only releases that are no longer kept have it.</summary>
    Retired,
}

/// <summary>One file of a plan.</summary>
/// <param name="File">What will stand there; what stood there for a deletion.</param>
internal sealed record PlannedFile(Phase Phase, Reason Reason, PublishedFile File);

/// <summary>What a deploy will do, known before it does anything: a pure function of the release and the state of the target.</summary>
/// <param name="Release">What will be live.</param>
/// <param name="Previous">What readers get now; null before the first release.</param>
/// <param name="Files">What is sent, withdrawn and cleaned, in order of phase and path.</param>
/// <param name="Kept">Present files whose bytes are put aside first, because the plan replaces or withdraws them.</param>
/// <param name="Unchanged">How many files stand there as they should.</param>
/// <param name="Retired">Releases that can no longer be gone back to afterwards.</param>
/// <param name="Remaining">The releases that can, the latest first, without the one that is published.</param>
/// <param name="Resumes">An earlier deploy has not ended.</param>
/// <param name="Touched">
/// Paths under lasting names that differ from <paramref name="Previous"/>, or that a deploy which did not end has touched: what a CDN must forget, and
/// what is verified. In order.
/// </param>
internal sealed record DeployPlan(
    ReleaseRecord Release,
    ReleaseRecord? Previous,
    ImmutableArray<PlannedFile> Files,
    ImmutableArray<PublishedFile> Kept,
    int Unchanged,
    ImmutableArray<ReleaseRecord> Retired,
    ImmutableArray<ReleaseRecord> Remaining,
    ImmutableArray<string> Touched,
    bool Resumes
)
{
    public IEnumerable<PlannedFile> In(Phase phase) => Files.Where(f => f.Phase == phase);

    /// <summary>True if the release is live already, and only what follows a change is to be done again.</summary>
    public bool OnlyFollows => Files.IsEmpty && !IsEmpty && Previous?.Id == Release.Id;

    /// <summary>True if carrying out either does the same.</summary>
    public bool DoesAs(DeployPlan other) =>
        Release.Id == other.Release.Id
        && Previous?.Id == other.Previous?.Id
        && Files.SequenceEqual(other.Files)
        && Kept.SequenceEqual(other.Kept)
        && Touched.SequenceEqual(other.Touched);

    /// <summary>What is uploaded.</summary>
    public IEnumerable<PlannedFile> Sent => Files.Where(f => f.Phase is >= Phase.Assets and <= Phase.Entrances);

    public IEnumerable<PlannedFile> Deleted => Files.Where(f => f.Phase is Phase.Withdraw or Phase.Clean);

    /// <summary>True if the target is, file by file, what it should be, and all that follows a change has been done.</summary>
    public bool IsEmpty => Files.IsEmpty && Touched.IsEmpty && !Resumes && Previous?.Id == Release.Id;
}
