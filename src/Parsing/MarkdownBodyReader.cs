using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using SourceSpan = Yueqing.Site.Diagnostics.SourceSpan;

namespace Yueqing.Site.Parsing;

/// <summary>
/// Walks a syntax tree once: gathers headings, figures, links and texts, and reports what no page may hold
/// (raw HTML, stray braces, misplaced anchors, unsafe links, skipped heading levels).
/// </summary>
internal sealed class MarkdownBodyReader
{
    private readonly SourceText _source;
    private readonly int _offset;
    private readonly DiagnosticBag _bag;

    /// <summary>Whether the heading that is read has its anchor.</summary>
    private bool _isAnchored;

    private readonly List<MarkdownHeading> _headings = [];
    private readonly List<Located<string>> _figures = [];
    private readonly List<Located<LinkInline>> _links = [];
    private readonly List<Located<string>> _texts = [];

    private MarkdownBodyReader(SourceText source, int offset, DiagnosticBag bag) => (_source, _offset, _bag) = (source, offset, bag);

    /// <param name="document">Parsed from the text of <paramref name="source"/> after <paramref name="offset"/>.</param>
    public static MarkdownBody Read(MarkdownDocument document, SourceText source, int offset, DiagnosticBag bag)
    {
        var reader = new MarkdownBodyReader(source, offset, bag);
        reader.Walk(document);
        return new MarkdownBody(document, offset, reader._headings, reader._figures, reader._links, reader._texts) { Source = source };
    }

    private void Walk(Block block)
    {
        switch (block)
        {
            case HtmlBlock:
                _bag.Add(Errors.RawHtml(FirstLine(block)));
                break;
            case CodeBlock:
                break;
            case HeadingBlock heading:
                WalkHeading(heading);
                break;
            case LeafBlock { Inline: { } inlines }:
                Walk(inlines);
                break;
            case ContainerBlock container:
                foreach (Block child in container)
                {
                    Walk(child);
                }
                break;
        }
    }

    private void WalkHeading(HeadingBlock heading)
    {
        int deepest = _headings.Count == 0 ? 2 : _headings[^1].Block.Level + 1;
        if (heading.Level < 2 || heading.Level > deepest)
        {
            _bag.Add(Errors.HeadingLevel(FirstLine(heading), heading.Level));
        }
        string? anchor = TakeAnchor(heading);
        var text = new StringBuilder();
        if (heading.Inline is { } inlines)
        {
            _isAnchored = anchor is not null;
            Walk(inlines);
            _isAnchored = false;
            AppendText(inlines, text);
        }
        _headings.Add(new MarkdownHeading(heading, text.ToString().Trim(), anchor, FirstLine(heading)));
    }

    /// <summary>Removes the anchor from the end of a heading, with the space before it.</summary>
    private static string? TakeAnchor(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not AnchorInline anchor)
        {
            return null;
        }
        if (anchor.PreviousSibling is LiteralInline before)
        {
            before.Content.TrimEnd();
        }
        anchor.Remove();
        return anchor.Anchor;
    }

    private void Walk(ContainerInline container)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal when !literal.Content.IsEmpty:
                    _texts.Add(new Located<string>(literal.Content.ToString(), Span(literal)));
                    break;
                case FigureInline figure:
                    _figures.Add(new Located<string>(figure.Id, Span(figure)));
                    break;
                case AnchorInline:
                    _bag.Add(Errors.MisplacedAnchor(Span(inline), _isAnchored));
                    break;
                case StrayBraceInline:
                    _bag.Add(Errors.StrayBrace(Span(inline)));
                    break;
                case HtmlInline:
                    _bag.Add(Errors.RawHtml(Span(inline)));
                    break;
                case AutolinkInline { IsEmail: false } autolink when !LinkTargets.IsSafe(autolink.Url):
                    _bag.Add(Errors.UnsafeLink(Span(inline), autolink.Url));
                    break;
                case LinkInline link:
                    WalkLink(link);
                    break;
                case ContainerInline nested:
                    Walk(nested);
                    break;
            }
        }
    }

    private void WalkLink(LinkInline link)
    {
        if (!LinkTargets.IsSafe(link.Url ?? ""))
        {
            _bag.Add(Errors.UnsafeLink(Span(link), link.Url ?? ""));
        }
        else
        {
            _links.Add(new Located<LinkInline>(link, Span(link)));
        }
        Walk(link);
    }

    /// <summary>The words of an inline container without markup; a figure stays as <c>{id}</c>.</summary>
    private static void AppendText(ContainerInline container, StringBuilder text)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case FigureInline figure:
                    text.Append('{').Append(figure.Id).Append('}');
                    break;
                case ContainerInline nested:
                    AppendText(nested, text);
                    break;
            }
        }
    }

    private SourceSpan Span(MarkdownObject node) => _source.Span(_offset + node.Span.Start, Math.Max(1, node.Span.Length));

    private SourceSpan FirstLine(Block block)
    {
        int start = _offset + block.Span.Start;
        int end = _source.Text.IndexOf('\n', start);
        return _source.Span(start, Math.Max(1, Math.Min(end < 0 ? _source.Text.Length : end, start + block.Span.Length) - start));
    }
}
