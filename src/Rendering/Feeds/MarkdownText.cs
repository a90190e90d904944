using System.Buffers;
using System.Text;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Rendering.Feeds;

/// <summary>Makes plain words safe inside a line of Markdown: they say what they said, and begin nothing.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<|&\r\n");

    public static StringBuilder AppendText(this StringBuilder markdown, string text)
    {
        ReadOnlySpan<char> rest = OrdinarySpaces.In(text);
        int start = StartOfBlock(rest);
        if (start >= 0)
        {
            markdown.Append(rest[..start]).Append('\\').Append(rest[start]);
            rest = rest[(start + 1)..];
        }
        while (rest.IndexOfAny(Special) is >= 0 and var i)
        {
            markdown.Append(rest[..i]);
            if (rest[i] is '\r' or '\n')
            {
                markdown.Append(' ');
            }
            else if (rest[i] == '&' && !IsEntity(rest[i..]))
            {
                markdown.Append('&');
            }
            else
            {
                markdown.Append('\\').Append(rest[i]);
            }
            rest = rest[(i + 1)..];
        }
        return markdown.Append(rest);
    }

    public static StringBuilder AppendLink(this StringBuilder markdown, string text, string href) =>
        markdown.Append('[').AppendText(text).Append("](").Append(Address(href)).Append(')');

    /// <summary>What would end an address, or be its second half, is percent-encoded.</summary>
    public static string Address(string href) =>
        href.Replace(" ", "%20", StringComparison.Ordinal)
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal);

    /// <summary>Where the sign stands that would make a heading, a list or a quotation of the words; -1 for words that would not.</summary>
    private static int StartOfBlock(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
        {
            return -1;
        }
        if (text[0] is '#' or '+' or '-' or '=' or '~' or '>' or ':')
        {
            return 0;
        }
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && text[digits] is '.' or ')' ? digits : -1;
    }

    private static bool IsEntity(ReadOnlySpan<char> text) =>
        text.Length > 1 && (char.IsAsciiLetter(text[1]) || text[1] == '#') && text.Contains(';');
}
