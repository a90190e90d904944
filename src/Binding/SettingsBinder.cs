using System.Collections.Immutable;
using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Model.Quantities;

namespace Yueqing.Site.Binding;

/// <summary><c>site.yml</c> → <see cref="SiteSettings"/>.</summary>
internal sealed class SettingsBinder
{
    private readonly ImmutableArray<OwnerValue>.Builder _owner = ImmutableArray.CreateBuilder<OwnerValue>();
    private readonly MapReader _root;

    private SettingsBinder(MapReader root) => _root = root;

    /// <summary>Null after a diagnostic when something is missing that no build can do without.</summary>
    public static SiteSettings? Bind(MapReader root)
    {
        SiteSettings? settings = new SettingsBinder(root).Bind();
        root.Close();
        return settings;
    }

    private SiteSettings? Bind()
    {
        Localized<string>? title = _root.RequiredBoth("title");
        Localized<string>? description = _root.RequiredBoth("description");
        Localized<string> place = _root.OptionalBoth("place");
        int? year = _root.RequiredInteger("year", 1949, 2100);
        int? nextYear = _root.RequiredInteger("next-year", 1949, 2100);
        Uri? baseUrl = BindBaseUrl();
        Publisher publisher = BindPublisher();
        Located<BeijingTime>? published = BindPublished();
        RateNote? rate = BindRate();
        bool showsLastAccepted = BindTranslation();
        Licence licence = BindLicence();
        return title is null || description is null || year is null || nextYear is null || rate is null
            ? null
            : new SiteSettings(
                title,
                description,
                year.Value,
                nextYear.Value,
                baseUrl,
                publisher,
                published,
                rate,
                showsLastAccepted,
                _owner.ToImmutable()
            )
            {
                Place = place,
                Licence = licence,
            };
    }

    /// <summary>What readers are given is safe all the way (S1-22, S6-02); only a trial run may be told another scheme, by <c>--base-url</c>.</summary>
    private Uri? BindBaseUrl()
    {
        string text = Owner(_root, "base-url", "base-url");
        if (text.Length == 0)
        {
            return null;
        }
        if (BaseUrls.TryParse(text) is { Scheme: "https" } url)
        {
            return url;
        }
        _root.Bag.Add(Errors.MalformedValue(_owner[^1].Span, "base-url", Phrases.HttpsAddress));
        return null;
    }

    private Publisher BindPublisher()
    {
        Localized<string> name = OwnerBoth(_root, "publisher", "publisher");
        Localized<string> operatedBy = _root.OptionalBoth("operator");
        MapReader? identity = _root.Map("identity");
        MapReader? contact = _root.Map("contact");
        var publisher = new Publisher(
            name,
            operatedBy,
            Owner(identity, "site-code", "identity.site-code"),
            Owner(identity, "icp", "identity.icp"),
            Owner(identity, "police", "identity.police"),
            OwnerAddress(identity, "badge", "identity.badge"),
            OwnerAddress(contact, "feedback", "contact.feedback"),
            Owner(contact, "phone", "contact.phone"),
            Owner(contact, "email", "contact.email"),
            OwnerBoth(contact, "address", "contact.address")
        )
        {
            Office = Optional(contact, "office"),
            Hours = Optional(contact, "hours"),
            Investment = OptionalAddress(contact, "investment"),
        };
        CheckSiteCode(publisher.SiteCode, identity?.Text("area-code"));
        identity?.Close();
        contact?.Close();
        return publisher;
    }

    /// <summary>S1-03: the code of a local government begins with its area code (GB/T 2260).</summary>
    private void CheckSiteCode(string code, Located<string>? area)
    {
        SourceSpan place = _owner.First(o => o.Name == "identity.site-code").Span;
        if (code.Length > 0 && !IsSiteCode(code))
        {
            _root.Bag.Add(Errors.MalformedValue(place, "site-code", Phrases.SiteCode));
        }
        else if (code.Length > 0 && area is { Value.Length: > 0 } expected && !code.StartsWith(expected.Value, StringComparison.Ordinal))
        {
            _root.Bag.Add(Errors.SiteCodeOfAnotherArea(place, code, expected.Value));
        }
    }

    private static bool IsSiteCode(string code) =>
        code.Length == 10 && code.AsSpan(code.StartsWith("bm", StringComparison.Ordinal) ? 2 : 0).IndexOfAnyExceptInRange('0', '9') < 0;

