namespace Yueqing.Site.Diagnostics;

/// <summary>Finds the name that an author probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The hint “did you mean …?” for a mistyped name, or a list of the known ones, or null.</summary>
    public static Wording? For(string typed, IEnumerable<string> known)
    {
        string[] names = [.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (Nearest(typed, names) is { } nearest)
        {
            return DidYouMean(nearest);
        }
        IEnumerable<string> quoted = names.Select(n => $"`{n}`");
        return names.Length is > 0 and <= 12
            ? new Wording($"known here: {string.Join(", ", quoted)}", $"这里可用的有：{string.Join("、", quoted)}")
            : null;
    }

    public static Wording DidYouMean(string name) => new($"did you mean `{name}`?", $"是不是想写`{name}`？");

    /// <summary>The known name within a third of its length in edits, so never for one of two letters; the first in order on a tie.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string name in known)
        {
            int limit = Math.Max(name.Length, typed.Length) / 3;
            if (Math.Abs(name.Length - typed.Length) > limit)
            {
                continue;
            }
            int distance = Distance(typed, name);
            if (distance <= limit && distance < bestDistance)
            {
                (best, bestDistance) = (name, distance);
            }
        }
        return best;
    }

    /// <summary>Optimal string alignment distance: insert, delete, replace, or swap two neighbours.</summary>
    private static int Distance(string a, string b)
    {
        int[] beforePrevious = new int[b.Length + 1];
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        int[] current = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }
        return previous[b.Length];
    }
}
