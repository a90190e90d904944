using System.Collections.Immutable;

namespace Yueqing.Site.Deploying;

/// <summary>What a target holds, as far as a plan must know.</summary>
/// <param name="Live">What readers get; null before the first release.</param>
/// <param name="Begun">A deploy that has not ended: its release may stand there in parts, or lack only purge and verification.</param>
/// <param name="Earlier">The releases before the live one that can be gone back to, the latest first.</param>
/// <param name="Present">What stands at each path of ours, by path. A path that is missing holds nothing.</param>
/// <param name="Foreign">Paths that no release of ours names.</param>
internal sealed record TargetState(
    ReleaseRecord? Live,
    BegunRelease? Begun,
    ImmutableArray<ReleaseRecord> Earlier,
    ImmutableDictionary<string, PublishedFile> Present,
    ImmutableArray<string> Foreign
)
{
    /// <summary>Releases whose record is lost: what only they had is not known, so nothing is cleaned.</summary>
    public ImmutableArray<string> Lost { get; init; } = [];

    /// <summary>All releases that are there, the live one first.</summary>
    public IEnumerable<ReleaseRecord> Releases => (Live is null ? [] : new[] { Live }).Concat(Earlier);

    /// <summary>Of a target that nobody has published to.</summary>
    public static TargetState Empty { get; } =
        new(null, null, [], ImmutableDictionary.Create<string, PublishedFile>(StringComparer.Ordinal), []);
}

/// <summary>What a deploy writes down before it changes anything, and takes away when all is done.</summary>
/// <param name="Touched">Paths under lasting names that a CDN may hold as they were before.</param>
/// <param name="Strays">What deploys that were given up before this one left, and no record names.</param>
internal sealed record BegunRelease(ReleaseRecord Release, ImmutableArray<string> Touched, ImmutableArray<PublishedFile> Strays);
