using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Fonts;
using Yueqing.Site.Rendering.Infographics.Elements;

namespace Yueqing.Site.Rendering.Infographics.Layout;

/// <summary>A stretch of a text that one face sets in one style: what is shaped together.</summary>
/// <param name="Start">The first UTF-16 unit in the text of the node.</param>
/// <param name="Locale">The language of the words, which picks script and language of the shaping (S3-16).</param>
/// <param name="Gap">Room before the run, in pixels at the style's size.</param>
internal readonly record struct TextRun(int Start, int End, PictureFace Face, Locale Locale, TextSpan Style, float Gap);

/// <summary>A text cut into runs: by style, by language, and by the face that has the character.</summary>
internal static class TextRuns
{
    /// <param name="missing">Called for each character that no face has.</param>
    public static List<TextRun> Of(TextNode node, string text, PictureFaces faces, Action<System.Text.Rune> missing)
    {
        var runs = new List<TextRun>();
        int start = 0;
        foreach (TextSpan span in node.Spans)
        {
            Cut(span, start, text.AsSpan(start, span.Text.Length), node.Locale, faces, missing, runs);
            start += span.Text.Length;
        }
        return runs;
    }

    private static void Cut(
        TextSpan style,
        int offset,
        ReadOnlySpan<char> text,
        Locale locale,
        PictureFaces faces,
        Action<System.Text.Rune> missing,
        List<TextRun> runs
    )
    {
        int first = runs.Count;
        int at = 0;
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            int length = rune.Utf16SequenceLength;
            Locale language = LanguageOf(rune, locale);
            PictureFace? face = FaceFor(rune, style.Role, language, faces);
            if (face is null && IsInvisible(rune) && runs.Count > first)
            {
                runs[^1] = runs[^1] with { End = offset + at + length };
            }
            else if (face is null)
            {
                missing(rune);
            }
            else if (runs.Count > first && runs[^1] is var last && last.Face == face && last.Locale == language)
            {
                runs[^1] = last with { End = offset + at + length };
            }
            else
            {
                runs.Add(new TextRun(offset + at, offset + at + length, face, language, style, runs.Count == first ? style.Gap : 0));
            }
            at += length;
        }
    }

    /// <summary>Chinese words in an English text are set as Chinese; Latin letters and digits in a Chinese text belong to it (S3-08).</summary>
    private static Locale LanguageOf(System.Text.Rune rune, Locale locale) =>
        locale == Locale.English
        && (rune.Value > 0xFFFF ? Han.Is('\uD840') : Han.Is((char)rune.Value) || rune.Value is >= 0x3000 and <= 0x303F)
            ? Locale.Chinese
            : locale;

    private static bool IsInvisible(System.Text.Rune rune) =>
        System.Text.Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format;

    private static PictureFace? FaceFor(System.Text.Rune rune, string role, Locale locale, PictureFaces faces)
    {
        foreach (PictureFace face in faces.Chain(role, locale))
        {
            if (face.Face.Covers(rune))
            {
                return face;
            }
        }
        return null;
    }
}
