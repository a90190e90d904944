using System.Collections.Immutable;
using Yueqing.Site.Model;

namespace Yueqing.Site.Deploying;

/// <summary>What a release says, as the build wrote it into <c>_hosting/release.json</c>: what an editor looks at before it goes out.</summary>
/// <param name="BaseUrl">Where readers find it; ends with <c>/</c>.</param>
internal sealed record ReleaseContents(
    Uri BaseUrl,
    ImmutableArray<ReleasedFigure> Figures,
    ImmutableArray<ReleasedTerm> Terms,
    ImmutableArray<ReleasedPage> Pages,
    ImmutableArray<ReleasedPicture> Pictures
);

/// <summary>A figure as readers see it in both languages.</summary>
/// <param name="Topic">The folder of its topic, such as <c>tasks/opening-up</c>.</param>
/// <param name="Value">As tables write it, the unit apart; a rank stands here whole.</param>
/// <param name="Unit">As tables name it; empty for a rank.</param>
/// <param name="Definition">Empty if there is none.</param>
/// <param name="File">Where it is written, below the root.</param>
/// <param name="Line">From 1.</param>
internal sealed record ReleasedFigure(
    string Id,
    string Topic,
    Localized<string> Label,
    Localized<string> Value,
    Localized<string> Unit,
    Localized<string> Definition,
    string File,
    int Line
)
{
    /// <summary>Value and unit, for people: <c>1663.5亿元</c>.</summary>
    public Localized<string> Written => new(Value.Zh + Unit.Zh, $"{Value.En} {Unit.En}".TrimEnd());
}

/// <summary>A term and its approved English.</summary>
internal sealed record ReleasedTerm(string Chinese, string English, string File, int Line);

/// <param name="Path">Below the base URL, such as <c>en/index.html</c>.</param>
internal sealed record ReleasedPage(string Path, string Title);

/// <param name="Name">The same in every release: <c>assets/pictures/home-card-zh.png</c></param>
/// <param name="Path">With the fingerprint.</param>
internal sealed record ReleasedPicture(string Name, string Path);
