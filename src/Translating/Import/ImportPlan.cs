using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Translating.Exchange;

namespace Yueqing.Site.Translating.Import;

/// <summary>
/// What an exchange file changes in the pages. It never destroys (S5-09): English is taken only for Chinese that is still
/// what the translator saw; whatever is refused is named with its unit and line, and the rest goes on.
/// </summary>
internal static class ImportPlan
{
    public static ImmutableArray<ImportedBlock> Of(ImmutableArray<ImportedUnit> units, SiteTranslation translation, DiagnosticBag bag)
    {
        Dictionary<string, PageTranslation> pages = translation.Pages.ToDictionary(p => p.Pages.Zh.Source.Path, StringComparer.Ordinal);
        var blocks = ImmutableArray.CreateBuilder<ImportedBlock>();
        foreach (ImportedUnit unit in units)
        {
            if (!pages.TryGetValue(unit.Path, out PageTranslation? page))
            {
                bag.Add(Errors.ImportUnknownPage(unit.Place, unit.Path, pages.Keys));
            }
            else if (page.Pairs.FirstOrDefault(p => p.Zh?.Id == unit.Id) is not { } pair)
            {
                bag.Add(Errors.ImportUnknownBlock(unit.Place, unit.Id, unit.Path));
            }
            else if (Take(unit, page, pair, bag) is { } block)
            {
                blocks.Add(block);
            }
        }
        return blocks.ToImmutable();
    }

    /// <summary>Fills blocks that have no English from a translation memory, where it knows just this Chinese.</summary>
    public static ImmutableArray<ImportedBlock> OfMemory(
        IEnumerable<(InlineMarkup Zh, InlineMarkup En)> memory,
        SiteTranslation translation
    )
    {
        var english = new Dictionary<InlineMarkup, InlineMarkup>();
        foreach ((InlineMarkup zh, InlineMarkup en) in memory)
        {
            english.TryAdd(zh, en);
        }
        return
        [
            .. from page in translation.Pages
            from pair in page.Pairs
            where pair.State == BlockState.Missing && english.ContainsKey(BlockMarkup.Of(pair.Zh!))
            select new ImportedBlock(page, pair, english[BlockMarkup.Of(pair.Zh!)], IsNew: true, IsSuggestion: true),
        ];
    }

    private static ImportedBlock? Take(ImportedUnit unit, PageTranslation page, BlockPair pair, DiagnosticBag bag)
    {
        if (unit.Target is null)
        {
            return null;
        }
        InlineMarkup chinese = BlockMarkup.Of(pair.Zh!);
        if (unit.Source != chinese)
        {
            string change = TextDiff.OnOneLine(unit.Source.ToMarkdown(), chinese.ToMarkdown());
            bag.Add(Errors.ImportSourceChanged(unit.Place, unit.Id, pair.Zh!.Span, change));
            return null;
        }
        bool isNew = pair.En is null || BlockMarkup.Of(pair.En) != unit.Target;
        // English that was sent back as it had been exported is only then news if the translator says so of a stale block.
        bool isNews = isNew || (pair.State == BlockState.Stale && unit.Confirmed);
        return isNews ? new ImportedBlock(page, pair, unit.Target, isNew, IsSuggestion: false) : null;
    }
}
