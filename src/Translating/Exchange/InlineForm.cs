using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>
/// Brings pieces into the one form in which Markdown can hold them: texts joined, no blanks at the ends of the block, of a line or
/// just inside emphasis, no empty emphasis, ids counted from 1. Tools and translators move blanks about; none of it changes what is read.
/// </summary>
internal static partial class InlineForm
{
    public static ImmutableArray<InlinePiece> Of(IEnumerable<InlinePiece> pieces)
    {
        List<InlinePiece> form = [.. pieces];
        do
        {
            form = JoinTexts(form);
        } while (MoveBlanksOut(form) | RemoveEmptyEmphasis(form));
        TrimEnds(form);
        return Number(form);
    }

    private static List<InlinePiece> JoinTexts(List<InlinePiece> pieces)
    {
        var joined = new List<InlinePiece>(pieces.Count);
        for (int i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is not InlinePiece.Text)
            {
                joined.Add(pieces[i]);
                continue;
            }
            int from = i;
            while (i + 1 < pieces.Count && pieces[i + 1] is InlinePiece.Text)
            {
                i++;
            }
            string text = string.Concat(pieces[from..(i + 1)].Select(p => ((InlinePiece.Text)p).Value));
            text = LineEnd().Replace(OtherBlank().Replace(LineBreak().Replace(text, "\n"), " "), "\n");
            if (joined is [.., InlinePiece.Placeholder { Kind: PlaceholderKind.LineBreak }])
            {
                text = text.TrimStart(' ', '\n');
            }
            if (text.Length > 0)
            {
                joined.Add(new InlinePiece.Text(text));
            }
        }
        return joined;
    }

    /// <summary>Markdown does not see emphasis that begins or ends with a blank.</summary>
    private static bool MoveBlanksOut(List<InlinePiece> pieces)
    {
        bool moved = false;
        for (int i = pieces.Count - 1; i >= 1; i--)
        {
            if (pieces[i] is InlinePiece.Text { Value: var text } && IsEmphasis(pieces, i - 1, opening: true))
            {
                int blanks = text.TakeWhile(IsBlank).Count();
                if (blanks > 0)
                {
                    pieces[i] = new InlinePiece.Text(text[blanks..]);
                    pieces.Insert(i - 1, new InlinePiece.Text(text[..blanks]));
                    moved = true;
                }
            }
        }
        for (int i = 0; i + 1 < pieces.Count; i++)
        {
            if (pieces[i] is InlinePiece.Text { Value: var text } && IsEmphasis(pieces, i + 1, opening: false))
            {
                int words = text.Length - text.Reverse().TakeWhile(IsBlank).Count();
                if (words < text.Length)
                {
                    pieces[i] = new InlinePiece.Text(text[..words]);
                    pieces.Insert(i + 2, new InlinePiece.Text(text[words..]));
                    moved = true;
                }
            }
        }
        return moved;
    }

    private static bool RemoveEmptyEmphasis(List<InlinePiece> pieces)
    {
        bool removed = false;
        for (int i = pieces.Count - 2; i >= 0; i--)
        {
            if (
                pieces[i] is InlinePiece.Open { Kind: SpanKind.Emphasis or SpanKind.Strong } open
                && pieces[i + 1] is InlinePiece.Close close
                && close.Id == open.Id
            )
            {
                pieces.RemoveRange(i, 2);
                removed = true;
            }
        }
        return removed;
    }

    /// <summary>What CommonMark calls Unicode whitespace, as far as a text here can hold it.</summary>
    private static bool IsBlank(char c) => c == '\n' || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    private static bool IsEmphasis(List<InlinePiece> pieces, int at, bool opening) =>
        pieces[at] switch
        {
            InlinePiece.Open open => opening && open.Kind is SpanKind.Emphasis or SpanKind.Strong,
            InlinePiece.Close close => !opening && close.Raw is ['*' or '_', ..],
            _ => false,
        };

    private static void TrimEnds(List<InlinePiece> pieces)
    {
        if (pieces is [InlinePiece.Text { Value: var first }, ..])
        {
            pieces[0] = new InlinePiece.Text(first.TrimStart(' ', '\n'));
        }
        if (pieces is [.., InlinePiece.Text { Value: var last }])
        {
            pieces[^1] = new InlinePiece.Text(last.TrimEnd(' ', '\n'));
        }
        pieces.RemoveAll(p => p is InlinePiece.Text { Value.Length: 0 });
    }

    private static ImmutableArray<InlinePiece> Number(List<InlinePiece> pieces)
    {
        int next = 1;
        var ids = new Dictionary<int, int>();
        var numbered = ImmutableArray.CreateBuilder<InlinePiece>(pieces.Count);
        foreach (InlinePiece piece in pieces)
        {
            numbered.Add(
                piece switch
                {
                    InlinePiece.Placeholder placeholder => placeholder with { Id = next++ },
                    InlinePiece.Open open => open with { Id = ids[open.Id] = next++ },
                    InlinePiece.Close close => close with { Id = ids.GetValueOrDefault(close.Id, close.Id) },
                    _ => piece,
                }
            );
        }
        return numbered.MoveToImmutable();
    }

    [GeneratedRegex(@"\r\n?")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"[\t\v\f]")]
    private static partial Regex OtherBlank();

    [GeneratedRegex(@" *\n[ \n]*")]
    private static partial Regex LineEnd();
}
