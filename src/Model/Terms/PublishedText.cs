using System.Buffers;
using System.Globalization;
using System.Net;

namespace Yueqing.Site.Model.Terms;

/// <summary>Receives the characters of a file as its reader sees them.</summary>
internal interface ITextSink
{
    /// <param name="at">Where the character comes from.</param>
    /// <param name="inTag">Whether it stands in a tag: an attribute, or a comment.</param>
    void Add(char c, int at, bool inTag);
}

/// <summary>
/// Reads a published file as its reader does: letters that only markup, an entity, an escape or a hidden character parts are one word. Where a tag
/// of a block or the value of an attribute ends, <see cref="LatinLetters.BlockEnd"/> is given.
/// </summary>
internal static class PublishedText
{
    /// <summary>The longest that HTML knows is <c>&amp;CounterClockwiseContourIntegral;</c>.</summary>
    private const int LongestEntity = 33;

    /// <summary>Elements that part no words: <c>&lt;b&gt;Le&lt;/b&gt;qing</c> reads Leqing.</summary>
    private static readonly HashSet<string> Inline = new(
        "a abbr b bdi bdo cite code data dfn em font i ins kbd mark q s samp small span strong sub sup time tspan u var wbr".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:"
    );

    /// <param name="markup">Whether <c>&lt;</c> begins a tag.</param>
    public static void Read<TSink>(ReadOnlySpan<char> text, bool markup, ref TSink sink)
        where TSink : struct, ITextSink
    {
        char quote = '\0';
        bool inTag = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '&' or '\\' or '%' && Escape(text[i..]) is ({ } decoded, var length))
            {
                foreach (char d in decoded)
                {
                    sink.Add(d, i, inTag);
                }
                i += length - 1;
            }
            else if (inTag && (c == quote || (quote == '\0' && c is '"' or '\'')))
            {
                quote = c == quote ? '\0' : c;
                sink.Add(LatinLetters.BlockEnd, i, inTag);
            }
            else if (inTag && c == '>' && quote == '\0')
            {
                sink.Add(LatinLetters.BlockEnd, i, inTag);
                inTag = false;
            }
            else if (markup && !inTag && c == '<' && StartsTag(text[i..]))
            {
                int close = text[i..].StartsWith("<!--") ? text[i..].IndexOf("-->") : -1;
                if (close > 0)
                {
                    ReadComment(text.Slice(i, close), i, ref sink);
                    i += close + "-->".Length - 1;
                }
                else
                {
                    inTag = true;
                    if (!IsInline(text[(i + 1)..]))
                    {
                        sink.Add(LatinLetters.BlockEnd, i, inTag: false);
                    }
                }
            }
            else
            {
                sink.Add(c, i, inTag);
            }
        }
    }

    private static void ReadComment<TSink>(ReadOnlySpan<char> comment, int start, ref TSink sink)
        where TSink : struct, ITextSink
    {
        for (int i = 0; i < comment.Length; i++)
        {
            sink.Add(comment[i], start + i, inTag: true);
        }
        sink.Add(LatinLetters.BlockEnd, start + comment.Length, inTag: true);
    }

    private static bool StartsTag(ReadOnlySpan<char> text) =>
        text.Length > 1 && (char.IsAsciiLetter(text[1]) || text[1] is '/' or '!' or '?');

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        int length = tag.IndexOfAnyExcept(NameCharacters);
        return length > 0 && Inline.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tag[..length]);
    }

    /// <summary><c>&amp;#x4C;</c>, <c>\u004C</c> or <c>%4C</c> at the beginning of a text, and its length; nothing if none stands there.</summary>
    private static (string? Decoded, int Length) Escape(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&':
                int end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
                if (end < 2)
                {
                    return default;
                }
                string entity = text[..(end + 1)].ToString();
                string decoded = WebUtility.HtmlDecode(entity);
                // An entity that only newer lists know is a character that is no letter, such as &ZeroWidthSpace;.
                return (decoded == entity ? "" : decoded, end + 1);
            case '\\' when text.Length >= 6 && text[1] == 'u' && TryHex(text.Slice(2, 4), out int unit):
                return (((char)unit).ToString(), 6);
            case '%' when text.Length >= 3 && TryHex(text.Slice(1, 2), out int octet) && char.IsAsciiLetter((char)octet):
                return (((char)octet).ToString(), 3);
            default:
                return default;
        }
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
