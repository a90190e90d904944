using System.Text;
using Xunit;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Fonts;

public sealed class ShaperTests
{
    private const string Closing = "，。：；、）》”’";
    private const string Opening = "（《“‘";

    [Fact]
    public void Chinese_characters_stand_at_their_advances()
    {
        using FontFace face = ThemeFonts.Load("NotoSansSC-Regular");
        Rune[] runes = [.. ThemeFonts.CommonHan.EnumerateRunes()];
        List<ShapedGlyph> glyphs = Shape(face, ThemeFonts.CommonHan, Locale.Chinese);
        Assert.Equal(
            runes.Select(
                (rune, i) =>
                {
                    Assert.True(face.TryGlyph(rune, out uint glyph));
                    return new ShapedGlyph(glyph, i, HarfBuzz.GetHorizontalAdvance(face.Font, glyph), 0, 0);
                }
            ),
            glyphs
        );
        Assert.All(glyphs, g => Assert.Equal(1000, g.Advance));
    }

    [Theory]
    [InlineData("SourceSans3-Regular", -14)]
    [InlineData("SourceSerif4-Bold", -109)]
    public void English_is_kerned_unless_told_not_to(string name, int kern)
    {
        using FontFace face = ThemeFonts.Load(name);
        List<ShapedGlyph> kerned = Shape(face, "AV", Locale.English);
        List<ShapedGlyph> plain = Shape(face, "AV", Locale.English, new FontFeature(Tag.Of("kern"u8), 0, 0, int.MaxValue));
        Assert.Equal(HarfBuzz.GetHorizontalAdvance(face.Font, plain[0].Glyph), plain[0].Advance);
        Assert.Equal(kern, kerned[0].Advance - plain[0].Advance);
        Assert.Equal(plain[1], kerned[1]);
    }

    [Theory]
    [InlineData("NotoSansSC-Regular")]
    [InlineData("NotoSansSC-Bold")]
    [InlineData("NotoSerifSC-Bold")]
    public void The_marks_asked_for_are_halved_and_no_others(string name)
    {
        using FontFace face = ThemeFonts.Load(name);
        foreach (char mark in Closing + Opening)
        {
            string text = $"{mark}乐{mark}{mark}";
            ShapedGlyph[] full = [.. Shape(face, text, Locale.Chinese)];
            List<ShapedGlyph> glyphs = Halve(face, text, 2);
            int offset = Opening.Contains(mark, StringComparison.Ordinal) ? -500 : 0;
            Assert.Equal([full[0], full[1], full[2] with { Advance = 500, OffsetX = offset }, full[3]], glyphs);
            Assert.All(full, g => Assert.Equal(1000, g.Advance));
            Assert.All(OutlinePen.Draw(face.Font, glyphs[2].Glyph), step => Assert.InRange(step.X + offset, 0, 500));
        }
    }

    [Fact]
    public void A_face_without_half_widths_gets_the_same_ones_by_hand()
    {
        TestGlyph[] marks =
        [
            TestGlyph.NotDefined,
            TestGlyph.Simple('，', 1000, [TestFont.Square]),
            TestGlyph.Simple('（', 1000, [TestFont.Square]),
            TestGlyph.Simple('“', 400, [TestFont.Square]),
        ];
        using FontFace face = FontFace.TryLoad(TestFont.Make(marks))!;
        Assert.Equal(
            [new(1, 0, 500, 0, 0), new(2, 1, 500, -500, 0), new(3, 2, 400, 0, 0), new(1, 3, 1000, 0, 0)],
            Halve(face, "，（“，", 0, 1, 2)
        );
    }

