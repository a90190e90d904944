using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Text;

/// <summary>What the ends of a line do to its width, and what its end costs: the one place for both.</summary>
internal readonly ref struct LineMeasure(ReadOnlySpan<char> text, Locale locale, ReadOnlySpan<float> advances, float em)
{
    public ReadOnlySpan<char> Text { get; } = text;

    public ReadOnlySpan<float> Advances { get; } = advances;

    public float Em { get; } = em;

    /// <summary>The width of [start, end), whose advances have a sum: marks at its ends trimmed unless their neighbours did so, no gap after it.</summary>
    public float Width(int start, int end, double sum)
    {
        if (start == end)
        {
            return 0;
        }

        double trimmed = 0;
        if (PunctuationSpacing.IsTrimmedAtStart(Text[start], locale) && !PunctuationSpacing.IsHalvedByNeighbor(Text, start, locale))
        {
            trimmed += PunctuationSpacing.Half;
        }
        if (PunctuationSpacing.IsTrimmedAtEnd(Text[end - 1], locale) && !PunctuationSpacing.IsHalvedByNeighbor(Text, end - 1, locale))
        {
            trimmed += PunctuationSpacing.Half;
        }
        if (end < Text.Length && PunctuationSpacing.GapBetween(Text[end - 1], Text[end]))
        {
            trimmed += PunctuationSpacing.Gap;
        }
        return (float)(sum - (trimmed * Em));
    }

    /// <summary>
    /// What it costs to end a line at <paramref name="ink"/> and begin the next one at <paramref name="next"/>, in square
    /// em. Inside a phrase as much as a line that stays half empty; beside a bracket, quote,
    /// dash or interpunct half of that; after a pause or at a space nothing. English breaks at spaces only.
    /// </summary>
    public double PhraseCost(int ink, int next, float width)
    {
        char last = Text[ink - 1];
        if (locale != Locale.Chinese || ink < next || last is '，' or '、' or '：' or '；' or '。' or '！' or '？')
        {
            return 0;
        }
        double ems = width / Em;
        bool besideMark = Marks.IsClosing(last) || Marks.IsOpening(Text[next]) || last is '·' or '—' or '…';
        return ems * ems / (besideMark ? 8 : 4);
    }
}
