using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yueqing.Site.Diagnostics;
using SourceSpan = Yueqing.Site.Diagnostics.SourceSpan;

namespace Yueqing.Site.Model;

/// <summary>The prose of a page.</summary>
/// <param name="Offset">Where the prose begins in its file: the places in <paramref name="Document"/> count from there.</param>
/// <param name="Headings">In order; blocks of level 2 and below.</param>
/// <param name="Figures">Every figure that the prose names.</param>
/// <param name="Links">Every link and image with its place.</param>
/// <param name="Texts">The words between all markup, for checks of what was typed.</param>
internal sealed record MarkdownBody(
    MarkdownDocument Document,
    int Offset,
    IReadOnlyList<MarkdownHeading> Headings,
    IReadOnlyList<Located<string>> Figures,
    IReadOnlyList<Located<LinkInline>> Links,
    IReadOnlyList<Located<string>> Texts
)
{
    /// <summary>The file that <paramref name="Document"/> was read from; for a page put together from two languages, the text that this gave.</summary>
    public required SourceText Source { get; init; }
}

/// <summary>A heading with the anchor that its author gave it, or null.</summary>
internal sealed record MarkdownHeading(HeadingBlock Block, string Text, string? Anchor, SourceSpan Span);
