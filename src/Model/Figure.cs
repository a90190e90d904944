using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model;

/// <summary>What a figure measures, so that nobody reads a rate as an amount.</summary>
internal enum FigureKind
{
    Level,
    Growth,
    Share,
    Ratio,
    Rank,
    Count,
}

/// <summary>One statistical fact, written once; every place that shows it is derived from this record (S4-01).</summary>
/// <param name="Id">Unique in the whole site.</param>
/// <param name="Period">The year that the figure is about.</param>
/// <param name="Definition">What the term means; empty if the label says it.</param>
/// <param name="Rank">What a rank is a rank of (S4-13); null for other kinds.</param>
/// <param name="Revision">When and why the figure was corrected after it was published (S1-08); null if never.</param>
internal sealed record Figure(
    string Id,
    Quantity Quantity,
    Localized<string> Label,
    int Period,
    FigureKind Kind,
    Citation Source,
    Localized<string> Definition,
    RankBasis? Rank,
    EnglishScale EnglishScale,
    Revision? Revision,
    SourceSpan Span
);

/// <summary>A place in a source document: <c>review-2023#A1.5</c>.</summary>
internal sealed record Citation(string SourceId, string Locator);

/// <param name="By">The ranking body; empty while unknown, which a release refuses.</param>
internal sealed record RankBasis(Localized<string> Of, Localized<string> By, int Year);

internal sealed record Revision(DayOrTime Date, Localized<string> Reason, SourceSpan Span);
