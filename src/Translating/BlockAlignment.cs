using System.Collections.Immutable;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating;

/// <summary>
/// Pairs the blocks of the two locales of a page. The memory is the bridge: a Chinese block and an English one belong together
/// if both are known from the same acceptance, so that an inserted, moved or split paragraph upsets no other.
/// Blocks that no memory knows are paired by their place.
/// </summary>
internal static class BlockAlignment
{
    public static ImmutableArray<BlockPair> Pair(Localized<Page> pages, IReadOnlyDictionary<string, OwnedFigure> figures)
    {
        ImmutableArray<PageBlock> zh = PageBlocks.Of(pages.Zh);
        ImmutableArray<PageBlock> en = PageBlocks.Of(pages.En);
        ImmutableArray<AcceptedBlock> memory = Repeats.Without(pages.En.Accepted, zh, en);
        int[] zhMemory = Matching.Of(zh, memory, m => m.Chinese);
        int[] enMemory = Matching.Of(en, memory, m => m.English);
        int[] partner = ByMemory(zhMemory, enMemory, memory.Length);
        // Known by its words, not only by likeness.
        bool[] zhSure = [.. zh.Select((b, i) => zhMemory[i] >= 0 && memory[zhMemory[i]].Chinese == b.Markup)];
        bool[] enSure = [.. en.Select((b, j) => enMemory[j] >= 0 && memory[enMemory[j]].English == b.Markup)];
        AddByPlace(zh, en, zhMemory, enMemory, zhSure, enSure, partner);

        var pairs = ImmutableArray.CreateBuilder<BlockPair>(zh.Length);
        for (int i = 0; i < zh.Length; i++)
        {
            if (partner[i] < 0 && zh[i].Kind == BlockKind.FrontMatter)
            {
                continue; // a key that must be there: reported when the page was read
            }
            PageBlock? english = partner[i] < 0 ? null : en[partner[i]];
            AcceptedBlock? accepted = zhMemory[i] < 0 ? null : memory[zhMemory[i]];
            pairs.Add(new BlockPair(zh[i], english, accepted, StateOf(zh[i], english, accepted, figures)));
        }
        HashSet<int> used = [.. partner];
        for (int j = 0; j < en.Length; j++)
        {
            if (!used.Contains(j) && en[j].Kind != BlockKind.FrontMatter)
            {
                pairs.Add(new BlockPair(null, en[j], enMemory[j] < 0 ? null : memory[enMemory[j]], BlockState.Orphan));
            }
        }
        return pairs.ToImmutable();
    }

    private static BlockState StateOf(
        PageBlock zh,
        PageBlock? en,
        AcceptedBlock? accepted,
        IReadOnlyDictionary<string, OwnedFigure> figures
    ) =>
        en is null || IsCopy(zh, en) || Unwritten.Is(en.Markup) ? BlockState.Missing
        : accepted is null ? BlockState.Unaccepted
        : !string.Equals(accepted.Chinese, zh.Markup, StringComparison.Ordinal) ? BlockState.Stale
        : accepted.Figures.Any(f => figures.TryGetValue(f.Key, out OwnedFigure? now) && now.Figure.Quantity.Written.ToString() != f.Value)
            ? BlockState.FigureChanged
        : BlockState.Current;

    /// <summary>Chinese that somebody put into the English page to be translated there.</summary>
    private static bool IsCopy(PageBlock zh, PageBlock en) =>
        string.Equals(zh.Markup, en.Markup, StringComparison.Ordinal) && Han.IndexIn(zh.Markup) >= 0;

    /// <returns>For each Chinese block the index of its English one, or -1.</returns>
    private static int[] ByMemory(int[] zhMemory, int[] enMemory, int count)
    {
        int[] english = new int[count];
        Array.Fill(english, -1);
        for (int j = 0; j < enMemory.Length; j++)
        {
            if (enMemory[j] >= 0)
            {
                english[enMemory[j]] = j;
            }
        }
        return [.. zhMemory.Select(m => m < 0 ? -1 : english[m])];
    }

    /// <summary>
    /// Pairs what is left: the same key, the same heading by its anchor, else the next block of the same kind after the same neighbour.
    /// </summary>
    private static void AddByPlace(
        ImmutableArray<PageBlock> zh,
        ImmutableArray<PageBlock> en,
        int[] zhMemory,
        int[] enMemory,
        bool[] zhSure,
        bool[] enSure,
        int[] partner
    )
    {
        HashSet<int> used = [.. partner];
        ILookup<string, int> byId = Enumerable
            .Range(0, en.Length)
            .Where(j => en[j].Kind != BlockKind.Text)
            .ToLookup(j => en[j].Id, StringComparer.Ordinal);
        int previous = -1;
        for (int i = 0; i < zh.Length; i++)
        {
            if (partner[i] < 0)
            {
                int next = zh[i].Kind == BlockKind.Text ? previous + 1 : byId[zh[i].Id].FirstOrDefault(j => !used.Contains(j), -1);
                bool fits = next >= 0 && next < en.Length && !used.Contains(next) && en[next].Kind == zh[i].Kind;
                // Both known by their words and yet no pair: each lost its own partner, and neither is the other's translation.
                if (fits && !(zhSure[i] && enSure[next]))
                {
                    partner[i] = next;
                    used.Add(next);
                    zhMemory[i] = zhMemory[i] < 0 ? enMemory[next] : zhMemory[i];
                }
            }
            previous = partner[i] >= 0 ? partner[i] : previous;
        }
    }
}
