namespace Yueqing.Site.Diagnostics;

/// <summary>A text with the path it came from; turns offsets into lines and columns.</summary>
/// <param name="path">Relative to the site's root, with <c>/</c>.</param>
internal sealed class SourceText(string path, string text)
{
    private int[]? _lineStarts;

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Stands for a file without readable text: a diagnostic on it names the file only.</summary>
    public static SourceText Unreadable(string path) => new(path, "");

    /// <summary>A place in this text.</summary>
    public SourceSpan Span(int start, int length) => new(this, start, length);

    /// <summary>The file as a whole.</summary>
    public SourceSpan Whole => new(this, 0, 0);

    /// <summary>Line and column of an offset, both from 1; the column counts characters (code points).</summary>
    public (int Line, int Column) Position(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        int[] starts = LineStarts;
        int line = Array.BinarySearch(starts, offset);
        line = line < 0 ? ~line - 1 : line;
        int column = 1;
        for (int i = starts[line]; i < offset; i++)
        {
            if (!char.IsLowSurrogate(Text[i]))
            {
                column++;
            }
        }
        return (line + 1, column);
    }

    /// <summary>The offset of a place as XML readers count: lines from 1, UTF-16 units into the line from 0. Clamped to the text.</summary>
    public int Offset(int line, int units) => Math.Clamp(LineStarts[Math.Clamp(line, 1, LineStarts.Length) - 1] + units, 0, Text.Length);

    /// <summary>The text of a line (from 1) without its line break.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        int start = LineStarts[line - 1];
        int end = line < LineStarts.Length ? LineStarts[line] : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }
        return [.. starts];
    }
}

/// <summary>A stretch of a source text, in UTF-16 units. What a diagnostic points at.</summary>
internal readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    public (int Line, int Column) Position => Source.Position(Start);

    /// <summary>Behind the last character.</summary>
    public (int Line, int Column) EndPosition => Source.Position(Start + Length);

    /// <summary>False for a file without readable text, where no line can be shown.</summary>
    public bool HasText => Source.Text.Length > 0;

    /// <summary>The part of this span that starts <paramref name="offset"/> units in.</summary>
    public SourceSpan Slice(int offset, int length) => new(Source, Start + offset, length);
}

/// <summary>A value that remembers where it was written.</summary>
internal readonly record struct Located<T>(T Value, SourceSpan Span);
