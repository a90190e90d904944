using System.Globalization;
using System.Text;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>
/// Text as XML 1.0 can hold it. Written by hand where the blanks of a document matter: an indenting writer would put blanks among the words.
/// </summary>
internal static class XmlText
{
    /// <summary>Between tags.</summary>
    public static string Escape(string text) => Escape(text, inAttribute: false);

    /// <summary> name="value", with the blank before it; nothing for null.</summary>
    public static string Attribute(string name, string? value) => value is null ? "" : $" {name}=\"{Escape(value, inAttribute: true)}\"";

    public static string Attribute(string name, int? value) => Attribute(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The first character that no XML document can hold, or -1: controls, halves of pairs, U+FFFE and U+FFFF.</summary>
    public static int IndexOfForbidden(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (IsForbidden(text[i]))
            {
                return i;
            }
        }
        return -1;
    }

    private static bool IsForbidden(char c) => c is < ' ' and not ('\t' or '\n' or '\r') or >= '\uFFFE' || char.IsSurrogate(c);

    private static string Escape(string text, bool inAttribute)
    {
        var xml = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                xml.Append(c).Append(text[++i]);
                continue;
            }
            _ = c switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '"' when inAttribute => xml.Append("&quot;"),
                '\n' or '\t' when inAttribute => xml.Append(CultureInfo.InvariantCulture, $"&#{(int)c};"),
                '\r' => xml.Append("&#13;"),
                _ => xml.Append(IsForbidden(c) ? '\uFFFD' : c),
            };
        }
        return xml.ToString();
    }
}
