using System.Collections.Immutable;

namespace Yueqing.Site.Deploying;

/// <summary>A place that releases are published to: a folder of the portal's own servers, or a bucket.</summary>
/// <remarks>Every call ends in a <see cref="DeployException"/> where a person must do something.</remarks>
internal interface IDeployTarget
{
    /// <summary>As the user wrote it: <c>dir:/srv/yueqing</c>, <c>s3:bucket/prefix</c>.</summary>
    string Name { get; }

    /// <summary>True if each release has a folder of its own, so that nothing is ever replaced in place.</summary>
    bool KeepsReleasesApart { get; }

    /// <summary>Which files of a build this target serves, and how; ordered by path.</summary>
    ImmutableArray<PublishedFile> Select(ImmutableArray<BuiltFile> built);

    /// <summary>Looks, and changes nothing.</summary>
    /// <param name="withEarlier">False leaves <see cref="TargetState.Earlier"/> empty, which is cheaper and all that "nothing has changed" takes.</param>
    Task<TargetState> ReadAsync(bool withEarlier, CancellationToken cancel);

    /// <summary>Keeps every other publisher out until it is disposed of (S7-06).</summary>
    Task<IAsyncDisposable> LockAsync(string by, CancellationToken cancel);

    /// <summary>
    /// Carries out the plan up to <see cref="Phase.Withdraw"/>, as somebody who holds the lock. What an earlier run has done is not done again.
    /// </summary>
    Task ApplyAsync(DeployPlan plan, IReleaseSource source, IDeployLog log, CancellationToken cancel);

    /// <summary>After purge and verification: <see cref="Phase.Clean"/>, and nothing is begun any more.</summary>
    Task FinishAsync(DeployPlan plan, IDeployLog log, CancellationToken cancel);

    /// <summary>The bytes that readers got at a path of a release, for the report; null if they are gone.</summary>
    Task<byte[]?> ReadFileAsync(ReleaseRecord release, string path, CancellationToken cancel);
}
