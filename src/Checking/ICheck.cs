using Yueqing.Site.Binding;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Checking;

/// <summary>One question that is asked of the whole site.</summary>
internal interface ICheck
{
    void Run(CheckContext context, DiagnosticBag bag);
}

/// <param name="Texts">What authors wrote in files of the site and the theme, whatever it stands for.</param>
/// <param name="Release">True when nothing may be missing.</param>
internal sealed record CheckContext(BoundSite Bound, SiteTranslation Translation, ContentLinks Links, AuthoredTexts Texts, bool Release)
{
    /// <summary>For a check that asks much of many texts.</summary>
    public ParallelOptions Threads { get; init; } = new();

    /// <summary>What the clock says; null where no date may be called a future one.</summary>
    public BeijingTime? Now { get; init; }

    /// <summary>Answers of the last time, for a site that is checked after every change.</summary>
    public StageMemory Memory { get; init; } = StageMemory.None;

    public Model.Site Site => Bound.Site;

    /// <summary>All that is written, folder by folder.</summary>
    public IReadOnlyList<FolderTexts> Folders => field ??= FolderTexts.Of(this);

    /// <summary>Stays the same while no figure changes, of whatever topic.</summary>
    public object FiguresToken => field ??= Site.FiguresToken(Memory);

    /// <summary>Every page with its twin, topics first.</summary>
    public IEnumerable<Localized<Page>> Pages => Site.Topics.Select(t => t.Pages).Concat(Site.Pages.Select(p => p.Pages));

    /// <summary>Every chart, for its takeaway.</summary>
    public IEnumerable<Chart> Charts => Site.Topics.SelectMany(t => t.Charts);
}
