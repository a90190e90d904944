using Yueqing.Site.Model;

namespace Yueqing.Site.Cli;

/// <summary>Widths in a terminal: a Chinese character takes two cells.</summary>
internal static class Cells
{
    public static int Count(ReadOnlySpan<char> text)
    {
        int cells = 0;
        foreach (char c in text)
        {
            cells +=
                char.IsLowSurrogate(c) ? 0
                : Han.IsFullWidth(c) || char.IsHighSurrogate(c) ? 2
                : 1;
        }
        return cells;
    }

    /// <summary>The text with spaces behind it up to a width.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Count(text)));
}
