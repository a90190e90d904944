using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Translating;

namespace Yueqing.Site.Preview.Desk;

/// <summary>The words of blocks as readers get them: figures written, links leading to the served site. Not the element around them.</summary>
internal sealed class BlockHtml(LiveState state, Route route)
{
    private readonly SiteScope _site = DeskScope.Of(state);
    private readonly BodyRenderer _body = new();

    /// <param name="page">The page that the block is of, which may be one that is only tried.</param>
    public string Of(PageBlock block, Page page)
    {
        PageScope scope = DeskScope.OfPage(_site, page.Locale, route);
        // Each block for itself: what the page converts at the first mention only, the block shows converted.
        var inline = new InlineWriter(scope, new HashSet<string>(StringComparer.Ordinal));
        return block.Short is { } text ? inline.Html(text).Value : _body.RenderWords(block.Leaf!, page, scope, inline);
    }

    /// <summary>A short text without markup.</summary>
    public string Plain(InlineText text, Locale locale) => InlineWriter.Plain(text, _site.Figures, locale);
}
