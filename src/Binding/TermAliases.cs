using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Binding;

/// <summary>
/// Follows <c>see</c> from entry to entry. A term takes the rendering, the state, and what is also right or forbidden from where it leads; its gloss
/// is its own. One that leads nowhere is left out after a diagnostic.
/// </summary>
internal sealed class TermAliases
{
    private readonly Dictionary<string, TermEntry> _entries;
    private readonly DiagnosticBag _bag;

    private TermAliases(IReadOnlyList<TermEntry> entries, DiagnosticBag bag)
    {
        _entries = entries.ToDictionary(e => e.Zh.Value, StringComparer.Ordinal);
        _bag = bag;
    }

    public static ImmutableArray<Term> Resolve(IReadOnlyList<TermEntry> entries, DiagnosticBag bag)
    {
        var aliases = new TermAliases(entries, bag);
        aliases.ReportCycles(entries);
        return [.. entries.Select(aliases.Resolve).OfType<Term>()];
    }

    private Term? Resolve(TermEntry entry)
    {
        var path = new List<TermEntry> { entry };
        while (path[^1].See is { } see)
        {
            if (!_entries.TryGetValue(see.Value, out TermEntry? next))
            {
                if (path.Count == 1)
                {
                    _bag.Add(Errors.UnknownTerm(see.Span, see.Value, _entries.Keys.Where(t => t != entry.Zh.Value)));
                }
                return null;
            }
            if (path.Contains(next))
            {
                return null;
            }
            path.Add(next);
        }
        return new Term(
            entry.Zh.Value,
            path[^1].English,
            path[^1].State,
            entry.Gloss,
            [.. path.SelectMany(e => e.Also).Distinct(StringComparer.Ordinal)],
            [.. path.SelectMany(e => e.Forbidden).Select(f => f.Value).Distinct(StringComparer.Ordinal)],
            path[^1].Once,
            entry.See?.Value,
            entry.Zh.Span
        );
    }

    /// <summary>Once for each circle, at its first entry in the file.</summary>
    private void ReportCycles(IEnumerable<TermEntry> entries)
    {
        var done = new HashSet<TermEntry>();
        foreach (TermEntry entry in entries)
        {
            var path = new List<TermEntry>();
            TermEntry? at = entry;
            while (at is not null && done.Add(at))
            {
                path.Add(at);
                at = at.See is { } see ? _entries.GetValueOrDefault(see.Value) : null;
            }
            if (at is not null && path.IndexOf(at) is >= 0 and var first)
            {
                TermEntry[] cycle = [.. path[first..]];
                int start = Array.IndexOf(cycle, cycle.MinBy(e => e.Zh.Span.Start));
                TermEntry[] ordered = [.. cycle[start..], .. cycle[..start], cycle[start]];
                _bag.Add(Errors.TermCycle(ordered[0].See!.Value.Span, ordered.Select(e => e.Zh.Value)));
            }
        }
    }
}
