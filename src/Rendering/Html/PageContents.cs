using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>What a page says, for the templates of pages and of pictures alike.</summary>
internal static class PageContents
{
    /// <param name="topic">The topic that the page belongs to; null for other pages.</param>
    /// <param name="inline">Remembers which figures the page has converted already.</param>
    public static PageContent Of(
        Page page,
        string kind,
        string slug,
        string section,
        Topic? topic,
        PageScope scope,
        InlineWriter inline,
        HtmlBuffer body
    ) =>
        new(
            kind,
            slug,
            section,
            Plain(page.Title, scope),
            Plain(page.Tagline, scope),
            inline.Html(page.Summary),
            Plain(page.Summary, scope),
            body,
            [
                .. page
                    .Body.Headings.Zip(page.Anchors)
                    .Where(h => h.First.Block.Level == 2)
                    .Select(h => new TocItemView(h.First.Text, h.Second)),
            ],
            topic
        )
        {
            MarkedTitle = page.Title.StandIn is null ? null : inline.Html(page.Title),
            FollowsChineseOf = page.FollowsChineseOf ?? "",
        };

    /// <summary>A page without content of its own: its words are UI strings, <c>head-data</c> and <c>data-summary</c>.</summary>
    public static PageContent Generated(string kind, string section, PageScope scope, DiagnosticBag bag)
    {
        string title = Text($"head-{kind}", scope, bag);
        string summary = Text($"{kind}-summary", scope, bag);
        return new PageContent(kind, kind, section, title, "", new RawHtml(Escaping.Escape(summary)), summary, HtmlBuffer.Empty, [], null);
    }

    private static string Text(string key, PageScope scope, DiagnosticBag bag)
    {
        if (scope.Site.FindText(key, scope.Locale) is { } text)
        {
            return text;
        }
        bag.Add(Errors.UnknownString(SourceText.Unreadable("theme/strings.yml").Whole, key, scope.Site.Theme.Strings.Keys));
        return key;
    }

    private static string Plain(InlineText text, PageScope scope) => InlineWriter.Plain(text, scope.Site.Figures, scope.Locale);
}
