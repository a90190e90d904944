namespace Yueqing.Site.Model;

/// <summary>Names that stand in URLs, ids and anchors: <c>grain-area</c> (S6-01).</summary>
internal static class Slugs
{
    /// <summary>Lower-case ASCII letters and digits in words joined by single hyphens.</summary>
    public static bool IsSlug(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsSlugCharacter(text[i]) || (text[i] == '-' && text[i - 1] == '-'))
            {
                return false;
            }
        }
        return true;
    }

    public static bool IsSlugCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
}
