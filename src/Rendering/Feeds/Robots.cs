using System.Text;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Feeds;

/// <summary>Everyone may read everything, and finds the sitemap (S6-06).</summary>
/// <remarks>Crawlers read it at the root of a host only; a portal that holds the site as a column copies the line into its own.</remarks>
internal static class Robots
{
    public static OutputFile Render(SiteScope site)
    {
        string text = "User-agent: *\nAllow: /\n";
        string sitemap = site.Absolute(Sitemap.Path);
        text += sitemap.Length == 0 ? "" : $"\nSitemap: {sitemap}\n";
        return new OutputFile("robots.txt", Encoding.UTF8.GetBytes(text), CacheClass.Page, "input");
    }
}
