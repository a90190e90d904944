using System.Collections.Immutable;

namespace Yueqing.Site.Deploying.Report;

/// <summary>How two lists of named things differ.</summary>
/// <param name="Changed">In the order of the later list, as are those added; those removed are in the order of the earlier one.</param>
internal sealed record Difference<T>(ImmutableArray<Changed<T>> Changed, ImmutableArray<T> Added, ImmutableArray<T> Removed)
{
    public bool IsEmpty => Changed.IsEmpty && Added.IsEmpty && Removed.IsEmpty;

    /// <param name="name">By which a thing is known again; of two with one name the first counts.</param>
    /// <param name="same">True where there is nothing to tell.</param>
    public static Difference<T> Between(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name, Func<T, T, bool> same)
    {
        T[] earlier = [.. before.DistinctBy(name, StringComparer.Ordinal)];
        T[] later = [.. after.DistinctBy(name, StringComparer.Ordinal)];
        Dictionary<string, T> old = earlier.ToDictionary(name, StringComparer.Ordinal);
        HashSet<string> names = later.Select(name).ToHashSet(StringComparer.Ordinal);
        return new Difference<T>(
            [.. later.Where(t => old.TryGetValue(name(t), out T? was) && !same(was, t)).Select(t => new Changed<T>(old[name(t)], t))],
            [.. later.Where(t => !old.ContainsKey(name(t)))],
            [.. earlier.Where(t => !names.Contains(name(t)))]
        );
    }
}

/// <summary>One thing in two releases.</summary>
internal sealed record Changed<T>(T Before, T After);
