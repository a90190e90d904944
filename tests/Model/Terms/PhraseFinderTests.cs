using CsCheck;
using Xunit;
using Yueqing.Site.Model.Terms;

namespace Yueqing.Site.Tests.Model.Terms;

/// <summary>The automaton finds what a search for each phrase alone finds, less what lies inside a longer one.</summary>
public sealed class PhraseFinderTests
{
    // Few characters, so that phrases begin, end and hold each other; 𫓧 is two UTF-16 units, S and 2 must not be cut from a word.
    private static readonly Gen<string> Texts = Gen.OneOf("乐", "清", "湾", "𫓧", "S", "2", " ").List[0, 20].Select(string.Concat);

    private static readonly Gen<string> Phrases = Gen.OneOf("乐", "清", "湾", "𫓧", "S", "2").List[1, 4].Select(string.Concat);

    [Fact]
    public void Agrees_with_a_naive_search() =>
        Gen.Select(Texts, Phrases.List[0, 8])
            .Sample(
                (text, phrases) =>
                    Assert.Equal(
                        Naive(text, phrases),
                        new PhraseFinder<string>(phrases.Select(p => (p, p))).Find(text).Select(f => (f.Start, f.Value))
                    )
            );

    [Fact]
    public void A_phrase_in_a_longer_one_does_not_count_and_overlapping_ones_do()
    {
        var finder = new PhraseFinder<string>(new[] { "乐清", "乐清湾", "湾区" }.Select(p => (p, p)));
        Assert.Equal(["乐清湾", "湾区", "乐清"], finder.Find("乐清湾区在乐清").Select(f => f.Value));
    }

    private static IEnumerable<(int Start, string Phrase)> Naive(string text, IEnumerable<string> phrases)
    {
        (int Start, string Phrase)[] all =
        [
            .. from phrase in phrases.Distinct()
            from start in Enumerable.Range(0, text.Length)
            where string.CompareOrdinal(text, start, phrase, 0, phrase.Length) == 0
            where !Cuts(text, start) && !Cuts(text, start + phrase.Length)
            select (start, phrase),
        ];
        return all.Where(a => !all.Any(b => b != a && b.Start <= a.Start && b.Start + b.Phrase.Length >= a.Start + a.Phrase.Length))
            .OrderBy(a => a.Start);
    }

    /// <summary>Whether a cut at this place goes through a word or a number.</summary>
    private static bool Cuts(string text, int at) =>
        at > 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]);
}
