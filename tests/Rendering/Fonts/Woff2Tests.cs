using System.Text;
using Xunit;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Fonts;

public sealed class Woff2Tests
{
    [Fact]
    public void The_Chinese_headline_font_comes_out_as_it_went_in()
    {
        using FontFace face = ThemeFonts.LoadChinese();
        Rune[] runes = [.. ThemeFonts.CommonHan.EnumerateRunes(), .. "0123456789.%，。".EnumerateRunes()];
        AssertSameFont(FontSubset.Make(face, runes, kerning: false), runes);
    }

    [Fact]
    public void The_English_headline_font_comes_out_as_it_went_in()
    {
        using FontFace face = ThemeFonts.LoadEnglish();
        AssertSameFont(FontSubset.Make(face, ThemeFonts.Latin), ThemeFonts.Latin);
    }

    [Fact]
    public void A_composite_keeps_its_offsets_its_box_and_its_program() =>
        Assert.Equal(TableOf(TestFont.Abc, Tag.Glyf), TableOf(Woff2Decoder.Decode(Woff2.Encode(TestFont.Abc)), Tag.Glyf));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_warning_of_overlaps_survives(bool overlaps)
    {
        byte[] font = TestFont.Make([TestGlyph.NotDefined, TestGlyph.Simple('A', 600, [TestFont.Square], overlaps: overlaps)]);
        byte[] decoded = Woff2Decoder.Decode(Woff2.Encode(font));
        Assert.Equal(overlaps, SimpleGlyph.Read(GlyphTable.Read(Sfnt.Read(decoded))[1]).Overlaps);
    }

    [Fact]
    public void A_box_that_does_not_follow_from_the_points_is_kept()
    {
        var box = new GlyphBounds(-7, -8, 900, 901);
        byte[] font = TestFont.Make([TestGlyph.NotDefined, TestGlyph.Simple('A', 600, [TestFont.Square], box)]);
        byte[] decoded = Woff2Decoder.Decode(Woff2.Encode(font));
        Assert.Equal(box, SimpleGlyph.Read(GlyphTable.Read(Sfnt.Read(decoded))[1]).Bounds);
    }

    [Fact]
    public void Bearings_of_their_own_are_kept()
    {
        byte[] font = TestFont.Make([TestGlyph.NotDefined, TestGlyph.Simple('A', 600, [TestFont.Square]) with { Bearing = 33 }]);
        Assert.Equal(TableOf(font, Tag.Hmtx), TableOf(Woff2Decoder.Decode(Woff2.Encode(font)), Tag.Hmtx));
    }

    [Fact]
    public void Points_far_apart_and_many_contours_survive()
    {
        GlyphPoint[] far = [new(-16000, -16000, true), new(16000, 16000, false), new(-16000, 16000, true), new(5000, -16000, true)];
        GlyphPoint[][] contours =
        [
            far,
            .. Enumerable.Range(1, 300).Select(i => new GlyphPoint[] { new(i, i, true), new(i + 1, -i, false), new(-i, 0, true) }),
        ];
        byte[] font = TestFont.Make([TestGlyph.NotDefined, TestGlyph.Simple('A', 600, contours)]);
        Assert.Equal(TableOf(font, Tag.Glyf), TableOf(Woff2Decoder.Decode(Woff2.Encode(font)), Tag.Glyf));
    }

    [Fact]
    public void The_font_is_marked_as_transformed_and_loses_its_signature()
    {
        byte[] font = TestFont.Make([TestGlyph.NotDefined], TestFont.Table(Tag.Of("DSIG"u8), 8));
        byte[] decoded = Woff2Decoder.Decode(Woff2.Encode(font));
        Assert.Equal(0x08, TableOf(decoded, Tag.Head)[16]);
        Assert.Empty(TableOf(decoded, Tag.Of("DSIG"u8)));
    }

    [Fact]
    public void A_table_that_WOFF2_does_not_know_keeps_its_name()
    {
        uint tag = Tag.Of("Yqng"u8);
        byte[] font = TestFont.Make([TestGlyph.NotDefined], TestFont.Table(tag, 6, (2, 0x1234)));
        Assert.Equal(TableOf(font, tag), TableOf(Woff2Decoder.Decode(Woff2.Encode(font)), tag));
    }

    [Fact]
    public void The_same_font_gives_the_same_bytes() => Assert.Equal(Woff2.Encode(TestFont.Abc), Woff2.Encode(TestFont.Abc));

    [Fact]
    public void What_is_no_font_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => Woff2.Encode("no font"u8));
        Assert.Throws<InvalidDataException>(() => Woff2.Encode(TestFont.Abc.AsSpan(0, TestFont.Abc.Length - 40)));
        Assert.Throws<InvalidDataException>(() => Woff2.Encode(Sfnt.Write([TestFont.Table(Tag.Head, 54)])));
    }

    [Fact]
    public void A_glyph_that_is_cut_off_is_refused()
    {
        TestGlyph glyph = TestGlyph.Simple('A', 600, [TestFont.Square]);
        byte[] font = TestFont.Make([TestGlyph.NotDefined, glyph with { Description = glyph.Description[..20] }]);
        Assert.Throws<InvalidDataException>(() => Woff2.Encode(font));
    }

    private static void AssertSameFont(byte[] font, Rune[] runes)
    {
        byte[] decoded = Woff2Decoder.Decode(Woff2.Encode(font));
        using FontFace before = FontFace.TryLoad(font)!;
        using FontFace after = FontFace.TryLoad(decoded)!;
        Assert.NotNull(after);
        Assert.All(runes, rune => Assert.Equal(GlyphOutline.SvgPath(before, rune), GlyphOutline.SvgPath(after, rune)));
        foreach (uint tag in Sfnt.Read(font).Tags.Where(t => t is not (Tag.Glyf or Tag.Loca or Tag.Head)))
        {
            Assert.Equal(TableOf(font, tag), TableOf(decoded, tag));
        }
    }

    private static byte[] TableOf(byte[] font, uint tag) => Sfnt.Read(font)[tag].ToArray();
}
