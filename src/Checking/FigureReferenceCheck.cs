using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>Every figure that is named exists, is named in both locales of a page, and none stands unused.</summary>
internal sealed class FigureReferenceCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (Localized<Page> pages in context.Pages)
        {
            HashSet<string> zh = Collect(pages.Zh, context, bag);
            used.UnionWith(zh);
            if (!ReferenceEquals(pages.Zh, pages.En))
            {
                HashSet<string> en = Collect(pages.En, context, bag);
                ReportOneSided(pages.Zh, zh, pages.En, en, context, bag);
                ReportOneSided(pages.En, en, pages.Zh, zh, context, bag);
                used.UnionWith(en);
            }
        }
        ReportUnused(context, used, bag);
    }

    private static HashSet<string> Collect(Page page, CheckContext context, DiagnosticBag bag)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (Located<string> reference in References(page))
        {
            ids.Add(reference.Value);
            if (!context.Bound.DeclaredFigures.Contains(reference.Value) && context.Bound.Complete)
            {
                bag.Add(Errors.UnknownFigure(reference.Span, reference.Value, context.Bound.DeclaredFigures));
            }
        }
        return ids;
    }

    private static IEnumerable<Located<string>> References(Page page)
    {
        foreach (InlineSegment segment in page.Title.Segments.Concat(page.Tagline.Segments).Concat(page.Summary.Segments))
        {
            if (segment.FigureId is { } id)
            {
                yield return new Located<string>(id, segment.Span);
            }
        }
        foreach (Located<string> figure in page.Body.Figures)
        {
            yield return figure;
        }
    }

    private static void ReportOneSided(
        Page page,
        HashSet<string> ids,
        Page twin,
        HashSet<string> twinIds,
        CheckContext context,
        DiagnosticBag bag
    )
    {
        foreach (Located<string> reference in References(page).DistinctBy(r => r.Value))
        {
            if (
                ids.Contains(reference.Value)
                && !twinIds.Contains(reference.Value)
                && context.Bound.DeclaredFigures.Contains(reference.Value)
            )
            {
                bag.Add(Errors.FigureInOneLocale(reference.Span, reference.Value, twin.Source.Path));
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
