using SkiaSharp;
using Yueqing.Site.Rendering.Infographics.Scenes;

namespace Yueqing.Site.Rendering.Drawing;

/// <summary>A scene, or a slice of it, as pixels.</summary>
internal sealed class Raster : IDisposable
{
    private readonly SKBitmap _bitmap;

    private Raster(SKBitmap bitmap) => _bitmap = bitmap;

    public int Width => _bitmap.Width;

    public int Height => _bitmap.Height;

    /// <param name="top">Where the slice begins, in the pixels of the scene.</param>
    /// <param name="height">How high the slice is.</param>
    /// <param name="scale">Pixels drawn for one pixel of the scene.</param>
    public static Raster Draw(Scene scene, float top, float height, float scale, Typefaces faces)
    {
        var info = new SKImageInfo(
            (int)MathF.Round(scene.Width * scale),
            (int)MathF.Round(height * scale),
            SKColorType.Bgra8888,
            SKAlphaType.Premul
        );
        var bitmap = new SKBitmap(info);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(ScenePainter.Convert(scene.Background));
        canvas.Scale(scale);
        canvas.Translate(0, -top);
        using var painter = new ScenePainter(canvas, face => DrawnFace.Whole(faces.Of(face)), withWords: false);
        painter.Paint(scene.Items);
        canvas.Flush();
        return new Raster(bitmap);
    }

    public byte[] ToPng(PictureMetadata metadata) =>
        PngEncoder.Encode(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(_bitmap.GetPixelSpan()), Width, Height, metadata);

    public byte[] ToWebp()
    {
        using SKPixmap pixels = _bitmap.PeekPixels();
        return WebpEncoder.Encode(pixels);
    }

    public void Dispose() => _bitmap.Dispose();
}
