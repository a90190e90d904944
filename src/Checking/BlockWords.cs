using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>The blocks of a body that hold text, with the words that a reader sees, but for links that quote a title.</summary>
internal static class BlockWords
{
    /// <summary>Stands for what is no word: the object replacement character.</summary>
    public const char Object = '\uFFFC';

    public static Located<string> Of(LeafBlock block, Page page, TitleLinks titles, FigureWords figures)
    {
        var words = new StringBuilder();
        Append(block.Inline!, page, titles, figures, words);
        return new Located<string>(words.ToString(), page.Source.Span(page.Body.Offset + block.Span.Start, block.Span.Length));
    }

    private static void Append(ContainerInline container, Page page, TitleLinks titles, FigureWords figures, StringBuilder words)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                // A line that is broken in the source goes on in Chinese, and needs a space in English.
                case LineBreakInline when page.Locale == Locale.English:
                    words.Append(' ');
                    break;
                case FigureInline figure:
                    words.Append(figures.Words(figure.Id, page.Locale));
                    break;
                case LinkInline link:
                    int start = words.Length;
                    Append(link, page, titles, figures, words);
                    if (titles.QuotesTitle(link, words.ToString(start, words.Length - start), page))
                    {
                        words.Remove(start, words.Length - start).Append(Object);
                    }
                    break;
                case ContainerInline nested:
                    Append(nested, page, titles, figures, words);
                    break;
            }
        }
    }
}
