using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Model;

/// <summary>A short text, of front matter or of a chart, in which <c>{figure-id}</c> stands for a figure. Not Markdown.</summary>
/// <param name="Raw">As it was written.</param>
/// <param name="Span">Where it was written.</param>
internal sealed record InlineText(string Raw, ImmutableArray<InlineSegment> Segments, SourceSpan Span)
{
    /// <summary>Why Chinese stands here in an English page; null for words of the page's own language.</summary>
    public StandIn? StandIn { get; init; }

    public static InlineText Empty { get; } = new("", [], default);
}

/// <summary>Either words or the id of a figure, whichever is not null.</summary>
internal sealed record InlineSegment(string? Text, string? FigureId, SourceSpan Span);
