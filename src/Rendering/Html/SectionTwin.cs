using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>The way from a section to the same section in the other language, under the name that it has there (S8-12).</summary>
internal static class SectionTwin
{
    /// <summary>Null where the other language has no such section, or none with a name of its own.</summary>
    public static string? Link(string anchor, Page page, PageScope scope)
    {
        Locale other = page.Locale.Other;
        if (scope.Site.Pages.Find(scope.Route)?.Pages?[other] is not { } twin || twin.Locale != other)
        {
            return null;
        }
        int index = twin.Anchors.IndexOf(anchor);
        string name = index < 0 ? "" : twin.Body.Headings[index].Text;
        int own = page.Anchors.IndexOf(anchor);
        return name.Length == 0 || name.Contains('{', StringComparison.Ordinal) || name == page.Body.Headings[own].Text
            ? null
            : $"<p class=\"twin\"><a href=\"{scope.Href(scope.Route, other)}#{anchor}\" lang=\"{other.Tag}\" hreflang=\"{other.Tag}\">{Escaping.Escape(name)}</a></p>";
    }
}
