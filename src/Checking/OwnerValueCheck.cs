using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>What only the owner knows is never made up: a draft lists it, a release refuses to go out without it.</summary>
internal sealed class OwnerValueCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        foreach (OwnerValue value in context.Site.Settings.OwnerValues.Where(v => !v.Supplied))
        {
            bag.Add(Errors.OwnerValueMissing(value.Span, value.Name, context.Release));
        }
    }
}
