using System.Buffers;
using System.Collections.Immutable;

namespace Yueqing.Site.Model.Terms;

/// <summary>A rendering that must not be published, and the term whose entry says so.</summary>
internal sealed record ForbiddenForm(string Form, Term Term);

/// <summary>
/// Finds the renderings that must not be published (S5-12), in any case, as singular or plural, however their words are joined. One that is part of
/// a longer approved rendering is that rendering.
/// </summary>
internal sealed class ForbiddenRenderings
{
    private readonly PhraseFinder<ForbiddenForm?> _finder;
    private readonly SearchValues<string> _beginnings;

    public ForbiddenRenderings(ImmutableArray<Term> terms)
    {
        (string Words, ForbiddenForm Form)[] forbidden =
        [
            .. from term in terms.OrderBy(t => t.See is not null)
            from form in term.Forbidden
            from words in Forms(form)
            select (words, new ForbiddenForm(form, term)),
        ];
        string[] longer =
        [
            .. terms
                .SelectMany(t => t.Approved)
                .SelectMany(Forms)
                .Where(a => forbidden.Any(f => a.Length > f.Words.Length && a.Contains(f.Words, StringComparison.Ordinal))),
        ];
        _finder = new([.. forbidden.Select(f => (f.Words, (ForbiddenForm?)f.Form)), .. longer.Select(l => (l, (ForbiddenForm?)null))]);
        string[] beginnings = [.. forbidden.Select(f => f.Words.TrimEnd()).Distinct(StringComparer.Ordinal)];
        // Where a longer one stands, the shorter one does; few needles are found many times faster.
        _beginnings = SearchValues.Create(
            [.. beginnings.Where(b => !beginnings.Any(s => s.Length < b.Length && b.Contains(s, StringComparison.Ordinal)))],
            StringComparison.Ordinal
        );
    }

    /// <summary>Whether <see cref="In"/> can find something in a text with these words. This rules out nearly every text in a fraction of the time.</summary>
    /// <param name="words">As <see cref="EnglishWords"/> writes them; the ends of sentences may be missing.</param>
    public bool MayStandIn(ReadOnlySpan<char> words) => words.ContainsAny(_beginnings);

    /// <summary>In the order in which they stand, with their places in the text.</summary>
    public IEnumerable<Found<ForbiddenForm>> In(string text)
    {
        EnglishWords words = EnglishWords.Of(text);
        foreach (Found<ForbiddenForm?> found in _finder.Find(words.Words))
        {
            if (found.Value is { } form)
            {
                int start = words.Origins[found.Start + 1];
                int end = words.Origins[found.Start + found.Length - 2] + 1;
                yield return new Found<ForbiddenForm>(form, start, end - start);
            }
        }
    }

    /// <summary>The words of a rendering, as they are and with the last one in the other number.</summary>
    public static IEnumerable<string> Forms(string rendering)
    {
        string words = EnglishWords.Of(rendering).Words;
        string last = words.TrimEnd();
        if (last.Length == 0)
        {
            return [];
        }
        return last[^1] switch
        {
            's' => [words, last[..^1] + ' '],
            'y' => [words, last[..^1] + "ies "],
            _ => [words, last + "s ", last + "es "],
        };
    }
}
