using System.Collections.Immutable;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating;

/// <summary>
/// Finds the remembered blocks among those of a page as it is now: unchanged ones by their words wherever they moved,
/// then changed ones by likeness.
/// </summary>
internal static class Matching
{
    /// <returns>For each block of the page the index of its memory, or -1.</returns>
    /// <param name="words">The side of the memory that the page is compared with.</param>
    public static int[] Of(ImmutableArray<PageBlock> blocks, ImmutableArray<AcceptedBlock> memory, Func<AcceptedBlock, string> words)
    {
        int[] found = new int[blocks.Length];
        Array.Fill(found, -1);
        bool[] taken = new bool[memory.Length];
        MatchEqual(blocks, memory, words, found, taken);
        MatchAlike(blocks, memory, words, found, taken);
        return found;
    }

    private static void MatchEqual(
        ImmutableArray<PageBlock> blocks,
        ImmutableArray<AcceptedBlock> memory,
        Func<AcceptedBlock, string> words,
        int[] found,
        bool[] taken
    )
    {
        var byWords = new Dictionary<(string Key, string Words), Queue<int>>();
        for (int m = 0; m < memory.Length; m++)
        {
            var key = (memory[m].Key, memory[m].Key.Length > 0 ? "" : words(memory[m]));
            if (!byWords.TryGetValue(key, out Queue<int>? queue))
            {
                byWords[key] = queue = new Queue<int>();
            }
            queue.Enqueue(m);
        }
        for (int b = 0; b < blocks.Length; b++)
        {
            var key = (blocks[b].Key, blocks[b].Kind == BlockKind.FrontMatter ? "" : blocks[b].Markup);
            if (byWords.TryGetValue(key, out Queue<int>? queue) && queue.TryDequeue(out int m))
            {
                found[b] = m;
                taken[m] = true;
            }
        }
    }

    /// <summary>The most alike first; between equals the one that moved least.</summary>
    private static void MatchAlike(
        ImmutableArray<PageBlock> blocks,
        ImmutableArray<AcceptedBlock> memory,
        Func<AcceptedBlock, string> words,
        int[] found,
        bool[] taken
    )
    {
        var candidates = new List<(double Likeness, int Distance, int Block, int Memory)>();
        for (int b = 0; b < blocks.Length; b++)
        {
            for (int m = 0; found[b] < 0 && m < memory.Length; m++)
            {
                if (!taken[m] && memory[m].Key.Length == 0 && blocks[b].Kind != BlockKind.FrontMatter)
                {
                    double likeness = Similarity.Of(blocks[b].Markup, words(memory[m]));
                    if (likeness >= Similarity.Edited || AreNeighbours(found, b, m))
                    {
                        candidates.Add((likeness, Math.Abs(b - m), b, m));
                    }
                }
            }
        }
        foreach ((double _, int _, int b, int m) in candidates.OrderByDescending(c => c.Likeness).ThenBy(c => c.Distance))
        {
            if (found[b] < 0 && !taken[m])
            {
                found[b] = m;
                taken[m] = true;
            }
        }
    }

    /// <summary>A block between the two that stood around the remembered one took its place, even if no word is left.</summary>
    private static bool AreNeighbours(int[] found, int b, int m) =>
        b > 0 && b + 1 < found.Length && m > 0 && found[b - 1] == m - 1 && found[b + 1] == m + 1;
}
