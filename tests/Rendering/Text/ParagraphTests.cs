using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Tests.Rendering.Text;

/// <summary>Which of the possible breaks are taken: texts and widths in em, and the lines with bars between them.</summary>
public sealed class ParagraphTests
{
    [Theory]
    [InlineData(8, "增长6.5%")]
    [InlineData(4, "增长|6.5%")]
    [InlineData(2, "增长|6.5%")]
    [InlineData(1, "增|长|6.5%")]
    [InlineData(13, "中央绿轴获评|“浙江最美绿道”")]
    [InlineData(10, "醉美之城·幸福乐清")]
    [InlineData(8, "醉美之城·|幸福乐清")]
    [InlineData(7, "一行\n|二行")]
    public void Titles_are_balanced(float ems, string marked) => Check(ems, marked, Locale.Chinese, balance: true);

    [Theory]
    [InlineData(20, "全年发放消费券5380万元，|撬动销售额7.9亿元")]
    [InlineData(16, "城乡风貌更靓丽，|实施城市蝶变“十二大系统”")]
    [InlineData(12, "全省第1，|建成投用电光防爆项目")]
    public void Titles_break_after_marks(float ems, string marked) => Check(ems, marked, Locale.Chinese, balance: true);

    [Theory]
    [InlineData(4, "高质量发展", false)]
    [InlineData(4, "高质量发展", true)]
    [InlineData(3, "全国先进县城。", false)]
    [InlineData(3, "全国先进县城。", true)]
    public void A_last_line_of_one_character_is_avoided(float ems, string text, bool balance)
    {
        string[] lines = TextsForTests.Lines(text, Locale.Chinese, ems * TextsForTests.Em, balance);
        Assert.True(lines[^1].Count(char.IsLetter) > 1, string.Join('|', lines));
    }

    [Theory]
    [InlineData(12, "GDP reached|166.35 billion yuan", true)]
    [InlineData(8, "Five sets of|data and eight|tasks", false)]
    [InlineData(8, "Five sets|of data and|eight tasks", true)]
    [InlineData(3, "Entrepreneurship|is|slow", false)]
    public void English_breaks_between_words(float ems, string marked, bool balance) => Check(ems, marked, Locale.English, balance);

    [Fact]
    public void Newlines_break_and_blank_lines_stay() =>
        Assert.Equal(["甲", "", "乙 丙", "丁"], TextsForTests.Lines("甲 \n\n乙 丙\n丁\n", Locale.Chinese, 160));

    [Fact]
    public void Nothing_has_no_line() => Assert.Empty(TextsForTests.Lines("", Locale.Chinese, 160));

    [Theory]
    [InlineData("“乐清”，", 3.5f)] // 0.5 + 2 + 0.5 + 0.5
    [InlineData("乐清 ", 2)]
    [InlineData("乐——", 3)]
    public void Ends_of_a_line_are_trimmed(string text, float ems) =>
        Assert.Equal(
            ems * TextsForTests.Em,
            Paragraph.WidthOf(text, Locale.Chinese, TextsForTests.Advances(text, Locale.Chinese), .., TextsForTests.Em)
        );

    [Fact]
    public void A_gap_at_the_end_of_a_line_takes_no_room()
    {
        float[] advances = TextsForTests.Advances("增长6.5%", Locale.Chinese);
        Assert.Equal(34, advances[0] + advances[1]);
        Assert.Equal(32, Paragraph.WidthOf("增长6.5%", Locale.Chinese, advances, ..2, TextsForTests.Em));
    }

    private static void Check(float ems, string marked, Locale locale, bool balance)
    {
        string text = marked.Replace("|", locale == Locale.Chinese ? "" : " ", StringComparison.Ordinal);
        Assert.Equal(
            marked.Replace("\n", "", StringComparison.Ordinal).Split('|'),
            TextsForTests.Lines(text, locale, ems * TextsForTests.Em, balance)
        );
    }
}
