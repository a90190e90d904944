using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>Signs of emphasis that emphasize nothing would be published as they are typed, often in one language only.</summary>
internal sealed class StrayEmphasisCheck : ICheck
{
    private static readonly string[] Marks = ["**", "__"];

    public void Run(CheckContext context, DiagnosticBag bag)
    {
        foreach (Page page in context.Pages.SelectMany(p => new[] { p.Zh, p.En }).Distinct())
        {
            foreach (Located<string> text in page.Body.Texts)
            {
                foreach (string mark in Marks)
                {
                    if (text.Value.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at)
                    {
                        bag.Add(Errors.StrayEmphasis(text.Span.Slice(at, mark.Length), mark));
                    }
                }
            }
        }
    }
}
