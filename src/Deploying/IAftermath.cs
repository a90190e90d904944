namespace Yueqing.Site.Deploying;

/// <summary>What follows once readers have a release: the CDN is told, and the public address is looked at.</summary>
internal interface IAftermath
{
    /// <exception cref="DeployException">The CDN was not told, or readers get something else. The next deploy does this again.</exception>
    Task FollowAsync(DeployPlan plan, IDeployLog log, CancellationToken cancel);
}
