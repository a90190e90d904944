using System.Xml;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;

namespace Yueqing.Site.Rendering.Feeds;

/// <summary>What is new, for feed readers: one Atom feed for each language (RFC 4287, S6-12).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Readers poll a feed for what is new; the rest stands in the sitemap.</summary>
    private const int MaxEntries = 100;

    /// <summary>None for a site that is not published yet.</summary>
    public static IEnumerable<OutputFile> Render(SiteScope site) =>
        from locale in Locale.All
        let path = site.FeedPath(locale)
        where path is not null
        select new OutputFile(path, XmlFile.Write(xml => Write(xml, site, locale, path)), CacheClass.Page, "input")
        {
            Type = ContentTypes.Atom,
        };

    private static void Write(XmlWriter xml, SiteScope site, Locale locale, string path)
    {
        SiteSettings settings = site.Site.Settings;
        (SitePage Page, BeijingTime Updated)[] entries =
        [
            .. site
                .Pages.All.Where(p => p.Pages is not null)
                .Select(p => (Page: p, Updated: p.UpdatedAt(site.Site, locale)!.Value))
                .OrderByDescending(e => e.Updated)
                .Take(MaxEntries),
        ];
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, locale.Tag);
        Element(xml, "id", Id(site, path));
        Element(xml, "title", settings.Title[locale]);
        Element(xml, "subtitle", settings.Description[locale]);
        Element(xml, "updated", entries[0].Updated.Rfc3339);
        Link(xml, "self", ContentTypes.WithoutCharset(ContentTypes.Atom), site.Absolute(path));
        Link(xml, "alternate", "text/html", site.Absolute(locale.Prefix));
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", settings.Publisher.Name[locale] is { Length: > 0 } publisher ? publisher : settings.Title[locale]);
        xml.WriteEndElement();
        foreach ((SitePage page, BeijingTime updated) in entries)
        {
            string address = page.Route.In(locale);
            xml.WriteStartElement("entry", Namespace);
            Element(xml, "id", Id(site, address));
            Element(xml, "title", page.Title(site, locale));
            Link(xml, "alternate", "text/html", site.Absolute(address));
            Element(xml, "published", page.PublishedAt(site.Site, locale)!.Value.Rfc3339);
            Element(xml, "updated", updated.Rfc3339);
            Element(xml, "summary", page.Summary(site, locale) + Corrections(page, site, locale));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>
    /// A tag URI (RFC 4151): the host, the day on which the site came out there, and the address on it. A rebuild changes none of them, and
    /// next year's edition of the same column has another day.
    /// </summary>
    private static string Id(SiteScope site, string path)
    {
        Uri baseUrl = site.Site.Settings.BaseUrl!;
        return $"tag:{baseUrl.IdnHost},{site.Site.Settings.Published!.Value.Value.Day}:{baseUrl.AbsolutePath}{path}";
    }

    /// <summary>What was corrected since (S1-08), a line for each figure.</summary>
    private static string Corrections(SitePage page, SiteScope site, Locale locale) =>
        string.Concat(
            page.Shown(site.Site, locale)
                .Where(f => f.Revision is not null)
                .Select(f => $"\n{f.Label[locale]} – {site.Text("revised", locale, f.Revision!.Date.Text, f.Revision.Reason[locale])}")
        );

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlFile.Text(text));

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
