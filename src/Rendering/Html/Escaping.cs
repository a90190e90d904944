using System.Text;

namespace Yueqing.Site.Rendering.Html;

/// <summary>Makes text safe between tags and inside quoted attributes.</summary>
internal static class Escaping
{
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("<>&\"'");

    public static void Write(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var i)
        {
            html.Append(text[..i]).Append(Entity(text[i]));
            text = text[(i + 1)..];
        }
        html.Append(text);
    }

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }
        var html = new StringBuilder(text.Length + 16);
        Write(html, text);
        return html.ToString();
    }

    private static string Entity(char c) =>
        c switch
        {
            '<' => "&lt;",
            '>' => "&gt;",
            '&' => "&amp;",
            '"' => "&quot;",
            _ => "&#39;",
        };
}
