using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model.Numbers;

/// <summary>What numbers are compared with.</summary>
/// <param name="Rate">Null: sums in dollars beside sums in yuan are not recomputed.</param>
internal sealed record NumberContext(NumberNames Names, ExchangeRate? Rate);

/// <summary>
/// Compares the numbers of a Chinese text with those of its translation by value (S4-15), as multisets: order is free, and
/// saying a number again on one side is free too, as long as the other side says it.
/// </summary>
internal sealed class NumberComparison
{
    /// <summary>How far ahead a partner is sought for a number that has none; keeps the work linear in hostile texts.</summary>
    private const int Window = 32;

    /// <summary>A text with more numbers without an equal is no translation of the other, and their partners are not sought.</summary>
    private const int MostSought = 200;

    /// <summary>The surest pairs are made first.</summary>
    private static readonly int[] Likenesses = [85, 70, 57, 55, 1];

    private readonly string _english;
    private readonly NumberContext _context;
    private readonly IReadOnlyList<NumberMention> _zh;
    private readonly IReadOnlyList<NumberMention> _en;
    private readonly int[] _partner;
    private readonly bool[] _taken;
    private readonly List<NumberFinding> _findings = [];

    private NumberComparison(IReadOnlyList<NumberMention> zh, IReadOnlyList<NumberMention> en, string english, NumberContext context)
    {
        (_zh, _en, _english, _context) = (zh, en, english, context);
        _partner = Enumerable.Repeat(-1, zh.Count).ToArray();
        _taken = new bool[en.Count];
    }

    /// <summary>In the order of the Chinese text; then what only the English says.</summary>
    public static IReadOnlyList<NumberFinding> Compare(string chinese, string english, NumberContext context)
    {
        var (zh, en, unrendered) = context.Names.Hide(chinese, english);
        var (chineseNumbers, englishNumbers) = (ChineseNumbers.In(zh), EnglishNumbers.In(en));
        if (chineseNumbers.Count == 0 && englishNumbers.Count == 0)
        {
            return [];
        }

        var comparison = new NumberComparison(Soften(chineseNumbers, unrendered), englishNumbers, english, context);
        comparison.PairEquals();
        comparison.PairRest(YearWords.In(chinese, english));
        comparison.CheckConversions();
        return comparison._findings;
    }

    // A number in a name that the English does not hold is not missed, but 十二大系统 must not become “ten systems”.
    private static IReadOnlyList<NumberMention> Soften(IReadOnlyList<NumberMention> mentions, bool[] names) =>
        names.Length == 0
            ? mentions
            :
            [
                .. mentions.Select(m =>
                    names[m.Start] && names[m.End - 1] && m.Value.CompareTo(Fraction.One) != 0 ? m with { Strength = Strength.Soft } : m
                ),
            ];

    // The same value of the same kind; strong numbers choose first, and among equals the one that agrees in all else.
    // A conversion may be said in the Chinese too: it is free once the number before it has its partner.
    private void PairEquals()
    {
        var (said, otherwise) = (new Dictionary<NumberKey, Places>(), new Dictionary<NumberKey, Places>());
        for (var e = 0; e < _en.Count; e++)
        {
            Add(said, NumberKey.Of(_en[e]), e);
            foreach (var key in NumberKey.OtherwiseOf(_en[e]))
            {
                Add(otherwise, key, e);
            }
        }

        foreach (var z in Enumerable.Range(0, _zh.Count).OrderByDescending(z => _zh[z].Strength))
        {
            var own = NumberKey.Of(_zh[z]);
            var partner =
                Choose(z, said, own)
                ?? Choose(z, otherwise, own)
                ?? NumberKey.OtherwiseOf(_zh[z]).Select(key => Choose(z, said, key)).FirstOrDefault(found => found is not null);
            if (partner is { } e)
            {
                Pair(z, e, NumberAgreement.Between(_zh[z], _en[e], _english));
            }
        }
    }

    private static void Add(Dictionary<NumberKey, Places> places, NumberKey key, int e)
    {
        if (!places.TryGetValue(key, out var found))
        {
            places[key] = found = new Places();
        }

        found.Indices.Add(e);
    }

    /// <summary>The values of one text, to tell a number that is said again from one that stands alone.</summary>
    private sealed class Said(IReadOnlyList<NumberMention> mentions)
    {
        private readonly HashSet<NumberKey> _own = [.. mentions.Select(NumberKey.Of)];
        private readonly HashSet<NumberKey> _otherwise = [.. mentions.SelectMany(NumberKey.OtherwiseOf)];

        public bool Holds(NumberMention other) =>
            _own.Contains(NumberKey.Of(other))
            || _otherwise.Contains(NumberKey.Of(other))
            || NumberKey.OtherwiseOf(other).Any(_own.Contains);
    }

    /// <summary>The English mentions of one value; those before Head are taken.</summary>
    private sealed class Places
    {
        public List<int> Indices { get; } = [];

        public int Head { get; set; }
    }

