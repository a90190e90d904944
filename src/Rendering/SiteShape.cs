using System.Globalization;
using System.Runtime.InteropServices;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering;

/// <summary>
/// What one page can see of all others: everything but the prose of their bodies; of that the beginning of each section, which pictures and templates
/// show. While the shape of a site stays, a changed body changes its own page and nothing else.
/// </summary>
internal static class SiteShape
{
    /// <summary>Stays the same object while the shape does.</summary>
    /// <param name="figures"><see cref="Model.Site.FiguresToken"/></param>
    /// <param name="texts">The same figures, written.</param>
    public static object Of(Model.Site site, Theme theme, TemplateSet templates, object figures, FigureTexts texts, StageMemory memory)
    {
        IEnumerable<object?> OfSections(Localized<Page> pages) =>
            new[] { pages.Zh, pages.En }.Select(page =>
                memory.Recall(
                    "sections",
                    $"{page.Source.Path} {page.Locale.Id}",
                    new DiagnosticBag(),
                    _ => string.Join('\n', SectionTexts.Of(page, texts).Select(s => $"{s.Text}\0{string.Join(' ', s.FigureIds)}")),
                    page,
                    figures
                )
            );
        return memory.Token(
            "shape",
            [
                figures,
                theme,
                templates,
                site.Glossary,
                .. site.Sources,
                .. site.Attachments,
                .. site.Topics.SelectMany(OfTopic),
                .. site.Pages.SelectMany(p => OfPages(p.Slug, p.Pages)),
                .. site.Topics.Select(t => t.Pages).Concat(site.Pages.Select(p => p.Pages)).SelectMany(OfSections),
            ]
        );
    }

    /// <summary>The queries are one object for each reading of <c>topic.yml</c>, whatever else it holds.</summary>
    private static IEnumerable<object?> OfTopic(Topic topic) => OfPages(topic.Route.Path, topic.Pages).Prepend(topic.Queries);

    private static IEnumerable<object?> OfPages(string name, Localized<Page> pages) => [name, .. OfPage(pages.Zh), .. OfPage(pages.En)];

    private static IEnumerable<object?> OfPage(Page page) =>
        [
            page.Locale.Id,
            .. OfText(page.Title),
            .. OfText(page.Tagline),
            .. OfText(page.Summary),
            page.Dates.Published?.Value.ToString(),
            page.Dates.Updated?.Value.ToString(),
            page.FollowsChineseOf,
            string.Join('\n', page.Anchors),
            string.Join('\n', page.Body.Headings.Select(h => h.Block.Level.ToString(CultureInfo.InvariantCulture) + h.Text)),
            string.Join('\n', page.Body.Figures.Select(f => f.Value).Distinct(StringComparer.Ordinal)),
            .. page.Body.Links.Select(l => l.Value.Url).Where(u => u is not null && !LinkTargets.IsExternal(u)),
        ];

    private static IEnumerable<string?> OfText(InlineText text) => [text.Raw, text.StandIn?.ToString()];
}
