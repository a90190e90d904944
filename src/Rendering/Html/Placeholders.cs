using System.Text;

namespace Yueqing.Site.Rendering.Html;

/// <summary>The places of a UI text that a page fills in: <c>{0}</c>, <c>{1}</c>.</summary>
internal static class Placeholders
{
    /// <summary>In one pass, so that a value that holds <c>{1}</c> itself is printed as it is. A place without a value stays.</summary>
    public static string Fill(string text, ReadOnlySpan<string> values)
    {
        if (values.IsEmpty || !text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }
        var filled = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '{' && i + 2 < text.Length && text[i + 2] == '}' && text[i + 1] - '0' is >= 0 and var n && n < values.Length)
            {
                filled.Append(values[n]);
                i += 2;
            }
            else
            {
                filled.Append(text[i]);
            }
        }
        return filled.ToString();
    }
}
