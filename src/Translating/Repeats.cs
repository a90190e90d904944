using System.Collections.Immutable;
using Yueqing.Site.Model;

namespace Yueqing.Site.Translating;

/// <summary>What a merge of two branches left twice in a memory.</summary>
internal static class Repeats
{
    /// <summary>
    /// The memory without entries that nothing on the page stands for: of one Chinese text as many as the page has of it, and those whose
    /// English is there.
    /// </summary>
    public static ImmutableArray<AcceptedBlock> Without(
        ImmutableArray<AcceptedBlock> memory,
        ImmutableArray<PageBlock> zh,
        ImmutableArray<PageBlock> en
    )
    {
        HashSet<(string, string)> english = [.. en.Select(b => (b.Key, b.Markup))];
        var chinese = zh.GroupBy(b => (b.Key, b.Markup)).ToDictionary(g => g.Key, g => g.Count());
        var repeats = new HashSet<AcceptedBlock>(ReferenceEqualityComparer.Instance);
        foreach (var same in memory.GroupBy(m => (m.Key, Words: m.Key.Length > 0 ? "" : m.Chinese)).Where(g => g.Count() > 1))
        {
            bool isKey = same.Key.Key.Length > 0;
            int needed = isKey ? 1 : chinese.GetValueOrDefault(same.Key, same.Count());
            bool IsNow(AcceptedBlock block) => chinese.ContainsKey((block.Key, block.Chinese));
            bool HasEnglish(AcceptedBlock block) => english.Contains((block.Key, block.English));
            repeats.UnionWith(
                same.OrderByDescending(m => HasEnglish(m) && IsNow(m))
                    .ThenByDescending(IsNow)
                    .Skip(needed)
                    .Where(m => isKey || !HasEnglish(m))
            );
        }
        return repeats.Count == 0 ? memory : [.. memory.Where(m => !repeats.Contains(m))];
    }
}
