using SkiaSharp;

namespace Yueqing.Site.Tests.Support;

/// <summary>Compares pictures as a person would. Pixels are compared, not files: an encoder may change.</summary>
internal static class PictureComparison
{
    /// <summary>Of 255, in any channel: more than a rasterizer differs from its next version at the edge of a letter.</summary>
    private const int VisibleDifference = 48;

    /// <summary>Null when nobody would tell them apart.</summary>
    public static string? Difference(byte[] kept, byte[] drawn)
    {
        using SKBitmap a = SKBitmap.Decode(kept);
        using SKBitmap b = SKBitmap.Decode(drawn);
        if ((a.Width, a.Height) != (b.Width, b.Height))
        {
            return $"{a.Width}×{a.Height} px are kept, {b.Width}×{b.Height} px are drawn";
        }
        long sum = 0;
        int visible = 0;
        SKColor[] left = a.Pixels;
        SKColor[] right = b.Pixels;
        for (int i = 0; i < left.Length; i++)
        {
            (SKColor x, SKColor y) = (left[i], right[i]);
            int most = Math.Max(Math.Abs(x.Red - y.Red), Math.Max(Math.Abs(x.Green - y.Green), Math.Abs(x.Blue - y.Blue)));
            sum += most;
            visible += most > VisibleDifference ? 1 : 0;
        }
        double mean = (double)sum / left.Length;
        return mean > 0.25 || visible > left.Length / 2000
            ? FormattableString.Invariant($"the pictures differ by {mean:0.00} of 255 on average, and visibly in {visible} pixels")
            : null;
    }

    /// <summary>Compares with a committed picture, or with <c>ACCEPT=1</c> and never on CI keeps the new one if it looks different.</summary>
    public static void Holds(string path, byte[] drawn)
    {
        bool differs = !File.Exists(path) || Difference(File.ReadAllBytes(path), drawn) is not null;
        if (differs && Environment.GetEnvironmentVariable("ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, drawn);
        }
        Assert.True(File.Exists(path), $"{path} is missing: ACCEPT=1 keeps it");
        Assert.Null(Difference(File.ReadAllBytes(path), drawn));
    }
}
