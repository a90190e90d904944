namespace Yueqing.Site.Model.Terms;

/// <summary>A phrase that stands in a text.</summary>
internal readonly record struct Found<T>(T Value, int Start, int Length);

/// <summary>
/// Finds many phrases in one walk over a text (Aho–Corasick): the time grows with the text, not with the number of phrases.
/// A phrase inside a longer one does not count: 乐清 is not found in 乐清湾. Phrases that overlap, neither inside the other, both count.
/// </summary>
internal sealed class PhraseFinder<T>
{
    private const int Root = 0;

    private readonly (string Phrase, T Value)[] _phrases;
    private readonly Dictionary<(int Node, char Next), int> _next = [];
    private readonly List<Node> _nodes = [new Node()];

    /// <summary>A beginning of some phrases.</summary>
    private sealed class Node
    {
        public int Depth;

        /// <summary>The phrase that ends here, or -1.</summary>
        public int Phrase = -1;

        /// <summary>The longest other beginning that this one ends with.</summary>
        public int Fallback;

        /// <summary>The nearest node along the fallbacks at which a phrase ends; the root if none does.</summary>
        public int Shorter;
    }

    /// <param name="phrases">Of two equal phrases the first counts.</param>
    public PhraseFinder(IEnumerable<(string Phrase, T Value)> phrases)
    {
        _phrases = [.. phrases.Where(p => p.Phrase.Length > 0).DistinctBy(p => p.Phrase, StringComparer.Ordinal)];
        var parents = new List<(int Parent, char Via)> { default };
        for (int i = 0; i < _phrases.Length; i++)
        {
            int node = Root;
            foreach (char c in _phrases[i].Phrase)
            {
                if (!_next.TryGetValue((node, c), out int child))
                {
                    child = _nodes.Count;
                    _nodes.Add(new Node { Depth = _nodes[node].Depth + 1 });
                    _next.Add((node, c), child);
                    parents.Add((node, c));
                }
                node = child;
            }
            _nodes[node].Phrase = i;
        }
        foreach (int node in Enumerable.Range(1, _nodes.Count - 1).OrderBy(n => _nodes[n].Depth))
        {
            (int parent, char via) = parents[node];
            int fallback = parent == Root ? Root : Step(_nodes[parent].Fallback, via);
            _nodes[node].Fallback = fallback;
            _nodes[node].Shorter = _nodes[fallback].Phrase >= 0 ? fallback : _nodes[fallback].Shorter;
        }
    }

    /// <summary>In the order in which they stand.</summary>
    public IReadOnlyList<Found<T>> Find(ReadOnlySpan<char> text)
    {
        var found = new List<Found<T>>();
        int node = Root;
        for (int i = 0; i < text.Length; i++)
        {
            node = Step(node, text[i]);
            for (int at = _nodes[node].Phrase >= 0 ? node : _nodes[node].Shorter; at != Root; at = _nodes[at].Shorter)
            {
                int start = i + 1 - _nodes[at].Depth;
                if (StandsAlone(text, start, i + 1))
                {
                    while (found.Count > 0 && found[^1].Start >= start)
                    {
                        found.RemoveAt(found.Count - 1);
                    }
                    found.Add(new Found<T>(_phrases[_nodes[at].Phrase].Value, start, i + 1 - start));
                    // Shorter phrases that end here lie inside this one.
                    break;
                }
            }
        }
        return found;
    }

    private int Step(int node, char next)
    {
        int to;
        while (!_next.TryGetValue((node, next), out to))
        {
            if (node == Root)
            {
                return Root;
            }
            node = _nodes[node].Fallback;
        }
        return to;
    }

    /// <summary>A phrase that begins or ends with a Latin letter or a digit is no part of a word or a number: <c>315</c> does not stand in 3150.</summary>
    private static bool StandsAlone(ReadOnlySpan<char> text, int start, int end) =>
        !(start > 0 && char.IsAsciiLetterOrDigit(text[start]) && char.IsAsciiLetterOrDigit(text[start - 1]))
        && !(end < text.Length && char.IsAsciiLetterOrDigit(text[end - 1]) && char.IsAsciiLetterOrDigit(text[end]));
}
