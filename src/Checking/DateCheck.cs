using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>Dates that readers and machines are told lie in the past (S1-11), and nothing is updated or corrected before it came out.</summary>
internal sealed class DateCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        if (context.Site.Settings.Published is { } published)
        {
            RefuseFuture(published.Value, published.Value.Text, published.Span, context, bag);
        }
        foreach (Page page in context.Pages.SelectMany(p => new[] { p.Zh, p.En }).Distinct())
        {
            Check(page, context, bag);
        }
        foreach (Figure figure in context.Site.Figures.Values.Select(f => f.Figure))
        {
            if (figure.Revision is { } revision)
            {
                Check(revision, context, bag);
            }
        }
    }

    private static void Check(Page page, CheckContext context, DiagnosticBag bag)
    {
        if (page.Dates.Published is { } published)
        {
            RefuseFuture(published.Value, published.Value.Text, published.Span, context, bag);
        }
        if (page.Dates.Updated is { } updated)
        {
            RefuseFuture(updated.Value, updated.Value.Text, updated.Span, context, bag);
            if (context.Site.PublishedAt(page) is { } first && updated.Value < first)
            {
                bag.Add(Errors.UpdatedBeforePublished(updated.Span, updated.Value.Text, first.Text, context.Release));
            }
        }
    }

    private static void Check(Revision revision, CheckContext context, DiagnosticBag bag)
    {
        RefuseFuture(revision.Date.Time, revision.Date.Text, revision.Span, context, bag);
        if (context.Site.Settings.Published?.Value is { } published && revision.Date.IsBefore(published))
        {
            bag.Add(Errors.CorrectedBeforePublished(revision.Span, revision.Date.Text, published.Text, context.Release));
        }
    }

    private static void RefuseFuture(BeijingTime date, string written, SourceSpan place, CheckContext context, DiagnosticBag bag)
    {
        if (date > context.Now)
        {
            bag.Add(Errors.DateInFuture(place, written, context.Now.Value.Text, context.Release));
        }
    }
}
