using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Terms;

namespace Yueqing.Site.Binding;

/// <summary>A rendering cannot be forbidden and approved at once, be it by one term or by two: no English could be right.</summary>
internal static class TermContradictions
{
    public static void Report(IEnumerable<TermEntry> entries, ImmutableArray<Term> terms, DiagnosticBag bag)
    {
        var approved = new Dictionary<string, Term>(StringComparer.Ordinal);
        foreach (Term term in terms.Where(t => t.See is null).Concat(terms))
        {
            foreach (string rendering in term.Approved)
            {
                approved.TryAdd(EnglishWords.Of(rendering).Words, term);
            }
        }
        foreach (Located<string> form in entries.SelectMany(e => e.Forbidden))
        {
            Term? term = ForbiddenRenderings.Forms(form.Value).Select(approved.GetValueOrDefault).FirstOrDefault(t => t is not null);
            if (term is not null)
            {
                bag.Add(Errors.TermContradiction(form.Span, form.Value, term.Chinese, term.Span));
            }
        }
    }
}
