using System.Text;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Model.Numbers;

/// <summary>The plain text of one block that knows where each character was written; a figure in it is <see cref="ChineseNumbers.Figure"/>.</summary>
internal sealed class LocatedText
{
    private readonly List<(int Start, SourceSpan Span, bool Exact)> _pieces = [];

    /// <param name="pieces">In order. A piece that stands otherwise in its file (an entity, a quoted YAML scalar) is found as a whole.</param>
    public LocatedText(IEnumerable<(string Text, SourceSpan Span)> pieces)
    {
        var text = new StringBuilder();
        foreach (var (words, span) in pieces.Where(p => p.Text.Length > 0))
        {
            var exact = span.Source.Text.AsSpan(Math.Min(span.Start, span.Source.Text.Length)).StartsWith(words, StringComparison.Ordinal);
            _pieces.Add((text.Length, span, exact && span.Length >= words.Length));
            text.Append(words);
        }

        Text = text.ToString();
    }

    public string Text { get; }

    public static LocatedText Of(string text, SourceSpan span) => new([(text, span)]);

    public static LocatedText Of(InlineText text) =>
        new(text.Segments.Select(segment => (segment.Text ?? $"{ChineseNumbers.Figure}", segment.Span)));

    /// <summary>Where the text begins; undefined for an empty one.</summary>
    public SourceSpan Whole => _pieces.Count == 0 ? default : _pieces[0].Span;

    /// <summary>Where a stretch of the text was written, as far as it lies in one piece.</summary>
    public SourceSpan Place(int start, int length)
    {
        var index = _pieces.FindLastIndex(piece => piece.Start <= start);
        var (from, span, exact) = _pieces[index];
        var end = index + 1 < _pieces.Count ? _pieces[index + 1].Start : Text.Length;
        return exact ? span.Slice(start - from, Math.Min(length, end - start)) : span;
    }
}
