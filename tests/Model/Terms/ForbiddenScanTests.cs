using System.Collections.Immutable;
using CsCheck;
using Xunit;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Terms;

namespace Yueqing.Site.Tests.Model.Terms;

/// <summary>However a forbidden rendering is parted by what no reader sees, it is found, and its place is right.</summary>
public sealed class ForbiddenScanTests
{
    private static readonly ForbiddenRenderings Forbidden = new([
        new Term("乐清", "Yueqing", TermState.Approved, new Localized<string>("", ""), [], ["Leqing", "income gap"], false, null, default),
    ]);

    private static readonly Gen<string> Hidden = Gen.OneOf(
        "",
        "\u00AD",
        "\u200B",
        "&shy;",
        "<b>",
        "</b>",
        "<i class=\"x > y\">",
        "<wbr>",
        "&ZeroWidthSpace;"
    );

    private static readonly Gen<string> Parted = Gen.OneOf(
        " ",
        "\u00A0",
        "-",
        "&nbsp;",
        ".",
        "/",
        "市",
        "“",
        "2",
        "<p>",
        "</td>",
        "<br>",
        "\n",
        "_"
    );

    private static Gen<string> Letter(char c) =>
        Gen.OneOf($"{c}", $"{char.ToUpperInvariant(c)}", $"&#{(int)c};", $"&#x{(int)c:x};", $"\\u{(int)c:x4}", $"%{(int)c:X2}");

    private static Gen<string> Word(string word) =>
        word.Select(c => Letter(c).Select(Hidden, (letter, hidden) => letter + hidden))
            .Aggregate((all, next) => all.Select(next, (a, b) => a + b));

    [Fact]
    public void Finds_a_word_that_only_markup_escapes_and_hidden_characters_part() =>
        Gen.Select(Gen.OneOf("", "a", "2023"), Parted, Word("leqing"), Parted)
            .Sample(
                (before, left, word, right) =>
                {
                    string text = before + left + word + right;
                    ForbiddenUse use = Assert.Single(ForbiddenScan.In(text, markup: true, Forbidden));
                    Assert.Equal((before + left).Length, use.Start);
                    Assert.StartsWith(text.Substring(use.Start, use.Length), word, StringComparison.Ordinal);
                }
            );

    [Theory]
    [InlineData("Leqingese")]
    [InlineData("<p>Le</p><p>qing</p>")]
    [InlineData("Le qing")]
    [InlineData("<img alt=\"Le\">qing")]
    [InlineData("income. Gap")]
    [InlineData("<td>income</td><td>gap</td>")]
    public void Finds_no_other_words(string text) => Assert.Empty(ForbiddenScan.In(text, markup: true, Forbidden));

    [Theory]
    [InlineData("income gaps", "income gaps")]
    [InlineData("the INCOME–GAP", "the INCOME–GAP")]
    [InlineData("<img alt='of Leqing’s'>", "of Leqing’s")]
    [InlineData("<!-- don't say Leqing -->", "<!-- don't say Leqing")]
    [InlineData("<a href=\"/leqing/\">x</a>", "/leqing/")]
    public void Says_the_words_around(string text, string around) =>
        Assert.Equal(around, Assert.Single(ForbiddenScan.In(text, markup: true, Forbidden)).Around);

    [Fact]
    public void Nothing_is_forbidden_by_no_terms() =>
        Assert.Empty(ForbiddenScan.In("Leqing", markup: false, new ForbiddenRenderings(ImmutableArray<Term>.Empty)));
}
