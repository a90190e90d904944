using System.Collections.Immutable;
using Yueqing.Site.Rendering;

namespace Yueqing.Site.Deploying;

/// <summary>Release and state of the target → what to do. Pure; nothing here knows of a network or a disk.</summary>
internal static class Planner
{
    private const string Home = "index.html";

    private const string EnglishHome = "en/index.html";

    /// <param name="apart">Whether the target keeps each release in a folder of its own (<see cref="IDeployTarget.KeepsReleasesApart"/>).</param>
    public static DeployPlan Plan(ReleaseRecord next, TargetState state, bool apart, PlanLimits limits)
    {
        Dictionary<string, PublishedFile> live = ByPath(state.Live);
        Dictionary<string, PublishedFile> wanted = ByPath(next);
        PlannedFile[] sent = [.. next.Files.Select(f => Compare(f, state, live, apart)).OfType<PlannedFile>()];
        PublishedFile[] withdrawn =
        [
            .. state
                .Present.Values.Where(f => f is { IsImmutable: false, IsAddress: true } && !wanted.ContainsKey(f.Path))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];
        (ImmutableArray<ReleaseRecord> remaining, ImmutableArray<ReleaseRecord> retired) = Retire(next, state, limits);
        HashSet<(string, string)> released = apart ? [] : Released(state);
        PublishedFile[] cleaned = apart || state.Lost.Length > 0 ? [] : [.. Unnamed([next, .. remaining], state)];
        return new DeployPlan(
            next,
            state.Live,
            [
                .. sent.OrderBy(f => f.Phase).ThenBy(f => f.File.Path, StringComparer.Ordinal),
                .. withdrawn.Select(f => new PlannedFile(Phase.Withdraw, Reason.Withdrawn, f)),
                .. cleaned.Select(f => new PlannedFile(Phase.Clean, Reason.Retired, f)),
            ],
            [.. Replaced(sent, state).Concat(withdrawn).Where(f => released.Contains((f.Path, f.Sha256)))],
            next.Files.Length - sent.Length,
            retired,
            remaining,
            Touched(next, state, live, sent, withdrawn),
            state.Begun is not null
        );
    }

    private static PlannedFile? Compare(PublishedFile file, TargetState state, Dictionary<string, PublishedFile> live, bool apart)
    {
        PublishedFile? present = state.Present.GetValueOrDefault(file.Path);
        bool same = present?.Sha256 == file.Sha256;
        // On a server's disk a file has no headers.
        if (same && (apart || file.HasHeadersOf(present!)))
        {
            return null;
        }
        bool wasSent = live.GetValueOrDefault(file.Path)?.Sha256 == file.Sha256;
        Reason reason =
            same ? Reason.HeadersChanged
            : wasSent ? Reason.Damaged
            : present is null ? Reason.New
            : Reason.Changed;
        return new PlannedFile(PhaseOf(file, isNew: !live.ContainsKey(file.Path)), reason, file);
    }

    private static Phase PhaseOf(PublishedFile file, bool isNew)
    {
        if (file.IsImmutable)
        {
            return Phase.Assets;
        }
        if (file.Cache == CacheClass.Page)
        {
            // A site begins with its home page, which names the one in the other language.
            return file.Path == Home ? Phase.Entrances
                : isNew ? Phase.NewPages
                : file.Path == EnglishHome ? Phase.Entrances
                : Phase.Pages;
        }
        // Feeds and the sitemap lead to pages; so do the texts for machines at the root.
        bool leads = Path.GetExtension(file.Path) is ".xml" or ".txt" || file.Path == Writing.Manifest.Path;
        return leads ? Phase.Entrances : Phase.Data;
    }

    private static (ImmutableArray<ReleaseRecord> Remaining, ImmutableArray<ReleaseRecord> Retired) Retire(
        ReleaseRecord next,
        TargetState state,
        PlanLimits limits
    )
    {
        // The one that readers have now is the first way back, however old it is.
        ReleaseRecord[] earlier = [.. state.Releases.Where(r => r.Id != next.Id)];
        return ([.. earlier.Take(limits.Keep - 1)], [.. earlier.Skip(limits.Keep - 1)]);
    }

    /// <summary>What stands there under a fingerprint and belongs to none of these releases, a deploy that was given up included.</summary>
    private static IEnumerable<PublishedFile> Unnamed(IEnumerable<ReleaseRecord> kept, TargetState state)
    {
        HashSet<string> named = new(kept.SelectMany(r => r.Files).Select(f => f.Path), StringComparer.Ordinal);
        return state.Present.Values.Where(f => f.IsImmutable && !named.Contains(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal);
    }

    private static IEnumerable<PublishedFile> Replaced(IEnumerable<PlannedFile> sent, TargetState state) =>
        sent.Where(f => f.Reason is Reason.Changed).Select(f => state.Present[f.File.Path]);

    /// <summary>Only what a release has shown is worth keeping, not what somebody put there by hand.</summary>
    private static HashSet<(string Path, string Sha256)> Released(TargetState state) =>
        [.. state.Releases.SelectMany(r => r.Files).Select(f => (f.Path, f.Sha256))];

    /// <summary>What readers got otherwise, by the record or because somebody had changed it in the target.</summary>
    private static ImmutableArray<string> Touched(
        ReleaseRecord next,
        TargetState state,
        Dictionary<string, PublishedFile> live,
        PlannedFile[] sent,
        PublishedFile[] withdrawn
    )
    {
        Dictionary<string, PublishedFile> wanted = ByPath(next);
        IEnumerable<string> changed = next
            .Files.Where(f => live.GetValueOrDefault(f.Path) is not { } old || old.Sha256 != f.Sha256 || !old.HasHeadersOf(f))
            .Where(f => f is { IsImmutable: false, IsAddress: true })
            .Select(f => f.Path);
        IEnumerable<string> gone = live
            .Values.Where(f => f is { IsImmutable: false, IsAddress: true } && !wanted.ContainsKey(f.Path))
            .Select(f => f.Path);
        return
        [
            .. changed
                .Concat(gone)
                .Concat(
                    sent.Select(f => f.File).Concat(withdrawn).Where(f => f is { IsImmutable: false, IsAddress: true }).Select(f => f.Path)
                )
                .Concat(state.Begun?.Touched ?? [])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, PublishedFile> ByPath(ReleaseRecord? release) =>
        (release?.Files ?? []).ToDictionary(f => f.Path, StringComparer.Ordinal);
}
