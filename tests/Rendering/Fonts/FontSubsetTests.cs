using System.Text;
using Xunit;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Fonts;

public sealed class FontSubsetTests
{
    [Fact]
    public void Only_the_characters_asked_for_stay()
    {
        using FontFace face = ThemeFonts.LoadChinese();
        using FontFace subset = FontFace.TryLoad(FontSubset.Make(face, "稳进优美得2023".EnumerateRunes()))!;
        Assert.All("稳进优美得203", c => Assert.True(subset.Covers(new Rune(c))));
        Assert.All("乐清1A", c => Assert.False(subset.Covers(new Rune(c))));
        Assert.Equal(GlyphOutline.SvgPath(face, new Rune('稳')), GlyphOutline.SvgPath(subset, new Rune('稳')));
    }

    [Fact]
    public void Order_and_repeats_do_not_matter()
    {
        using FontFace face = ThemeFonts.LoadEnglish();
        Assert.Equal(
            FontSubset.Make(face, "Yueqing".EnumerateRunes()),
            FontSubset.Make(face, "gniqeuY Yue".EnumerateRunes().Where(r => r.Value != ' '))
        );
    }

    [Fact]
    public void Characters_that_the_face_has_not_are_left_out()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        Assert.Equal(FontSubset.Make(face, "A".EnumerateRunes()), FontSubset.Make(face, "A乐".EnumerateRunes()));
    }

    [Fact]
    public void Kerning_stays_where_it_is_wanted_and_nothing_else_of_layout_does()
    {
        using FontFace face = ThemeFonts.LoadEnglish();
        Assert.Contains("GPOS", Tables(FontSubset.Make(face, ThemeFonts.Latin)));
        Assert.DoesNotContain("GPOS", Tables(FontSubset.Make(face, ThemeFonts.Latin, kerning: false)));
    }

    [Fact]
    public void A_subset_holds_only_what_a_browser_needs()
    {
        using FontFace chinese = ThemeFonts.LoadChinese();
        string[] needed = ["OS/2", "cmap", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"];
        Assert.Equal(needed, Tables(FontSubset.Make(chinese, "稳".EnumerateRunes(), kerning: false)));
    }

    [Fact]
    public void The_licence_goes_with_the_font_and_its_name_does_not()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        byte[] subset = FontSubset.Make(face, "A".EnumerateRunes());
        string names = Encoding.BigEndianUnicode.GetString(Sfnt.Read(subset)[Tag.Name][(6 + (3 * 12))..]);
        Assert.Contains("Free to use", names, StringComparison.Ordinal);
        Assert.Contains("OFL", names, StringComparison.Ordinal);
        Assert.Contains("https://example.org/ofl", names, StringComparison.Ordinal);
        Assert.DoesNotContain("Test Sans", names, StringComparison.Ordinal);
    }

    private static string[] Tables(byte[] font) =>
        [
            .. Sfnt.Read(font)
                .Tags.Order()
                .Select(t => string.Concat((char)(t >> 24), (char)((t >> 16) & 255), (char)((t >> 8) & 255), (char)(t & 255))),
        ];
}