    [Fact]
    public void There_is_one_answer_for_each_unit_or_none()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        Assert.Throws<ArgumentException>(() => Shaper.Shape(face, "AB", Locale.English, [], [true], []));
    }

    [Fact]
    public void A_feature_changes_its_part_of_the_text()
    {
        using FontFace face = ThemeFonts.Load("SourceSans3-Regular");
        FontFeature oldStyle = FontFeature.On(Tag.Of("onum"u8));
        uint lining = Shape(face, "1", Locale.English)[0].Glyph;
        uint old = Shape(face, "1", Locale.English, oldStyle)[0].Glyph;
        Assert.NotEqual(lining, old);
        FontFeature middle = oldStyle with { Start = 1, End = 3 };
        Assert.Equal([lining, old, old, lining], Shape(face, "1111", Locale.English, middle).Select(g => g.Glyph));
        Assert.Equal([lining, lining], Shape(face, "11", Locale.English, oldStyle with { Value = 0 }).Select(g => g.Glyph));
    }

    /// <summary>What tables and large figures rely on (S3-19): without being asked, every digit is as wide as the others.</summary>
    [Theory]
    [InlineData("NotoSansSC-Regular", 555)]
    [InlineData("NotoSansSC-Bold", 590)]
    [InlineData("SourceSans3-Regular", 497)]
    [InlineData("SourceSans3-Bold", 528)]
    [InlineData("SourceSerif4-Bold", 569)]
    public void Figures_stand_in_columns(string name, int advance)
    {
        using FontFace face = ThemeFonts.Load(name);
        Locale locale = name.StartsWith("Noto", StringComparison.Ordinal) ? Locale.Chinese : Locale.English;
        Assert.All(Shape(face, "0123456789", locale), g => Assert.Equal(advance, g.Advance));
    }

    [Fact]
    public void The_language_is_that_of_the_locale()
    {
        using FontFace face = ThemeFonts.Load("NotoSansSC-Regular");
        Assert.Equal(1000, Shape(face, "—", Locale.Chinese)[0].Advance);
        Assert.Equal(894, Shape(face, "—", Locale.English)[0].Advance);
    }

    [Fact]
    public void Clusters_count_UTF16_units()
    {
        using FontFace face = ThemeFonts.Load("NotoSansSC-Bold");
        List<ShapedGlyph> glyphs = Shape(face, "乐𫓧清", Locale.Chinese);
        Assert.Equal([0, 1, 3], glyphs.Select(g => g.Cluster));
        Assert.DoesNotContain(glyphs, g => g.Glyph == 0);
        Assert.Equal([true, false], Shape(face, "🦀A", Locale.Chinese).Select(g => g.Glyph == 0));
    }

    [Fact]
    public void A_ligature_belongs_to_its_first_character()
    {
        using FontFace face = ThemeFonts.LoadEnglish();
        Assert.Equal([0, 1, 4], Shape(face, "affix", Locale.English).Select(g => g.Cluster));
    }

    [Theory]
    [InlineData("\uD87D")]
    [InlineData("\uDCE7")]
    [InlineData("\uDCE7\uD87D")]
    [InlineData("A\uD87D")]
    public void Half_a_surrogate_pair_is_a_missing_character(string text)
    {
        using FontFace face = ThemeFonts.Load("SourceSans3-Regular");
        List<ShapedGlyph> glyphs = Shape(face, text, Locale.English);
        Assert.Equal(text.Select((c, i) => (c != 'A', i)), glyphs.Select(g => (g.Glyph == 0, g.Cluster)));
    }

    [Fact]
    public void Glyphs_are_added_to_those_there_are()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        var glyphs = new List<ShapedGlyph>();
        Shaper.Shape(face, "A", Locale.English, [], glyphs);
        Shaper.Shape(face, "", Locale.English, [], glyphs);
        Shaper.Shape(face, "B", Locale.English, [], [true], glyphs);
        Assert.Equal([new(1, 0, 600, 0, 0), new(2, 0, 700, 0, 0)], glyphs);
    }

    [Fact]
    public void Threads_may_share_a_face()
    {
        using FontFace face = ThemeFonts.Load("NotoSansSC-Regular");
        string[] lines = [.. ThemeFonts.CommonHan.Chunk(11).Select(c => $"（{new string(c)}），AV 31.7")];
        List<ShapedGlyph>[] alone = [.. lines.Select(line => Halve(face, line, 0, 12))];
        var answers = new List<ShapedGlyph>[8][];
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, answers.Length)
                .Select(i => new Thread(() => answers[i] = [.. lines.Select(line => Halve(face, line, 0, 12))])),
        ];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        Assert.All(answers, answer => Assert.Equal(alone, answer));
    }

    private static List<ShapedGlyph> Shape(FontFace face, string text, Locale locale, params FontFeature[] features)
    {
        var glyphs = new List<ShapedGlyph>();
        Shaper.Shape(face, text, locale, features, glyphs);
        return glyphs;
    }

    private static List<ShapedGlyph> Halve(FontFace face, string text, params int[] units)
    {
        var glyphs = new List<ShapedGlyph>();
        bool[] halved = [.. text.Select((_, i) => units.Contains(i))];
        Shaper.Shape(face, text, Locale.Chinese, [], halved, glyphs);
        return glyphs;
    }
}
