using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Yueqing.Site.Diagnostics;

/// <summary>
/// What stages made in an earlier run, for a site that is built again and again: given the very same inputs, a stage's result and its complaints
/// are recalled and not made anew. Nothing is ever guessed: a stage names all that it looks at.
/// </summary>
internal sealed class StageMemory
{
    private readonly ConcurrentDictionary<(string Stage, string Item), Entry> _entries = new();
    private readonly StageMemory? _before;
    private int _run;

    /// <param name="before">Another memory that is asked as well and stays as it is: a trial does not make the site forget how it stands.</param>
    public StageMemory(StageMemory? before = null) => _before = before;

    /// <summary>Of a single run: everything is made.</summary>
    public static StageMemory None { get; } = new() { Remembers = false };

    /// <summary>False of a single run.</summary>
    public bool Remembers { get; private init; } = true;

    /// <summary>How many results are kept.</summary>
    public int Count => _entries.Count;

    /// <summary>What <paramref name="make"/> yields, or yielded when it was last asked about this item with these inputs.</summary>
    /// <param name="stage">Who asks.</param>
    /// <param name="item">About what: a path, a route. The last result of each is kept.</param>
    /// <param name="bag">Receives the complaints of the making, also when the result is recalled.</param>
    /// <param name="inputs">All that the result depends on: objects that never change, compared by reference, and texts, compared by value.</param>
    public T Recall<T>(string stage, string item, DiagnosticBag bag, Func<DiagnosticBag, T> make, params ReadOnlySpan<object?> inputs)
    {
        if (!Remembers)
        {
            return make(bag);
        }
        if ((Find(stage, item, inputs) ?? _before?.Find(stage, item, inputs)) is not { } entry)
        {
            var own = new DiagnosticBag();
            T value = make(own);
            entry = new Entry(inputs.ToArray(), value, own.ToSorted()) { LastRun = _run };
            _entries[(stage, item)] = entry;
        }
        bag.AddAll(entry.Diagnostics);
        return (T)entry.Value!;
    }

    private Entry? Find(string stage, string item, ReadOnlySpan<object?> inputs)
    {
        if (!_entries.TryGetValue((stage, item), out Entry? entry) || !entry.IsOf(inputs))
        {
            return null;
        }
        entry.LastRun = _run;
        return entry;
    }

    /// <summary>An object that stays the same for as long as the inputs do: what many results depend on, told in one.</summary>
    public object Token(string name, params ReadOnlySpan<object?> inputs) =>
        Recall(name, "", new DiagnosticBag(), _ => new object(), inputs);

    /// <summary>Forgets what has not been asked for since the last call: the pages that are gone.</summary>
    public void Prune()
    {
        foreach (((string, string) key, Entry entry) in _entries)
        {
            if (entry.LastRun != _run)
            {
                _entries.TryRemove(key, out _);
            }
        }
        _run++;
    }

    private sealed class Entry(object?[] inputs, object? value, ImmutableArray<Diagnostic> diagnostics)
    {
        public object? Value => value;

        public ImmutableArray<Diagnostic> Diagnostics => diagnostics;

        public int LastRun { get; set; }

        public bool IsOf(ReadOnlySpan<object?> others)
        {
            if (others.Length != inputs.Length)
            {
                return false;
            }
            for (int i = 0; i < inputs.Length; i++)
            {
                bool same = ReferenceEquals(inputs[i], others[i]) || (inputs[i] is string a && others[i] is string b && a == b);
                if (!same)
                {
                    return false;
                }
            }
            return true;
        }
    }
}
