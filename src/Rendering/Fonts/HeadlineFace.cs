using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Yueqing.Site.Rendering.Fonts;

/// <summary>The web font of the headlines of one language, with the rules that bring it into a page (S3-11, S3-12).</summary>
internal sealed class HeadlineFace
{
    private readonly FontMetrics _metrics;
    private readonly double _averageAdvance;
    private readonly HeadlineStyle _style;

    private HeadlineFace(FontFace face, FontMetrics metrics, HeadlineStyle style, byte[] woff2, ImmutableArray<Rune> missing)
    {
        _metrics = metrics;
        _averageAdvance = face.AverageAdvance(HeadlineFallback.EnglishSample.EnumerateRunes()) / face.Metrics.UnitsPerEm;
        _style = style;
        Woff2 = woff2;
        Missing = missing;
    }

    /// <summary>The font file: the same bytes for the same face, characters and style.</summary>
    public byte[] Woff2 { get; }

    /// <summary>The characters in use that the face does not cover, ascending, once each. Control and format characters draw nothing and are not asked for.</summary>
    public ImmutableArray<Rune> Missing { get; }

    /// <summary>Cuts the face down to the characters in use and packs it.</summary>
    /// <exception cref="InvalidDataException">The face is damaged in a place that loading does not look at.</exception>
    public static HeadlineFace Make(FontFace face, IEnumerable<Rune> runes, HeadlineStyle style)
    {
        Rune[] used = [.. runes.Distinct().Where(Draws).Order()];
        byte[] subset = FontSubset.Make(face, used, style.Kerning);
        if (style.UnitsPerEm is { } unitsPerEm)
        {
            subset = FontScale.ToUnitsPerEm(subset, unitsPerEm);
        }
        // The line of what is sent, after rounding, is the one that the stand-ins must have.
        using FontFace sent = FontFace.TryLoad(subset) ?? throw new InvalidDataException("The subset of the font is no font.");
        return new HeadlineFace(face, sent.Metrics, style, Fonts.Woff2.Encode(subset), [.. used.Where(r => !face.Covers(r))]);
    }

    /// <summary>
    /// The <c>@font-face</c> rules: the stand-ins, then the face at <paramref name="href"/> (CSS Fonts 4 and 5). While the file loads, text stands
    /// in a local face that is stretched to the same average width and given the same line, so nothing jumps when they change places.
    /// </summary>
    /// <remarks>
    /// Of several rules alike but for their source the last one whose face exists wins, so the stand-ins come in reverse. There is no
    /// <c>unicode-range</c>: every page needs the file, and the list of characters would be longer than what it could save.
    /// </remarks>
    /// <param name="href">The address of the font file as seen from the style sheet.</param>
    public string Css(string href)
    {
        var css = new StringBuilder();
        foreach (HeadlineFallback fallback in _style.Fallbacks.Reverse())
        {
            AppendFallback(css, fallback);
        }
        string escaped = href.Replace("\\", "%5C", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);
        css.Append(
            CultureInfo.InvariantCulture,
            $$"""
            @font-face {
              font-family: "{{_style.Family}}";
              src: url("{{escaped}}") format("woff2");
              font-weight: 700;
              font-display: swap;
            }

            """
        );
        return css.ToString();
    }

    private void AppendFallback(StringBuilder css, HeadlineFallback fallback)
    {
        double size = fallback.AverageAdvance is { } theirs && _averageAdvance > 0 ? _averageAdvance / theirs : 1;
        double em = _metrics.UnitsPerEm * size;
        string sizeAdjust = size == 1 ? "" : $"\n  size-adjust: {Percent(size)};";
        css.Append(
            CultureInfo.InvariantCulture,
            $$"""
            @font-face {
              font-family: "{{_style.Family}} Fallback";
              src: {{string.Join(", ", fallback.LocalNames.Select(n => $"local(\"{n}\")"))}};
              font-weight: 700;{{sizeAdjust}}
              ascent-override: {{Percent(_metrics.Ascent / em)}};
              descent-override: {{Percent(_metrics.Descent / em)}};
              line-gap-override: {{Percent(_metrics.LineGap / em)}};
            }

            """
        );
    }

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static bool Draws(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
