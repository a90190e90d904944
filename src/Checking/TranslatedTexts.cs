using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Checking;

/// <summary>
/// Every text of the site beside its translation: what YAML has in two languages, takeaways of charts, front matter, and the blocks of bodies. A text that one language
/// lacks has been reported as missing and is left out.
/// </summary>
internal static class TranslatedTexts
{
    public static IEnumerable<Localized<Located<string>>> Of(CheckContext context)
    {
        var titles = new TitleLinks(context.Site, context.Links);
        var figures = new FigureWords(context.Site);
        return context.Folders.SelectMany(f => Of(f, titles, figures));
    }

    /// <summary>The same of one folder.</summary>
    public static IEnumerable<Localized<Located<string>>> Of(FolderTexts folder, TitleLinks titles, FigureWords figures) =>
        folder
            .Files.SelectMany(f => f.Pairs)
            .Concat(
                folder.Charts.Select(c => new Localized<Located<string>>(
                    Words(c.Takeaway.Zh, Locale.Chinese, figures),
                    Words(c.Takeaway.En, Locale.English, figures)
                ))
            )
            .Concat(
                TranslatedBlocks
                    .Of(folder.Page)
                    .Select(b => new Localized<Located<string>>(
                        Words(b.Page.Pages.Zh, b.Zh, titles, figures),
                        Words(b.Page.Pages.En, b.En, titles, figures)
                    ))
            )
            .Where(p => p.Zh.Value.Length > 0 && p.En.Value.Length > 0);

    private static Located<string> Words(Page page, PageBlock block, TitleLinks titles, FigureWords figures) =>
        block.Short is { } text ? Words(text, page.Locale, figures) : BlockWords.Of(block.Leaf!, page, titles, figures);

    private static Located<string> Words(InlineText text, Locale locale, FigureWords figures) =>
        new(string.Concat(text.Segments.Select(s => s.Text ?? figures.Words(s.FigureId!, locale))), text.Span);
}
