using Markdig.Syntax.Inlines;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>Every link in content leads to a page, a section or a file that will be published.</summary>
internal sealed class LinkCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        Dictionary<Route, HashSet<string>> anchors = context
            .Site.Topics.Select(t => (t.Route, t.Pages))
            .Concat(context.Site.Pages.Select(p => (p.Route, p.Pages)))
            .ToDictionary(p => p.Route, p => p.Pages.Zh.Anchors.ToHashSet(StringComparer.Ordinal));
        anchors[Route.Data] = [.. context.Bound.DeclaredFigures];
        foreach (Page page in context.Pages.SelectMany(p => new[] { p.Zh, p.En }).Distinct())
        {
            foreach (Located<LinkInline> link in page.Body.Links)
            {
                Check(link, page, context, anchors, bag);
            }
        }
    }

    private static void Check(
        Located<LinkInline> link,
        Page page,
        CheckContext context,
        Dictionary<Route, HashSet<string>> anchors,
        DiagnosticBag bag
    )
    {
        string target = link.Value.Url ?? "";
        switch (context.Links.Resolve(target, page.Source.Path))
        {
            case LinkTarget.Outside:
                bag.Add(Errors.LinkOutside(link.Span, target));
                break;
            case LinkTarget.Missing when !context.Bound.Complete:
                break;
            case LinkTarget.Missing missing:
                bag.Add(Errors.BrokenLink(link.Span, target, missing.Path, context.Links.Known));
                break;
            case LinkTarget.ToPage { Fragment.Length: > 1 } to
                when to.Route != Route.About && !anchors[to.Route].Contains(to.Fragment[1..]):
                bag.Add(Errors.BrokenAnchor(link.Span, to.Fragment[1..], anchors[to.Route]));
                break;
            case LinkTarget.External when link.Value.IsImage:
                bag.Add(Errors.ForeignImage(link.Span, target));
                break;
        }
    }
}
