using System.Globalization;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Text;

/// <summary>
/// Where a line may begin. Chinese follows clreq at its strict level (S3-01, S3-03); in English only a space breaks and
/// nothing is hyphenated. What a reader takes as one quantity is whole in both.
/// </summary>
internal static class LineBreaks
{
    /// <summary>True at each UTF-16 index at which a line may begin: never at 0, always after '\n'.</summary>
    public static bool[] Opportunities(string text, Locale locale, UnitWords units)
    {
        var mayBreak = new bool[text.Length];
        int ink = -1; // the last index that is no space, in this line of the text
        for (int i = 1; i < text.Length; i++)
        {
            ink = text[i - 1] == '\n' ? -1 : (Marks.IsSpace(text[i - 1]) ? ink : i - 1);
            mayBreak[i] =
                ink >= 0 && !IsInsideCluster(text, i) && (locale == Locale.Chinese ? Chinese(text, ink, i) : English(text, ink, i));
        }

        NumberJoins.Apply(text, units, mayBreak);
        for (int i = 1; i < text.Length; i++)
        {
            mayBreak[i] |= text[i - 1] == '\n';
        }

        return mayBreak;
    }

    /// <summary>Surrogate pairs, marks that combine, joiners, and the spaces that belong to what is before or that never break.</summary>
    private static bool IsInsideCluster(string text, int index)
    {
        char after = text[index];
        return char.IsLowSurrogate(after)
            || Marks.IsSpace(after)
            || after == '\n'
            || IsJoiner(after)
            || IsJoiner(text[index - 1])
            || CharUnicodeInfo.GetUnicodeCategory(text, index)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.SpacingCombiningMark;
    }

    private static bool IsJoiner(char c) => c is '\u00A0' or '\u202F' or '\u2060' or '\u200D' or '\uFEFF';

    private static bool Chinese(ReadOnlySpan<char> text, int ink, int index)
    {
        char before = text[ink];
        char after = text[index];
        if (Marks.NeverBegins(after) || Marks.NeverEnds(before))
        {
            return false;
        }
        if (ink + 1 < index)
        {
            return true;
        }
        if (IsApostrophe(text, ink) || before is '"' or '\'' || after is '"' or '\'')
        {
            return false;
        }
        // 大脑+工厂 may end a line with its plus; before a digit the plus is a sign.
        if (after == '+')
        {
            return Han.Is(before) && index + 1 < text.Length && char.IsDigit(text[index + 1]);
        }
        return !(Marks.IsWestern(before) && Marks.IsWestern(after));
    }

    private static bool English(ReadOnlySpan<char> text, int ink, int index)
    {
        char before = text[ink];
        char after = text[index];
        if (ink + 1 < index)
        {
            bool standsAlone = index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]);
            return !Marks.NeverEnds(before) && !(standsAlone && Marks.NeverBegins(after));
        }
        return IsOnlyChinese(before) && IsOnlyChinese(after) && Chinese(text, ink, index);
    }

    /// <summary>Ideographs and the marks that English does not share (S3-08); the interpunct joins ideographs.</summary>
    private static bool IsOnlyChinese(char c) => Han.IsFullWidth(c) && c is not ('“' or '”' or '‘' or '’' or '—' or '…');

    private static bool IsApostrophe(ReadOnlySpan<char> text, int index) =>
        text[index] == '’'
        && index > 0
        && index + 1 < text.Length
        && char.IsAsciiLetter(text[index - 1])
        && char.IsAsciiLetter(text[index + 1]);
}
