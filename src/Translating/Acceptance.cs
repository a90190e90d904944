using System.Collections.Immutable;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating;

/// <summary>A page whose present English counts as the translation of its present Chinese.</summary>
/// <param name="Blocks">The whole memory of the page.</param>
/// <param name="Changed">How many blocks were not remembered so before.</param>
/// <param name="Unedited">Of those, the ones whose English is still what it was when its Chinese was another.</param>
internal sealed record Acceptance(
    PageTranslation Page,
    ImmutableArray<AcceptedBlock> Blocks,
    int Changed,
    ImmutableArray<BlockPair> Unedited
)
{
    /// <param name="date">Today, as an ISO date.</param>
    public static Acceptance Of(PageTranslation page, IReadOnlyDictionary<string, OwnedFigure> figures, string date)
    {
        var blocks = ImmutableArray.CreateBuilder<AcceptedBlock>();
        var unedited = ImmutableArray.CreateBuilder<BlockPair>();
        int changed = 0;
        foreach (BlockPair pair in page.Pairs.Where(p => p is { Zh: not null, En: not null }))
        {
            AcceptedBlock? now = pair.State == BlockState.Missing ? null : Remember(pair.Zh!, pair.En!.Markup, figures, date);
            if (now is null || IsSame(now, pair.Accepted))
            {
                if (pair.Accepted is { } before)
                {
                    blocks.Add(before);
                }
                continue;
            }
            blocks.Add(now);
            changed++;
            if (pair.State == BlockState.Stale && string.Equals(now.English, pair.Accepted!.English, StringComparison.Ordinal))
            {
                unedited.Add(pair);
            }
        }
        return new Acceptance(page, blocks.ToImmutable(), changed, unedited.ToImmutable());
    }

    /// <summary>
    /// The memory of a page with what a translator sent: it says itself which Chinese it translates, so nothing is paired anew.
    /// </summary>
    /// <param name="english">The English of the blocks that were sent.</param>
    public static ImmutableArray<AcceptedBlock> OfSent(
        PageTranslation page,
        IReadOnlyDictionary<BlockPair, string> english,
        IReadOnlyDictionary<string, OwnedFigure> figures,
        string date
    ) =>
        [
            .. page
                .Pairs.Select(p => english.TryGetValue(p, out string? sent) ? Remember(p.Zh!, sent, figures, date) : p.Accepted)
                .OfType<AcceptedBlock>(),
        ];

    /// <summary>The memory of a page with one block as it stands now; that of all others is what it was.</summary>
    /// <param name="pair">A block with Chinese.</param>
    /// <param name="english">The English that it has now or is to have, on one line.</param>
    public static ImmutableArray<AcceptedBlock> OfBlock(
        PageTranslation page,
        BlockPair pair,
        string english,
        IReadOnlyDictionary<string, OwnedFigure> figures,
        string date
    )
    {
        ImmutableArray<AcceptedBlock> memory = page.Pages.En.Accepted;
        AcceptedBlock now = Remember(pair.Zh!, english, figures, date);
        int at = IndexIn(memory, pair);
        if (at >= 0)
        {
            return IsSame(now, memory[at]) ? memory : memory.SetItem(at, now);
        }
        // In the order of the page: behind what the nearest block before it is remembered as.
        int place = page
            .Pairs.TakeWhile(p => !ReferenceEquals(p, pair))
            .Reverse()
            .Select(p => IndexIn(memory, p))
            .FirstOrDefault(i => i >= 0, -1);
        return memory.Insert(place + 1, now);
    }

    private static int IndexIn(ImmutableArray<AcceptedBlock> memory, BlockPair pair)
    {
        for (int i = 0; i < memory.Length; i++)
        {
            if (ReferenceEquals(memory[i], pair.Accepted))
            {
                return i;
            }
        }
        return -1;
    }

    private static AcceptedBlock Remember(PageBlock zh, string english, IReadOnlyDictionary<string, OwnedFigure> figures, string date) =>
        new(
            zh.Key,
            zh.Markup,
            english,
            zh.FigureIds.Distinct(StringComparer.Ordinal)
                .Where(figures.ContainsKey)
                .ToImmutableSortedDictionary(id => id, id => figures[id].Figure.Quantity.Written.ToString(), StringComparer.Ordinal),
            date,
            zh.Span
        );

    private static bool IsSame(AcceptedBlock now, AcceptedBlock? before) =>
        before is not null
        && string.Equals(now.Chinese, before.Chinese, StringComparison.Ordinal)
        && string.Equals(now.English, before.English, StringComparison.Ordinal)
        && now.Figures.SequenceEqual(before.Figures);
}
