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

    public BodyRenderer()
    {
        _html = new HtmlRenderer(new StringWriter(_output, CultureInfo.InvariantCulture) { NewLine = "\n" });
        _html.ObjectRenderers.Replace<HeadingRenderer>(new Heading(this));
        _html.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LiteralInlineRenderer>(new Literal(this));
        _html.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LineBreakInlineRenderer>(new LineBreak(this));
        _html.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LinkInlineRenderer>(new Link(this));
        _html.ObjectRenderers.Add(new FigureRenderer(this));
        _html.ObjectRenderers.Add(new ScrollingTable());
        _html.ObjectRenderers.Add(new HtmlDefinitionListRenderer());
        _html.ObjectRenderers.Add(new HtmlFootnoteLinkRenderer());
        _html.ObjectRenderers.Add(new HtmlFootnoteGroupRenderer());
    }

    /// <summary>The markup stays in this renderer until it is given the next page; the page is printed before that.</summary>
    public HtmlBuffer Render(Page page, PageScope scope, InlineWriter inline)
    {
        (_page, _scope, _inline, _heading) = (page, scope, inline, 0);
        _output.Clear();
        _html.Render(page.Body.Document);
        return new HtmlBuffer(_output);
    }

    private sealed class Heading(BodyRenderer body) : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock block)
        {
            string anchor = body._page.Anchors[body._heading++];
            renderer.EnsureLine();
            renderer.Write($"<h{block.Level} id=\"{anchor}\">");
            renderer.WriteLeafInline(block);
            renderer.WriteLine($"</h{block.Level}>");
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
            _ => target,
        };

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
