using CsCheck;
using Xunit;
using Yueqing.Site.Translating.Exchange;

namespace Yueqing.Site.Tests.Translating;

/// <summary>Inline Markdown comes apart and together again without a loss, and a literal sign stays literal (S5-05).</summary>
public sealed class InlineMarkupTests
{
    [Theory]
    [InlineData("乐清的GDP达到{gdp}。", "T:乐清的GDP达到|P1:Figure:{gdp}|T:。")]
    [InlineData("a *b* __c__", "T:a |O1:Emphasis:*|T:b|C1:*|T: |O2:Strong:__|T:c|C2:__")]
    [InlineData("**{gdp}**亿", "O1:Strong:**|P2:Figure:{gdp}|C1:**|T:亿")]
    [InlineData("**“优”**一篇", "O1:Strong:**|T:“优”|C1:**|T:一篇")]
    [InlineData("***a** b*", "O1:Emphasis:*|O2:Strong:**|T:a|C2:**|T: b|C1:*")]
    [InlineData("见[“优”](../a/ \"t\")。", "T:见|O1:Link:[|T:“优”|C1:](../a/ \"t\")|T:。")]
    [InlineData("![海](a.jpg)", "O1:Image:![|T:海|C1:](a.jpg)")]
    [InlineData("[![a](b.jpg)](c)", "O1:Link:[|O2:Image:![|T:a|C2:](b.jpg)|C1:](c)")]
    [InlineData("[a][ref] and [b]", "O1:Link:[|T:a|C1:][ref]|T: and [b]")]
    [InlineData("`x` <https://a.b> note[^1]", "P1:Code:`x`|T: |P2:Autolink:<https://a.b>|T: note|P3:Footnote:[^1]")]
    [InlineData("a\\\nb", "T:a|P1:LineBreak:\\\n|T:b")]
    [InlineData("a  \nb", "T:a|P1:LineBreak:\\\n|T:b")]
    [InlineData("a\n  b", "T:a\nb")]
    [InlineData("\\*a\\* \\{gdp\\} &amp; &copy; &bogus;", "T:*a* {gdp} & © &bogus;")]
    [InlineData("# 1. - {#a}", "T:# 1. - {#a}")]
    [InlineData("", "")]
    public void Markdown_comes_apart(string markdown, string pieces) => Assert.Equal(pieces, Describe(InlineMarkup.Parse(markdown)));

    [Theory]
    [InlineData("乐清的GDP达到{gdp}。")]
    [InlineData("a *b* __c__ **“优”**一篇 ***a** b*")]
    [InlineData("[“优”](../a/ \"t\")、[![a](b.jpg)](c)、[a][ref]")]
    [InlineData("`x` <https://a.b> note[^1]\\\nb\nc")]
    [InlineData("snake_case, 5 < 6 * 7, C:\\dir, R&D, “1310”, S2 - a")]
    [InlineData("\\# a \\[b\\] \\{c} \\<d> \\`e\\` \\*f\\* \\|")]
    [InlineData("1\\. a")]
    [InlineData("wow\\![a](b)")]
    public void Markdown_written_our_way_comes_back_as_it_was(string markdown) =>
        Assert.Equal(markdown, InlineMarkup.Parse(markdown).ToMarkdown());

    [Fact]
    public void Any_markup_survives_Markdown() =>
        Markup.Any.Sample(markup => Assert.Equal(Describe(markup), Describe(InlineMarkup.Parse(markup.ToMarkdown()))), iter: 5_000);

    [Fact]
    public void Any_text_parses_and_its_markup_is_stable() =>
        Gen.OneOf(Markup.Words, Markup.Words.Array[0, 6].Select(string.Concat))
            .Sample(
                text =>
                {
                    var first = InlineMarkup.Parse(text);
                    var second = InlineMarkup.Parse(first.ToMarkdown());
                    Assert.Equal(WithoutStars(first), WithoutStars(second));
                    // Stars by the dozen make emphasis that nothing but themselves can write; on import that is an error of its own.
                    Assert.True(
                        first.Equals(second) || first.Pieces.Any(p => p is InlinePiece.Open { Kind: SpanKind.Emphasis or SpanKind.Strong })
                    );
                },
                iter: 5_000
            );

    [Theory]
    [InlineData("达到{gdp}，*不是*强调\\")]
    [InlineData("{Not-a-figure} {a}{b}")]
    public void A_plain_text_holds_figures_and_nothing_else(string text)
    {
        Assert.Equal(text, InlineMarkup.OfText(text).ToPlainText());
        Assert.All(
            InlineMarkup.OfText(text).Pieces,
            p => Assert.True(p is InlinePiece.Text or InlinePiece.Placeholder { Kind: PlaceholderKind.Figure })
        );
    }

    [Fact]
    public void A_hint_is_for_people_and_does_not_make_markup_different()
    {
        InlineMarkup hinted = InlineMarkup.Parse("{gdp}", id => id == "gdp" ? "1亿元 / 100 million yuan" : null);
        Assert.Equal("1亿元 / 100 million yuan", ((InlinePiece.Placeholder)hinted.Pieces[0]).Hint);
        Assert.Equal(InlineMarkup.Parse("{gdp}"), hinted);
        Assert.Equal(InlineMarkup.Parse("{gdp}").GetHashCode(), hinted.GetHashCode());
    }

    [Fact]
    public void Blanks_inside_emphasis_move_out_and_line_breaks_can_be_taken_away()
    {
        var markup = new InlineMarkup([
            new InlinePiece.Text("a"),
            new InlinePiece.Open(7, SpanKind.Strong, "**"),
            new InlinePiece.Text(" b\n"),
            new InlinePiece.Close(7, "**"),
            new InlinePiece.Open(8, SpanKind.Emphasis, "*"),
            new InlinePiece.Text(" "),
            new InlinePiece.Close(8, "*"),
            new InlinePiece.Text("c "),
        ]);
        Assert.Equal("a **b**\nc", markup.ToMarkdown());
        Assert.Equal("a **b** c", markup.OnOneLine().ToMarkdown());
    }

    private static string WithoutStars(InlineMarkup markup) =>
        string.Concat(markup.ToPlainText().Where(c => c is not ('*' or '_') && !char.IsWhiteSpace(c)));

    private static string Describe(InlineMarkup markup) =>
        string.Join(
            '|',
            markup.Pieces.Select(p =>
                p switch
                {
                    InlinePiece.Text text => $"T:{text.Value}",
                    InlinePiece.Placeholder placeholder => $"P{placeholder.Id}:{placeholder.Kind}:{placeholder.Raw}",
                    InlinePiece.Open open => $"O{open.Id}:{open.Kind}:{open.Raw}",
                    InlinePiece.Close close => $"C{close.Id}:{close.Raw}",
                    _ => "?",
                }
            )
        );
}
