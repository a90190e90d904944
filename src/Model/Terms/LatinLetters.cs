using System.Globalization;

namespace Yueqing.Site.Model.Terms;

/// <summary>What a character means to the comparison of English words: one table for every way in which texts are compared.</summary>
internal static class LatinLetters
{
    /// <summary>A character that parts words: spaces, marks, Chinese.</summary>
    public const char Separator = '\0';

    /// <summary>A character that nobody sees, so it parts nothing: a soft hyphen, a zero-width space, a combining mark.</summary>
    public const char Invisible = '\u0001';

    /// <summary>Stands between two blocks of a text; ends a sentence.</summary>
    public const char BlockEnd = '\u2029';

    private static readonly char[] Table = MakeTable();

    /// <summary>The letter in lower case, the digit, <see cref="Separator"/> or <see cref="Invisible"/>; full-width forms as ASCII.</summary>
    public static char Fold(char c) => Table[c];

    private static char[] MakeTable()
    {
        char[] table = new char[char.MaxValue + 1];
        for (int c = 0; c < table.Length; c++)
        {
            table[c] = Read((char)c);
        }
        return table;
    }

    private static char Read(char c) =>
        char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c)
        : c is >= '\uFF01' and <= '\uFF5E' ? Read((char)(c - '\uFF01' + '!'))
        : Han.Is(c) ? Separator
        : char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark ? Invisible
        : char.IsLetter(c) ? char.ToLowerInvariant(c)
        : Separator;
}
