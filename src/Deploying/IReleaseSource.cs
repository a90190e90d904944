namespace Yueqing.Site.Deploying;

/// <summary>Where the bytes of a release come from.</summary>
internal interface IReleaseSource
{
    /// <summary>Asked before anything is changed.</summary>
    bool Has(PublishedFile file) => true;

    /// <exception cref="DeployException">They are not what the manifest promised any more.</exception>
    byte[] Read(PublishedFile file);
}
