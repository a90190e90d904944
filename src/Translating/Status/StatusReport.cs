using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating.Status;

/// <summary>How much text is in one state. Characters are those of the Chinese without blanks; words are those of the English (S5-13).</summary>
internal readonly record struct Amount(int Blocks, int Characters, int Words)
{
    public static Amount operator +(Amount a, Amount b) => new(a.Blocks + b.Blocks, a.Characters + b.Characters, a.Words + b.Words);
}

/// <param name="Amounts">By state; a state without blocks is left out.</param>
/// <param name="Complaints">What <c>check</c> says of the page beyond its translation state, number mismatches among it.</param>
internal sealed record PageStatus(
    PageTranslation Page,
    ImmutableSortedDictionary<BlockState, Amount> Amounts,
    ImmutableArray<Diagnostic> Complaints
)
{
    public string File => Page.Pages.En.Source.Path;

    /// <summary>The blocks that wait for a translator, in the order of the page.</summary>
    public IEnumerable<BlockPair> Open => Page.Pairs.Where(p => p.State is BlockState.Missing or BlockState.Stale or BlockState.Orphan);
}

/// <param name="Places">Where the Chinese uses it.</param>
internal sealed record OpenTerm(Term Term, IReadOnlyList<SourceSpan> Places);

/// <summary>Where the translation of the site stands: what a translator has to do, and what others have to settle.</summary>
internal sealed record StatusReport(
    ImmutableArray<PageStatus> Pages,
    ImmutableSortedDictionary<BlockState, Amount> Total,
    ImmutableArray<OpenTerm> OpenTerms
)
{
    /// <param name="diagnostics">What the check of the site said.</param>
    public static StatusReport Of(SiteTranslation translation, ImmutableArray<OpenTerm> openTerms, ImmutableArray<Diagnostic> diagnostics)
    {
        ILookup<string, Diagnostic> complaints = diagnostics.Where(IsComplaint).ToLookup(d => PageTranslation.FolderOf(d.Span.Source.Path));
        ImmutableArray<PageStatus> pages =
        [
            .. translation.Pages.Select(p => new PageStatus(p, AmountsOf(p.Pairs), [.. complaints[p.Folder]])),
        ];
        return new StatusReport(pages, AmountsOf(translation.Pages.SelectMany(p => p.Pairs)), openTerms);
    }

    public int Complaints => Pages.Sum(p => p.Complaints.Length);

    public Amount In(BlockState state) => Total.GetValueOrDefault(state);

    private static bool IsComplaint(Diagnostic diagnostic) =>
        diagnostic.Severity > Severity.Note && !diagnostic.Code.StartsWith("translation-", StringComparison.Ordinal);

    private static ImmutableSortedDictionary<BlockState, Amount> AmountsOf(IEnumerable<BlockPair> pairs) =>
        pairs.GroupBy(p => p.State).ToImmutableSortedDictionary(g => g.Key, g => g.Select(AmountOf).Aggregate((sum, next) => sum + next));

    private static Amount AmountOf(BlockPair pair) =>
        new(
            1,
            pair.Zh is null ? 0 : Characters(pair.Zh.Markup),
            pair.En is null || pair.State == BlockState.Missing ? 0 : Words(pair.En.Markup)
        );

    private static int Characters(string markup) => WithoutFigures(markup).EnumerateRunes().Count(r => !System.Text.Rune.IsWhiteSpace(r));

    private static int Words(string markup) => WithoutFigures(markup).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string WithoutFigures(string markup)
    {
        var words = new System.Text.StringBuilder(markup.Length);
        int from = 0;
        for (int open = markup.IndexOf('{', StringComparison.Ordinal); open >= 0; open = markup.IndexOf('{', from))
        {
            int close = markup.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }
            words.Append(markup, from, open - from);
            from = close + 1;
        }
        return words.Append(markup, from, markup.Length - from).ToString();
    }
}
