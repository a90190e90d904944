using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Terms;

namespace Yueqing.Site.Checking;

/// <summary>No author writes a rendering that the glossary forbids (S5-12). What templates put together shows only in the output, which is read as well.</summary>
internal sealed class ForbiddenRenderingCheck : ICheck
{
    public void Run(CheckContext context, DiagnosticBag bag)
    {
        ForbiddenRenderings forbidden = context.Site.Glossary.Forbidden;
        // The name of a folder becomes an address, which is published too.
        foreach (Localized<Page> pages in context.Pages)
        {
            foreach (ForbiddenUse use in ForbiddenScan.In(pages.Zh.Source.Path, markup: false, forbidden))
            {
                bag.Add(Error(use, SourceText.Unreadable(pages.Zh.Source.Path).Whole));
            }
        }
        Parallel.ForEach(
            context.Texts.Files,
            context.Threads,
            file =>
                context.Memory.Recall(
                    "forbidden-renderings",
                    file.Path,
                    bag,
                    own => Check(file.All, forbidden, own),
                    file,
                    context.Site.Glossary
                )
        );
    }

    /// <returns>How many texts were read.</returns>
    private static int Check(IReadOnlyList<Located<string>> texts, ForbiddenRenderings forbidden, DiagnosticBag bag)
    {
        foreach (Located<string> text in texts)
        {
            foreach (ForbiddenUse use in ForbiddenScan.In(text.Value, markup: false, forbidden))
            {
                bag.Add(Error(use, TextPlaces.Of(text, use.Start, use.Length)));
            }
        }
        return texts.Count;
    }

    private static Diagnostic Error(ForbiddenUse use, SourceSpan place) =>
        Errors.ForbiddenRendering(place, use.Form.Form, use.Form.Term.Chinese, use.Form.Term.English);
}
