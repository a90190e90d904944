using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model.Terms;

namespace Yueqing.Site.Model;

/// <summary>Whether the English of a term is settled.</summary>
internal enum TermState
{
    Proposed,
    Approved,
}

/// <summary>One glossary entry.</summary>
/// <param name="Also">Further English renderings that are right; <c>…</c> in one stands for other words.</param>
/// <param name="Forbidden">English renderings that must not be published.</param>
/// <param name="Once">Whether English has to say it once on a page only, and may shorten or drop it elsewhere: a slogan, a long official name.</param>
/// <param name="See">The term that this one is rendered like; null for a term with a rendering of its own.</param>
internal sealed record Term(
    string Chinese,
    string English,
    TermState State,
    Localized<string> Gloss,
    ImmutableArray<string> Also,
    ImmutableArray<string> Forbidden,
    bool Once,
    string? See,
    SourceSpan Span
)
{
    /// <summary>Every rendering that is right, the first choice first.</summary>
    public IEnumerable<string> Approved => Also.Prepend(English);
}

/// <summary>All terms, in the order of <c>glossary.yml</c>.</summary>
internal sealed class Glossary
{
    public const string File = "input/glossary.yml";

    private readonly Lazy<PhraseFinder<Term>> _inChinese;
    private readonly Lazy<Renderings> _renderings;
    private readonly Lazy<ForbiddenRenderings> _forbidden;

    public Glossary(IEnumerable<Term> terms)
    {
        Terms = [.. terms];
        _inChinese = new(() => new(Terms.Select(t => (t.Chinese, t))));
        _renderings = new(() => new(this));
        _forbidden = new(() => new(Terms));
        NamesWithDigits = new Localized<ImmutableArray<string>>(
            [.. WithDigits(Terms.Select(t => t.Chinese))],
            [.. WithDigits(Terms.SelectMany(t => t.Also.Add(t.English).Add(t.Chinese)))]
        );
    }

    public ImmutableArray<Term> Terms { get; }

    /// <summary>Those that readers are told the meaning of.</summary>
    public IEnumerable<Term> Explained => Terms.Where(t => t.Gloss.Zh.Length > 0);

    /// <summary>Registered names such as <c>415X</c>, in which digits are no figure; longest first.</summary>
    public Localized<ImmutableArray<string>> NamesWithDigits { get; }

    /// <summary>Finds the terms of a Chinese text.</summary>
    public PhraseFinder<Term> InChinese => _inChinese.Value;

    public Renderings Renderings => _renderings.Value;

    public ForbiddenRenderings Forbidden => _forbidden.Value;

    private static IOrderedEnumerable<string> WithDigits(IEnumerable<string> names) =>
        names
            .Where(n => n.Any(char.IsAsciiDigit))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(n => n.Length)
            .ThenBy(n => n, StringComparer.Ordinal);
}
