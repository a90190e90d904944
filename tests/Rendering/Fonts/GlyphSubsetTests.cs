using System.IO.Compression;
using System.Text;
using Xunit;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Fonts;

public sealed class GlyphSubsetTests
{
    private const string Line = "粮食播种面积31.7万亩，“稳中提质”";

    [Fact]
    public void Only_the_glyphs_asked_for_stay_and_look_the_same()
    {
        using FontFace face = ThemeFonts.Load("NotoSansSC-Regular");
        uint[] glyphs = GlyphsOf(face, Line, Locale.Chinese);
        GlyphSubset subset = GlyphSubset.Make(face, glyphs, Line.EnumerateRunes());
        AssertSameGlyphs(face, subset, glyphs);
        Assert.Equal(glyphs.Distinct().Count() + 1, Count(subset));
        Assert.Equal(0u, subset[0]);
        Assert.Throws<KeyNotFoundException>(() => subset[glyphs.Max() + 1]);
    }

    [Fact]
    public void Text_can_be_read_back_from_the_glyphs()
    {
        using FontFace face = ThemeFonts.Load("NotoSansSC-Regular");
        GlyphSubset subset = GlyphSubset.Make(face, GlyphsOf(face, Line, Locale.Chinese), Line.EnumerateRunes());
        using FontFace cut = FontFace.TryLoad(subset.Sfnt)!;
        Assert.All(
            Line.EnumerateRunes(),
            rune =>
            {
                Assert.True(face.TryGlyph(rune, out uint before));
                Assert.True(cut.TryGlyph(rune, out uint after));
                Assert.Equal(subset[before], after);
            }
        );
        Assert.False(cut.Covers(new Rune('乐')));
    }

    [Fact]
    public void Glyphs_without_a_character_stay_too()
    {
        using FontFace face = ThemeFonts.LoadEnglish();
        var shaped = new List<ShapedGlyph>();
        Shaper.Shape(face, "Office 2023", Locale.English, [FontFeature.On(Tag.Of("onum"u8))], shaped);
        uint[] glyphs = [.. shaped.Select(g => g.Glyph)];
        Assert.True(face.TryGlyph(new Rune('2'), out uint lining));
        Assert.DoesNotContain(lining, glyphs);
        AssertSameGlyphs(face, GlyphSubset.Make(face, glyphs, []), glyphs);
    }

    [Fact]
    public void The_parts_of_a_composite_glyph_come_with_it()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        GlyphSubset subset = GlyphSubset.Make(face, [3], "C".EnumerateRunes());
        AssertSameGlyphs(face, subset, [3]);
        Assert.Equal(4, Count(subset));
    }

    /// <summary>A PDF holds the font compressed, as here.</summary>
    [Fact]
    public void A_page_of_Chinese_takes_little_room()
    {
        using FontFace face = ThemeFonts.Load("NotoSansSC-Regular");
        string text = ThemeFonts.CommonHan[..300];
        GlyphSubset subset = GlyphSubset.Make(face, GlyphsOf(face, text, Locale.Chinese), text.EnumerateRunes());
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(subset.Sfnt);
        }
        Assert.InRange(compressed.Length, 20_000, 60_000);
    }

    [Fact]
    public void Nothing_of_layout_or_hinting_stays()
    {
        using FontFace face = ThemeFonts.Load("SourceSans3-Regular");
        Sfnt sfnt = Sfnt.Read(GlyphSubset.Make(face, GlyphsOf(face, "AV", Locale.English), "AV".EnumerateRunes()).Sfnt);
        Assert.DoesNotContain(Tag.Of("GPOS"u8), sfnt.Tags);
        Assert.DoesNotContain(Tag.Of("GSUB"u8), sfnt.Tags);
        Assert.DoesNotContain(Tag.Of("fpgm"u8), sfnt.Tags);
    }

    [Fact]
    public void The_font_keeps_its_licence_and_the_name_that_a_PDF_gives_it()
    {
        using FontFace face = ThemeFonts.Load("SourceSans3-Regular");
        Sfnt sfnt = Sfnt.Read(GlyphSubset.Make(face, [], []).Sfnt);
        string names = Encoding.BigEndianUnicode.GetString(sfnt[Tag.Name][6..]);
        Assert.Contains("SourceSans3-Regular", names, StringComparison.Ordinal);
        Assert.Contains("SIL Open Font License", names, StringComparison.Ordinal);
    }

    [Fact]
    public void Order_and_repeats_do_not_matter()
    {
        using FontFace face = ThemeFonts.Load("SourceSans3-Regular");
        Assert.Equal(
            GlyphSubset.Make(face, [5, 6, 7], "ab".EnumerateRunes()).Sfnt,
            GlyphSubset.Make(face, [7, 6, 5, 7], "bab".EnumerateRunes()).Sfnt
        );
    }

    [Fact]
    public void A_glyph_that_the_face_has_not_is_refused()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        Assert.Throws<InvalidDataException>(() => GlyphSubset.Make(face, [1, 99], []));
    }

    private static uint[] GlyphsOf(FontFace face, string text, Locale locale)
    {
        var glyphs = new List<ShapedGlyph>();
        Shaper.Shape(face, text, locale, [], glyphs);
        return [.. glyphs.Select(g => g.Glyph)];
    }

    private static void AssertSameGlyphs(FontFace face, GlyphSubset subset, uint[] glyphs)
    {
        using FontFace cut = FontFace.TryLoad(subset.Sfnt)!;
        Assert.NotNull(cut);
        Assert.All(
            glyphs,
            glyph =>
            {
                Assert.Equal(OutlinePen.Draw(face.Font, glyph), OutlinePen.Draw(cut.Font, subset[glyph]));
                Assert.Equal(HarfBuzz.GetHorizontalAdvance(face.Font, glyph), HarfBuzz.GetHorizontalAdvance(cut.Font, subset[glyph]));
            }
        );
    }

    private static int Count(GlyphSubset subset) => GlyphTable.Read(Sfnt.Read(subset.Sfnt)).Count;
}
