using System.Text.Json;
using Yueqing.Site.Model;
using Yueqing.Site.Rendering.Html;
using Yueqing.Site.Rendering.Text;

namespace Yueqing.Site.Rendering.StructuredData;

/// <summary>What the nodes of one page's graph share: where they are written, and what things are called.</summary>
internal sealed record GraphContext(Utf8JsonWriter Json, SitePage Page, PageScope Scope)
{
    public SiteScope Site => Scope.Site;

    public Locale Locale => Scope.Locale;

    public SiteSettings Settings => Scope.Site.Site.Settings;

    /// <summary>Null while the owner has not supplied the name.</summary>
    public string? PublisherId => Settings.Publisher.Name[Locale].Length > 0 ? Address("") + "#publisher" : null;

    public string WebsiteId => Address("") + "#website";

    public string AllFiguresId => Address(Route.Data.Path) + "#dataset";

    /// <summary>A whole address; without a base URL one relative to the page, which names the same thing from every page.</summary>
    /// <param name="path">Below the site's base.</param>
    public string Address(string path) =>
        Site.Absolute(path) is { Length: > 0 } whole ? whole
        : Scope.FileHref(path) is { Length: > 0 } href ? href
        : "./";

    public static string ReportId(string pageAddress) => pageAddress + "#report";

    /// <summary>The same in both languages: the anchor of the figure's row on the Chinese data page.</summary>
    public string FigureId(string id) => $"{Address(Route.Data.Path)}#{id}";

    /// <summary>A property that holds words; nothing for words that are missing.</summary>
    public void Text(string name, string text)
    {
        if (text.Length > 0)
        {
            Json.WriteString(name, OrdinarySpaces.In(text));
        }
    }

    /// <summary>A property that points at another node; nothing where that is missing.</summary>
    public void Reference(string name, string? id)
    {
        if (id is not null)
        {
            Json.WriteStartObject(name);
            Json.WriteString("@id", id);
            Json.WriteEndObject();
        }
    }

    /// <summary>The place that the site is about, by its name alone.</summary>
    public void Place(string property)
    {
        if (Settings.Place[Locale] is { Length: > 0 } name)
        {
            Json.WriteStartObject(property);
            Json.WriteString("@type", "AdministrativeArea");
            Json.WriteString("name", name);
            Json.WriteEndObject();
        }
    }

    public void Dates()
    {
        Text("datePublished", Page.PublishedAt(Site.Site, Locale)?.Rfc3339 ?? "");
        Text("dateModified", Page.UpdatedAt(Site.Site, Locale)?.Rfc3339 ?? "");
    }
}
