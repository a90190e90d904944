using System.Runtime.InteropServices;
using SkiaSharp;
using Xunit;
using Yueqing.Site.Rendering.Drawing;
using Yueqing.Site.Tests.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Drawing;

/// <summary>Opaque pixels, blue in the low byte, as Skia's <c>Bgra8888</c> has them in memory.</summary>
internal sealed record TestPicture(uint[] Pixels, int Width, int Height)
{
    public const uint Opaque = 0xFF000000;

    public static PictureMetadata Metadata { get; } = new("2024年乐清“成绩单”", "zh-CN", "乐清市人民政府", "https://example.org/报告");

    public int Colours => Pixels.Distinct().Count();

    public static TestPicture Of(int width, int height, Func<int, int, uint> colour) =>
        new([.. Enumerable.Range(0, width * height).Select(i => colour(i % width, i / width) | Opaque)], width, height);

    /// <summary>Noise over two slopes: thousands of colours far apart, like a photograph.</summary>
    public static TestPicture Photograph(int width, int height)
    {
        var random = new Random(1);
        return Of(width, height, (x, y) => (uint)((random.Next(64) + (x * 128 / width)) << 16 | (y * 255 / height) << 8 | random.Next(64)));
    }

    /// <summary>A card as the site draws them: two grounds, a headline, six lines of text, bars; some hundred shades at the edges of the letters.</summary>
    public static TestPicture Card()
    {
        using SKSurface surface = SKSurface.Create(new SKImageInfo(1200, 630, SKColorType.Bgra8888, SKAlphaType.Premul));
        using SKData font = SKData.CreateCopy(ThemeFonts.Chinese);
        using SKTypeface face = SKTypeface.FromData(font);
        using SKFont large = FontOf(face, 72);
        using SKFont small = FontOf(face, 30);
        using var paint = new SKPaint { IsAntialias = true };
        SKCanvas canvas = surface.Canvas;
        canvas.Clear(new SKColor(0xF2, 0xF6, 0xF1));
        paint.Color = new SKColor(0x2B, 0x6F, 0x20);
        canvas.DrawRect(0, 0, 1200, 250, paint);
        paint.Color = SKColors.White;
        canvas.DrawText(ThemeFonts.CommonHan[..14], 60, 110, SKTextAlign.Left, large, paint);
        for (int i = 0; i < 6; i++)
        {
            paint.Color = new SKColor(0x22, 0x22, 0x22);
            canvas.DrawText(ThemeFonts.CommonHan.Substring(14 + (20 * i), 20), 60, 310 + (46 * i), SKTextAlign.Left, small, paint);
            paint.Color = new SKColor(0xD2, 0xE2, 0xCF);
            canvas.DrawRoundRect(780, 280 + (46 * i), 360, 26, 6, 6, paint);
            paint.Color = i % 2 == 0 ? new SKColor(0x43, 0xB0, 0x30) : new SKColor(0x32, 0x60, 0xCC);
            canvas.DrawRoundRect(780, 280 + (46 * i), 90.4f + (31 * i), 26, 6, 6, paint);
        }
        using SKPixmap pixels = surface.PeekPixels();
        return new TestPicture(pixels.GetPixelSpan<uint>().ToArray(), 1200, 630);
    }

    public byte[] ToPng() => PngEncoder.Encode(Pixels, Width, Height, Metadata);

    public T WithPixmap<T>(Func<SKPixmap, T> use)
    {
        var pinned = GCHandle.Alloc(Pixels, GCHandleType.Pinned);
        using var pixmap = new SKPixmap(
            new SKImageInfo(Width, Height, SKColorType.Bgra8888, SKAlphaType.Opaque),
            pinned.AddrOfPinnedObject()
        );
        T result = use(pixmap);
        pinned.Free();
        return result;
    }

    public byte[] ToFile(SKEncodedImageFormat format) =>
        WithPixmap(pixmap =>
        {
            using SKData data = pixmap.Encode(format, 90)!;
            return data.ToArray();
        });

    /// <summary>The file as Skia shows it.</summary>
    public static TestPicture Decode(byte[] file)
    {
        using SKBitmap? bitmap = SKBitmap.Decode(file);
        Assert.NotNull(bitmap);
        Assert.Equal(SKColorType.Bgra8888, bitmap.ColorType);
        return new TestPicture(MemoryMarshal.Cast<byte, uint>(bitmap.GetPixelSpan()).ToArray(), bitmap.Width, bitmap.Height);
    }

    /// <summary>The greatest difference of any channel of any pixel; the sizes must be equal.</summary>
    public int Distance(TestPicture other)
    {
        Assert.Equal((Width, Height), (other.Width, other.Height));
        ReadOnlySpan<byte> mine = MemoryMarshal.AsBytes<uint>(Pixels);
        ReadOnlySpan<byte> theirs = MemoryMarshal.AsBytes<uint>(other.Pixels);
        int distance = 0;
        for (int i = 0; i < mine.Length; i++)
        {
            distance = Math.Max(distance, Math.Abs(mine[i] - theirs[i]));
        }
        return distance;
    }

    private static SKFont FontOf(SKTypeface face, float size) =>
        new(face, size)
        {
            Hinting = SKFontHinting.None,
            Subpixel = true,
            Edging = SKFontEdging.Antialias,
        };
}
