using System.Collections.Immutable;
using Yueqing.Site.Model;

namespace Yueqing.Site.Deploying.Report;

/// <summary>What of a figure can change for its readers.</summary>
internal enum FigureAspect
{
    Value,
    Unit,
    Label,
    Definition,
}

/// <summary>One aspect of a figure that reads otherwise in at least one language.</summary>
internal sealed record FigureEdit(FigureAspect Aspect, Localized<string> Before, Localized<string> After);

/// <summary>What a release changes for its readers: what an editor signs off before it goes out.</summary>
/// <param name="Live">What readers get now; null before the first release.</param>
/// <param name="Pages">Changed if their markup is another.</param>
/// <param name="Pictures">Changed if the same name stands for another file.</param>
/// <param name="Downloads">By path: tables of the figures and attached files.</param>
internal sealed record ReleaseChanges(
    ReleaseRecord? Live,
    ReleaseRecord Next,
    Difference<ReleasedFigure> Figures,
    Difference<ReleasedPage> Pages,
    Difference<ReleasedTerm> Terms,
    Difference<ReleasedPicture> Pictures,
    Difference<PublishedFile> Downloads
)
{
    private static readonly string[] DownloadFolders = ["data/", "files/"];

    /// <summary>What stands in those folders beside the downloads: pages, their twins in Markdown, compressed twins.</summary>
    private static readonly string[] NoDownloads = [".html", ".md", ".br", ".gz"];

    public bool IsEmpty => Figures.IsEmpty && Pages.IsEmpty && Terms.IsEmpty && Pictures.IsEmpty && Downloads.IsEmpty;

    public static ReleaseChanges Between(ReleaseRecord? live, ReleaseRecord next)
    {
        Dictionary<string, string> old = Contents(live);
        Dictionary<string, string> now = Contents(next);
        return new ReleaseChanges(
            live,
            next,
            Difference<ReleasedFigure>.Between(
                live?.Contents.Figures ?? [],
                next.Contents.Figures,
                f => f.Id,
                (a, b) => Edits(a, b).IsEmpty
            ),
            Difference<ReleasedPage>.Between(
                live?.Contents.Pages ?? [],
                next.Contents.Pages,
                p => p.Path,
                (a, b) => a.Title == b.Title && old.GetValueOrDefault(a.Path) == now.GetValueOrDefault(b.Path)
            ),
            Difference<ReleasedTerm>.Between(
                live?.Contents.Terms ?? [],
                next.Contents.Terms,
                t => t.Chinese,
                (a, b) => a.English == b.English
            ),
            Difference<ReleasedPicture>.Between(
                live?.Contents.Pictures ?? [],
                next.Contents.Pictures,
                p => p.Name,
                (a, b) => a.Path == b.Path
            ),
            Difference<PublishedFile>.Between(Downloaded(live), Downloaded(next), f => f.Path, (a, b) => a.Content == b.Content)
        );
    }

    /// <summary>What reads otherwise, in the order of importance.</summary>
    public static ImmutableArray<FigureEdit> Edits(ReleasedFigure before, ReleasedFigure after) =>
        [
            .. before.Value == after.Value ? [] : new[] { new FigureEdit(FigureAspect.Value, before.Written, after.Written) },
            .. new[]
            {
                new FigureEdit(FigureAspect.Unit, before.Unit, after.Unit),
                new FigureEdit(FigureAspect.Label, before.Label, after.Label),
                new FigureEdit(FigureAspect.Definition, before.Definition, after.Definition),
            }.Where(e => e.Before != e.After),
        ];

    private static Dictionary<string, string> Contents(ReleaseRecord? release) =>
        (release?.Files ?? []).DistinctBy(f => f.Path).ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);

    private static IEnumerable<PublishedFile> Downloaded(ReleaseRecord? release) =>
        (release?.Files ?? []).Where(f =>
            DownloadFolders.Any(d => f.Path.StartsWith(d, StringComparison.Ordinal))
            && !NoDownloads.Any(n => f.Path.EndsWith(n, StringComparison.Ordinal))
        );
}
