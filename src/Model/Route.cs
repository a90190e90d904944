namespace Yueqing.Site.Model;

/// <summary>A page's address without its locale: <c>tasks/opening-up/</c>; the home page is the empty route (S6-01).</summary>
/// <param name="Path">No leading slash; ends with <c>/</c> or names a file.</param>
internal readonly record struct Route(string Path)
{
    public static Route Home { get; } = new("");

    public static Route Data { get; } = new("data/");

    public static Route Report { get; } = new("report/");

    public static Route Search { get; } = new("search/");

    public static Route About { get; } = new("about/");

    public static Route NotFound { get; } = new("404.html");

    public static Route Folder(params ReadOnlySpan<string> segments) => new(string.Join('/', segments) + "/");

    /// <summary>The address below the site's base in one locale: <c>en/tasks/opening-up/</c>.</summary>
    public string In(Locale locale) => locale.Prefix + Path;

    /// <summary>The file that holds the page: <c>en/tasks/opening-up/index.html</c>.</summary>
    public string OutputPath(Locale locale)
    {
        string address = In(locale);
        return address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address;
    }
}
