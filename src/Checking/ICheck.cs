using Yueqing.Site.Binding;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>One question that is asked of the whole site.</summary>
internal interface ICheck
{
    void Run(CheckContext context, DiagnosticBag bag);
}

/// <param name="Release">True when nothing may be missing.</param>
internal sealed record CheckContext(BoundSite Bound, ContentLinks Links, bool Release)
{
    public Model.Site Site => Bound.Site;

    /// <summary>Every page with its twin, topics first.</summary>
    public IEnumerable<Localized<Page>> Pages => Site.Topics.Select(t => t.Pages).Concat(Site.Pages.Select(p => p.Pages));
}
