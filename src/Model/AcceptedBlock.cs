using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Model;

/// <summary>
/// One block of a page as it stood when a translator accepted its English: an entry of <c>accepted.yml</c> beside the page (S5-07).
/// </summary>
/// <param name="Key">The key of front matter; empty for a block of the body, which is known by its words.</param>
/// <param name="Chinese">Inline Markdown, figures as <c>{id}</c>, so that a new value changes nothing here.</param>
/// <param name="Figures">What the figures of the block said then, by id.</param>
/// <param name="Date">ISO date of the acceptance.</param>
internal sealed record AcceptedBlock(
    string Key,
    string Chinese,
    string English,
    ImmutableSortedDictionary<string, string> Figures,
    string Date,
    SourceSpan Span
)
{
    /// <summary>The file beside the page.</summary>
    public const string FileName = "accepted.yml";
}
