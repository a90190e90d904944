using System.Globalization;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Text;

/// <summary>
/// Which full-width marks are set half an em wide, and where Chinese and Latin text keep a small distance (S3-04, S3-05).
/// Marks of English text are never full-width.
/// </summary>
internal static class PunctuationSpacing
{
    /// <summary>The distance between an ideograph and a letter or digit, in em: what browsers use for text-autospace.</summary>
    public const float Gap = 0.125f;

    /// <summary>What a halved mark gives away, in em.</summary>
    public const float Half = 0.5f;

    /// <summary>One finished line: true where a mark takes half an em, because of its neighbour or of the line's ends.</summary>
    public static bool[] Halved(ReadOnlySpan<char> line, Locale locale)
    {
        bool[] halved = Adjacent(line, locale);
        if (!line.IsEmpty)
        {
            halved[0] |= IsTrimmedAtStart(line[0], locale);
            halved[^1] |= IsTrimmedAtEnd(line[^1], locale);
        }

        return halved;
    }

    /// <summary>A text before it is broken into lines: true where a mark takes half an em because of its neighbour.</summary>
    public static bool[] Adjacent(ReadOnlySpan<char> text, Locale locale)
    {
        var halved = new bool[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            halved[i] = IsHalvedByNeighbor(text, i, locale);
        }

        return halved;
    }

    /// <summary>
    /// Of two adjacent marks one gives half an em: a closing mark before any other, an opening one after an opening one.
    /// The interpunct keeps its em, and its neighbours give.
    /// </summary>
    public static bool IsHalvedByNeighbor(ReadOnlySpan<char> text, int index, Locale locale)
    {
        if (locale != Locale.Chinese)
        {
            return false;
        }
        if (Marks.IsClosing(text[index]))
        {
            return index + 1 < text.Length
                && (Marks.IsClosing(text[index + 1]) || Marks.IsOpening(text[index + 1]) || text[index + 1] == '·');
        }
        return Marks.IsOpening(text[index]) && index > 0 && (Marks.IsOpening(text[index - 1]) || text[index - 1] == '·');
    }

    /// <summary>An opening mark at the start of a line loses its empty half.</summary>
    public static bool IsTrimmedAtStart(char first, Locale locale) => locale == Locale.Chinese && Marks.IsOpening(first);

    /// <summary>A closing mark at the end of a line loses its empty half (GB/T 15834 5.1.10); dashes and dots have none.</summary>
    public static bool IsTrimmedAtEnd(char last, Locale locale) => locale == Locale.Chinese && Marks.IsClosing(last);

    /// <summary>
    /// True between an ideograph and a Latin letter or digit, in either order. As for text-autospace, % is a mark and keeps
    /// no distance. Either half of a surrogate pair stands for its ideograph.
    /// </summary>
    public static bool GapBetween(char before, char after) => (Han.Is(before) && IsLatin(after)) || (IsLatin(before) && Han.Is(after));

    private static bool IsLatin(char c) =>
        c < '\u2E80' && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);
}
