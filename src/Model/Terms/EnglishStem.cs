using System.Buffers;

namespace Yueqing.Site.Model.Terms;

/// <summary>
/// A word without its ending, so that <c>city</c>, <c>cities</c> and <c>city’s</c>, or <c>attract</c>, <c>attracted</c> and <c>attracting</c> are the same.
/// The stem is no word and nobody reads it; all that counts is that the forms of one word share it. Irregular forms stand in the glossary.
/// </summary>
internal static class EnglishStem
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> stem = stackalloc char[word.Length];
        word.CopyTo(stem);
        if (stem.Length > 3 && stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i'))
        {
            stem = stem[..^1];
        }
        if (stem.EndsWith("ing") && HasVowel(stem[..^3]))
        {
            stem = stem[..^3];
        }
        else if (stem.EndsWith("ed") && !stem.EndsWith("eed") && HasVowel(stem[..^2]))
        {
            stem = stem[..^2];
        }
        if (stem.Length > 2 && stem[^1] == 'e')
        {
            stem = stem[..^1];
        }
        if (stem.Length > 2 && stem[^1] == 'y')
        {
            stem[^1] = 'i';
        }
        return stem.Length > 3 && stem[^1] == stem[^2] && !char.IsAsciiDigit(stem[^1]) ? stem[..^1].ToString() : stem.ToString();
    }

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);
}
