using SkiaSharp;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Rendering;

/// <summary>Pictures that an author puts beside a page.</summary>
public sealed class ImageSizesTests
{
    private static SiteTest WithImage(byte[] bytes)
    {
        var site = new SiteTest();
        foreach (string locale in new[] { "zh", "en" })
        {
            string page = $"input/tasks/opening-up/{locale}.md";
            string text = System.Text.Encoding.UTF8.GetString(site.Files.Read(page)!);
            site.With(page, text + (locale == "zh" ? "\n![港口](port.png)\n" : "\n![The port](port.png)\n"));
        }
        return site.With("input/tasks/opening-up/port.png", bytes);
    }

    private static byte[] Png(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        using SKData data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    [Fact]
    public void A_page_keeps_the_place_of_its_pictures() =>
        Assert.Contains(
            "alt=\"The port\" width=\"320\" height=\"180\" loading=\"lazy\">",
            WithImage(Png(320, 180)).Page("en/tasks/opening-up/index.html"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_that_is_cut_off_or_another_kind_of_file_is_no_image()
    {
        const string expected = "input/tasks/opening-up/port.png: error[damaged-image]";
        Assert.Contains(expected, WithImage(Png(320, 180)[..60]).Messages(), StringComparison.Ordinal);
        Assert.Contains(expected, WithImage("<html>no picture</html>"u8.ToArray()).Messages(), StringComparison.Ordinal);
    }
}
