using CsCheck;
using Xunit;
using Yueqing.Site.Rendering.Drawing;

namespace Yueqing.Site.Tests.Rendering.Drawing;

public sealed class PngEncoderTests
{
    private const int Truecolour = 2;
    private const int Indexed = 3;

    // Colours anywhere, or so close to each other that one can stand for several.
    private static readonly Gen<uint> Colours = Gen.OneOf(
        Gen.UInt,
        Gen.UInt[0, 0xFFFFFF],
        Gen.Select(Gen.UInt[100, 120], Gen.UInt[0, 30], (a, b) => (a << 16) | (b << 8) | a)
    );

    private static readonly Gen<TestPicture> Pictures =
        from width in Gen.OneOf(Gen.Const(1), Gen.Int[1, 20], Gen.Int[30, 60])
        from height in Gen.OneOf(Gen.Const(1), Gen.Int[1, 20], Gen.Int[30, 60])
        from count in Gen.OneOf(1, 2, 3, 4, 5, 16, 17, 255, 256, 257, 700)
        from colours in Colours.Array[count]
        from picks in Gen.Int[0, count - 1].Array[width * height]
        from repeat in Gen.Int[1, 9]
        select TestPicture.Of(width, height, (x, y) => colours[picks[((y * width) + x) / repeat]]);

