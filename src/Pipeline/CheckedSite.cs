using Yueqing.Site.Binding;
using Yueqing.Site.Checking;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Pipeline;

/// <summary>A site that was read, bound and checked. What could not be made is null, and the reason has been reported.</summary>
internal sealed record CheckedSite(
    BoundSite? Bound,
    SiteTranslation? Translation,
    ContentLinks? Links,
    AuthoredTexts Texts,
    Theme? Theme,
    TemplateSet? Templates
)
{
    /// <summary>Every term that the owner has yet to settle, with the places that use it; empty for a site that could not be bound.</summary>
    public IReadOnlyList<TermUse> OpenTerms =>
        Bound is null ? [] : TermUse.Proposed(new CheckContext(Bound, Translation!, Links!, Texts, Release: false));
}
