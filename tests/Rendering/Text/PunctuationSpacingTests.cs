using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Tests.Rendering.Text;

/// <summary>Marks that take half an em, and the gap between ideographs and Latin.</summary>
public sealed class PunctuationSpacingTests
{
    [Theory]
    [InlineData("乐清，", "　　-")]
    [InlineData("“1310”，打好", "-　　　　-　　　")]
    [InlineData("“三升”“三比”", "-　　-　　　-")]
    [InlineData("好《〈通〉》好", "　　-　-　　")]
    [InlineData("文“《甲》”文", "　　-　-　　")]
    [InlineData("《甲》·《乙》好", "-　-　-　　　")]
    [InlineData("真的！？", "　　--")]
    [InlineData("荣誉……", "　　　　")]
    [InlineData("城市——", "　　　　")]
    [InlineData("（）", "--")]
    [InlineData("，“甲", "-　　")]
    [InlineData("甲·", "　　")]
    [InlineData("", "")]
    public void Marks_of_a_Chinese_line_are_halved(string line, string expected) =>
        Assert.Equal(expected, string.Concat(PunctuationSpacing.Halved(line, Locale.Chinese).Select(halved => halved ? '-' : '　')));

    [Fact]
    public void Ends_do_not_count_before_a_text_is_broken() =>
        Assert.Equal([false, false, true, false], PunctuationSpacing.Adjacent("“甲”。", Locale.Chinese));

    [Fact]
    public void English_marks_are_never_halved() =>
        Assert.DoesNotContain(true, PunctuationSpacing.Halved("“Go” (‘it’)，。", Locale.English));

    [Theory]
    [InlineData("长6", true)]
    [InlineData("5大", true)]
    [InlineData("X先", true)]
    [InlineData("\U00020000A", true)]
    [InlineData("A\U00020000", true)]
    [InlineData("%的", false)]
    [InlineData("，6", false)]
    [InlineData("”A", false)]
    [InlineData("长 ", false)]
    [InlineData("长城", false)]
    [InlineData("A6", false)]
    [InlineData("+未", false)]
    [InlineData("长６", false)]
    public void Ideographs_and_Latin_keep_a_gap(string text, bool expected)
    {
        int before = char.IsHighSurrogate(text[0]) ? 1 : 0;
        Assert.Equal(expected, PunctuationSpacing.GapBetween(text[before], text[before + 1]));
    }
}
