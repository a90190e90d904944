namespace Yueqing.Site.Translating;

/// <summary>How much two texts share, so that an edited paragraph is known again.</summary>
internal static class Similarity
{
    /// <summary>Below this a paragraph is another paragraph. A sentence of which half is new still counts as edited.</summary>
    public const double Edited = 0.35;

    /// <summary>Sørensen–Dice over pairs of neighbouring characters: 1 for equal texts, 0 for texts that share none. Linear time.</summary>
    public static double Of(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return 1;
        }
        if (a.Length < 2 || b.Length < 2)
        {
            return 0;
        }
        var pairs = new Dictionary<(char, char), int>();
        for (int i = 1; i < a.Length; i++)
        {
            pairs[(a[i - 1], a[i])] = pairs.GetValueOrDefault((a[i - 1], a[i])) + 1;
        }
        int shared = 0;
        for (int i = 1; i < b.Length; i++)
        {
            if (pairs.GetValueOrDefault((b[i - 1], b[i])) is > 0 and var left)
            {
                pairs[(b[i - 1], b[i])] = left - 1;
                shared++;
            }
        }
        return 2.0 * shared / (a.Length + b.Length - 2);
    }
}
