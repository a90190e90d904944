using System.Buffers.Binary;
using System.Text;
using Xunit;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Fonts;

public sealed class FontScaleTests
{
    [Fact]
    public void Everything_shrinks_together()
    {
        using FontFace scaled = FontFace.TryLoad(FontScale.ToUnitsPerEm(TestFont.Abc, 500))!;
        Assert.Equal(new FontMetrics(500, 450, 125, 15, 440), scaled.Metrics);
        Assert.Equal(300, scaled.AverageAdvance("A".EnumerateRunes()));
        Assert.Equal(new OutlineBox(50, -200, 200, 200), GlyphOutline.SvgPath(scaled, new Rune('A'))!.Ink);
    }

    [Fact]
    public void A_composite_shrinks_with_its_parts()
    {
        using FontFace face = FontFace.TryLoad(TestFont.Abc)!;
        using FontFace scaled = FontFace.TryLoad(FontScale.ToUnitsPerEm(TestFont.Abc, 500))!;
        OutlineBox full = GlyphOutline.SvgPath(face, new Rune('C'))!.Ink;
        Assert.Equal(
            new OutlineBox(full.X / 2, full.Y / 2, full.Width / 2, full.Height / 2),
            GlyphOutline.SvgPath(scaled, new Rune('C'))!.Ink
        );
    }

    [Fact]
    public void No_point_moves_by_more_than_half_a_unit()
    {
        using FontFace face = ThemeFonts.LoadChinese();
        byte[] subset = FontSubset.Make(face, ThemeFonts.CommonHan.EnumerateRunes(), kerning: false);
        byte[] scaled = FontScale.ToUnitsPerEm(subset, 400);
        GlyphTable before = GlyphTable.Read(Sfnt.Read(subset));
        GlyphTable after = GlyphTable.Read(Sfnt.Read(scaled));
        Assert.Equal(before.Count, after.Count);
        for (int glyph = 1; glyph < before.Count; glyph++)
        {
            SimpleGlyph full = SimpleGlyph.Read(before[glyph]);
            SimpleGlyph coarse = SimpleGlyph.Read(after[glyph]);
            Assert.Equal(full.ContourEnds, coarse.ContourEnds);
            Assert.Equal(GlyphBounds.Of(coarse.Points), coarse.Bounds);
            Assert.All(
                full.Points.Zip(coarse.Points),
                pair =>
                {
                    Assert.InRange(pair.Second.X - (pair.First.X * 0.4), -0.5, 0.5);
                    Assert.InRange(pair.Second.Y - (pair.First.Y * 0.4), -0.5, 0.5);
                    Assert.Equal(pair.First.OnCurve, pair.Second.OnCurve);
                }
            );
        }
    }

    [Fact]
    public void The_checksums_are_right()
    {
        byte[] scaled = FontScale.ToUnitsPerEm(TestFont.Abc, 500);
        uint sum = 0;
        for (int i = 0; i < scaled.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(scaled.AsSpan(i));
        }
        Assert.Equal(0xB1B0AFBA, sum);
    }

    [Fact]
    public void A_font_is_never_made_finer() => Assert.Same(TestFont.Abc, FontScale.ToUnitsPerEm(TestFont.Abc, 1000));

    [Fact]
    public void Tables_with_units_of_their_own_are_refused()
    {
        using FontFace face = ThemeFonts.LoadEnglish();
        byte[] subset = FontSubset.Make(face, ThemeFonts.Latin);
        Assert.Throws<ArgumentException>(() => FontScale.ToUnitsPerEm(subset, 500));
    }
}
