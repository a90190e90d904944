using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Text;

/// <summary>Takes away the opportunities between a number and what belongs to it (S3-03, S3-19).</summary>
internal static class NumberJoins
{
    /// <summary>Leaves 连续3年, 突破22万户, 超亿元, 3%～5% and "166.35 billion yuan" without an opportunity inside.</summary>
    public static void Apply(string text, UnitWords units, bool[] mayBreak)
    {
        for (int i = 0; i < text.Length; )
        {
            int end = EndOfNumber(text, i);
            if (end > i)
            {
                Join(mayBreak, units.StartOfChinese(text, StartOfRun(text, i)), EndOfSuffix(text, end, units));
                JoinEnglish(text, i, end, units, mayBreak);
            }
            else if (UnitWords.IsScale(text[i]))
            {
                JoinBareScale(text, i, units, mayBreak);
            }
            else if (ContinuesRange(text, i))
            {
                Join(mayBreak, i, i + 2);
            }
            i = Math.Max(end, i + 1);
        }
    }

    private static void Join(bool[] mayBreak, int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            mayBreak[i] = false;
        }
    }

    /// <summary>Digits, and points, commas and colons between digits; the start itself where no digit stands.</summary>
    private static int EndOfNumber(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (
            end < text.Length
            && (
                char.IsDigit(text[end])
                || (end > start && text[end] is '.' or ',' or ':' or '：' or '∶' && end + 1 < text.Length && char.IsDigit(text[end + 1]))
            )
        )
        {
            end++;
        }
        return end;
    }

    /// <summary>Where the unbroken signs and letters around a number begin, such as US$ or 1+.</summary>
    private static int StartOfRun(ReadOnlySpan<char> text, int index)
    {
        while (index > 0 && (Marks.IsWestern(text[index - 1]) || text[index - 1] == '￥'))
        {
            index--;
        }
        return index;
    }

    /// <summary>The end of scale words and unit; without a unit, the next ideograph stays.</summary>
    private static int EndOfSuffix(ReadOnlySpan<char> text, int index, UnitWords units)
    {
        int end = units.EndOfChinese(text, index, out int bare);
        if (end > index)
        {
            return end;
        }
        return bare < text.Length && Han.Is(text[bare]) ? bare + (char.IsHighSurrogate(text[bare]) ? 2 : 1) : bare;
    }

    /// <summary>A scale word stands for a number only between a bound and a unit: 超亿元, 近千家.</summary>
    private static void JoinBareScale(string text, int index, UnitWords units, bool[] mayBreak)
    {
        int start = units.StartOfChinese(text, index);
        int end = units.EndOfChinese(text, index, out _);
        if (start < index && end > index)
        {
            Join(mayBreak, start, end);
        }
    }

    private static void JoinEnglish(string text, int start, int end, UnitWords units, bool[] mayBreak)
    {
        if (end + 1 < text.Length && UnitWords.IsGap(text[end]) && units.EndOfEnglish(text, end + 1) is var last && last > end + 1)
        {
            Join(mayBreak, start, last);
        }

        if (UnitWords.KeepsNumber(text, start))
        {
            mayBreak[start] = false;
        }
    }

    /// <summary>
    /// A tilde or a single dash before a digit leads to the end of a range. Two dashes do so only between digits: elsewhere
    /// they are the dash of a sentence.
    /// </summary>
    private static bool ContinuesRange(ReadOnlySpan<char> text, int index)
    {
        if (index == 0 || index + 1 >= text.Length || !char.IsDigit(text[index + 1]))
        {
            return false;
        }
        return text[index] switch
        {
            '～' or '~' or '–' or '-' => true,
            '—' => text[index - 1] != '—' || (index >= 2 && char.IsDigit(text[index - 2])),
            _ => false,
        };
    }
}
