using Markdig.Syntax;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using SourceSpan = Yueqing.Site.Diagnostics.SourceSpan;

namespace Yueqing.Site.Translating;

/// <summary>What a block is; only blocks of one kind can be each other's translation.</summary>
internal enum BlockKind
{
    FrontMatter,
    Heading,
    Text,
}

/// <summary>The smallest piece of a page that is translated as a whole: a value of front matter, a heading, a paragraph, a cell.</summary>
/// <param name="Id">
/// The anchor of its section and its place there, such as <c>ports/2</c> or <c>ports/heading</c>; the key for front matter.
/// Edits of other sections leave it alone (S5-03).
/// </param>
/// <param name="Markup">Its inline Markdown on one line: how blocks are compared and remembered.</param>
/// <param name="Span">Where that markup stands in the file.</param>
/// <param name="Short">The text of front matter; null for a block of the body.</param>
/// <param name="Leaf">The node of the body; null for front matter.</param>
internal sealed record PageBlock(string Id, BlockKind Kind, string Markup, SourceSpan Span, InlineText? Short, LeafBlock? Leaf)
{
    /// <summary>The front-matter key, or empty.</summary>
    public string Key => Kind == BlockKind.FrontMatter ? Id : "";

    /// <summary>The figures that it names, in their order.</summary>
    public IEnumerable<string> FigureIds =>
        Short?.Segments.Select(s => s.FigureId).OfType<string>() ?? Leaf!.Inline!.Descendants<FigureInline>().Select(f => f.Id);
}
