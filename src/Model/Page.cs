using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Model;

/// <summary>One locale of a topic or content page.</summary>
/// <param name="Title">The heading of the page.</param>
/// <param name="Tagline">One line for cards and lists.</param>
/// <param name="Summary">The lede under the title, and the description for search engines.</param>
/// <param name="Anchors">The anchor of each heading of the body, in order; the same in both locales.</param>
internal sealed record Page(
    Locale Locale,
    SourceText Source,
    InlineText Title,
    InlineText Tagline,
    InlineText Summary,
    MarkdownBody Body,
    ImmutableArray<string> Anchors
)
{
    /// <summary>What this page was translated from, block by block; empty in the source language and before the first acceptance.</summary>
    public ImmutableArray<AcceptedBlock> Accepted { get; init; } = [];

    public PageDates Dates { get; init; } = PageDates.OfTheSite;

    /// <summary>The ISO date of the Chinese that readers get in translation, where it has changed since; null for a page that is up to date.</summary>
    public string? FollowsChineseOf { get; init; }
}
