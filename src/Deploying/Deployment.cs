using System.Collections.Immutable;
using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Deploying;

/// <summary>What will go out, to be looked at before it does.</summary>
/// <param name="State">What the target holds now.</param>
/// <param name="Source">Where the bytes come from.</param>
/// <param name="Refusal">Why it is not carried out although it can be looked at; null if nothing speaks against it.</param>
internal sealed record Proposal(TargetState State, DeployPlan Plan, IReleaseSource Source, Diagnostic? Refusal);

/// <summary>A deploy or a way back on one screen: look, plan, and once somebody has agreed, carry it out.</summary>
/// <param name="besideForeign">Publish although others' files stand in the target, which stay as they are.</param>
/// <param name="aftermath">What follows once readers have the release.</param>
internal sealed class Deployment(
    IDeployTarget target,
    PlanLimits limits,
    bool besideForeign,
    IAftermath aftermath,
    IDeployLog log,
    TimeProvider time
)
{
    /// <summary>Changes nothing.</summary>
    /// <param name="by">Who publishes.</param>
    /// <param name="commit">What git calls the content; empty if nobody knows.</param>
    /// <exception cref="DeployException">The target refuses, or the plan removes too much.</exception>
    public async Task<Proposal> ProposeAsync(BuiltRelease built, string by, string commit, CancellationToken cancel)
    {
        ImmutableArray<PublishedFile> files = target.Select(built.Files);
        TargetState state = await target.ReadAsync(withEarlier: false, cancel).ConfigureAwait(false);
        ReleaseRecord next = Known(files, state) ?? Name(built, files, by, commit, state.Live?.At);
        DeployPlan plan = Planner.Plan(next, state, target.KeepsReleasesApart, limits);
        if (!plan.IsEmpty || state.Begun is not null)
        {
            state = await target.ReadAsync(withEarlier: true, cancel).ConfigureAwait(false);
            plan = Planner.Plan(next, state, target.KeepsReleasesApart, limits);
        }
        RefuseForeign(plan, state);
        return Propose(state, plan, built);
    }

    /// <summary>The way back to a release that the target has kept. Changes nothing yet.</summary>
    /// <param name="id">Its name or the beginning of it.</param>
    /// <exception cref="DeployException">There is no such release, or the target refuses.</exception>
    public async Task<Proposal> ProposeRollbackAsync(string id, CancellationToken cancel)
    {
        TargetState state = await target.ReadAsync(withEarlier: true, cancel).ConfigureAwait(false);
        ReleaseRecord[] releases = [.. state.Releases];
        ReleaseRecord[] named = [.. releases.Where(r => r.Id.StartsWith(id, StringComparison.Ordinal))];
        if (named.Length > 1)
        {
            throw new DeployException(Errors.AmbiguousRelease(SourceText.Unreadable(target.Name).Whole, id, [.. named.Select(r => r.Id)]));
        }
        if (named is not [{ } next])
        {
            throw new DeployException(Errors.UnknownRelease(SourceText.Unreadable(target.Name).Whole, id, [.. releases.Select(r => r.Id)]));
        }
        DeployPlan plan = Planner.Plan(next, state, target.KeepsReleasesApart, limits);
        RefuseForeign(plan, state);
        return Propose(state, plan, new KeptRelease(target.Name, next.Id));
    }

    /// <summary>
    /// All phases in their order; an error ends it, and the next deploy goes on from there. The target is looked at again under the lock, so a plan that
    /// somebody thought about for an hour is still the right one, or is not carried out.
    /// </summary>
    public async Task CarryOutAsync(Proposal proposal, string by, CancellationToken cancel)
    {
        if (proposal.Refusal is { } refusal)
        {
            throw new DeployException(refusal);
        }
        IAsyncDisposable held = await target.LockAsync(by, cancel).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            TargetState now = await target.ReadAsync(withEarlier: true, cancel).ConfigureAwait(false);
            if (!Planner.Plan(proposal.Plan.Release, now, target.KeepsReleasesApart, limits).DoesAs(proposal.Plan))
            {
                throw new DeployException(Errors.PublishedMeanwhile(SourceText.Unreadable(target.Name).Whole));
            }
            await target.ApplyAsync(proposal.Plan, proposal.Source, log, cancel).ConfigureAwait(false);
            await aftermath.FollowAsync(proposal.Plan, log, cancel).ConfigureAwait(false);
            await target.FinishAsync(proposal.Plan, log, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>For a plan that is empty: readers may get something else all the same.</summary>
    public Task VerifyAsync(Proposal proposal, CancellationToken cancel) => aftermath.FollowAsync(proposal.Plan, log, cancel);

    /// <summary>The same files are the same release, whenever they were built.</summary>
    private static ReleaseRecord? Known(ImmutableArray<PublishedFile> files, TargetState state) =>
        new[] { state.Live, state.Begun?.Release }.OfType<ReleaseRecord>().FirstOrDefault(r => r.Files.SequenceEqual(files));

    /// <param name="before">The release before: names order by time, also when the clock has been set back.</param>
    private ReleaseRecord Name(BuiltRelease built, ImmutableArray<PublishedFile> files, string by, string commit, DateTimeOffset? before)
    {
        DateTimeOffset now = time.GetUtcNow().ToOffset(BeijingTime.Offset);
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        now = now <= before ? before.Value.ToOffset(BeijingTime.Offset).AddSeconds(1) : now;
        string id = now.ToString("yyyyMMdd-HHmmss-", CultureInfo.InvariantCulture) + built.Hash[..8];
        return new ReleaseRecord(id, now, by, commit, files, built.Contents);
    }

    private void RefuseForeign(DeployPlan plan, TargetState state)
    {
        SourceSpan place = SourceText.Unreadable(target.Name).Whole;
        HashSet<string> foreign = new(state.Foreign, StringComparer.Ordinal);
        // In a folder of its own nothing stands in a release's way.
        string[] inTheWay = target.KeepsReleasesApart ? [] : [.. plan.Release.Files.Select(f => f.Path).Where(foreign.Contains)];
        if (inTheWay.Length > 0)
        {
            throw new DeployException(Errors.ForeignFileInTheWay(place, inTheWay));
        }
        if (foreign.Count > 0 && state is { Live: null, Begun: null } && !besideForeign)
        {
            throw new DeployException(Errors.ForeignFiles(place, [.. state.Foreign]));
        }
    }

    private Proposal Propose(TargetState state, DeployPlan plan, IReleaseSource source) =>
        new(state, plan, source, limits.Refusal(plan, state, target.Name));

    /// <summary>The target itself has the bytes; what it lacks is gone.</summary>
    private sealed class KeptRelease(string target, string id) : IReleaseSource
    {
        public bool Has(PublishedFile file) => false;

        public byte[] Read(PublishedFile file) =>
            throw new DeployException(Errors.ReleaseFileGone(SourceText.Unreadable(target).Whole, id, file.Path));
    }
}
