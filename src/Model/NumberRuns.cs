namespace Yueqing.Site.Model;

/// <summary>Finds the numbers in a text, for checks of what was typed and of what a picture shows.</summary>
internal static class NumberRuns
{
    /// <summary>Every run of digits with the points and commas inside it.</summary>
    public static IEnumerable<(int Start, int End)> In(string text)
    {
        int i = 0;
        while (i < text.Length)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }
            int start = i;
            while (
                i < text.Length
                && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
            )
            {
                i++;
            }
            yield return (start, i);
        }
    }

    /// <summary>The same runs as they are written.</summary>
    public static IEnumerable<string> TextsIn(string text) => In(text).Select(r => text[r.Start..r.End]);
}
