using Yueqing.Site.Checking;
using Yueqing.Site.Model.Numbers;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Golden;

/// <summary>The numbers of the real content: not one false alarm, and hardly a number that could be changed unseen.</summary>
public sealed class RealNumbersTests
{
    private const string ChineseNumerals = "二三四五六七八九";

    private static readonly NumberContext Context = new(new NumberNames(RealSite.Model.Glossary), RealSite.Model.Settings.Rate.Rate);

    private static readonly Lazy<List<(string Zh, string En)>> Pairs = new(() =>
        [.. RealSite.Context.Folders.SelectMany(TextPairs.Of).Select(p => (p.Zh.Text, p.En.Text))]
    );

    private static readonly string[] EnglishNumerals = "two three four five six seven eight nine ten twelve fifteen twenty".Split(' ');

    [Fact]
    public void Agree_in_every_text() => Assert.All(Pairs.Value, pair => Assert.Empty(NumberComparison.Compare(pair.Zh, pair.En, Context)));

    /// <summary>But for the one year that the English calls “the year”.</summary>
    [Fact]
    public void No_digit_can_be_changed_unseen()
    {
        var mutants = Mutants(EveryDigit, EveryDigit).ToList();
        Assert.True(mutants.Count > 100);
        Assert.All(mutants, mutant => Assert.NotEmpty(NumberComparison.Compare(mutant.Zh, mutant.En, Context)));
    }

    /// <summary>
    /// A numeral that stands in one language only (四面八方, 五组数据 beside “Results”) has nothing to be held to; a numeral of a name is none
    /// any more once the name is another.
    /// </summary>
    [Fact]
    public void Few_numerals_in_words_can_be_changed_unseen()
    {
        var mutants = Mutants(EveryChineseNumeral, EveryEnglishNumeral).ToList();
        var seen = mutants.Count(mutant => NumberComparison.Compare(mutant.Zh, mutant.En, Context).Count > 0);
        Assert.InRange(seen, mutants.Count * 2 / 3, mutants.Count);
    }

    private static IEnumerable<(string Zh, string En)> Mutants(
        Func<string, IEnumerable<string>> changeZh,
        Func<string, IEnumerable<string>> changeEn
    ) =>
        Pairs.Value.SelectMany(pair => changeZh(pair.Zh).Select(zh => (zh, pair.En)).Concat(changeEn(pair.En).Select(en => (pair.Zh, en))));

    private static IEnumerable<string> EveryDigit(string text) =>
        from at in Enumerable.Range(0, text.Length)
        where char.IsAsciiDigit(text[at])
        select text[..at] + (char)('0' + ((text[at] - '0' + 3) % 10)) + text[(at + 1)..];

    private static IEnumerable<string> EveryChineseNumeral(string text) =>
        from at in Enumerable.Range(0, text.Length)
        where ChineseNumerals.Contains(text[at])
        select text[..at] + (text[at] == '七' ? '八' : '七') + text[(at + 1)..];

    private static IEnumerable<string> EveryEnglishNumeral(string text) =>
        from word in EnglishNumerals
        from at in Enumerable.Range(0, text.Length)
        where text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase)
        where (at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]))
        select text[..at] + (word == "seven" ? "eight" : "seven") + text[(at + word.Length)..];
}
