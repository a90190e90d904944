using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Yueqing.Site.Model;

namespace Yueqing.Site.Parsing;

/// <summary>Reads what a brace begins; our only addition to Markdown's syntax.</summary>
internal sealed class BraceInlineParser : InlineParser
{
    public BraceInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        int start = slice.Start;
        bool isAnchor = slice.PeekChar() == '#';
        int nameStart = start + (isAnchor ? 2 : 1);
        int end = nameStart;
        while (end <= slice.End && Slugs.IsSlugCharacter(slice.Text[end]))
        {
            end++;
        }
        string name = slice.Text[nameStart..end];
        bool closed = end <= slice.End && slice.Text[end] == '}' && Slugs.IsSlug(name);
        LeafInline inline = (closed, isAnchor) switch
        {
            (false, _) => new StrayBraceInline(),
            (true, true) => new AnchorInline { Anchor = name },
            (true, false) => new FigureInline { Id = name },
        };
        int length = closed ? end + 1 - start : 1;
        inline.Span.Start = processor.GetSourcePosition(start, out int line, out int column);
        inline.Span.End = inline.Span.Start + length - 1;
        (inline.Line, inline.Column) = (line, column);
        processor.Inline = inline;
        slice.Start = start + length;
        return true;
    }
}
