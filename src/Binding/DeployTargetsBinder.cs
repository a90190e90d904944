using System.Collections.Immutable;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Parsing;

namespace Yueqing.Site.Binding;

/// <summary><c>deploy.yml</c> → the targets that it names. Nothing of it reaches the site.</summary>
internal sealed class DeployTargetsBinder
{
    public const string Path = "input/deploy.yml";

    private static readonly string[] Kinds = ["s3:", "dir:"];

    /// <summary>What a purge command is told the addresses by.</summary>
    private static readonly string[] Blanks = ["{urls}", "{file}"];

    private static readonly string[] BucketKeys = ["profile", "region", "endpoint", "own-domain", "compression"];

    private readonly MapReader _map;
    private readonly YamlMap _yaml;

    private DeployTargetsBinder(YamlMap yaml, DiagnosticBag bag) => (_yaml, _map) = (yaml, new MapReader(yaml, Phrases.Target, bag));

    /// <summary>In the order of the file; empty without one.</summary>
    public static ImmutableArray<DeployTargetSettings> Bind(ParsedSet files, DiagnosticBag bag)
    {
        if (files.Yaml(Path)?.Map is not { } map || DeployTargetsSecrets.Report(map, bag))
        {
            return [];
        }
        var root = new MapReader(map, Wording.Code("deploy.yml"), bag);
        var targets = ImmutableArray.CreateBuilder<DeployTargetSettings>();
        foreach (YamlEntry entry in root.Entries("targets", required: true))
        {
            if (!Slugs.IsSlug(entry.Key.Value))
            {
                bag.Add(Errors.InvalidSlug(entry.Key.Span, Phrases.NameOfTarget, entry.Key.Value));
            }
            else if (entry.Value is not YamlMap target)
            {
                bag.Add(Errors.WrongType(entry.Value.Span, Phrases.TheTarget(entry.Key.Value), Phrases.KeysAndValues));
            }
            else if (new DeployTargetsBinder(target, bag).BindTarget(entry.Key) is { } bound)
            {
                targets.Add(bound);
            }
        }
        root.Close();
        return targets.ToImmutable();
    }

    private DeployTargetSettings? BindTarget(YamlScalar name)
    {
        Located<string>? to = BindTo();
        Located<string>? profile = _map.Text("profile");
        if (profile is { } chosen && !DeployTargetSettings.Profiles.Contains(chosen.Value))
        {
            _map.Bag.Add(Errors.UnknownChoice(chosen.Span, "profile", chosen.Value, DeployTargetSettings.Profiles));
        }
        Located<string>? region = _map.Text("region");
        Located<Uri>? endpoint = Address("endpoint", plain: true);
        bool ownDomain = _map.Boolean("own-domain", otherwise: false);
        Located<Uri>? publicAddress = Address("public", plain: false);
        ImmutableArray<Located<string>> hosts = BindHosts();
        ImmutableArray<Located<string>> purge = [.. _map.Texts("purge")];
        if (purge.Length > 0 && !purge.Any(p => Blanks.Any(b => p.Value.Contains(b, StringComparison.Ordinal))))
        {
            _map.Bag.Add(Errors.PurgeWithoutUrls(purge[0].Span));
        }
        bool? gzip = _map.Choice("compression", new Dictionary<string, bool> { ["identity"] = false, ["gzip"] = true });
        Located<int>? keep = Whole("keep", DeployTargetSettings.FewestKept, 1000);
        Located<int>? parallel = Whole("parallel", 1, 64);
        Located<int>? deletes = Whole("max-deletes", 0, 1_000_000);
        _map.Close();
        if (to is null)
        {
            return null;
        }
        var target = new DeployTargetSettings(new Located<string>(name.Value, name.Span), to.Value)
        {
            Profile = profile,
            Region = region,
            Endpoint = endpoint,
            OwnDomain = ownDomain,
            Public = publicAddress,
            Hosts = hosts,
            Purge = purge,
            Gzip = gzip ?? false,
            Keep = keep,
            Parallel = parallel,
            MaxDeletes = deletes,
        };
        foreach (YamlEntry entry in _yaml.Entries.Where(e => !target.IsBucket && BucketKeys.Contains(e.Key.Value)))
        {
            _map.Bag.Add(Errors.OnlyForBuckets(entry.Key.Span, entry.Key.Value));
        }
        return target;
    }

    private Located<string>? BindTo()
    {
        Located<string>? to = _map.RequiredText("to");
        if (to is { } place && !Kinds.Any(k => place.Value.StartsWith(k, StringComparison.Ordinal) && place.Value.Length > k.Length))
        {
            _map.Bag.Add(Errors.UnknownTargetKind(place.Span, place.Value));
            return null;
        }
        return to;
    }

    /// <summary>Readers come by https; a store of one's own, such as MinIO, may be plain.</summary>
    private Located<Uri>? Address(string key, bool plain)
    {
        if (_map.Text(key) is not { Value.Length: > 0 } text)
        {
            return null;
        }
        if (
            Uri.TryCreate(text.Value, UriKind.Absolute, out Uri? url)
            && (url.Scheme == "https" || plain && url.Scheme == "http")
            && url is { UserInfo: "", Query: "", Fragment: "" }
        )
        {
            return new Located<Uri>(url, text.Span);
        }
        _map.Bag.Add(Errors.MalformedValue(text.Span, key, Phrases.HttpsAddress));
        return null;
    }

    private ImmutableArray<Located<string>> BindHosts()
    {
        ImmutableArray<Located<string>> hosts = [.. _map.Texts("hosts")];
        foreach (Located<string> host in hosts.Where(h => Uri.CheckHostName(h.Value) == UriHostNameType.Unknown))
        {
            _map.Bag.Add(Errors.MalformedValue(host.Span, "hosts", Phrases.HostName));
        }
        return hosts;
    }

    private Located<int>? Whole(string key, int least, int most) =>
        _map.Integer(key, least, most) is { } number ? new Located<int>(number, _yaml.Find(key)!.Value.Span) : null;
}