    [Fact]
    public void Any_picture_comes_back_exact_or_within_the_bound() =>
        Pictures.Sample(picture =>
        {
            TestPicture shown = TestPicture.Decode(picture.ToPng());
            // Among so few pixels every colour is one of a thousandth of them.
            bool exact = picture.Colours <= 256 || picture.Pixels.Length <= PngPalette.FlatShare;
            Assert.InRange(picture.Distance(shown), 0, exact ? 0 : PngPalette.Bound);
        });

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 4)]
    [InlineData(16, 4)]
    [InlineData(17, 8)]
    [InlineData(255, 8)]
    [InlineData(256, 8)]
    public void Few_colours_stay_as_they_are_in_as_few_bits_as_they_need(int colours, int bits)
    {
        var picture = TestPicture.Of(37, 21, (x, y) => (uint)(((37 * y) + x) % colours * 0x0301FD));
        Assert.Equal(colours, picture.Colours);
        byte[] file = picture.ToPng();
        var png = new PngFile(file);
        Assert.Equal((Indexed, bits), (png.ColourType, png.BitDepth));
        Assert.Equal(3 * colours, png["PLTE"].Length);
        Assert.Equal(0, picture.Distance(TestPicture.Decode(file)));
    }

    [Fact]
    public void One_colour_too_many_for_a_palette_makes_truecolour_without_loss()
    {
        var picture = TestPicture.Of(257, 1, (x, _) => (uint)(x * 0x070B0D));
        byte[] file = picture.ToPng();
        Assert.Equal((Truecolour, 8), (new PngFile(file).ColourType, new PngFile(file).BitDepth));
        Assert.Equal(0, picture.Distance(TestPicture.Decode(file)));
    }

    [Fact]
    public void A_photograph_stays_exact_and_its_rows_choose_their_filters()
    {
        TestPicture photograph = TestPicture.Photograph(300, 100);
        var slope = TestPicture.Of(300, 100, (x, y) => (uint)((x * 255 / 300) << 16 | (y * 2) << 8 | ((x + y) / 2)));
        var both = new TestPicture([.. photograph.Pixels, .. slope.Pixels, .. photograph.Pixels], 300, 300);
        Assert.True(both.Colours > ColorRuns.MostColours);
        byte[] file = both.ToPng();
        var png = new PngFile(file);
        Assert.Equal(Truecolour, png.ColourType);
        Assert.Equal(0, both.Distance(TestPicture.Decode(file)));
        byte[] rows = png.Rows();
        Assert.True(Enumerable.Range(0, 300).Select(y => rows[y * 901]).Distinct().Count() >= 3);
    }

    [Fact]
    public void A_drawn_card_keeps_its_flat_colours_and_no_shade_moves_further_than_the_bound()
    {
        TestPicture card = TestPicture.Card();
        Assert.True(card.Colours > PngPalette.MostEntries);
        byte[] file = card.ToPng();
        TestPicture shown = TestPicture.Decode(file);
        Assert.Equal(Indexed, new PngFile(file).ColourType);
        Assert.InRange(file.Length, 10_000, 80_000);
        Assert.InRange(card.Distance(shown), 1, PngPalette.Bound);
        uint[] flat =
        [
            .. card.Pixels.GroupBy(p => p).Where(g => g.Count() * PngPalette.FlatShare >= card.Pixels.Length).Select(g => g.Key),
        ];
        Assert.InRange(flat.Length, 6, 40);
        Assert.All(card.Pixels.Zip(shown.Pixels).Where(p => flat.Contains(p.First)).Distinct(), p => Assert.Equal(p.First, p.Second));
    }

    /// <summary>200 colours of two pixels each, beside each a shade of one pixel, on a ground that makes all of them rare.</summary>
    [Theory]
    [InlineData(0, 6, 201)]
    [InlineData(8, 6, 201)]
    [InlineData(16, 6, 201)]
    [InlineData(0, 7, null)]
    [InlineData(8, 7, null)]
    [InlineData(16, 7, null)]
    public void A_shade_joins_the_more_frequent_colour_up_to_the_bound(int channel, int step, int? entries)
    {
        static uint Colour(int i) => (uint)((20 + (30 * (i % 6))) << 16 | (20 + (30 * (i / 6 % 6))) << 8 | (20 + (30 * (i / 36))));
        var picture = TestPicture.Of(
            1000,
            4,
            (x, y) => (x, y) is not (< 200, < 3) ? 0xFFFFFF : Colour(x) + (y == 1 ? (uint)(step << channel) : 0)
        );
        Assert.Equal(401, picture.Colours);
        byte[] file = picture.ToPng();
        var png = new PngFile(file);
        Assert.Equal(entries, png.ColourType == Indexed ? png["PLTE"].Length / 3 : null);
        TestPicture shown = TestPicture.Decode(file);
        Assert.Equal(entries is null ? 0 : step, picture.Distance(shown));
        Assert.Equal(picture.Pixels[..200], shown.Pixels[..200]);
        Assert.Equal(picture.Pixels[..200], shown.Pixels[2000..2200]);
    }

    [Fact]
    public void Pixels_fill_a_byte_from_the_high_bits_on_and_the_rest_is_zero()
    {
        Assert.Equal([0, 0b0101_0000], new PngFile(TestPicture.Of(5, 1, (x, _) => (uint)(x % 2)).ToPng()).Rows());
        Assert.Equal([0, 0b00_00_01_10, 0b11_000000], new PngFile(TestPicture.Of(5, 1, (x, _) => (uint)Math.Max(0, x - 1)).ToPng()).Rows());
    }

    [Fact]
    public void More_flat_colours_than_a_palette_holds_stay_exact()
    {
        var picture = TestPicture.Of(300, 10, (x, _) => (uint)(x / 2 << 8 | x % 2));
        Assert.Equal(300, picture.Colours);
        byte[] file = picture.ToPng();
        Assert.Equal(Truecolour, new PngFile(file).ColourType);
        Assert.Equal(0, picture.Distance(TestPicture.Decode(file)));
    }

    [Fact]
    public void A_run_may_be_longer_than_the_rows_and_than_a_number_can_say()
    {
        var picture = TestPicture.Of(700, 300, (x, y) => y == 200 && x > 3 ? 0x123456u : 0xFEDCBA);
        Assert.Equal(0, picture.Distance(TestPicture.Decode(picture.ToPng())));
    }

    [Fact]
    public void The_chunks_come_in_their_order_and_tell_no_time()
    {
        string[] texts = ["iTXt", "iTXt", "iTXt", "iTXt"];
        var indexed = new PngFile(TestPicture.Of(3, 2, (x, _) => (uint)x).ToPng());
        Assert.Equal(["IHDR", "sRGB", "PLTE", .. texts, "IDAT", "IEND"], indexed.Chunks.Select(c => c.Type));
        Assert.Equal([0, 0, 0, 3, 0, 0, 0, 2, 2, Indexed, 0, 0, 0], indexed["IHDR"]);
        Assert.Equal((byte[])[0, 0, 0, 0, 0, 1, 0, 0, 2], indexed["PLTE"]);
        var truecolour = new PngFile(TestPicture.Photograph(40, 40).ToPng());
        Assert.Equal(["IHDR", "sRGB", .. texts, "IDAT", "IEND"], truecolour.Chunks.Select(c => c.Type));
    }

    [Fact]
    public void Title_language_author_and_source_can_be_read()
    {
        PictureMetadata metadata = TestPicture.Metadata;
        Assert.Equal(
            [
                ("Title", "zh-CN", metadata.Title),
                ("Language", "", "zh-CN"),
                ("Author", "zh-CN", metadata.Author),
                ("Source", "zh-CN", metadata.Source),
            ],
            new PngFile(TestPicture.Of(1, 1, (_, _) => 0).ToPng()).Texts()
        );
    }

    [Fact]
    public void What_is_not_known_is_not_said_and_a_zero_cannot_end_a_text()
    {
        byte[] file = PngEncoder.Encode([0], 1, 1, new PictureMetadata("a\0b", "", "", "c"));
        Assert.Equal([("Title", "", "ab"), ("Source", "", "c")], new PngFile(file).Texts());
    }

    [Fact]
    public void Alpha_is_not_read()
    {
        var picture = TestPicture.Of(50, 50, (x, y) => (uint)((x + y) % 20));
        uint[] transparent = [.. picture.Pixels.Select((p, i) => i % 3 == 0 ? p : p & 0xFFFFFF)];
        Assert.Equal(picture.ToPng(), PngEncoder.Encode(transparent, 50, 50, TestPicture.Metadata));
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes_on_any_thread()
    {
        TestPicture[] pictures = [TestPicture.Card(), TestPicture.Photograph(90, 70), TestPicture.Of(9, 9, (x, _) => (uint)x)];
        byte[][] alone = [.. pictures.Select(p => p.ToPng())];
        Parallel.For(0, 12, i => Assert.Equal(alone[i % 3], pictures[i % 3].ToPng()));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(-3, -1)]
    public void A_size_that_is_not_that_of_the_pixels_is_refused(int width, int height) =>
        Assert.Throws<ArgumentException>(() => PngEncoder.Encode(new uint[3], width, height, TestPicture.Metadata));

    [Fact]
    public void The_checksum_is_that_of_the_catalogue_of_checksums() => Assert.Equal(0xCBF43926, Crc32.Of("123456789"u8));
}
