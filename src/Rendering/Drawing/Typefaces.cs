using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using SkiaSharp;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Rendering.Drawing;

/// <summary>The drawing library's own form of each face, made once for all pictures and shared by all threads.</summary>
internal sealed class Typefaces : IDisposable
{
    private readonly ConcurrentDictionary<PictureFace, Lazy<SKTypeface>> _faces = new();

    public SKTypeface Of(PictureFace face) => _faces.GetOrAdd(face, f => new Lazy<SKTypeface>(() => Load(f.Bytes))).Value;

    /// <summary>A font as the drawing library reads it.</summary>
    /// <exception cref="InvalidDataException">It cannot read this font.</exception>
    public static SKTypeface Load(byte[] bytes)
    {
        // A font has ten megabytes, which are read in place; they stay pinned until the library lets go of them.
        var pin = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        using SKData data = SKData.Create(pin.AddrOfPinnedObject(), bytes.Length, (_, _) => pin.Free());
        return SKTypeface.FromData(data) ?? throw new InvalidDataException("The drawing library cannot read this font.");
    }

    /// <summary>S3-18: outlines as they are, on fractions of a pixel, with advances that do not depend on the size.</summary>
    public static SKFont Font(SKTypeface face, float size) =>
        new(face, size)
        {
            Hinting = SKFontHinting.None,
            Subpixel = true,
            LinearMetrics = true,
            BaselineSnap = false,
            Edging = SKFontEdging.Antialias,
        };

    public void Dispose()
    {
        foreach (Lazy<SKTypeface> face in _faces.Values.Where(f => f.IsValueCreated))
        {
            face.Value.Dispose();
        }
    }
}
