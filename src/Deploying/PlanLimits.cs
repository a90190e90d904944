using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying;

/// <summary>How much a deploy may remove, and how far back one can go (S7-03).</summary>
/// <param name="Keep">Releases that stay, the live one among them; at least 3.</param>
/// <param name="MaxDeletes">Most files that one deploy removes.</param>
/// <param name="MaxShare">Most of what the target holds, as a share; null once a person has named a number.</param>
internal sealed record PlanLimits(int Keep = PlanLimits.DefaultKeep, int MaxDeletes = 50, double? MaxShare = 0.2)
{
    public const int DefaultKeep = 5;

    public const int LeastKeep = 3;

    /// <summary>A number that a person has named holds alone.</summary>
    public static PlanLimits Of(int keep, int? maxDeletes) =>
        maxDeletes is { } most ? new PlanLimits(keep, most, null) : new PlanLimits(keep);

    /// <summary>Null if the plan removes no more than it may. Asked before anything is sent.</summary>
    /// <param name="target">For the message.</param>
    public Diagnostic? Refusal(DeployPlan plan, TargetState state, string target)
    {
        int deletes = plan.Deleted.Count();
        bool tooMany = deletes > MaxDeletes || (MaxShare is { } share && deletes > share * state.Present.Count);
        return tooMany
            ? Errors.TooManyDeletes(SourceText.Unreadable(target).Whole, deletes, state.Present.Count, MaxDeletes, MaxShare is not null)
            : null;
    }
}
