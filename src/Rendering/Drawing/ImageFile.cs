using SkiaSharp;

namespace Yueqing.Site.Rendering.Drawing;

/// <summary>Looks into an image that somebody else made: PNG, JPEG, GIF, WebP, and AVIF where the Skia in use can read it.</summary>
internal static class ImageFile
{
    /// <summary>A GIF has to be unpacked as a whole to see whether it is whole; one of more pixels than this, a quarter of a gigabyte, is taken for damaged.</summary>
    private const long MostPixels = 1 << 26;

    /// <summary>
    /// The size, turned as the EXIF orientation says, since browsers turn it too; null when the bytes are none of these formats, or when
    /// the data ends early or is damaged so that the last row cannot be had. Takes one to fifteen milliseconds for a million pixels, and memory for
    /// one row where the format lets it.
    /// </summary>
    public static unsafe ImageSize? TryReadSize(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            using SKData data = SKData.Create((nint)start, bytes.Length);
            using SKCodec? codec = bytes.IsEmpty ? null : SKCodec.Create(data);
            return codec is not null && IsKnown(codec.EncodedFormat) && IsWhole(codec) ? Turned(codec) : null;
        }
    }

    /// <summary>Skia also reads formats that browsers do not, one of them without any signature.</summary>
    private static bool IsKnown(SKEncodedImageFormat format) =>
        format
            is SKEncodedImageFormat.Png
                or SKEncodedImageFormat.Jpeg
                or SKEncodedImageFormat.Gif
                or SKEncodedImageFormat.Webp
                or SKEncodedImageFormat.Avif;

    private static ImageSize Turned(SKCodec codec) =>
        codec.EncodedOrigin
            is SKEncodedOrigin.LeftTop
                or SKEncodedOrigin.RightTop
                or SKEncodedOrigin.RightBottom
                or SKEncodedOrigin.LeftBottom
            ? new ImageSize(codec.Info.Height, codec.Info.Width)
            : new ImageSize(codec.Info.Width, codec.Info.Height);

    /// <summary>Each format has a way of its own to reach the last row with little work: JPEG by rows, PNG in steps, the others only as a whole.</summary>
    private static bool IsWhole(SKCodec codec)
    {
        SKImageInfo info = codec.Info.WithColorType(SKColorType.Bgra8888).WithAlphaType(SKAlphaType.Premul);
        return codec.EncodedFormat switch
        {
            SKEncodedImageFormat.Jpeg => HasLastRow(codec, info),
            SKEncodedImageFormat.Png => EndsWell(codec, info),
            _ => Unpacks(codec, info),
        };
    }

    private static unsafe bool HasLastRow(SKCodec codec, SKImageInfo info)
    {
        fixed (byte* row = new byte[info.RowBytes])
        {
            return codec.StartScanlineDecode(info) == SKCodecResult.Success
                && (info.Height == 1 || codec.SkipScanlines(info.Height - 1))
                && codec.GetScanlines((nint)row, 1, info.RowBytes) == 1;
        }
    }

    private static unsafe bool EndsWell(SKCodec codec, SKImageInfo info)
    {
        fixed (byte* row = new byte[info.RowBytes])
        {
            var last = new SKCodecOptions(new SKRectI(0, info.Height - 1, info.Width, info.Height));
            return codec.StartIncrementalDecode(info, (nint)row, info.RowBytes, last) == SKCodecResult.Success
                && codec.IncrementalDecode(out _) == SKCodecResult.Success;
        }
    }

    /// <summary>WebP is shrunk while it is unpacked; GIF, which cannot be, is held against <see cref="MostPixels"/>.</summary>
    private static bool Unpacks(SKCodec codec, SKImageInfo info)
    {
        SKImageInfo small = codec.EncodedFormat == SKEncodedImageFormat.Webp ? info.WithSize(codec.GetScaledDimensions(0.125f)) : info;
        if ((long)small.Width * small.Height > MostPixels)
        {
            return false;
        }
        using var pixels = new SKBitmap();
        return pixels.TryAllocPixels(small) && codec.GetPixels(small, pixels.GetPixels()) == SKCodecResult.Success;
    }
}
