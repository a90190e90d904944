using System.Collections.Immutable;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating;

/// <summary>
/// Finds the remembered blocks among those of a page as it is now: unchanged ones by their words, in their order and then wherever
/// they moved; changed ones by likeness.
/// </summary>
internal sealed class Matching
{
    /// <summary>Above so many pairs of words, equal blocks are found one by one and not in their order: that takes time by the product.</summary>
    private const int MostCompared = 4_000_000;

    private readonly ImmutableArray<PageBlock> _blocks;
    private readonly ImmutableArray<AcceptedBlock> _memory;
    private readonly Func<AcceptedBlock, string> _words;
    private readonly int[] _found;
    private readonly bool[] _taken;

    private Matching(ImmutableArray<PageBlock> blocks, ImmutableArray<AcceptedBlock> memory, Func<AcceptedBlock, string> words)
    {
        (_blocks, _memory, _words) = (blocks, memory, words);
        _found = new int[blocks.Length];
        Array.Fill(_found, -1);
        _taken = new bool[memory.Length];
    }

    /// <returns>For each block of the page the index of its memory, or -1.</returns>
    /// <param name="words">The side of the memory that the page is compared with.</param>
    public static int[] Of(ImmutableArray<PageBlock> blocks, ImmutableArray<AcceptedBlock> memory, Func<AcceptedBlock, string> words)
    {
        var matching = new Matching(blocks, memory, words);
        matching.MatchInOrder();
        matching.MatchMoved();
        matching.MatchAlike();
        return matching._found;
    }

    /// <summary>The longest sequence that both have in common, so that of equal paragraphs each keeps its own place.</summary>
    private void MatchInOrder()
    {
        // Nearly every page is as it was accepted, and needs no table.
        int head = 0;
        while (head < _blocks.Length && head < _memory.Length && AreEqual(head, head))
        {
            Take(head, head);
            head++;
        }
        if ((long)(_blocks.Length - head) * (_memory.Length - head) is 0 or > MostCompared)
        {
            return;
        }
        int[,] common = new int[_blocks.Length + 1, _memory.Length + 1];
        for (int b = _blocks.Length - 1; b >= head; b--)
        {
            for (int m = _memory.Length - 1; m >= head; m--)
            {
                common[b, m] = AreEqual(b, m) ? common[b + 1, m + 1] + 1 : Math.Max(common[b + 1, m], common[b, m + 1]);
            }
        }
        for (int b = head, m = head; b < _blocks.Length && m < _memory.Length; )
        {
            if (AreEqual(b, m))
            {
                Take(b++, m++);
            }
            else if (common[b + 1, m] >= common[b, m + 1])
            {
                b++;
            }
            else
            {
                m++;
            }
        }
    }

    private void MatchMoved()
    {
        var byWords = new Dictionary<(string Key, string Words), Queue<int>>();
        for (int m = 0; m < _memory.Length; m++)
        {
            if (!_taken[m])
            {
                (string, string) key = (_memory[m].Key, _memory[m].Key.Length > 0 ? "" : _words(_memory[m]));
                if (!byWords.TryGetValue(key, out Queue<int>? queue))
                {
                    byWords[key] = queue = new Queue<int>();
                }
                queue.Enqueue(m);
            }
        }
        for (int b = 0; b < _blocks.Length; b++)
        {
            (string, string) key = (_blocks[b].Key, _blocks[b].Kind == BlockKind.FrontMatter ? "" : _blocks[b].Markup);
            if (_found[b] < 0 && byWords.TryGetValue(key, out Queue<int>? queue) && queue.TryDequeue(out int m))
            {
                Take(b, m);
            }
        }
    }

    /// <summary>The most alike first; between equals the one that moved least.</summary>
    private void MatchAlike()
    {
        var candidates = new List<(double Likeness, int Distance, int Block, int Memory)>();
        for (int b = 0; b < _blocks.Length; b++)
        {
            for (int m = 0; _found[b] < 0 && m < _memory.Length; m++)
            {
                if (!_taken[m] && _memory[m].Key.Length == 0 && _blocks[b].Kind != BlockKind.FrontMatter)
                {
                    double likeness = Similarity.Of(_blocks[b].Markup, _words(_memory[m]));
                    if (likeness >= Similarity.Edited || AreNeighbours(b, m))
                    {
                        candidates.Add((likeness, Math.Abs(b - m), b, m));
                    }
                }
            }
        }
        foreach ((double _, int _, int b, int m) in candidates.OrderByDescending(c => c.Likeness).ThenBy(c => c.Distance))
        {
            if (_found[b] < 0 && !_taken[m])
            {
                Take(b, m);
            }
        }
    }

    /// <summary>A block between the two that stood around the remembered one took its place, even if no word is left; the end of a page counts as one.</summary>
    private bool AreNeighbours(int b, int m) =>
        b > 0 && m > 0 && _found[b - 1] == m - 1 && (b + 1 < _found.Length ? _found[b + 1] == m + 1 : m + 1 == _memory.Length);

    private bool AreEqual(int b, int m) =>
        string.Equals(_blocks[b].Key, _memory[m].Key, StringComparison.Ordinal)
        && string.Equals(_blocks[b].Markup, _words(_memory[m]), StringComparison.Ordinal);

    private void Take(int b, int m)
    {
        _found[b] = m;
        _taken[m] = true;
    }
}
