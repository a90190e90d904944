using System.Collections.Immutable;
using System.Text;

namespace Yueqing.Site.Translating.Exchange;

/// <summary>
/// One run of inline Markdown, cut into what a translator writes and what must stay (S5-04, S5-05).
/// Always in one form (<see cref="InlineForm"/>), so that equal markup is equal.
/// </summary>
internal sealed record InlineMarkup
{
    public InlineMarkup(IEnumerable<InlinePiece> pieces) => Pieces = InlineForm.Of(pieces);

    public static InlineMarkup Empty { get; } = new([]);

    public ImmutableArray<InlinePiece> Pieces { get; }

    /// <summary>Reads the inline Markdown of one block: no markers of lists, quotes or headings.</summary>
    /// <param name="figureHint">What a figure reads like, by id; for the translator.</param>
    public static InlineMarkup Parse(string markdown, Func<string, string?>? figureHint = null) =>
        new(InlineMarkupParser.Parse(markdown, figureHint));

    /// <summary>Reads a short text that is no Markdown but may name figures, such as the title of a page.</summary>
    public static InlineMarkup OfText(string text, Func<string, string?>? figureHint = null) =>
        new(InlineMarkupParser.ParseText(text, figureHint));

    /// <summary>The Markdown that <see cref="Parse"/> reads as this markup, with every literal sign escaped that needs it.</summary>
    public string ToMarkdown() => InlineMarkupWriter.Write(Pieces);

    /// <summary>The words without marks; a placeholder as it is written. The inverse of <see cref="OfText"/>.</summary>
    public string ToPlainText()
    {
        var text = new StringBuilder();
        foreach (InlinePiece piece in Pieces)
        {
            text.Append(
                piece switch
                {
                    InlinePiece.Text words => words.Value,
                    InlinePiece.Placeholder placeholder => placeholder.Raw,
                    _ => "",
                }
            );
        }
        return text.ToString();
    }

    /// <summary>The same without line breaks, for headings, cells and front matter: whoever translates may have pressed Enter.</summary>
    public InlineMarkup OnOneLine() =>
        new(
            Pieces.Select(p =>
                p switch
                {
                    InlinePiece.Text words => new InlinePiece.Text(words.Value.Replace('\n', ' ')),
                    InlinePiece.Placeholder { Kind: PlaceholderKind.LineBreak } => new InlinePiece.Text(" "),
                    _ => p,
                }
            )
        );

    public bool Equals(InlineMarkup? other) => other is not null && Pieces.SequenceEqual(other.Pieces);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (InlinePiece piece in Pieces)
        {
            hash.Add(piece);
        }
        return hash.ToHashCode();
    }

    public override string ToString() => ToMarkdown();
}
