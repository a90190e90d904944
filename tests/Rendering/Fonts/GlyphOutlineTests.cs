using System.Text;
using Xunit;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Fonts;

public sealed class GlyphOutlineTests
{
    [Fact]
    public void Straight_lines_are_written_short()
    {
        GlyphOutline outline = Draw(TestFont.Square);
        Assert.Equal("m100 0v-400h400V0z", outline.PathData);
        Assert.Equal(new OutlineBox(100, -400, 400, 400), outline.Ink);
        Assert.Equal("0 -880 600 1000", outline.Em.ViewBox);
    }

    [Fact]
    public void Curves_that_go_on_smoothly_leave_their_control_point_out()
    {
        GlyphOutline outline = Draw(TestFont.Round);
        Assert.Equal("m300 0Q0 0 0-300t300-300 300 300T300 0z", outline.PathData);
    }

    [Fact]
    public void The_ink_box_is_that_of_the_curve_and_not_of_its_control_points()
    {
        GlyphOutline arch = Draw([new GlyphPoint(0, 0, true), new GlyphPoint(300, 600, false), new GlyphPoint(600, 0, true)]);
        Assert.Equal(new OutlineBox(0, -300, 600, 300), arch.Ink);
    }

    [Fact]
    public void Contours_follow_one_another()
    {
        GlyphOutline outline = Draw(
            [new GlyphPoint(0, 0, true), new GlyphPoint(10, 0, true), new GlyphPoint(0, 10, true)],
            [new GlyphPoint(5, 5, true), new GlyphPoint(5, -5, true), new GlyphPoint(1000, 1001, true)]
        );
        Assert.Equal("m0 0h10L0-10zm5-5V5l995-1006z", outline.PathData);
    }

    [Fact]
    public void A_space_has_no_ink_but_a_width()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        Assert.Equal(new GlyphOutline("", default, new OutlineBox(0, -880, 250, 1000)), GlyphOutline.SvgPath(face, new Rune(' ')));
    }

    [Fact]
    public void A_character_that_the_face_has_not_gives_none()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        Assert.Null(GlyphOutline.SvgPath(face, new Rune('稳')));
    }

    [Theory]
    [InlineData('稳')]
    [InlineData('进')]
    [InlineData('优')]
    [InlineData('美')]
    [InlineData('得')]
    public void The_five_characters_fill_their_square(char character)
    {
        using FontFace face = ThemeFonts.LoadChinese();
        GlyphOutline outline = GlyphOutline.SvgPath(face, new Rune(character))!;
        Assert.Equal(new OutlineBox(0, -880, 1000, 1000), outline.Em);
        Assert.InRange(outline.Ink.Width, 850, 1000);
        Assert.InRange(outline.Ink.Height, 850, 1000);
        Assert.InRange(outline.PathData.Length, 300, 2000);
        Assert.Matches("^m[-0-9 MmLlHhVvQqTtz]+z$", outline.PathData);
    }

    private static GlyphOutline Draw(params GlyphPoint[][] contours)
    {
        using FontFace face = FontFace.TryLoad(TestFont.Make([TestGlyph.NotDefined, TestGlyph.Simple('A', 600, contours)]))!;
        return GlyphOutline.SvgPath(face, new Rune('A'))!;
    }
}
