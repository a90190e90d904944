using Markdig.Syntax.Inlines;
using Yueqing.Site.Model;

namespace Yueqing.Site.Checking;

/// <summary>Knows which links quote the name of the page that they lead to. Each language quotes the name that the page has there.</summary>
internal sealed class TitleLinks(Model.Site site, ContentLinks links)
{
    private readonly HashSet<(Route, string)> _names =
    [
        .. site.Topics.SelectMany(t => new[] { (t.Route, t.Pages.Zh.Title.Raw), (t.Route, t.Emblem) }),
        .. site.Pages.Select(p => (p.Route, p.Pages.Zh.Title.Raw)),
    ];

    /// <summary>All that the answers depend on, for <see cref="Diagnostics.StageMemory"/>.</summary>
    public IEnumerable<object?> Inputs => _names.SelectMany(n => new[] { n.Item1.Path, n.Item2 }).Concat(links.Known);

    /// <param name="words">What the link says.</param>
    public bool QuotesTitle(LinkInline link, string words, Page page) =>
        !link.IsImage
        && page.Locale == Locale.Chinese
        && links.Resolve(link.Url ?? "", page.Source.Path) is LinkTarget.ToPage to
        && _names.Contains((to.Route, words.Trim('“', '”', '《', '》')));
}
