using System.Text;

namespace Yueqing.Site.Diagnostics;

/// <summary>A stretch of a text, and what is to stand in its place.</summary>
internal readonly record struct TextChange(int Start, int Length, string Text)
{
    /// <summary>The text after all changes. Of two insertions at one place the first in the list stands first.</summary>
    public static string Apply(string text, IEnumerable<TextChange> changes)
    {
        var changed = new StringBuilder(text);
        // From the end, so that places stay right; the later insertion comes first and is pushed back.
        foreach (TextChange change in changes.Reverse().OrderByDescending(c => c.Start))
        {
            changed.Remove(change.Start, change.Length).Insert(change.Start, change.Text);
        }
        return changed.ToString();
    }

    /// <summary>The same change without what it replaces by itself at either end, so that these bytes stay untouched.</summary>
    public TextChange Within(string text)
    {
        int most = Math.Min(Length, Text.Length);
        int head = 0;
        while (head < most && text[Start + head] == Text[head])
        {
            head++;
        }
        head -= head > 0 && char.IsHighSurrogate(Text[head - 1]) ? 1 : 0;
        int tail = 0;
        while (tail < most - head && text[Start + Length - 1 - tail] == Text[^(tail + 1)])
        {
            tail++;
        }
        tail -= tail > 0 && char.IsLowSurrogate(Text[^tail]) ? 1 : 0;
        return new TextChange(Start + head, Length - head - tail, Text[head..^tail]);
    }
}
