using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Search;

/// <summary>The finished pages → an index for each locale, proven to find the topics, and the page that searches it.</summary>
internal static class SearchRenderer
{
    public static IEnumerable<OutputFile> Render(
        SiteScope scope,
        TemplateSet templates,
        IEnumerable<OutputFile> pages,
        StageMemory memory,
        object shape,
        ParallelOptions parallel,
        DiagnosticBag bag
    )
    {
        var byPath = pages.ToDictionary(p => p.Path, StringComparer.Ordinal);
        var indexes = new Localized<OutputFile>(
            SearchIndex.Render(scope, Locale.Chinese, byPath, memory, parallel),
            SearchIndex.Render(scope, Locale.English, byPath, memory, parallel)
        );
        SearchProof.Check(scope, indexes, memory, parallel, bag);
        return
        [
            indexes.Zh,
            indexes.En,
            .. new PageRenderer(scope with { SearchIndex = indexes.Select(i => i.Path) }, templates, memory, shape).RenderSearch(
                parallel,
                bag
            ),
        ];
    }
}
