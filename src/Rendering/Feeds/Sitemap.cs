using System.Xml;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Feeds;

/// <summary>Every page in each language, with its versions and the day of its last change (S6-06), from the table that the pages' own heads are made of (S6-02).</summary>
internal static class Sitemap
{
    public const string Path = "sitemap.xml";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Null without a base URL: a sitemap holds whole addresses.</summary>
    public static OutputFile? Render(SiteScope site) =>
        site.Site.Settings.BaseUrl is null ? null : new OutputFile(Path, XmlFile.Write(xml => Write(xml, site)), CacheClass.Page, "input");

    private static void Write(XmlWriter xml, SiteScope site)
    {
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (SitePage page in site.Pages.All)
        {
            Alternate[] alternates = Alternate.Of(page.Route, site);
            foreach (Locale locale in Locale.All)
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, site.Absolute(page.Route, locale));
                if (page.UpdatedAt(site.Site, locale) is { } updated)
                {
                    xml.WriteElementString("lastmod", Namespace, updated.Rfc3339);
                }
                foreach (Alternate alternate in alternates)
                {
                    xml.WriteStartElement("xhtml", "link", Xhtml);
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", alternate.Language);
                    xml.WriteAttributeString("href", alternate.Address);
                    xml.WriteEndElement();
                }
                xml.WriteEndElement();
            }
        }
        xml.WriteEndElement();
    }
}
