using Yueqing.Site.Model;

namespace Yueqing.Site.Rendering.Html;

/// <summary>The site as a whole. A value that the owner has not supplied is an empty text.</summary>
internal sealed class SiteView(PageScope scope) : View<SiteView>
{
    private static readonly ViewMembers<SiteView> Names = new()
    {
        ["title"] = s => s.Settings.Title[s.Locale],
        ["description"] = s => s.Settings.Description[s.Locale],
        ["year"] = s => s.Settings.Year,
        ["next_year"] = s => s.Settings.NextYear,
        ["home_href"] = s => s._scope.Href(Route.Home),
        ["publisher"] = s => s.Settings.Publisher.Name[s.Locale],
        ["operator"] = s => s.Settings.Publisher.Operator[s.Locale],
        ["site_code"] = s => s.Settings.Publisher.SiteCode,
        ["icp"] = s => s.Settings.Publisher.Icp,
        ["police"] = s => s.Settings.Publisher.Police,
        ["contact_phone"] = s => s.Settings.Publisher.Phone,
        ["contact_email"] = s => s.Settings.Publisher.Email,
        ["contact_address"] = s => s.Settings.Publisher.Address[s.Locale],
    };

    private readonly PageScope _scope = scope;

    protected override ViewMembers<SiteView> Members => Names;

    private SiteSettings Settings => _scope.Site.Site.Settings;

    private Locale Locale => _scope.Locale;
}
