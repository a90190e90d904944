using Xunit;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Fonts;

public sealed class Woff2NumberTests
{
    /// <summary>Around every border between two forms.</summary>
    private static readonly int[] Steps = [0, 1, 2, 16, 17, 64, 65, 66, 255, 256, 257, 768, 769, 770, 1279, 1280, 4095, 4096, 65535];

    [Fact]
    public void Every_step_can_be_read_back()
    {
        int[] signed = [.. Steps, .. Steps.Select(s => -s)];
        foreach (int dx in signed)
        {
            foreach (int dy in signed)
            {
                var flags = new FontWriter();
                var bytes = new FontWriter();
                Woff2Triplet.Write(flags, bytes, dx, dy, onCurve: dx < dy);
                var reader = new FontReader(bytes.Written);
                Assert.Equal((dx, dy), Woff2GlyphDecoder.Step(flags.Written[0], ref reader));
                Assert.Equal(dx < dy, flags.Written[0] < 0x80);
                Assert.Equal(0, reader.Left);
            }
        }
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 1279, 1)]
    [InlineData(-1279, 0, 1)]
    [InlineData(64, -64, 1)]
    [InlineData(65, 1, 2)]
    [InlineData(768, 768, 2)]
    [InlineData(769, 1, 3)]
    [InlineData(0, 1280, 3)]
    [InlineData(4096, 0, 4)]
    public void Small_steps_take_few_bytes(int dx, int dy, int length)
    {
        var bytes = new FontWriter();
        Woff2Triplet.Write(new FontWriter(), bytes, dx, dy, onCurve: true);
        Assert.Equal(length, bytes.Length);
    }

    /// <summary>The examples of section 6.1.1 of the recommendation are 506 and its neighbours.</summary>
    [Theory]
    [InlineData(0, "00")]
    [InlineData(252, "FC")]
    [InlineData(253, "FF00")]
    [InlineData(505, "FFFC")]
    [InlineData(506, "FE00")]
    [InlineData(761, "FEFF")]
    [InlineData(762, "FD02FA")]
    [InlineData(65535, "FDFFFF")]
    public void Packed_words_are_short(int value, string bytes)
    {
        var writer = new FontWriter();
        writer.Packed16(value);
        Assert.Equal(bytes, Convert.ToHexString(writer.Written));
        var reader = new FontReader(writer.Written);
        Assert.Equal(value, Woff2GlyphDecoder.Packed16(ref reader));
    }

    [Theory]
    [InlineData(0u, "00")]
    [InlineData(63u, "3F")]
    [InlineData(127u, "7F")]
    [InlineData(128u, "8100")]
    [InlineData(16384u, "818000")]
    [InlineData(uint.MaxValue, "8FFFFFFF7F")]
    public void Lengths_take_seven_bits_a_byte(uint value, string bytes)
    {
        var writer = new FontWriter();
        writer.Base128(value);
        Assert.Equal(bytes, Convert.ToHexString(writer.Written));
    }

    [Fact]
    public void Known_tables_have_the_numbers_of_the_recommendation()
    {
        Assert.Equal(0, Woff2Tags.IndexOf(Tag.Cmap));
        Assert.Equal(10, Woff2Tags.IndexOf(Tag.Glyf));
        Assert.Equal(28, Woff2Tags.IndexOf(Tag.Of("GSUB"u8)));
        Assert.Equal(47, Woff2Tags.IndexOf(Tag.Of("fvar"u8)));
        Assert.Equal(62, Woff2Tags.IndexOf(Tag.Of("Sill"u8)));
        Assert.Equal(Woff2Tags.Unknown, Woff2Tags.IndexOf(Tag.Of("Yqng"u8)));
    }
}
