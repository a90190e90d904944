using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>Finds words of the other language, which a screen reader must pronounce as such (S2-13, WCAG 3.1.2).</summary>
internal static class ForeignRuns
{
    /// <summary>The first run, as start and end; null when there is none.</summary>
    public static (int Start, int End)? First(ReadOnlySpan<char> text, Locale locale) =>
        locale == Locale.English ? Chinese(text) : English(text);

    /// <summary>From the first ideograph to the last one before a sign that Chinese text does not hold.</summary>
    private static (int Start, int End)? Chinese(ReadOnlySpan<char> text)
    {
        int start = Han.IndexIn(text);
        if (start < 0)
        {
            return null;
        }
        int end = start;
        for (int i = start; i < text.Length && Han.IsFullWidth(text[i]); i++)
        {
            end = Han.Is(text[i]) ? i + 1 : end;
        }
        return (start, end);
    }

    /// <summary>Three or more Latin words in a row; fewer are names and loan words that Chinese speakers read as they stand.</summary>
    private static (int Start, int End)? English(ReadOnlySpan<char> text)
    {
        int words = 0;
        int start = -1;
        int end = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiLetter(text[i]))
            {
                bool begins = i == 0 || !char.IsAsciiLetter(text[i - 1]);
                start = words == 0 && begins ? i : start;
                words += begins ? 1 : 0;
                end = i + 1;
            }
            else if (text[i] is not (' ' or '-' or '’' or ',' or '&'))
            {
                if (words >= 3)
                {
                    return (start, end);
                }
                words = 0;
            }
        }
        return words >= 3 ? (start, end) : null;
    }
}
