using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>The syntax tree of a page → HTML with routed links, written figures and shared anchors.</summary>
/// <remarks>One renderer serves one thread; it is told the page before each use.</remarks>
internal sealed class BodyRenderer
{
    private readonly StringBuilder _output = new();
    private readonly HtmlRenderer _html;
    private PageScope _scope = null!;
    private Page _page = null!;
    private InlineWriter _inline = null!;
    private int _heading;
    private bool _wordsOnly;

    /// <summary>The page's own language while Chinese stands in for it; null elsewhere.</summary>
    private (PageScope Scope, InlineWriter Inline)? _outer;

    public BodyRenderer()
    {
        _html = new HtmlRenderer(new StringWriter(_output, CultureInfo.InvariantCulture) { NewLine = "\n" });
        _html.ObjectWriteBefore += (_, node) => Enter(node);
        _html.ObjectWriteAfter += (_, node) => Leave(node);
        _html.ObjectRenderers.Replace<HeadingRenderer>(new Heading(this));
        _html.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LiteralInlineRenderer>(new Literal(this));
        _html.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LineBreakInlineRenderer>(new LineBreak(this));
        _html.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LinkInlineRenderer>(new Link(this));
        _html.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.AutolinkInlineRenderer>(new Autolink());
        _html.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.HtmlInlineRenderer>(new RawMarkup());
        _html.ObjectRenderers.Add(new FigureRenderer(this));
        _html.ObjectRenderers.Add(new ScrollingTable());
        _html.ObjectRenderers.Add(new HtmlDefinitionListRenderer());
        _html.ObjectRenderers.Add(new FootnoteMark(this));
        _html.ObjectRenderers.Add(new HtmlFootnoteGroupRenderer());
    }

    /// <summary>The markup stays in this renderer until it is given the next page; the page is printed before that.</summary>
    public HtmlBuffer Render(Page page, PageScope scope, InlineWriter inline)
    {
        (_page, _scope, _inline, _heading, _wordsOnly) = (page, scope, inline, 0, false);
        _outer = null;
        _output.Clear();
        MarkStandIns(page.Body.Document);
        _html.Render(page.Body.Document);
        return new HtmlBuffer(_output);
    }

    /// <summary>
    /// The words of one block of a page without the element around them, as the desk shows them while they are written: what the checks
    /// refuse must be safe here, too.
    /// </summary>
    public string RenderWords(LeafBlock block, Page page, PageScope scope, InlineWriter inline)
    {
        (_page, _scope, _inline, _heading, _wordsOnly) = (page, scope, inline, 0, true);
        _outer = null;
        _output.Clear();
        _html.WriteLeafInline(block);
        return _output.ToString();
    }

    /// <summary>Before the page is written, since a list item or a cell bears the mark of the words in it.</summary>
    private void MarkStandIns(MarkdownDocument document)
    {
        foreach (LeafBlock leaf in document.Descendants<LeafBlock>())
        {
            if (StandIns.Of(leaf) is { } why)
            {
                MarkdownObject bearer =
                    leaf.Parent is TableCell or DefinitionItem or ListItemBlock { Parent: ListBlock { IsLoose: false } }
                    && leaf is ParagraphBlock
                        ? leaf.Parent
                        : leaf;
                bearer.SetAttributes(new HtmlAttributes());
                foreach ((string name, string value) in StandInMark.Attributes(why, _scope))
                {
                    bearer.GetAttributes().AddProperty(name, value);
                }
            }
        }
    }

    /// <summary>Chinese that stands in for English is written as Chinese, its figures too.</summary>
    private void Enter(MarkdownObject node)
    {
        if (StandIns.Of(node) is not null)
        {
            _outer = (_scope, _inline);
            (_scope, _inline) = (_scope with { Locale = Locale.Chinese }, _inline.In(Locale.Chinese));
        }
    }

    private void Leave(MarkdownObject node)
    {
        if (_outer is var (scope, inline) && StandIns.Of(node) is not null)
        {
            (_scope, _inline, _outer) = (scope, inline, null);
        }
    }

