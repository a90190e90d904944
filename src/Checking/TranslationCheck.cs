using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Checking;

/// <summary>
/// English that lags behind its Chinese: told in a draft, refused by a release (S5-08). With <c>translation: { stale: last-accepted }</c>
/// a release goes out with the last accepted English of changed blocks; one that was never translated is refused even then.
/// </summary>
internal sealed class TranslationCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        bool showsLast = context.Site.Settings.ShowsLastAccepted;
        foreach (PageTranslation page in context.Translation.Pages)
        {
            if (page.Pages.En.Accepted.IsEmpty && page.Pages.Select(p => p.Body.Headings.Count) is var (zh, en) && zh != en)
            {
                continue; // two structures, reported when the page was read
            }
            foreach (BlockPair pair in page.Pairs)
            {
                switch (pair.State)
                {
                    // What is still to be written has been reported as that.
                    case BlockState.Missing when pair.En is null || !Unwritten.Is(pair.En.Markup):
                        bag.Add(Errors.TranslationMissing(pair.Zh!.Span, page.Pages.En.Source.Path, context.Release));
                        break;
                    case BlockState.Stale:
                        string change = TextDiff.OnOneLine(pair.Accepted!.Chinese, pair.Zh!.Markup);
                        bool refused = context.Release && !showsLast;
                        bag.Add(Errors.TranslationStale(pair.En!.Span, pair.Zh.Span, change, refused, context.Release && showsLast));
                        break;
                    case BlockState.Orphan:
                        bag.Add(Errors.TranslationOrphan(pair.En!.Span, page.Pages.Zh.Source.Path));
                        break;
                }
            }
            int unaccepted = page.Pairs.Count(p => p.State == BlockState.Unaccepted);
            if (unaccepted > 0)
            {
                bag.Add(Errors.TranslationUnaccepted(page.Pages.En.Source.Whole, unaccepted, context.Release));
            }
        }
    }
}
