using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>Every figure that is named exists, is named in both locales of a page or takeaway, and none stands unused.</summary>
internal sealed class FigureReferenceCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (Localized<Page> pages in context.Pages)
        {
            HashSet<string> zh = Collect(References(pages.Zh), context, bag);
            used.UnionWith(zh);
            if (!ReferenceEquals(pages.Zh, pages.En))
            {
                HashSet<string> en = Collect(References(pages.En), context, bag);
                foreach (Locale locale in Locale.All)
                {
                    (Page page, Page twin) = (pages[locale], pages[locale.Other]);
                    ReportOneSided(
                        References(page),
                        locale == Locale.Chinese ? en : zh,
                        r => Errors.FigureInOneLocale(r.Span, r.Value, twin.Source.Path),
                        context,
                        bag
                    );
                }
                used.UnionWith(en);
            }
        }
        foreach (Localized<InlineText> takeaway in context.Charts.Select(c => c.Takeaway))
        {
            Localized<HashSet<string>> ids = takeaway.Select(t => Collect(References(t), context, bag));
            foreach (Locale locale in Locale.All)
            {
                ReportOneSided(
                    References(takeaway[locale]),
                    ids[locale.Other],
                    r => Errors.FigureInOneTakeaway(r.Span, r.Value, locale.Other.Id),
                    context,
                    bag
                );
            }
        }
        ReportUnused(context, used, bag);
    }

    private static HashSet<string> Collect(IEnumerable<Located<string>> references, CheckContext context, DiagnosticBag bag)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (Located<string> reference in references)
        {
            ids.Add(reference.Value);
            if (!context.Bound.DeclaredFigures.Contains(reference.Value) && context.Bound.Complete)
            {
                bag.Add(Errors.UnknownFigure(reference.Span, reference.Value, context.Bound.DeclaredFigures));
            }
        }
        return ids;
    }

    private static IEnumerable<Located<string>> References(Page page) =>
        new[] { page.Title, page.Tagline, page.Summary }.SelectMany(References).Concat(page.Body.Figures);

    private static IEnumerable<Located<string>> References(InlineText text) =>
        text.Segments.Where(s => s.FigureId is not null).Select(s => new Located<string>(s.FigureId!, s.Span));

    private static void ReportOneSided(
        IEnumerable<Located<string>> references,
        HashSet<string> twin,
        Func<Located<string>, Diagnostic> report,
        CheckContext context,
        DiagnosticBag bag
    )
    {
        foreach (Located<string> reference in references.DistinctBy(r => r.Value))
        {
            if (!twin.Contains(reference.Value) && context.Bound.DeclaredFigures.Contains(reference.Value))
            {
                bag.Add(report(reference));
            }
        }
    }

    private static void ReportUnused(CheckContext context, HashSet<string> used, DiagnosticBag bag)
    {
        foreach (Topic topic in context.Site.Topics)
        {
            foreach (Figure figure in topic.Figures)
            {
                if (!used.Contains(figure.Id))
                {
                    bag.Add(Errors.UnusedFigure(figure.Span, figure.Id));
                }
            }
        }
    }
}
