using System.Text;
using Xunit;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Fonts;

public sealed class FontFaceTests
{
    [Fact]
    public void Metrics_are_those_of_the_line_and_of_the_square()
    {
        using FontFace chinese = ThemeFonts.LoadChinese();
        Assert.Equal(new FontMetrics(1000, 1151, 286, 0, 880), chinese.Metrics);
        using FontFace english = ThemeFonts.LoadEnglish();
        Assert.Equal(new FontMetrics(1000, 1036, 335, 0, 850), english.Metrics);
    }

    [Fact]
    public void A_face_covers_what_it_maps()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        Assert.True(face.Covers(new Rune('A')));
        Assert.True(face.Covers(new Rune(' ')));
        Assert.False(face.Covers(new Rune('D')));
        Assert.False(face.Covers(new Rune(0x1F600)));
    }

    [Fact]
    public void The_average_counts_each_character_as_often_as_it_comes()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        Assert.Equal(625, face.AverageAdvance("AAAB?".EnumerateRunes()));
        Assert.Equal(0, face.AverageAdvance("?".EnumerateRunes()));
    }

    [Fact]
    public void A_face_may_lie_anywhere_in_memory()
    {
        byte[] padded = [1, 2, 3, .. TestFont.Abc, 4];
        using FontFace? face = FontFace.TryLoad(padded.AsMemory(3, TestFont.Abc.Length));
        Assert.NotNull(face);
        Assert.True(face.Covers(new Rune('C')));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Just a text file, longer than the header of a font would be.")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:0123456789abcdef\nsize 3153004\n")]
    [InlineData("OTTO            ")]
    [InlineData("wOF2                                                ")]
    public void What_is_no_TrueType_font_gives_no_face(string text) => Assert.Null(FontFace.TryLoad(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_file_that_is_cut_off_gives_no_face()
    {
        for (int length = 0; length < TestFont.Abc.Length - 3; length++)
        {
            Assert.Null(FontFace.TryLoad(TestFont.Abc.AsMemory(0, length)));
        }
        Assert.Null(FontFace.TryLoad(ThemeFonts.Chinese.AsMemory(0, ThemeFonts.Chinese.Length / 2)));
    }

    [Fact]
    public void A_file_whose_line_ends_were_changed_gives_no_face()
    {
        byte[] mangled = [.. ThemeFonts.English.SelectMany(b => b == '\n' ? new byte[] { 13, 10 } : [b])];
        Assert.Null(FontFace.TryLoad(mangled));
    }

    [Fact]
    public void A_missing_table_gives_no_face()
    {
        uint[] tags = Sfnt.Read(TestFont.Abc).Tags;
        foreach (uint missing in tags.Except([Tag.Os2, Tag.Name, Tag.Post]))
        {
            byte[] font = Sfnt.Write([
                .. tags.Where(t => t != missing).Select(t => new SfntTable(t, Sfnt.Read(TestFont.Abc)[t].ToArray())),
            ]);
            Assert.Null(FontFace.TryLoad(font));
        }
    }

    /// <summary>Any one byte may be wrong: then there is no face, or its use gives a font or says that it cannot.</summary>
    [Theory]
    [InlineData(0x00)]
    [InlineData(0x7F)]
    [InlineData(0xFF)]
    public void A_wrong_byte_never_crashes(byte wrong)
    {
        for (int i = 0; i < TestFont.Abc.Length; i++)
        {
            byte[] damaged = [.. TestFont.Abc];
            damaged[i] = wrong;
            using FontFace? face = FontFace.TryLoad(damaged);
            if (face is not null)
            {
                UseWhole(face);
            }
        }
    }

    [Fact]
    public void Threads_may_share_a_face()
    {
        using FontFace face = ThemeFonts.LoadEnglish();
        byte[] alone = FontSubset.Make(face, ThemeFonts.Latin);
        GlyphOutline? outline = GlyphOutline.SvgPath(face, new Rune('g'));
        Parallel.For(
            0,
            16,
            _ =>
            {
                Assert.Equal(alone, FontSubset.Make(face, ThemeFonts.Latin));
                Assert.Equal(outline, GlyphOutline.SvgPath(face, new Rune('g')));
            }
        );
    }

    private static void UseWhole(FontFace face)
    {
        Rune[] runes = [.. "ABC ".EnumerateRunes()];
        foreach (Rune rune in runes)
        {
            GlyphOutline.SvgPath(face, rune);
        }
        try
        {
            HeadlineFace.Make(face, runes, HeadlineStyle.Chinese);
        }
        catch (InvalidDataException)
        {
            // Said, not crashed.
        }
    }
}
