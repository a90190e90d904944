using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>Dates that readers and machines are told lie in the past (S1-11), and a page is not updated before it came out.</summary>
internal sealed class DateCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        if (context.Site.Settings.Published is { } published)
        {
            RefuseFuture(published, context, bag);
        }
        foreach (Page page in context.Pages.SelectMany(p => new[] { p.Zh, p.En }).Distinct())
        {
            Check(page, context, bag);
        }
        foreach (Figure figure in context.Site.Figures.Values.Select(f => f.Figure))
        {
            if (figure.Revision is { } revision && BeijingTime.TryParseDay(revision.Date) is { } day)
            {
                RefuseFuture(new Located<BeijingTime>(day, revision.Span), context, bag);
            }
        }
    }

    private static void Check(Page page, CheckContext context, DiagnosticBag bag)
    {
        if (page.Dates.Published is { } published)
        {
            RefuseFuture(published, context, bag);
        }
        if (page.Dates.Updated is { } updated)
        {
            RefuseFuture(updated, context, bag);
            if (context.Site.PublishedAt(page) is { } first && updated.Value < first)
            {
                bag.Add(Errors.UpdatedBeforePublished(updated.Span, updated.Value.Text, first.Text, context.Release));
            }
        }
    }

    private static void RefuseFuture(Located<BeijingTime> date, CheckContext context, DiagnosticBag bag)
    {
        if (date.Value > context.Now)
        {
            bag.Add(Errors.DateInFuture(date.Span, date.Value.Text, context.Now.Value.Text, context.Release));
        }
    }
}
