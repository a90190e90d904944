using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>What the search page needs besides its script.</summary>
/// <param name="index">Where the texts of all pages are found, by locale.</param>
internal sealed class SearchView(Localized<string> index, PageScope scope) : View<SearchView>
{
    private static readonly ViewMembers<SearchView> Names = new() { ["index_href"] = s => s._scope.FileHref(s._index[s._scope.Locale]) };

    private readonly Localized<string> _index = index;
    private readonly PageScope _scope = scope;

    protected override ViewMembers<SearchView> Members => Names;
}
