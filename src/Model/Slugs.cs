using System.Text;

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

    /// <summary>A title as a slug: “Yueqing · 2023” is <c>yueqing-2023</c>; <c>site</c> if nothing of it can stand in one.</summary>
    public static string Of(string title)
    {
        var slug = new StringBuilder(title.Length);
        foreach (char c in title.ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        string found = slug.ToString().TrimEnd('-');
        return found.Length == 0 ? "site" : found;
    }

    public static bool IsSlugCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
}
