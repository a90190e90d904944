using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying;

/// <summary>Tells a person how far a deploy is. Called from several threads at once.</summary>
internal interface IDeployLog
{
    /// <summary>A phase begins.</summary>
    /// <param name="files">How many files it sends, copies or deletes.</param>
    /// <param name="bytes">How much it sends.</param>
    void Begin(Phase phase, int files, long bytes);

    /// <summary>One file of the phase is done.</summary>
    void Done(long bytes);

    /// <summary>Something worth knowing that stops nothing, such as a retry.</summary>
    void Tell(Wording line);
}
