using Markdig.Syntax.Inlines;

namespace Yueqing.Site.Model;

/// <summary>A figure named in prose: <c>{grain-area}</c>. The build writes the quantity in its place.</summary>
internal sealed class FigureInline : LeafInline
{
    public required string Id { get; init; }
}

/// <summary>The anchor at the end of a heading: <c>{#ports}</c>. The same in both locales, so links survive translation.</summary>
internal sealed class AnchorInline : LeafInline
{
    public required string Anchor { get; init; }
}

/// <summary>A brace that begins neither a figure nor an anchor: always reported.</summary>
internal sealed class StrayBraceInline : LeafInline;
