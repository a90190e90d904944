using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>Pieces → inline Markdown; a sign that Markdown would take for markup gets a backslash where it stands in the words (S5-05).</summary>
internal static partial class InlineMarkupWriter
{
    public static string Write(ImmutableArray<InlinePiece> pieces)
    {
        var markdown = new StringBuilder();
        for (int i = 0; i < pieces.Length; i++)
        {
            switch (pieces[i])
            {
                case InlinePiece.Text words:
                    Append(markdown, words.Value, After(pieces, i));
                    break;
                case InlinePiece.Placeholder placeholder:
                    markdown.Append(placeholder.Raw);
                    break;
                case InlinePiece.Open open:
                    markdown.Append(open.Raw);
                    break;
                case InlinePiece.Close close:
                    markdown.Append(close.Raw);
                    break;
            }
        }
        return markdown.ToString();
    }

    /// <summary>The character that will follow the piece; a text is never followed by a text.</summary>
    private static char After(ImmutableArray<InlinePiece> pieces, int i) =>
        i + 1 == pieces.Length
            ? '\n'
            : pieces[i + 1] switch
            {
                InlinePiece.Placeholder placeholder => placeholder.Raw[0],
                InlinePiece.Open open => open.Raw[0],
                InlinePiece.Close close => close.Raw[0],
                _ => '\n',
            };

    private static void Append(StringBuilder markdown, string text, char after)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char before = markdown.Length == 0 ? '\n' : markdown[^1];
            if (text[i] == '`' && i + 1 == text.Length && after == '`')
            {
                markdown.Append("&#96;"); // an escaped backquote would still lengthen the mark of the code behind it
                continue;
            }
            if (NeedsEscape(text, i, before, i + 1 < text.Length ? text[i + 1] : after, markdown))
            {
                markdown.Append('\\');
            }
            markdown.Append(text[i]);
        }
    }

    private static bool NeedsEscape(string text, int i, char before, char next, StringBuilder markdown) =>
        text[i] switch
        {
            '`' or '[' or ']' or '{' or '|' => true,
            '\\' => next == '\n' || char.IsAscii(next) && (char.IsPunctuation(next) || char.IsSymbol(next)),
            '*' => !(before == ' ' && next == ' '),
            '_' => !(char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(next)),
            '<' => char.IsAscii(next) && next is not (' ' or '\n'),
            '!' => next == '[' && i + 1 == text.Length,
            '&' => Entity().IsMatch(text, i),
            '#' => before is '\n' or ' ' or '#',
            '>' or '=' or '~' => before == '\n',
            ':' or '(' when before == ']' && i == 0 => true, // `[^note]:` would define the note, `[^note](` begin a link
            '-' or '+' or ':' => before == '\n' && (next is ' ' or '\n' || next == text[i]),
            '.' or ')' => next is ' ' or '\n' && EndsWithListNumber(markdown),
            _ => false,
        };

    /// <summary>A line that begins <c>2024. </c> would be the item of a list.</summary>
    private static bool EndsWithListNumber(StringBuilder markdown)
    {
        int start = markdown.Length;
        while (start > 0 && char.IsAsciiDigit(markdown[start - 1]))
        {
            start--;
        }
        return start < markdown.Length && (start == 0 || markdown[start - 1] == '\n');
    }

    [GeneratedRegex(@"\G&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")]
    private static partial Regex Entity();
}