    private sealed class Heading(BodyRenderer body) : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock block)
        {
            string anchor = body._page.Anchors[body._heading++];
            renderer.EnsureLine();
            renderer.Write($"<h{block.Level} id=\"{anchor}\"").WriteAttributes(block).Write(">");
            renderer.WriteLeafInline(block);
            renderer.WriteLine($"</h{block.Level}>");
            if (block.Level == 2 && SectionTwin.Link(anchor, body._page, body._scope) is { } twin)
            {
                renderer.WriteLine(twin);
            }
        }
    }

    private sealed class Literal(BodyRenderer body) : HtmlObjectRenderer<LiteralInline>
    {
        protected override void Write(HtmlRenderer renderer, LiteralInline literal)
        {
            renderer.Write("");
            body._inline.WriteText(body._output, literal.Content.AsSpan());
        }
    }

    private sealed class FigureRenderer(BodyRenderer body) : HtmlObjectRenderer<FigureInline>
    {
        protected override void Write(HtmlRenderer renderer, FigureInline figure)
        {
            renderer.Write("");
            body._inline.WriteFigure(body._output, figure.Id);
        }
    }

    /// <summary>A line break in the source is a space in English and nothing beside Chinese.</summary>
    private sealed class LineBreak(BodyRenderer body) : HtmlObjectRenderer<LineBreakInline>
    {
        protected override void Write(HtmlRenderer renderer, LineBreakInline lineBreak)
        {
            if (lineBreak.IsHard)
            {
                renderer.WriteLine("<br>");
            }
            else if (!SoftBreaks.Vanishes(lineBreak, body._scope.Locale))
            {
                renderer.WriteLine();
            }
        }
    }

    private sealed class Link(BodyRenderer body) : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            string href = body.Href(link.Url ?? "");
            if (link.IsImage)
            {
                renderer.Write("<img src=\"").Write(Escaping.Escape(href)).Write("\" alt=\"");
                renderer.Write(Escaping.Escape(string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString()))));
                renderer.Write("\"").Write(body.Size(link.Url ?? "")).Write(" loading=\"lazy\">");
                return;
            }
            renderer.Write("<a href=\"").Write(Escaping.Escape(href)).Write("\"");
            if (!string.IsNullOrEmpty(link.Title))
            {
                renderer.Write(" title=\"").Write(Escaping.Escape(link.Title)).Write("\"");
            }
            renderer.Write(">");
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }

    /// <summary>The attributes that keep the place of an image; empty where its size is not known.</summary>
    private string Size(string target) =>
        _scope.Site.Links.Resolve(target, _page.Source.Path) is LinkTarget.ToAttachment to
        && _scope.Site.Images.Find(to.Attachment) is { } size
            ? FormattableString.Invariant($" width=\"{size.Width}\" height=\"{size.Height}\"")
            : "";

    private string Href(string target) =>
        _scope.Site.Links.Resolve(target, _page.Source.Path) switch
        {
            LinkTarget.ToPage to => _scope.Href(to.Route) + to.Fragment,
            LinkTarget.ToAttachment to => _scope.FileHref(_scope.Site.Attachments[to.Attachment]),
            _ => LinkTargets.IsSafe(target) ? target : "",
        };

    private sealed class Autolink : Markdig.Renderers.Html.Inlines.AutolinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            if (link.IsEmail || LinkTargets.IsSafe(link.Url))
            {
                base.Write(renderer, link);
                return;
            }
            renderer.Write(Escaping.Escape(link.Url));
        }
    }

    /// <summary>No page has any: it is shown as what was typed.</summary>
    private sealed class RawMarkup : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline html) => renderer.Write(Escaping.Escape(html.Tag));
    }

    /// <summary>Beside a page, a mark leads nowhere, and stands beside that of the other language.</summary>
    private sealed class FootnoteMark(BodyRenderer body) : HtmlFootnoteLinkRenderer
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            if (!body._wordsOnly)
            {
                base.Write(renderer, link);
            }
            else if (!link.IsBackLink)
            {
                renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<sup>{link.Footnote.Order}</sup>"));
            }
        }
    }

    /// <summary>S2-07: a wide table scrolls by itself, also by keyboard, and the page does not.</summary>
    private sealed class ScrollingTable : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.WriteLine("<div class=\"scroll\" tabindex=\"0\">");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }
}
