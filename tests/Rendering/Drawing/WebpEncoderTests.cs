using Xunit;
using Yueqing.Site.Rendering.Drawing;

namespace Yueqing.Site.Tests.Rendering.Drawing;

public sealed class WebpEncoderTests
{
    [Fact]
    public void A_drawn_card_keeps_its_size_and_looks_the_same_and_has_the_same_bytes_each_time()
    {
        TestPicture card = TestPicture.Card();
        byte[] file = card.WithPixmap(WebpEncoder.Encode);
        Assert.Equal("RIFF"u8, file.AsSpan(0, 4));
        Assert.Equal("WEBP"u8, file.AsSpan(8, 4));
        TestPicture shown = TestPicture.Decode(file);
        Assert.Equal((card.Width, card.Height), (shown.Width, shown.Height));
        Assert.InRange(AverageDifference(card, shown), 0, 3);
        Assert.Equal(file, card.WithPixmap(WebpEncoder.Encode));
    }

    [Fact]
    public void A_picture_of_many_colours_is_packed_too()
    {
        TestPicture photograph = TestPicture.Photograph(200, 200);
        byte[] file = photograph.WithPixmap(WebpEncoder.Encode);
        Assert.InRange(file.Length, 1_000, 40_000);
        Assert.InRange(AverageDifference(photograph, TestPicture.Decode(file)), 0, 16);
    }

    [Fact]
    public void A_picture_longer_than_the_format_can_say_is_refused() =>
        Assert.Throws<ArgumentException>(() => TestPicture.Of(16384, 1, (_, _) => 0).WithPixmap(WebpEncoder.Encode));

    private static double AverageDifference(TestPicture a, TestPicture b) =>
        a.Pixels.Zip(b.Pixels).Average(p => Math.Abs((p.First >> 8 & 0xFF) - (int)(p.Second >> 8 & 0xFF)));
}
