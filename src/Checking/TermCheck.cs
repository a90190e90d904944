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
        var titles = new TitleLinks(context.Site, context.Links);
        var figures = new FigureWords(context.Site);
        object names = context.Memory.Token("titles", [.. titles.Inputs]);
        Parallel.ForEach(
            context.Folders,
            context.Threads,
            folder =>
                context.Memory.Recall(
                    "terms",
                    folder.Path,
                    bag,
                    own => Check([.. TranslatedTexts.Of(folder, titles, figures)], context.Site.Glossary, own),
                    [context.Site.Glossary, context.FiguresToken, names, .. folder.Inputs]
                )
        );
    }

    /// <returns>How many texts were read.</returns>
    private static int Check(Localized<Located<string>>[] folder, Glossary glossary, DiagnosticBag bag)
    {
        (Localized<Located<string>> Pair, EnglishText English)[] texts = [.. folder.Select(p => (p, new EnglishText(p.En.Value)))];
        var seenOnce = new HashSet<string>(StringComparer.Ordinal);
        foreach ((Localized<Located<string>> pair, EnglishText english) in texts)
        {
            foreach (Found<Term> found in glossary.InChinese.Find(pair.Zh.Value).DistinctBy(f => f.Value.Chinese, StringComparer.Ordinal))
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
        return texts.Length;
    }

    /// <summary>A forbidden rendering in the place of the right one is reported as such, and is no second mistake.</summary>
    private static bool HasForbidden(Glossary glossary, Term term, string english) =>
        glossary.Forbidden.In(english).Any(f => term.Forbidden.Contains(f.Value.Form, StringComparer.Ordinal));
}
