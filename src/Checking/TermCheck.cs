using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Terms;

namespace Yueqing.Site.Checking;

/// <summary>
/// English renders every term of the Chinese beside it as the glossary approves it (S5-12), text by text. Once is enough, however often the Chinese
/// says it; a term that is marked <c>once</c> need stand only somewhere in the same folder, which is a page with its figures.
/// </summary>
internal sealed class TermCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        Glossary glossary = context.Site.Glossary;
        foreach (var folder in TranslatedTexts.Of(context).GroupBy(p => FolderOf(p.En.Span), StringComparer.Ordinal))
        {
            (Localized<Located<string>> Pair, EnglishText English)[] texts = [.. folder.Select(p => (p, new EnglishText(p.En.Value)))];
            var seenOnce = new HashSet<string>(StringComparer.Ordinal);
            foreach ((Localized<Located<string>> pair, EnglishText english) in texts)
            {
                foreach (
                    Found<Term> found in glossary.InChinese.Find(pair.Zh.Value).DistinctBy(f => f.Value.Chinese, StringComparer.Ordinal)
                )
                {
                    Term term = found.Value;
                    bool rendered =
                        glossary.Renderings.Stand(term, english)
                        || (term.Once && (!seenOnce.Add(term.Chinese) || texts.Any(t => glossary.Renderings.Stand(term, t.English))));
                    if (!rendered && !HasForbidden(glossary, term, pair.En.Value))
                    {
                        SourceSpan chinese = TextPlaces.Of(pair.Zh, found.Start, found.Length);
                        bag.Add(Errors.TermNotRendered(pair.En.Span, term.Chinese, [.. term.Approved], chinese));
                    }
                }
            }
        }
    }

    /// <summary>A forbidden rendering in the place of the right one is reported as such, and is no second mistake.</summary>
    private static bool HasForbidden(Glossary glossary, Term term, string english) =>
        glossary.Forbidden.In(english).Any(f => term.Forbidden.Contains(f.Value.Form, StringComparer.Ordinal));

    private static string FolderOf(SourceSpan place) => place.Source.Path[..(place.Source.Path.LastIndexOf('/') + 1)];
}
