using Yueqing.Site.Rendering.Infographics.Scenes;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Rendering.Infographics;

public sealed class ColorTests
{
    private static Color Parse(string text) => Color.TryParse(text) ?? throw new ArgumentException(text);

    /// <summary>Known pairs, to two decimals, from the formula of WCAG 2.2.</summary>
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#ff0000", "#ffffff", 4.00)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    public void Contrasts_as_WCAG_says(string a, string b, double ratio)
    {
        Assert.Equal(ratio, Color.Contrast(Parse(a), Parse(b)), 0.005);
        Assert.Equal(Color.Contrast(Parse(b), Parse(a)), Color.Contrast(Parse(a), Parse(b)));
    }

    [Theory]
    [InlineData("steady")]
    [InlineData("momentum")]
    [InlineData("environment")]
    [InlineData("beauty")]
    [InlineData("wellbeing")]
    public void White_text_stands_out_on_each_hue_of_the_theme(string hue)
    {
        string line = File.ReadLines(Path.Combine(Repository.Root, "theme/tokens.yml"))
            .Single(l => l.StartsWith($"  {hue}: ", StringComparison.Ordinal));
        Color color = Parse(line.Split('"')[1]);
        Assert.True(Color.Contrast(color, Parse("#ffffff")) >= 4.5, line);
    }

    [Theory]
    [InlineData("#16262c", 0x16262cu)]
    [InlineData("#FFFFFF", 0xffffffu)]
    [InlineData("#fff", null)]
    [InlineData("16262c", null)]
    [InlineData("#16262g", null)]
    [InlineData("# 6262c", null)]
    [InlineData("#-16262", null)]
    [InlineData("#16262c80", null)]
    [InlineData("", null)]
    [InlineData("red", null)]
    public void Is_six_hexadecimal_digits(string text, uint? rgb) => Assert.Equal(rgb, Color.TryParse(text)?.Rgb);

    [Fact]
    public void Prints_as_it_was_written() => Assert.Equal("#0c6a6a", Parse("#0c6a6a").ToString());

    [Theory]
    [InlineData(0, "#ffffff")]
    [InlineData(0.5, "#808080")]
    [InlineData(1, "#000000")]
    public void Lies_over_another_as_thick_as_its_opacity(double opacity, string mixed) =>
        Assert.Equal(Parse(mixed), Parse("#000000").Over(Parse("#ffffff"), opacity));
}
