using System.Text;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Rendering.Infographics.Markup;

/// <summary>What a template wrote, with the place in the template that each part came from, so that a mistake in it has a line and a column.</summary>
internal sealed class TemplatedText
{
    private readonly Origin[] _origins;

    private readonly SourceSpan _whole;

    private TemplatedText(string text, Origin[] origins, SourceSpan whole) => (Text, _origins, _whole) = (text, origins, whole);

    public string Text { get; }

    /// <summary>Where a stretch of the text was written. Characters typed in the template point at themselves, printed values at their expression.</summary>
    public SourceSpan Place(int start, int length)
    {
        if (_origins.Length == 0)
        {
            return _whole;
        }
        Origin origin = At(start);
        return origin.Typed ? origin.Span.Slice(start - origin.Start, Math.Min(length, origin.End - start)) : origin.Span;
    }

    /// <summary>Whether the character at this offset stands in the template itself and was not printed by it.</summary>
    public bool IsTyped(int offset) => _origins.Length > 0 && At(offset).Typed;

    private Origin At(int offset)
    {
        int low = 0;
        int high = _origins.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = _origins[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }
        return _origins[low];
    }

    private readonly record struct Origin(int Start, int End, SourceSpan Span, bool Typed);

    /// <summary>Gathers the parts in the order in which the template writes them.</summary>
    internal sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly List<Origin> _origins = [];

        /// <param name="span">The place of these very characters in the template.</param>
        public void Typed(ReadOnlySpan<char> text, SourceSpan span) => Add(text, span, typed: true);

        /// <param name="span">The expression that printed them.</param>
        public void Printed(ReadOnlySpan<char> text, SourceSpan span) => Add(text, span, typed: false);

        /// <summary>What was gathered since the last call.</summary>
        /// <param name="whole">The template, for complaints about a text of which nothing was written.</param>
        public TemplatedText Take(SourceSpan whole)
        {
            var result = new TemplatedText(_text.ToString(), [.. _origins], whole);
            _text.Clear();
            _origins.Clear();
            return result;
        }

        private void Add(ReadOnlySpan<char> text, SourceSpan span, bool typed)
        {
            if (text.Length > 0)
            {
                _origins.Add(new Origin(_text.Length, _text.Length + text.Length, span, typed));
                _text.Append(text);
            }
        }
    }
}
