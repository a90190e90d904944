using System.Collections.Immutable;
using System.Text;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating;

internal enum DiffKind
{
    Same,
    Deleted,
    Inserted,
}

internal sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>What changed between two texts, word by word: a Chinese character, a Latin word, a number and a <c>{figure}</c> are each one word.</summary>
internal static class TextDiff
{
    /// <summary>Above so many words on both sides, what lies between equal ends counts as replaced: the comparison takes time by their product.</summary>
    private const int MostWords = 2_000;

    public static ImmutableArray<DiffPart> Between(string before, string after)
    {
        string[] a = [.. Words(before)];
        string[] b = [.. Words(after)];
        int head = 0;
        while (head < a.Length && head < b.Length && a[head] == b[head])
        {
            head++;
        }
        int tail = 0;
        while (tail < a.Length - head && tail < b.Length - head && a[^(tail + 1)] == b[^(tail + 1)])
        {
            tail++;
        }
        var parts = new List<DiffPart>();
        Add(parts, DiffKind.Same, a[..head]);
        AddMiddle(parts, a[head..(a.Length - tail)], b[head..(b.Length - tail)]);
        Add(parts, DiffKind.Same, a[(a.Length - tail)..]);
        return [.. parts];
    }

    /// <summary>On one line: <c>…港口[-要更好-][+已经建成+]。</c> Long equal stretches are cut to what helps to find the place.</summary>
    public static string OnOneLine(string before, string after)
    {
        const int context = 6;
        var line = new StringBuilder();
        ImmutableArray<DiffPart> parts = Between(before, after);
        for (int i = 0; i < parts.Length; i++)
        {
            string text = parts[i].Text;
            line.Append(
                parts[i].Kind switch
                {
                    DiffKind.Deleted => $"[-{text}-]",
                    DiffKind.Inserted => $"[+{text}+]",
                    _ when text.Length <= 2 * context => text,
                    _ when i == 0 => "…" + text[^context..],
                    _ when i == parts.Length - 1 => text[..context] + "…",
                    _ => $"{text[..context]}…{text[^context..]}",
                }
            );
        }
        return line.ToString();
    }

    private static void AddMiddle(List<DiffPart> parts, string[] a, string[] b)
    {
        if (a.Length > MostWords || b.Length > MostWords)
        {
            Add(parts, DiffKind.Deleted, a);
            Add(parts, DiffKind.Inserted, b);
            return;
        }
        int[,] common = LongestCommon(a, b);
        int i = 0;
        int j = 0;
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                Add(parts, DiffKind.Same, [a[i++]]);
                j++;
            }
            else if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                Add(parts, DiffKind.Deleted, [a[i++]]);
            }
            else
            {
                Add(parts, DiffKind.Inserted, [b[j++]]);
            }
        }
    }

    /// <summary>How many words the rests of both sides have in common, from each place on.</summary>
    private static int[,] LongestCommon(string[] a, string[] b)
    {
        int[,] common = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }
        return common;
    }

    private static void Add(List<DiffPart> parts, DiffKind kind, string[] words)
    {
        if (words.Length == 0)
        {
            return;
        }
        string text = string.Concat(words);
        if (parts.Count > 0 && parts[^1].Kind == kind)
        {
            parts[^1] = parts[^1] with { Text = parts[^1].Text + text };
        }
        else
        {
            parts.Add(new DiffPart(kind, text));
        }
    }

    private static IEnumerable<string> Words(string text)
    {
        int i = 0;
        while (i < text.Length)
        {
            int start = i;
            if (text[i] == '{' && text.IndexOf('}', i) is >= 0 and var close)
            {
                i = close + 1;
            }
            else if (IsWordPart(text[i]))
            {
                while (i < text.Length && IsWordPart(text[i]))
                {
                    i++;
                }
            }
            else
            {
                i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
            }
            yield return text[start..i];
        }
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) && !Han.Is(c) && !char.IsSurrogate(c);
}
