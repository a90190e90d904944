using Yueqing.Site.Translating;

namespace Yueqing.Site.Checking;

/// <summary>The blocks of a page that are each other's translation, also where the Chinese has changed since.</summary>
internal static class TranslatedBlocks
{
    /// <summary>
    /// On a page that nobody has accepted yet and whose languages are built differently, only titles and headings are known to belong together.
    /// </summary>
    /// <param name="page">Null for a folder without a page, which has none.</param>
    public static IEnumerable<(PageTranslation Page, PageBlock Zh, PageBlock En)> Of(PageTranslation? page)
    {
        if (page is null)
        {
            yield break;
        }
        bool isUnclear = page.Pages.En.Accepted.IsEmpty && page.Pairs.Any(p => p.State is BlockState.Orphan or BlockState.Missing);
        foreach (BlockPair pair in page.Pairs)
        {
            if (
                pair is { Zh: { } zh, En: { } en, State: not (BlockState.Missing or BlockState.Orphan) }
                && !(isUnclear && zh.Kind == BlockKind.Text)
            )
            {
                yield return (page, zh, en);
            }
        }
    }
}
