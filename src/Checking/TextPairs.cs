using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Numbers;
using Yueqing.Site.Translating;
using SourceSpan = Yueqing.Site.Diagnostics.SourceSpan;

namespace Yueqing.Site.Checking;

/// <summary>A Chinese text of the content beside its English.</summary>
/// <param name="IsProse">Whether its numbers are figures, so that a digit typed into it has been reported as such.</param>
internal sealed record TextPair(LocatedText Zh, LocatedText En, bool IsProse);

/// <summary>All texts of a folder.</summary>
internal static class TextPairs
{
    public static IEnumerable<TextPair> Of(FolderTexts folder) =>
        folder
            .Files.SelectMany(f => f.Pairs)
            .Select(p => new TextPair(Of(p.Zh), Of(p.En), IsProse: false))
            .Concat(folder.Terms.Select(OfGloss))
            .Concat(folder.Charts.Select(c => new TextPair(LocatedText.Of(c.Takeaway.Zh), LocatedText.Of(c.Takeaway.En), IsProse: true)))
            .Concat(TranslatedBlocks.Of(folder.Page).Select(OfBlock))
            .Where(pair => IsWritten(pair.Zh) && IsWritten(pair.En));

    /// <summary>What is still to be written says nothing yet.</summary>
    private static bool IsWritten(LocatedText text) => text.Text != "" && !Unwritten.Is(text.Text);

    private static TextPair OfGloss(Term term) =>
        new(LocatedText.Of(term.Gloss.Zh, term.Span), LocatedText.Of(term.Gloss.En, term.Span), IsProse: false);

    private static TextPair OfBlock((PageTranslation Page, PageBlock Zh, PageBlock En) block) =>
        new(OfBlock(block.Page.Pages.Zh, block.Zh), OfBlock(block.Page.Pages.En, block.En), IsProse: true);

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
