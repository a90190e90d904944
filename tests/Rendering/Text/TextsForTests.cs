using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Text;
using Yueqing.Site.Tests.Model.Quantities;

namespace Yueqing.Site.Tests.Rendering.Text;

/// <summary>A face of round widths, and short ways to break texts with it.</summary>
internal static class TextsForTests
{
    public const float Em = 16;

    public static readonly UnitWords Units = new(UnitsForTests.Table);

    public static bool[] Opportunities(string text, Locale locale) => LineBreaks.Opportunities(text, locale, Units);

    /// <summary>Full-width signs 16, spaces 4, others 9; halved marks and gaps as the page will set them.</summary>
    public static float[] Advances(string text, Locale locale)
    {
        bool[] halved = PunctuationSpacing.Adjacent(text, locale);
        return [.. text.Select((_, i) => Advance(text, i, halved[i], locale))];
    }

    /// <summary>The width of a line as it is finally set, from the line alone.</summary>
    public static float SetWidth(string line, Locale locale)
    {
        bool[] halved = PunctuationSpacing.Halved(line, locale);
        return line.Select((_, i) => Advance(line, i, halved[i], locale)).Sum();
    }

    public static List<Range> Ranges(string text, Locale locale, float width, bool balance = false) =>
        Paragraph.Fit(text, locale, Advances(text, locale), Opportunities(text, locale), width, Em, balance);

    public static string[] Lines(string text, Locale locale, float width, bool balance = false) =>
        [.. Ranges(text, locale, width, balance).Select(line => text[line])];

    private static float Advance(string text, int i, bool halved, Locale locale)
    {
        char c = text[i];
        float advance =
            char.IsLowSurrogate(c) || c == '\n' ? 0
            : c == ' ' ? 4
            : locale == Locale.Chinese ? (Han.IsFullWidth(c) ? Em : 9)
            : Han.Is(c) ? Em
            : 9;
        bool gap = i + 1 < text.Length && PunctuationSpacing.GapBetween(c, text[i + 1]);
        return (halved ? advance - (Em / 2) : advance) + (gap ? Em / 8 : 0);
    }
}
