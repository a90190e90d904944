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
        ["registered_name"] = s => s.Settings.Publisher.Name.Zh,
        ["domain"] = s => s.Settings.BaseUrl?.Host ?? "",
        ["feed_href"] = s => s._scope.Site.FeedPath(s.Locale) is { } feed ? s._scope.FileHref(feed) : "",
        ["llms_href"] = s => s._scope.FileHref(SiteScope.LlmsPath),
        ["operator"] = s => s.Settings.Publisher.Operator[s.Locale],
        ["site_code"] = s => s.Settings.Publisher.SiteCode,
        ["icp"] = s => s.Settings.Publisher.Icp,
        ["police"] = s => s.Settings.Publisher.Police,
        ["badge_href"] = s => s.Settings.Publisher.Badge,
        ["feedback_href"] = s => s.Settings.Publisher.Feedback,
        ["licence"] = s => s.Settings.Licence.Name[s.Locale],
        ["licence_href"] = s => s.Settings.Licence.Url,
        ["contact_phone"] = s => s.Settings.Publisher.Phone,
        ["contact_phone_href"] = s => Dialled(s.Settings.Publisher.Phone),
        ["contact_email"] = s => s.Settings.Publisher.Email,
        ["contact_address"] = s => s.Settings.Publisher.Address[s.Locale],
        ["contact_office"] = s => s.Settings.Publisher.Office[s.Locale],
        ["contact_hours"] = s => s.Settings.Publisher.Hours[s.Locale],
        ["investment_href"] = s => s.Settings.Publisher.Investment,
    };

    private readonly PageScope _scope = scope;

    protected override ViewMembers<SiteView> Members => Names;

    private SiteSettings Settings => _scope.Site.Site.Settings;

    private Locale Locale => _scope.Locale;

    /// <summary>Spaces that group the digits for the eye are no part of a <c>tel:</c> address (RFC 3966).</summary>
    private static string Dialled(string phone) =>
        phone.Length == 0 ? "" : "tel:" + string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
