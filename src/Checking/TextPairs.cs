using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Numbers;
using Yueqing.Site.Translating;
using SourceSpan = Yueqing.Site.Diagnostics.SourceSpan;

namespace Yueqing.Site.Checking;

/// <summary>Every Chinese text of the content beside its English.</summary>
internal static class TextPairs
{
    public static IEnumerable<(LocatedText Zh, LocatedText En)> Of(CheckContext context) =>
        context
            .Texts.Pairs.Select(p => (Of(p.Zh), Of(p.En)))
            .Concat(context.Site.Glossary.Terms.Select(t => (LocatedText.Of(t.Gloss.Zh, t.Span), LocatedText.Of(t.Gloss.En, t.Span))))
            .Concat(TranslatedBlocks.Of(context.Translation).Select(b => (OfBlock(b.Page.Pages.Zh, b.Zh), OfBlock(b.Page.Pages.En, b.En))))
            .Where(pair => IsWritten(pair.Item1) && IsWritten(pair.Item2));

    /// <summary>What is still to be written says nothing yet.</summary>
    private static bool IsWritten(LocatedText text) =>
        text.Text != "" && !text.Text.Contains(PlaceholderCheck.Mark, StringComparison.Ordinal);

    private static LocatedText Of(Located<string> text) => LocatedText.Of(text.Value, text.Span);

    private static LocatedText OfBlock(Page page, PageBlock block) =>
        block.Short is { } words
            ? LocatedText.Of(words)
            : new LocatedText(
                block
                    .Leaf!.Inline!.Descendants<LeafInline>()
                    .Select(i => (Words(i, page.Locale), page.Source.Span(page.Body.Offset + i.Span.Start, i.Span.Length)))
            );

    private static string Words(LeafInline inline, Locale locale) =>
        inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            FigureInline => $"{ChineseNumbers.Figure}",
            LineBreakInline => locale == Locale.Chinese ? "" : "\n",
            _ => " ",
        };
}
