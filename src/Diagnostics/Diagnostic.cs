namespace Yueqing.Site.Diagnostics;

/// <summary>How bad it is.</summary>
internal enum Severity
{
    /// <summary>Worth knowing, shown by <c>check</c>; stops nothing.</summary>
    Note,

    /// <summary>Should be mended; stops nothing.</summary>
    Warning,

    /// <summary>Nothing is published.</summary>
    Error,
}

/// <summary>One complaint about the input.</summary>
/// <param name="Code">Permanent, lower-case words with hyphens: what one searches for.</param>
/// <param name="Message">A full sentence: what is wrong and why.</param>
/// <param name="Hint">What to do, without a capital; null if the message says it.</param>
internal sealed record Diagnostic(string Code, Severity Severity, SourceSpan Span, Wording Message, Wording? Hint) : IComparable<Diagnostic>
{
    /// <summary>Orders by path, place and code, so that a run prints the same list every time.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }
        int order = string.CompareOrdinal(Span.Source.Path, other.Span.Source.Path);
        order = order != 0 ? order : Span.Start.CompareTo(other.Span.Start);
        order = order != 0 ? order : string.CompareOrdinal(Code, other.Code);
        return order != 0 ? order : string.CompareOrdinal(Message.En, other.Message.En);
    }
}
