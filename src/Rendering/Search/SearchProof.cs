using System.Text;
using System.Text.Json;
using Jint.Runtime;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Search;

/// <summary>
/// Each topic is found by the queries of its <c>topic.yml</c>: the script that is published looks them up in the index that is published. A row of
/// one of the topic's figures counts as the topic.
/// </summary>
internal static class SearchProof
{
    public static void Check(
        SiteScope site,
        Localized<OutputFile> indexes,
        StageMemory memory,
        ParallelOptions parallel,
        DiagnosticBag bag
    ) =>
        Parallel.ForEach(
            Locale.All.Where(l => site.Site.Topics.Any(t => !t.Queries[l].IsEmpty)),
            parallel,
            locale => Prove(site, locale, indexes[locale], memory, bag)
        );

    private static void Prove(SiteScope site, Locale locale, OutputFile index, StageMemory memory, DiagnosticBag bag)
    {
        SourceSpan place = SourceText.Unreadable("theme/assets/" + SiteScope.SearchScript).Whole;
        try
        {
            using var script = new SearchScript(site.Theme.Assets[SiteScope.SearchScript]);
            Check(site, locale, index, script, memory, bag);
        }
        catch (Exception e) when (e is StatementsCountOverflowException or RecursionDepthOverflowException)
        {
            bag.Add(Errors.EndlessSearchScript(place));
        }
        // Whatever a theme's script does wrong is a mistake of the theme: the interpreter has an exception of its own for each kind.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            bag.Add(Errors.BrokenSearchScript(place, e.Message.Split('\n')[0].Trim()));
        }
    }

    /// <summary>
    /// Whether an entry answers a query depends on no other entry, so each topic is looked for among its own: the whole index is opened only to
    /// say what was found instead.
    /// </summary>
    private static void Check(SiteScope site, Locale locale, OutputFile index, SearchScript script, StageMemory memory, DiagnosticBag bag)
    {
        PageScope scope = PageScope.For(site, locale, Route.Search);
        string whole = Encoding.UTF8.GetString(index.Bytes);
        using var parsed = JsonDocument.Parse(whole);
        Dictionary<string, JsonElement> entries = parsed
            .RootElement.EnumerateArray()
            .ToDictionary(e => e.GetProperty("href").GetString()!, StringComparer.Ordinal);
        Jint.Native.JsValue? all = null;
        foreach (Topic topic in site.Site.Topics.Where(t => !t.Queries[locale].IsEmpty))
        {
            IEnumerable<string> addresses = topic.Figures.Select(f => scope.FigureHref(f.Id)).Prepend(scope.Href(topic.Route));
            string own = string.Join(',', addresses.Select(a => entries[a].GetRawText()));
            Located<string>[] missed = memory.Recall(
                "search proof",
                topic.Route.In(locale),
                bag,
                _ => Missed(topic.Queries[locale], script, own),
                own,
                topic.Queries,
                site.Theme.Assets[SiteScope.SearchScript]
            );
            foreach (Located<string> query in missed)
            {
                all ??= script.Open(whole);
                string? instead = script.Find(all, query.Value).FirstOrDefault()?.Replace(scope.Root, "", StringComparison.Ordinal);
                bag.Add(Errors.QueryMissesTopic(query.Span, query.Value, topic.Route.In(locale), instead));
            }
        }
    }

    /// <summary>The queries that find none of these entries.</summary>
    private static Located<string>[] Missed(IEnumerable<Located<string>> queries, SearchScript script, string entries)
    {
        Jint.Native.JsValue ready = script.Open($"[{entries}]");
        return [.. queries.Where(q => script.Find(ready, q.Value).Length == 0)];
    }
}
