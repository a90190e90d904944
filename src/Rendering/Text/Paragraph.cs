using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Text;

/// <summary>
/// Breaks a text into the fewest lines that fit and, among those, the most even ones. Advances are those of the unbroken
/// text, one for each UTF-16 unit, with marks halved by their neighbours and with the gap after the unit before it.
/// </summary>
internal static class Paragraph
{
    // Costs are in square em. A widow costs more than any slack.
    private const double WidowCost = 1e9;

    /// <summary>The lines, without trailing spaces and newlines. A piece that is wider than the width stands alone.</summary>
    /// <param name="mayBreak">As from <see cref="LineBreaks.Opportunities"/>.</param>
    /// <param name="em">The font size, in the unit of the advances and of the width.</param>
    /// <param name="balance">Even out the last line too and, in Chinese, break at marks rather than inside a phrase: for titles and labels.</param>
    public static List<Range> Fit(
        string text,
        Locale locale,
        ReadOnlySpan<float> advances,
        bool[] mayBreak,
        float width,
        float em,
        bool balance
    )
    {
        var lines = new List<Range>();
        var best = new Step[text.Length + 1];
        for (int start = 0; start < text.Length; )
        {
            int newline = text.IndexOf('\n', start);
            int end = newline < 0 ? text.Length : newline;
            var measure = new LineMeasure(text, locale, advances, em);
            Search(measure, mayBreak, start, end, width, balance, best);
            AddLines(text, best, start, end, lines);
            start = end + 1;
        }

        return lines;
    }

    /// <summary>The width of one line of the text as it is set: its ends trimmed, without trailing spaces and gap.</summary>
    public static float WidthOf(string text, Locale locale, ReadOnlySpan<float> advances, Range line, float em)
    {
        var (start, length) = line.GetOffsetAndLength(text.Length);
        int end = TrimmedEnd(text, start, start + length);
        double sum = 0;
        for (int i = start; i < end; i++)
        {
            sum += advances[i];
        }

        return new LineMeasure(text, locale, advances, em).Width(start, end, sum);
    }

    /// <summary>For each index at which a line may end, the best way there from the start.</summary>
    private static void Search(LineMeasure measure, bool[] mayBreak, int start, int end, float width, bool balance, Step[] best)
    {
        for (int i = start; i <= end; i++)
        {
            best[i] = Step.Unreached;
        }

        best[start] = new(0, 0, start);
        for (int from = start; from < end; from++)
        {
            if (best[from].IsReached)
            {
                Extend(measure, mayBreak, start, from, end, width, balance, best);
            }
        }
    }

    /// <summary>Tries every line that begins at an index, up to the first one that is too wide.</summary>
    private static void Extend(LineMeasure measure, bool[] mayBreak, int start, int from, int end, float width, bool balance, Step[] best)
    {
        double sum = 0;
        double inkSum = 0;
        int ink = from;
        bool isOnePiece = true;
        for (int to = from + 1; to <= end; to++)
        {
            sum += measure.Advances[to - 1];
            if (!Marks.IsSpace(measure.Text[to - 1]))
            {
                (ink, inkSum) = (to, sum);
            }
            if (to < end && !mayBreak[to])
            {
                continue;
            }

            float set = measure.Width(from, ink, inkSum);
            if (set > width && !isOnePiece)
            {
                return;
            }
            bool isLast = to == end;
            double slack = set > width || (isLast && !balance) ? 0 : (width - set) / measure.Em;
            double cost = (slack * slack) + (balance && !isLast ? measure.PhraseCost(ink, to, width) : 0);
            cost += isLast && from > start && IsWidow(measure.Text[from..ink]) ? WidowCost : 0;
            var step = new Step(best[from].Lines + 1, best[from].Cost + cost, from);
            best[to] = step.IsBetterThan(best[to]) ? step : best[to];
            if (set > width)
            {
                return;
            }
            isOnePiece = false;
        }
    }

    private static void AddLines(string text, Step[] best, int start, int end, List<Range> lines)
    {
        int first = lines.Count;
        int to = end;
        do
        {
            int from = best[to].From;
            lines.Add(from..TrimmedEnd(text, from, to));
            to = from;
        } while (to > start);
        lines.Reverse(first, lines.Count - first);
    }

    private static int TrimmedEnd(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start && (Marks.IsSpace(text[end - 1]) || text[end - 1] == '\n'))
        {
            end--;
        }
        return end;
    }

    /// <summary>A line of one character, with or without marks.</summary>
    private static bool IsWidow(ReadOnlySpan<char> line)
    {
        int characters = 0;
        foreach (char c in line)
        {
            characters += char.IsPunctuation(c) || char.IsWhiteSpace(c) || char.IsLowSurrogate(c) ? 0 : 1;
        }
        return characters <= 1;
    }

    /// <summary>The best way to an index: how many lines, at what cost, and where the last of them begins.</summary>
    private readonly record struct Step(int Lines, double Cost, int From)
    {
        public static Step Unreached => new(int.MaxValue, 0, 0);

        public bool IsReached => Lines < int.MaxValue;

        public bool IsBetterThan(Step other) => Lines < other.Lines || (Lines == other.Lines && Cost < other.Cost);
    }
}
