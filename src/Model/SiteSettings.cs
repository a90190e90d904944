using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Model;

/// <summary>What <c>site.yml</c> says about the site as a whole.</summary>
/// <param name="Published">When the site came out; null while the owner has not supplied the date.</param>
/// <param name="BaseUrl">Where the site is published, with a closing <c>/</c>; null while the owner has not decided.</param>
/// <param name="ShowsLastAccepted">A release may show the last accepted English, with a notice, where the Chinese has changed since.</param>
/// <param name="OwnerValues">Every value that only the owner has, supplied or not, in the order of the file.</param>
internal sealed record SiteSettings(
    Localized<string> Title,
    Localized<string> Description,
    int Year,
    int NextYear,
    Uri? BaseUrl,
    Publisher Publisher,
    Located<BeijingTime>? Published,
    RateNote Rate,
    bool ShowsLastAccepted,
    ImmutableArray<OwnerValue> OwnerValues
)
{
    /// <summary>The place that the site is about, for structured data; empty where the settings do not name it.</summary>
    public Localized<string> Place { get; init; } = new("", "");

    /// <summary>What others may do with the figures; empty while the owner has not said.</summary>
    public Licence Licence { get; init; } = new(new("", ""), "");

    /// <summary>The same site at another address, which the owner thereby supplies.</summary>
    public SiteSettings At(Uri baseUrl) =>
        this with
        {
            BaseUrl = baseUrl,
            OwnerValues = [.. OwnerValues.Select(v => v.Name == "base-url" ? v with { Supplied = true } : v)],
        };
}

/// <summary>Who stands behind the site, for the footer (S1-02). An empty string is a value the owner has not supplied.</summary>
/// <param name="Badge">The address that the badge of party and government organs (党政机关网站标识) leads to.</param>
/// <param name="Feedback">Where mistakes of government sites are reported (我为政府网站找错).</param>
internal sealed record Publisher(
    Localized<string> Name,
    Localized<string> Operator,
    string SiteCode,
    string Icp,
    string Police,
    string Badge,
    string Feedback,
    string Phone,
    string Email,
    Localized<string> Address
)
{
    /// <summary>The office that answers (S8-11); it may stay empty, as may the two below.</summary>
    public Localized<string> Office { get; init; } = new("", "");

    /// <summary>When it answers, with UTC+8 for readers abroad (S8-09).</summary>
    public Localized<string> Hours { get; init; } = new("", "");

    /// <summary>The address of the official investment office (S8-11).</summary>
    public string Investment { get; init; } = "";
}

/// <summary>Under which terms the figures may be used (S6-09, S8-05).</summary>
/// <param name="Url">Where the terms stand in full; empty for none.</param>
internal sealed record Licence(Localized<string> Name, string Url);

/// <summary>The exchange rate behind every sum in dollars, with its provenance (S4-07).</summary>
internal sealed record RateNote(ExchangeRate Rate, int Period, Localized<string> Source, bool Confirmed);

/// <summary>A value that is never made up: empty until the owner supplies it; a release needs it.</summary>
/// <param name="Name">As people call it, such as <c>identity.icp</c>.</param>
internal sealed record OwnerValue(string Name, bool Supplied, SourceSpan Span);
