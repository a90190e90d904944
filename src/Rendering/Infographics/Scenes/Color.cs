using System.Globalization;

namespace Yueqing.Site.Rendering.Infographics.Scenes;

/// <summary>An opaque colour in sRGB.</summary>
/// <param name="Rgb"><c>0xRRGGBB</c>.</param>
internal readonly record struct Color(uint Rgb)
{
    /// <summary><c>#rrggbb</c>; null for anything else.</summary>
    public static Color? TryParse(string text) =>
        text is ['#', _, _, _, _, _, _]
        && uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint rgb)
            ? new Color(rgb)
            : null;

    /// <summary>The contrast ratio of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”).</summary>
    public static double Contrast(Color a, Color b)
    {
        (double light, double dark) = (a.Luminance, b.Luminance);
        if (light < dark)
        {
            (light, dark) = (dark, light);
        }
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>This colour laid over another with an opacity of 0 to 1.</summary>
    public Color Over(Color ground, double opacity)
    {
        uint mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8)
        {
            double top = (Rgb >> shift) & 0xFF;
            double below = (ground.Rgb >> shift) & 0xFF;
            mixed |= (uint)Math.Floor((top * opacity) + (below * (1 - opacity)) + 0.5) << shift;
        }
        return new Color(mixed);
    }

    public override string ToString() => "#" + Rgb.ToString("x6", CultureInfo.InvariantCulture);

    private double Luminance =>
        (0.2126 * Linear((Rgb >> 16) & 0xFF)) + (0.7152 * Linear((Rgb >> 8) & 0xFF)) + (0.0722 * Linear(Rgb & 0xFF));

    private static double Linear(uint channel)
    {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
