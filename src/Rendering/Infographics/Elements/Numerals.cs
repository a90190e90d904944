namespace Yueqing.Site.Rendering.Infographics.Elements;

/// <summary>Finds the numbers in words that a picture shows, so that the page can be asked for the same ones.</summary>
internal static class Numerals
{
    /// <summary>Each run of digits with the points and commas inside it.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }
            int start = i;
            while (
                i + 1 < text.Length
                && (char.IsAsciiDigit(text[i + 1]) || (text[i + 1] is '.' or ',' && i + 2 < text.Length && char.IsAsciiDigit(text[i + 2])))
            )
            {
                i++;
            }
            yield return text[start..(i + 1)];
        }
    }
}