    private int? Choose(int z, Dictionary<NumberKey, Places> said, NumberKey key)
    {
        if (!said.TryGetValue(key, out var places))
        {
            return null;
        }

        while (places.Head < places.Indices.Count && _taken[places.Indices[places.Head]])
        {
            places.Head++;
        }

        var free = places.Indices.Skip(places.Head).Take(Window).Where(e => !_taken[e] && !(_en[e].Converted && !_taken[e - 1])).ToList();
        return free.Count == 0 ? null
            : free.FindIndex(e => NumberAgreement.Between(_zh[z], _en[e], _english) is null) is var agreeing and >= 0 ? free[agreeing]
            : free[0];
    }

    private void Pair(int z, int e, NumberFault? fault)
    {
        (_partner[z], _taken[e]) = (e, true);
        if (fault is { } found)
        {
            _findings.Add(new(found, _zh[z], _en[e]));
        }
    }

    // What has no equal: first those that most likely belong together, then what stands in one language only.
    private void PairRest(bool yearsInWords)
    {
        var saidInEnglish = new Said(_en);
        var saidInChinese = new Said(_zh);
        var all = Enumerable.Range(0, _zh.Count).Where(z => _partner[z] < 0).ToList();
        var zh = all.Where(z => !saidInEnglish.Holds(_zh[z])).ToList();
        var left = Enumerable.Range(0, _en.Count).Where(e => !_taken[e] && !_en[e].Converted).ToList();
        var unsaid = new LinkedList<int>(left.Where(e => !saidInChinese.Holds(_en[e])));
        foreach (var likeness in Likenesses)
        {
            PairAlike(zh, unsaid, likeness);
        }

        // 15 and 28 became 28 and 28, or 28 and 28 became 15 and 28: the repeat belongs to what is left.
        PairAlike(zh, new(left.Where(e => !_taken[e] && saidInChinese.Holds(_en[e]))), Likenesses[^1]);
        PairAlike(all, unsaid, Likenesses[^2]);

        var reported = _findings.Where(f => f.Chinese is not null).Select(f => NumberKey.Of(f.Chinese!)).ToHashSet();
        foreach (var z in zh.Where(z => _partner[z] < 0 && IsMissed(_zh[z], yearsInWords) && reported.Add(NumberKey.Of(_zh[z]))))
        {
            _findings.Add(new(NumberFault.Missing, _zh[z], null));
        }

        foreach (var e in unsaid.Where(e => IsMissed(_en[e], yearsInWords)))
        {
            _findings.Add(new(NumberFault.Missing, null, _en[e]));
        }
    }

    // Pairs what is at least so much alike, in the order of the Chinese, each with the likeliest of the next few.
    private void PairAlike(List<int> zh, LinkedList<int> en, int likeness)
    {
        foreach (var z in zh.Take(MostSought).Where(z => _partner[z] < 0))
        {
            var (best, likeliest) = ((LinkedListNode<int>?)null, (Likeness: likeness - 1, Fault: (NumberFault?)null));
            var node = en.First;
            for (var steps = 0; node is not null && steps < Window; steps++, node = node.Next)
            {
                var match = NumberAgreement.Of(_zh[z], _en[node.Value]);
                (best, likeliest) = match.Likeness > likeliest.Likeness ? (node, match) : (best, likeliest);
            }

            if (best is not null)
            {
                Pair(z, best.Value, likeliest.Fault);
                en.Remove(best);
            }
        }
    }

    private static bool IsMissed(NumberMention mention, bool yearsInWords) =>
        mention.Strength == Strength.Strong && !(mention.Kind == NumberKind.Year && yearsInWords);

    // “(about 833 ha)” behind a number that is right must be that number in hectares.
    private void CheckConversions()
    {
        var zhOf = new int[_en.Count];
        Array.Fill(zhOf, -1);
        for (var z = 0; z < _zh.Count; z++)
        {
            if (_partner[z] >= 0)
            {
                zhOf[_partner[z]] = z;
            }
        }

        for (var e = 1; e < _en.Count; e++)
        {
            if (
                _en[e].Converted
                && zhOf[e] < 0
                && zhOf[e - 1] is >= 0 and var z
                && Convert(_en[e - 1], _en[e].Measure) is { } exact
                && NumberAgreement.IsSame(_zh[z], _en[e - 1])
                && !NumberAgreement.AreEqualTo(_en[e].Precision, exact, _en[e].Value)
            )
            {
                _findings.Add(new(NumberFault.Mismatch, _zh[z], _en[e]));
            }
        }
    }

    // Null where no rate is known.
    private Fraction? Convert(NumberMention original, Measure to) =>
        to == original.Measure ? original.Value
        : _context.Rate is not { } rate ? null
        : (original.Measure, to) switch
        {
            (Measure.Yuan, Measure.Dollars) => original.Value / Fraction.Of(rate.CnyPerUsd),
            (Measure.Dollars, Measure.Yuan) => original.Value * Fraction.Of(rate.CnyPerUsd),
            _ => null,
        };
}
