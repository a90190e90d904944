using System.Text;
using SkiaSharp;
using Xunit;
using Yueqing.Site.Rendering.Drawing;

namespace Yueqing.Site.Tests.Rendering.Drawing;

public sealed class ImageFileTests
{
    /// <summary>Two by three pixels, black and white in turn.</summary>
    private static readonly byte[] Gif =
    [
        .. "GIF89a"u8,
        .. (byte[])[2, 0, 3, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
        .. (byte[])[0x2C, 0, 0, 0, 0, 2, 0, 3, 0, 0],
        // Codes of three bits, low bits first: clear, 0, 1; clear, 1, 0; clear, 0, 1; end.
        .. (byte[])[2, 4, 0x44, 0x18, 0x10, 0x29, 0, 0x3B],
    ];

    public static TheoryData<SKEncodedImageFormat> Formats =>
        [SKEncodedImageFormat.Png, SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Webp];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_whole_image_has_a_size(SKEncodedImageFormat format)
    {
        Assert.Equal(new ImageSize(64, 40), ImageFile.TryReadSize(TestPicture.Photograph(64, 40).ToFile(format)));
        Assert.Equal(new ImageSize(1, 1), ImageFile.TryReadSize(TestPicture.Photograph(1, 1).ToFile(format)));
        Assert.Equal(new ImageSize(3, 900), ImageFile.TryReadSize(TestPicture.Photograph(3, 900).ToFile(format)));
    }

    [Fact]
    public void What_the_encoders_make_has_its_size()
    {
        TestPicture card = TestPicture.Card();
        Assert.Equal(new ImageSize(1200, 630), ImageFile.TryReadSize(card.ToPng()));
        Assert.Equal(new ImageSize(1200, 630), ImageFile.TryReadSize(card.WithPixmap(WebpEncoder.Encode)));
    }

    /// <summary>The last bytes of a PNG, its end chunk and two checksums, and the byte that fills up a WebP, hold no pixel.</summary>
    [Theory]
    [InlineData(SKEncodedImageFormat.Png, 24)]
    [InlineData(SKEncodedImageFormat.Jpeg, 1)]
    [InlineData(SKEncodedImageFormat.Webp, 16)]
    public void An_image_that_ends_early_has_none(SKEncodedImageFormat format, int tail)
    {
        byte[] file = TestPicture.Photograph(30, 40).ToFile(format);
        Assert.NotNull(ImageFile.TryReadSize(file));
        for (int length = 0; length <= file.Length - tail; length++)
        {
            Assert.Null(ImageFile.TryReadSize(file.AsSpan(0, length)));
        }
    }

    [Fact]
    public void A_damaged_PNG_has_none()
    {
        byte[] file = TestPicture.Photograph(100, 100).ToFile(SKEncodedImageFormat.Png);
        file[file.Length / 2] ^= 0x55;
        Assert.Null(ImageFile.TryReadSize(file));
    }

    [Fact]
    public void A_GIF_has_a_size_unless_it_ends_early()
    {
        Assert.Equal(new ImageSize(2, 3), ImageFile.TryReadSize(Gif));
        for (int length = 0; length <= Gif.Length - 3; length++)
        {
            Assert.Null(ImageFile.TryReadSize(Gif.AsSpan(0, length)));
        }
    }

    [Fact]
    public void An_interlaced_PNG_is_read_as_well()
    {
        byte[] header = [0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 1];
        // Seven passes over 8 by 8 grey pixels: 64 bytes and the filter bytes of 15 rows.
        using var file = new PngChunks();
        file.Add("IHDR"u8, header);
        file.AddRows(new byte[79], new() { CompressionLevel = 6 });
        Assert.Equal(new ImageSize(8, 8), ImageFile.TryReadSize(file.ToArray()));
        using var early = new PngChunks();
        early.Add("IHDR"u8, header);
        early.AddRows(new byte[60], new() { CompressionLevel = 6 });
        Assert.Null(ImageFile.TryReadSize(early.ToArray()));
    }

    [Fact]
    public void A_few_bytes_that_claim_to_be_huge_cost_nothing()
    {
        using var file = new PngChunks();
        file.AddHeader(60_000, 60_000, 8, PngColor.Truecolour);
        file.AddRows(new byte[1000], new() { CompressionLevel = 6 });
        Assert.Null(ImageFile.TryReadSize(file.ToArray()));
        byte[] gif = [.. Gif];
        gif[7] = gif[9] = 0xFF;
        Assert.Null(ImageFile.TryReadSize(gif));
    }

    [Theory]
    [InlineData(1, 64, 40)]
    [InlineData(3, 64, 40)]
    [InlineData(6, 40, 64)]
    [InlineData(8, 40, 64)]
    public void A_JPEG_that_is_to_be_turned_has_the_size_that_is_shown(byte orientation, int width, int height)
    {
        byte[] file = TestPicture.Photograph(64, 40).ToFile(SKEncodedImageFormat.Jpeg);
        // A TIFF directory of one entry: tag 0x0112, one 16-bit number (EXIF 2.3, section 4.6.4).
        byte[] tiff = [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        byte[] turned = [.. file[..2], 0xFF, 0xE1, 0, (byte)(8 + tiff.Length), .. "Exif\0\0"u8, .. tiff, .. file[2..]];
        Assert.Equal(new ImageSize(width, height), ImageFile.TryReadSize(turned));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Just a text file, longer than the header of an image would be, and then some more of it.")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:0123456789abcdef\nsize 3153004\n")]
    [InlineData("\0\0\u0001\u0001\0")]
    public void What_is_no_image_has_none(string text) => Assert.Null(ImageFile.TryReadSize(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void A_format_that_is_not_for_the_web_has_none()
    {
        byte[] bitmap =
        [
            .. "BM"u8,
            .. (byte[])[58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0],
            .. new byte[24],
            .. (byte[])[1, 2, 3, 0],
        ];
        Assert.NotNull(SKBitmap.Decode(bitmap));
        Assert.Null(ImageFile.TryReadSize(bitmap));
    }
}
