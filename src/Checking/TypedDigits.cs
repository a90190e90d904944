using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>Finds the digits that nobody may type (S4-01): those of no year, no date and no registered name.</summary>
internal static class TypedDigits
{
    public static IEnumerable<(int Start, int End)> In(string text, Locale locale, Glossary glossary)
    {
        IReadOnlyList<string> names = glossary.NamesWithDigits[locale];
        return NumberRuns.In(text).Where(r => !Numbers.IsDate(text, r.Start, r.End) && !IsInName(text, r.Start, r.End, names));
    }

    private static bool IsInName(string words, int start, int end, IReadOnlyList<string> names)
    {
        foreach (string name in names)
        {
            for (
                int i = words.IndexOf(name, StringComparison.Ordinal);
                i >= 0 && i <= start;
                i = words.IndexOf(name, i + 1, StringComparison.Ordinal)
            )
            {
                if (end <= i + name.Length)
                {
                    return true;
                }
            }
        }
        return false;
    }
}
