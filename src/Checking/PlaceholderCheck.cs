using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>What <c>new</c> leaves to be written must not be published: fine in a draft, refused in a release (S1-02).</summary>
internal sealed class PlaceholderCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        foreach (Page page in context.Pages.SelectMany(p => new[] { p.Zh, p.En }).Distinct())
        {
            string text = page.Source.Text;
            for (
                int i = text.IndexOf(Unwritten.Mark, StringComparison.Ordinal);
                i >= 0;
                i = text.IndexOf(Unwritten.Mark, i + 1, StringComparison.Ordinal)
            )
            {
                bag.Add(Errors.Placeholder(page.Source.Span(i, Unwritten.Mark.Length), Unwritten.Mark, context.Release));
            }
        }
    }
}
