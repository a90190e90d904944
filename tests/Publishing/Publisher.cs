using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Buckets;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>Somebody at a machine who deploys: the same journal from run to run.</summary>
/// <param name="open">The target, for a run that this token names.</param>
internal sealed class Publisher(Func<Publisher, string, IDeployTarget> open)
{
    private int _runs;

    public Publisher(IObjectStore store)
        : this(
            (who, token) =>
                new BucketTarget(
                    store,
                    new BucketSettings("s3:bucket", Gzip: false, Parallel: 1, who.TakeOver, token),
                    who.Journal,
                    who.Time
                )
        ) { }

    public MemoryJournal Journal { get; private set; } = new();

    public PlanLimits Limits { get; set; } = PlanLimits.Of(PlanLimits.DefaultKeep, 1000);

    public bool TakeOver { get; init; }

    public bool BesideForeign { get; init; }

    public string Name { get; init; } = "Wang";

    public TimeProvider Time { get; set; } = new SteadyClock();

    /// <summary>What the plans of the last deploy touched, as purge and verification heard of it.</summary>
    public List<DeployPlan> Followed { get; } = [];

    /// <summary>Of the last run.</summary>
    public DeployDiary Diary { get; private set; } = new();

    /// <summary>While a person looks at the plan.</summary>
    public Action OnProposed { get; set; } = () => { };

    public Action<DeployPlan> OnFollow { get; set; } = _ => { };

    /// <summary>The same person at the same machine, with another way to the store.</summary>
    public Publisher With(IObjectStore other) =>
        new(other)
        {
            Journal = Journal,
            Limits = Limits,
            Name = Name,
            _runs = 1000,
        };

    /// <summary>Another machine, which knows nothing of what this one has sent.</summary>
    public void ForgetJournal() => Journal = new MemoryJournal();

    public DeployPlan Deploy(SmallSite site) => Deploy(site.Build());

    public DeployPlan Deploy(BuiltRelease built)
    {
        Deployment deployment = Begin();
        return Carry(deployment, Wait(deployment.ProposeAsync(built, Name, "abc", CancellationToken.None)));
    }

    public DeployPlan Plan(SmallSite site) => Wait(Begin().ProposeAsync(site.Build(), Name, "abc", CancellationToken.None)).Plan;

    public DeployPlan Rollback(string id)
    {
        Deployment deployment = Begin();
        return Carry(deployment, Wait(deployment.ProposeRollbackAsync(id, CancellationToken.None)));
    }

    public TargetState Look() => Wait(Target().ReadAsync(withEarlier: true, CancellationToken.None));

    private DeployPlan Carry(Deployment deployment, Proposal proposal)
    {
        OnProposed();
        if (!proposal.Plan.IsEmpty)
        {
            deployment.CarryOutAsync(proposal, Name, CancellationToken.None).GetAwaiter().GetResult();
            Assert.Empty(Diary.Unfinished);
        }
        return proposal.Plan;
    }

    private IDeployTarget Target() => open(this, $"{Name}-{++_runs}");

    private Deployment Begin() => new(Target(), Limits, BesideForeign, new Follower(this), Diary = new DeployDiary(), Time);

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private sealed class Follower(Publisher publisher) : IAftermath
    {
        public Task FollowAsync(DeployPlan plan, IDeployLog log, CancellationToken cancel)
        {
            publisher.OnFollow(plan);
            publisher.Followed.Add(plan);
            return Task.CompletedTask;
        }
    }

    /// <summary>A second later with every look, so that each release has a name of its own; nobody waits.</summary>
    private sealed class SteadyClock : TimeProvider
    {
        private static DateTimeOffset _now = new(2026, 11, 26, 1, 0, 0, TimeSpan.Zero);
        private static readonly Lock Lock = new();

        public override DateTimeOffset GetUtcNow()
        {
            lock (Lock)
            {
                return _now = _now.AddSeconds(1);
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
