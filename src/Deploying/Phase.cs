namespace Yueqing.Site.Deploying;

/// <summary>
/// The order of a deploy (S7-02). Each phase is over before the next begins, and an error stops all that follow, so that at no moment a page
/// that readers can reach names something that is not there.
/// </summary>
internal enum Phase
{
    /// <summary>What will be replaced or withdrawn is put aside in the target, for the way back.</summary>
    Keep,

    /// <summary>Files under names that no page knows yet.</summary>
    Assets,

    /// <summary>Downloads and texts under lasting names.</summary>
    Data,

    /// <summary>Pages that nothing leads to yet.</summary>
    NewPages,

    Pages,

    /// <summary>Home, feeds, sitemap: where readers come in.</summary>
    Entrances,

    /// <summary>The target says that this is the release.</summary>
    Pointer,

    /// <summary>Pages and downloads that the release no longer has.</summary>
    Withdraw,

    /// <summary>The CDN forgets what changed.</summary>
    Purge,

    /// <summary>The public address serves what was sent (S7-14).</summary>
    Verify,

    /// <summary>What no release that is kept names any more (S7-03).</summary>
    Clean,
}
