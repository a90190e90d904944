using System.Collections.Immutable;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>
/// How placeholders and pairs are named in XML formats. What a file says about them is believed only as far as Markdown agrees: its text is
/// parsed again, so no file can smuggle in other markup.
/// </summary>
internal static class InlineTags
{
    /// <summary>Stands for the words inside a pair: <c>[…](../data/)</c>.</summary>
    private const char Inside = '…';

    /// <summary>The <c>ctype</c> of XLIFF; without its <c>x-</c> the <c>type</c> of TMX.</summary>
    public static string Type(PlaceholderKind kind) =>
        kind switch
        {
            PlaceholderKind.Figure => "x-figure",
            PlaceholderKind.Code => "x-code",
            PlaceholderKind.Autolink => "x-autolink",
            PlaceholderKind.Footnote => "x-footnote",
            PlaceholderKind.LineBreak => "lb",
            _ => "x-html",
        };

    public static string Type(SpanKind kind) =>
        kind switch
        {
            SpanKind.Emphasis => "italic",
            SpanKind.Strong => "bold",
            SpanKind.Link => "link",
            _ => "x-image",
        };

    /// <summary>Both marks of a pair in one text.</summary>
    public static string Marks(InlinePiece.Open open, InlinePiece.Close close) => $"{open.Raw}{Inside}{close.Raw}";

    /// <summary>The pair whose marks these are, with id 0; null if they are none.</summary>
    public static (InlinePiece.Open Open, InlinePiece.Close Close)? Pair(string marks) =>
        marks.IndexOf(Inside, StringComparison.Ordinal) is >= 0 and var i ? Pair(marks[..i], marks[(i + 1)..]) : null;

    /// <inheritdoc cref="Pair(string)"/>
    public static (InlinePiece.Open Open, InlinePiece.Close Close)? Pair(string open, string close) =>
        InlineMarkup.Parse($"{open}x{close}").Pieces is [InlinePiece.Open begin, InlinePiece.Text { Value: "x" }, InlinePiece.Close end]
            ? (begin, end)
            : null;

    /// <summary>The placeholder that is written so, with id 0; null if it is none.</summary>
    public static InlinePiece.Placeholder? Placeholder(string raw, string hint)
    {
        if (raw.Trim() == "\\")
        {
            return new InlinePiece.Placeholder(0, PlaceholderKind.LineBreak, "\\\n", hint);
        }
        return InlineMarkup.Parse(raw).Pieces is [InlinePiece.Placeholder placeholder] ? placeholder with { Hint = hint } : null;
    }

    /// <summary>
    /// The pieces of a translation with the ids, and where they lack one the hints, of the same pieces in the source: tools pair them by id.
    /// What the source does not have gets ids of its own.
    /// </summary>
    public static ImmutableArray<InlinePiece> WithIdsOf(InlineMarkup source, InlineMarkup target)
    {
        Dictionary<string, Queue<(int Id, string Hint)>> free = Placed(source)
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<(int, string)>(g.Select(p => (p.Id, p.Hint))), StringComparer.Ordinal);
        int next = Placed(source).Select(p => p.Id).DefaultIfEmpty().Max() + 1;
        Dictionary<int, (int Id, string Hint)> ids = Placed(target)
            .ToDictionary(p => p.Id, p => free.GetValueOrDefault(p.Name) is { Count: > 0 } same ? same.Dequeue() : (next++, ""));
        return
        [
            .. target.Pieces.Select(piece =>
                piece switch
                {
                    InlinePiece.Placeholder p => p with { Id = ids[p.Id].Id, Hint = p.Hint.Length > 0 ? p.Hint : ids[p.Id].Hint },
                    InlinePiece.Open o => o with { Id = ids[o.Id].Id },
                    InlinePiece.Close c => c with { Id = ids[c.Id].Id },
                    _ => piece,
                }
            ),
        ];
    }

    /// <summary>Every placeholder and pair with what makes it the same in another text.</summary>
    public static IEnumerable<(int Id, string Name, string Hint)> Placed(InlineMarkup markup)
    {
        foreach (InlinePiece piece in markup.Pieces)
        {
            switch (piece)
            {
                case InlinePiece.Placeholder placeholder:
                    yield return (placeholder.Id, placeholder.Raw, placeholder.Hint);
                    break;
                case InlinePiece.Open open:
                    yield return (open.Id, Marks(open, CloseOf(markup.Pieces, open)), "");
                    break;
            }
        }
    }

    public static InlinePiece.Close CloseOf(ImmutableArray<InlinePiece> pieces, InlinePiece.Open open) =>
        pieces.OfType<InlinePiece.Close>().First(c => c.Id == open.Id);
}
