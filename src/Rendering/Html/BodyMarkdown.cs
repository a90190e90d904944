using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Rendering.Html;

/// <summary>
/// The prose of a page as Markdown that stands by itself: as its author wrote it, but with figures written out, links that lead somewhere, and
/// no anchors.
/// </summary>
internal static class BodyMarkdown
{
    private readonly record struct Edit(int Start, int Length, string Text);

    /// <param name="href">Where a page or an attachment is found from the file that is written.</param>
    public static void Write(StringBuilder markdown, Page page, SiteScope site, Func<LinkTarget, string> href)
    {
        string source = page.Body.Source.Text;
        int from = page.Body.Offset;
        foreach (Edit edit in Edits(page, site, href).OrderBy(e => e.Start).DistinctBy(e => e.Start))
        {
            markdown.Append(source, from, edit.Start - from).Append(edit.Text);
            from = edit.Start + edit.Length;
        }
        markdown.Append(source.AsSpan(from).TrimEnd());
    }

    private static IEnumerable<Edit> Edits(Page page, SiteScope site, Func<LinkTarget, string> href)
    {
        MarkdownBody body = page.Body;
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        foreach (LeafBlock leaf in body.Document.Descendants<LeafBlock>())
        {
            Locale locale = StandIns.Of(leaf) is null ? page.Locale : Locale.Chinese;
            foreach (FigureInline figure in leaf.Inline?.Descendants<FigureInline>() ?? [])
            {
                FigureText text = site.Figures[figure.Id];
                string written = mentioned.Add(figure.Id) ? WithConversion(text, locale) : OrdinarySpaces.In(text.Prose[locale].Text);
                yield return new Edit(body.Offset + figure.Span.Start, figure.Span.Length, written);
            }
        }
        foreach (LinkInline link in body.Links.Select(l => l.Value).Where(l => !l.UrlSpan.IsEmpty))
        {
            LinkTarget target = site.Links.Resolve(link.Url ?? "", page.Source.Path);
            if (target is LinkTarget.ToPage or LinkTarget.ToAttachment)
            {
                yield return new Edit(body.Offset + link.UrlSpan.Start, link.UrlSpan.Length, href(target));
            }
        }
        foreach (MarkdownHeading heading in body.Headings.Where(h => h.Anchor is not null))
        {
            string mark = " {#" + heading.Anchor + "}";
            int start = heading.Span.Start;
            int at = body.Source.Text.IndexOf(mark, start, heading.Span.Length, StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return new Edit(at, mark.Length, "");
            }
        }
    }

    /// <summary>A figure with what it is in another unit: 317,000 mu (about 21,100 ha).</summary>
    public static string WithConversion(FigureText figure, Locale locale)
    {
        (string text, string conversion) = (figure.Prose[locale].Text, figure.Prose[locale].Conversion);
        return OrdinarySpaces.In(
            conversion.Length == 0 ? text
            : locale == Locale.Chinese ? $"{text}（{conversion}）"
            : $"{text} ({conversion})"
        );
    }
}
