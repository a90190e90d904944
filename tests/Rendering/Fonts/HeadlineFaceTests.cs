using System.Globalization;
using System.Text;
using Xunit;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Fonts;

public sealed class HeadlineFaceTests
{
    [Fact]
    public void Chinese_headlines_fit_their_budget()
    {
        using FontFace face = ThemeFonts.LoadChinese();
        Rune[] runes = [.. ThemeFonts.CommonHan.EnumerateRunes(), .. "0123456789.%+-，。、“”·—：（）".EnumerateRunes()];
        HeadlineFace headline = HeadlineFace.Make(face, runes, HeadlineStyle.Chinese);
        Assert.Empty(headline.Missing);
        Assert.InRange(headline.Woff2.Length, 30_000, 60_000);
    }

    [Fact]
    public void English_headlines_fit_their_budget()
    {
        using FontFace face = ThemeFonts.LoadEnglish();
        HeadlineFace headline = HeadlineFace.Make(face, ThemeFonts.Latin, HeadlineStyle.English);
        Assert.Empty(headline.Missing);
        Assert.InRange(headline.Woff2.Length, 5_000, 20_000);
    }

    [Fact]
    public void What_the_face_does_not_cover_is_reported_once_and_in_order()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        HeadlineFace headline = HeadlineFace.Make(face, "A清B乐清\n\u200B\u00AD C".EnumerateRunes(), HeadlineStyle.English);
        Assert.Equal("乐清".EnumerateRunes(), headline.Missing);
    }

    [Fact]
    public void The_stand_in_for_Chinese_takes_the_same_line()
    {
        using FontFace face = ThemeFonts.LoadChinese();
        string css = HeadlineFace.Make(face, "稳".EnumerateRunes(), HeadlineStyle.Chinese).Css("fonts/zh.woff2");
        Assert.Contains("ascent-override: 115.2%;\n  descent-override: 28.6%;\n  line-gap-override: 0%;", css, StringComparison.Ordinal);
        Assert.DoesNotContain("size-adjust", css, StringComparison.Ordinal);
    }

    /// <summary>The mean width of the sample is 498 thousandths of an em in Source Serif 4 Bold.</summary>
    [Fact]
    public void The_stand_ins_for_English_take_the_same_line_and_width()
    {
        using FontFace face = ThemeFonts.LoadEnglish();
        string css = HeadlineFace.Make(face, ThemeFonts.Latin, HeadlineStyle.English).Css("../fonts/en.woff2");
        string[] rules = css.Split("@font-face", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, rules.Length);
        Assert.Equal(
            """
             {
              font-family: "Headline EN Fallback";
              src: local("Georgia Bold"), local("Georgia-Bold"), local("Gelasio Bold"), local("Gelasio-Bold");
              font-weight: 700;
              size-adjust: 96.09%;
              ascent-override: 107.81%;
              descent-override: 34.86%;
              line-gap-override: 0%;
            }

            """,
            rules[2]
        );
        Assert.Equal(
            """
             {
              font-family: "Headline EN";
              src: url("../fonts/en.woff2") format("woff2");
              font-weight: 700;
              font-display: swap;
            }

            """,
            rules[3]
        );
    }

    [Fact]
    public void An_address_cannot_break_out_of_its_quotes()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        string css = HeadlineFace.Make(face, "A".EnumerateRunes(), HeadlineStyle.English).Css("a\"b\\c.woff2");
        Assert.Contains("url(\"a%22b%5Cc.woff2\")", css, StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_may_have_another_name()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        string css = HeadlineFace.Make(face, "A".EnumerateRunes(), HeadlineStyle.Chinese with { Family = "Poster" }).Css("p.woff2");
        Assert.Contains("font-family: \"Poster\";", css, StringComparison.Ordinal);
        Assert.Contains("font-family: \"Poster Fallback\";", css, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_the_order_of_characters_nor_the_culture_changes_a_byte()
    {
        using FontFace face = ThemeFonts.LoadEnglish();
        HeadlineFace one = HeadlineFace.Make(face, "Yueqing 2023".EnumerateRunes(), HeadlineStyle.English);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            HeadlineFace other = HeadlineFace.Make(face, "3202 gniqeuY".EnumerateRunes(), HeadlineStyle.English);
            Assert.Equal(one.Woff2, other.Woff2);
            Assert.Equal(one.Css("x"), other.Css("x"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
