using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>A section of a page in plain words, as a picture shows it.</summary>
/// <param name="Text">Its first paragraph, figures written out.</param>
/// <param name="FigureIds">The figures that it names, in order, once each.</param>
internal sealed record SectionText(string Title, string Anchor, string Text, IReadOnlyList<string> FigureIds);

/// <summary>Cuts a page at its second-level headings.</summary>
internal static class SectionTexts
{
    public static List<SectionText> Of(Page page, FigureTexts figures)
    {
        var sections = new List<SectionText>();
        MarkdownHeading[] titles = [.. page.Body.Headings];
        for (int i = 0; i < titles.Length; i++)
        {
            if (titles[i].Block.Level > 2)
            {
                continue;
            }
            int next = Array.FindIndex(titles, i + 1, t => t.Block.Level <= 2);
            int start = titles[i].Span.Start;
            int end = next < 0 ? int.MaxValue : titles[next].Span.Start;
            IEnumerable<string> named = page.Body.Figures.Where(f => f.Span.Start >= start && f.Span.Start < end).Select(f => f.Value);
            sections.Add(
                new SectionText(
                    titles[i].Text,
                    page.Anchors[i],
                    FirstParagraph(page, titles[i].Block, figures),
                    [.. named.Distinct(StringComparer.Ordinal)]
                )
            );
        }
        return sections;
    }

    private static string FirstParagraph(Page page, HeadingBlock heading, FigureTexts figures)
    {
        Block? after = page.Body.Document.SkipWhile(b => b != heading).Skip(1).FirstOrDefault();
        var text = new StringBuilder();
        if (after is ParagraphBlock { Inline: { } inline })
        {
            Append(text, inline, StandIns.Of(after) is null ? page.Locale : Locale.Chinese, figures);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, ContainerInline container, Locale locale, FigureTexts figures)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case FigureInline figure:
                    text.Append(figures[figure.Id].Prose[locale].Text);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline lineBreak:
                    text.Append(SoftBreaks.Vanishes(lineBreak, locale) ? "" : " ");
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Append(text, inner, locale, figures);
                    break;
            }
        }
    }
}
