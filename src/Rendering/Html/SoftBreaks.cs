using Markdig.Syntax.Inlines;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>Tells whether a line break in the source leaves a space in the text.</summary>
internal static class SoftBreaks
{
    /// <summary>
    /// Chinese is written without spaces, so a break vanishes when a full-width character stands on either side
    /// (in Chinese pages) or on both (in English ones). A figure in a Chinese page counts as Chinese.
    /// </summary>
    public static bool Vanishes(LineBreakInline lineBreak, Locale locale)
    {
        bool before = IsFullWidth(Last(lineBreak.PreviousSibling), last: true, locale);
        bool after = IsFullWidth(First(lineBreak.NextSibling), last: false, locale);
        return locale == Locale.Chinese ? before || after : before && after;
    }

    private static bool IsFullWidth(Inline? inline, bool last, Locale locale) =>
        inline switch
        {
            FigureInline => locale == Locale.Chinese,
            LiteralInline { Content.IsEmpty: false } literal => Han.IsFullWidth(
                literal.Content.Text[last ? literal.Content.End : literal.Content.Start]
            ) && !(locale == Locale.English && IsSharedQuote(literal.Content.Text[last ? literal.Content.End : literal.Content.Start])),
            _ => false,
        };

    /// <summary>S3-08: these marks belong to both languages; in English they are English.</summary>
    private static bool IsSharedQuote(char c) => c is '“' or '”' or '‘' or '’' or '—' or '…' or '·';

    private static Inline? Last(Inline? inline)
    {
        while (inline is ContainerInline { LastChild: { } child })
        {
            inline = child;
        }
        return inline;
    }

    private static Inline? First(Inline? inline)
    {
        while (inline is ContainerInline { FirstChild: { } child })
        {
            inline = child;
        }
        return inline;
    }
}
