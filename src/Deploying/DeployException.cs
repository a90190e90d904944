using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying;

/// <summary>A deploy cannot go on, and the person who started it can do something about it. What is done so far stays resumable.</summary>
internal sealed class DeployException(Diagnostic diagnostic, Exception? cause = null) : Exception(diagnostic.Message.En, cause)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