    private Located<BeijingTime>? BindPublished()
    {
        MapReader? dates = _root.Map("dates");
        string published = Owner(dates, "published", "dates.published");
        SourceSpan span = _owner[^1].Span;
        dates?.Close();
        return published.Length == 0 ? null : DateBinder.Time(new Located<string>(published, span), "published", _root.Bag);
    }

    /// <summary>S5-08: what a release does where the Chinese has changed since the English was accepted.</summary>
    private bool BindTranslation()
    {
        MapReader? translation = _root.Map("translation");
        bool? showsLast = translation?.Choice("stale", new Dictionary<string, bool> { ["refuse"] = false, ["last-accepted"] = true });
        translation?.Close();
        return showsLast ?? false;
    }

    /// <summary>S6-09: nobody but the owner can say what others may do with the figures.</summary>
    private Licence BindLicence()
    {
        MapReader? licence = _root.Map("licence");
        var name = new Localized<string>(Owner(licence, "zh", "licence.zh"), Owner(licence, "en", "licence.en"));
        Located<string>? url = licence?.Text("url");
        licence?.Close();
        return new Licence(name, url is { Value.Length: > 0 } written && IsHttps(written, "url") ? written.Value : "");
    }

    private RateNote? BindRate()
    {
        if (_root.RequiredMap("exchange-rate") is not { } rate)
        {
            return null;
        }
        rate.Choice("currency", new Dictionary<string, int> { ["USD"] = 0 });
        rate.Choice("kind", new Dictionary<string, int> { ["annual-average"] = 0, ["year-end"] = 1 });
        Located<string>? cny = rate.RequiredText("cny");
        int? period = rate.RequiredInteger("period", 1949, 2100);
        Localized<string>? source = rate.RequiredBoth("source");
        SourceSpan confirmedAt = rate.Text("confirmed")?.Span ?? rate.Span;
        bool confirmed = rate.Boolean("confirmed", otherwise: false);
        rate.Close();
        _owner.Add(new OwnerValue("exchange-rate.confirmed", confirmed, confirmedAt));
        if (cny is null || period is null || source is null)
        {
            return null;
        }
        if (
            !decimal.TryParse(cny.Value.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            || value <= 0
        )
        {
            _root.Bag.Add(Errors.MalformedValue(cny.Value.Span, "cny", Phrases.YuanForOneDollar));
            return null;
        }
        return new RateNote(new ExchangeRate(value), period.Value, source, confirmed);
    }

    private string Owner(MapReader? map, string key, string name)
    {
        Located<string>? text = map?.Text(key);
        _owner.Add(new OwnerValue(name, text is { Value.Length: > 0 }, text?.Span ?? map?.Span ?? _root.Span));
        return text?.Value ?? "";
    }

    private string OwnerAddress(MapReader? map, string key, string name) => Secure(Owner(map, key, name), key, _owner[^1].Span);

    private string OptionalAddress(MapReader? map, string key) => map?.Text(key) is { } text ? Secure(text.Value, key, text.Span) : "";

    private static Localized<string> Optional(MapReader? map, string key) => map?.OptionalBoth(key) ?? new Localized<string>("", "");

    /// <summary>The address, or nothing after a diagnostic.</summary>
    private string Secure(string address, string key, SourceSpan place) =>
        address.Length > 0 && IsHttps(new Located<string>(address, place), key) ? address : "";

    private bool IsHttps(Located<string> address, string key)
    {
        bool isHttps = address.Value.StartsWith("https://", StringComparison.Ordinal);
        if (!isHttps)
        {
            _root.Bag.Add(Errors.MalformedValue(address.Span, key, Phrases.HttpsAddress));
        }
        return isHttps;
    }

    private Localized<string> OwnerBoth(MapReader? map, string key, string name)
    {
        Localized<Located<string>>? both = map?.Both(key);
        foreach (Locale locale in Locale.All)
        {
            Located<string>? text = both?[locale];
            _owner.Add(new OwnerValue($"{name}.{locale.Id}", text is { Value.Length: > 0 }, text?.Span ?? map?.Span ?? _root.Span));
        }
        return both?.Select(t => t.Value) ?? new Localized<string>("", "");
    }
}
