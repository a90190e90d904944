using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Terms;

namespace Yueqing.Site.Checking;

/// <summary>A term with the places at which the Chinese uses it, so that whoever settles its English sees what it is about.</summary>
internal sealed record TermUse(Term Term, IReadOnlyList<SourceSpan> Places)
{
    /// <summary>Every term whose English is not settled, used or not, in the order of the glossary. What an alias stands for counts as its term.</summary>
    public static IReadOnlyList<TermUse> Proposed(CheckContext context)
    {
        Glossary glossary = context.Site.Glossary;
        Dictionary<string, Term> byName = glossary.Terms.ToDictionary(t => t.Chinese, StringComparer.Ordinal);
        ILookup<Term, SourceSpan> places = TranslatedTexts
            .Of(context)
            .SelectMany(p => glossary.InChinese.Find(p.Zh.Value).Select(f => (Of(f.Value), TextPlaces.Of(p.Zh, f.Start, f.Length))))
            .ToLookup(u => u.Item1, u => u.Item2);
        return [.. glossary.Terms.Where(t => t.State == TermState.Proposed && t.See is null).Select(t => new TermUse(t, [.. places[t]]))];

        Term Of(Term term) => term.See is { } see ? Of(byName[see]) : term;
    }
}
