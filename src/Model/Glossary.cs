using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Model;

/// <summary>Whether the English of a term is settled.</summary>
internal enum TermState
{
    Proposed,
    Approved,
}

/// <summary>One glossary entry.</summary>
/// <param name="Also">Further English renderings that are right.</param>
/// <param name="Forbidden">English renderings that must not be published.</param>
internal sealed record Term(
    string Chinese,
    string English,
    TermState State,
    Localized<string> Gloss,
    ImmutableArray<string> Also,
    ImmutableArray<string> Forbidden,
    SourceSpan Span
);

/// <summary>All terms, in the order of <c>glossary.yml</c>.</summary>
internal sealed class Glossary
{
    public Glossary(IEnumerable<Term> terms)
    {
        Terms = [.. terms];
        NamesWithDigits = new Localized<ImmutableArray<string>>(
            [.. WithDigits(Terms.Select(t => t.Chinese))],
            [.. WithDigits(Terms.SelectMany(t => t.Also.Add(t.English).Add(t.Chinese)))]
        );
    }

    public ImmutableArray<Term> Terms { get; }

    /// <summary>Registered names such as <c>415X</c>, in which digits are no figure; longest first.</summary>
    public Localized<ImmutableArray<string>> NamesWithDigits { get; }

    private static IOrderedEnumerable<string> WithDigits(IEnumerable<string> names) =>
        names
            .Where(n => n.Any(char.IsAsciiDigit))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(n => n.Length)
            .ThenBy(n => n, StringComparer.Ordinal);
}
