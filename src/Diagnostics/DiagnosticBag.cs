using System.Collections.Immutable;

namespace Yueqing.Site.Diagnostics;

/// <summary>Gathers diagnostics from all threads of one run.</summary>
internal sealed class DiagnosticBag
{
    private readonly Lock _lock = new();
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        lock (_lock)
        {
            _items.Add(diagnostic);
            HasErrors |= diagnostic.Severity == Severity.Error;
        }
    }

    public void AddAll(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Everything so far in the order in which it is shown, without exact repeats.</summary>
    public ImmutableArray<Diagnostic> ToSorted()
    {
        lock (_lock)
        {
            return [.. _items.DistinctBy(d => (d.Span.Source.Path, d.Span.Start, d.Code, d.Message)).Order()];
        }
    }
}
