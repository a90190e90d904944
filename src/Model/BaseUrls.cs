namespace Yueqing.Site.Model;

/// <summary>The address under which a site is published, usually a column below a portal (S1-01).</summary>
internal static class BaseUrls
{
    /// <summary>The address with a closing <c>/</c>; null unless it is an absolute http or https address without query.</summary>
    public static Uri? TryParse(string text)
    {
        string closed = text.EndsWith('/') ? text : text + "/";
        bool usable =
            Uri.TryCreate(closed, UriKind.Absolute, out Uri? url)
            && url.Scheme is "https" or "http"
            && url.Query.Length == 0
            && url.Fragment.Length == 0;
        return usable ? url : null;
    }
}
