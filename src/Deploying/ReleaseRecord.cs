using System.Collections.Immutable;

namespace Yueqing.Site.Deploying;

/// <summary>What a target remembers of a release: all that it takes to compare with it, and to go back to it (S7-04, S7-07).</summary>
/// <param name="Id">Time and content, such as <c>20261126-103127-3f2a9c01</c>: orders by time as text.</param>
/// <param name="At">When its deploy began.</param>
/// <param name="By">Who published it.</param>
/// <param name="Commit">What git called the content; empty if nobody knows.</param>
/// <param name="Files">Ordered by path (ordinal).</param>
/// <param name="Contents">What it says, for the report of the next release.</param>
internal sealed record ReleaseRecord(
    string Id,
    DateTimeOffset At,
    string By,
    string Commit,
    ImmutableArray<PublishedFile> Files,
    ReleaseContents Contents
)
{
    public long Bytes => Files.Sum(f => f.Size);
}
