using System.Collections.Immutable;
using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Buckets;
using Yueqing.Site.Deploying.Public;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;
using Yueqing.Site.Pipeline;

namespace Yueqing.Site.Cli;

/// <summary>A target with all that <c>input/deploy.yml</c> and the command line say of it; the command line wins.</summary>
/// <param name="To"><c>s3:BUCKET/PREFIX</c> or <c>dir:PATH</c>.</param>
internal sealed record TargetChoice(
    string To,
    StoreProfile Profile,
    string? Region,
    Uri? Endpoint,
    bool OwnDomain,
    bool Gzip,
    int Parallel,
    PlanLimits Limits,
    PublicSite Public
)
{
    public const string Bucket = "s3:";

    public const string Folder = "dir:";

    private const int UploadsAtATime = 16;

    /// <summary>How long a CDN may take: downloads are kept for five minutes, and a purge takes as long or a minute more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(7);

    /// <summary>The first part is the bucket, the rest the prefix.</summary>
    public (string Bucket, string Prefix) Store =>
        To[Bucket.Length..].Split('/', 2) is [{ } bucket, { } prefix] ? (bucket, prefix) : (To[Bucket.Length..], "");

    /// <exception cref="DeployException">There is no such target, or the file that should name it is wrong.</exception>
    public static TargetChoice Of(DeployRequest request)
    {
        DeployTargetSettings? named = Named(request);
        string to = named?.To.Value ?? request.Target!;
        if (
            !(to.StartsWith(Bucket, StringComparison.Ordinal) || to.StartsWith(Folder, StringComparison.Ordinal))
            || to.Length <= Bucket.Length
        )
        {
            throw new DeployException(Errors.UnknownTargetKind(SourceText.Unreadable("TARGET").Whole, to));
        }
        string profile = request.Profile ?? named?.Profile?.Value ?? "s3";
        return new TargetChoice(
            to,
            StoreProfiles.Find(profile)
                ?? throw new DeployException(
                    Errors.UnknownProfile(SourceText.Unreadable(to).Whole, profile, DeployTargetSettings.Profiles)
                ),
            request.Region ?? named?.Region?.Value,
            request.Endpoint ?? named?.Endpoint?.Value,
            named?.OwnDomain ?? false,
            named?.Gzip ?? false,
            named?.Parallel?.Value ?? UploadsAtATime,
            PlanLimits.Of(named?.Keep?.Value ?? PlanLimits.DefaultKeep, request.MaxDeletes ?? named?.MaxDeletes?.Value),
            new PublicSite(
                request.Public ?? (named?.Public is { } address ? BaseUrls.TryParse(address.Value.AbsoluteUri) : null),
                [.. (named?.Hosts ?? []).Select(h => h.Value)],
                [.. (named?.Purge ?? []).Select(p => p.Value)],
                request.Unverified ? TimeSpan.Zero : Patience
            )
        );
    }

    /// <summary>Null for a target that is written out.</summary>
    private static DeployTargetSettings? Named(DeployRequest request)
    {
        if (request.Target?.Contains(':', StringComparison.Ordinal) == true)
        {
            return null;
        }
        DeployTargets targets = DeployTargets.Read(request.Root);
        if (targets.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } mistake)
        {
            throw new DeployException(mistake);
        }
        return request.Target is { } name ? targets.Find(name) ?? throw new DeployException(targets.Unknown(name))
            : targets.All is [{ } only] ? only
            : throw new DeployException(
                Errors.NoTarget(SourceText.Unreadable("input/deploy.yml").Whole, [.. targets.All.Select(t => t.Name.Value)])
            );
    }
}
