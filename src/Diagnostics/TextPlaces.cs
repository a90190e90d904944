namespace Yueqing.Site.Diagnostics;

/// <summary>Places inside a value that remembers where it was written.</summary>
internal static class TextPlaces
{
    /// <summary>Exact unless escapes or folds of YAML moved the characters; then the whole value.</summary>
    public static SourceSpan Of(Located<string> text, int start, int length)
    {
        ReadOnlySpan<char> written = text.Span.Source.Text.AsSpan(text.Span.Start, text.Span.Length);
        int shift = written.IndexOf(text.Value, StringComparison.Ordinal);
        return shift < 0 ? text.Span : text.Span.Slice(shift + start, length);
    }
}
