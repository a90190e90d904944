using System.Globalization;
using System.Text;

namespace Yueqing.Site.Translating;

/// <summary>A text as the value of a YAML key.</summary>
internal static class YamlText
{
    private const string Reserved = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>Plain where YAML reads it as it stands, as an author would write it; else quoted.</summary>
    public static string Write(string text) => IsPlain(text) ? text : Quote(text);

    /// <summary>In double quotation marks: right for every text.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                _ when EndsLine(c) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string text) =>
        text.Length > 0
        && !Reserved.Contains(text[0], StringComparison.Ordinal)
        && text[0] is not ' '
        && text[^1] is not (' ' or ':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.Any(EndsLine);

    /// <summary>Control characters, and what YAML takes for a line break: U+0085, U+2028, U+2029.</summary>
    private static bool EndsLine(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
