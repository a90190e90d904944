using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Buckets;

namespace Yueqing.Site.Tests.Publishing;

public sealed class BucketDeployTests : IDisposable
{
    private readonly MemoryStore _store = new();
    private readonly Publisher _wang;

    public BucketDeployTests() => _wang = new Publisher(_store);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void The_first_deploy_brings_everything_and_nothing_that_is_the_hosts()
    {
        SmallSite site = SmallSite.Of("first");
        _wang.Deploy(site);
        Assert.Equal(site.Record("x").Files.Select(f => f.Path).Append("manifest.json").Order(StringComparer.Ordinal), _store.SiteKeys);
        Assert.Equal("text/html; charset=utf-8", _store.HeadersOf("index.html").ContentType);
        Assert.Contains(
            "immutable",
            _store.HeadersOf(_store.SiteKeys.First(k => k.EndsWith(".css", StringComparison.Ordinal))).CacheControl
        );
        Assert.DoesNotContain(BucketKeys.Lock, _store.Keys);
        Assert.DoesNotContain(BucketKeys.Begun, _store.Keys);
    }

    [Fact]
    public void A_person_is_told_of_every_phase_in_its_order()
    {
        _wang.Deploy(SmallSite.Of("one"));
        string first = _wang.Look().Live!.Id;
        _wang.Deploy(SmallSite.Of("two", "p{}", "a", "b", "c"));
        Assert.Equal(
            [Phase.Keep, Phase.Assets, Phase.Data, Phase.NewPages, Phase.Pages, Phase.Entrances, Phase.Pointer],
            _wang.Diary.Phases
        );
        _wang.Rollback(first);
        Assert.Contains(Phase.Withdraw, _wang.Diary.Phases);
    }

    [Fact]
    public void With_nothing_changed_two_questions_are_enough()
    {
        _wang.Deploy(SmallSite.Of("same"));
        _store.Requests.Clear();
        DeployPlan plan = _wang.Deploy(SmallSite.Of("same"));
        Assert.True(plan.IsEmpty);
        Assert.Equal(["GET _releases/current.json", "LIST"], _store.Requests);
    }

    [Fact]
    public void Only_what_changed_is_sent()
    {
        _wang.Deploy(SmallSite.Of("same"));
        _store.Requests.Clear();
        _wang.Deploy(SmallSite.Of("same").Add("data/figures.csv", "id,value\na,new\n"));
        Assert.Equal(["data/figures.csv", "manifest.json"], _store.Sent.Where(k => !BucketKeys.IsOurs(k)));
    }

    [Fact]
    public void A_release_is_named_by_its_moment_in_Beijing_and_later_ones_sort_after_it_also_when_the_clock_was_set_back()
    {
        _wang.Deploy(SmallSite.Of("one"));
        ReleaseRecord first = _wang.Look().Live!;
        Assert.Equal(new DateTime(2026, 11, 26), first.At.UtcDateTime.Date);
        Assert.InRange(first.At.UtcDateTime.Hour, 1, 2);
        Assert.StartsWith(InBeijing(first), first.Id, StringComparison.Ordinal);

        _wang.Time = new StoppedClock(first.At.AddDays(-3));
        _wang.Deploy(SmallSite.Of("two"));
        ReleaseRecord second = _wang.Look().Live!;
        Assert.Equal(first.At.AddSeconds(1), second.At);
        Assert.StartsWith(InBeijing(second), second.Id, StringComparison.Ordinal);
        Assert.True(string.CompareOrdinal(first.Id, second.Id) < 0);

        static string InBeijing(ReleaseRecord release) =>
            release.At.UtcDateTime.AddHours(8).ToString("yyyyMMdd-HHmmss-", CultureInfo.InvariantCulture);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    [Fact]
    public void Each_phase_is_over_before_the_next_begins_and_pages_come_after_what_they_name()
    {
        _wang.Deploy(SmallSite.Of("one"));
        _store.Requests.Clear();
        _wang.Deploy(SmallSite.Of("two", "p{}", "a", "b", "c"));
        string[] sent = [.. _store.Sent.Where(k => k == BucketKeys.Pointer || !BucketKeys.IsOurs(k))];
        int At(string key) => Array.IndexOf(sent, key);
        int last = sent.Select((k, i) => k.StartsWith("assets/", StringComparison.Ordinal) ? i : -1).Max();
        Assert.True(last < At("data/figures.csv"));
        Assert.True(At("data/figures.csv") < At("tasks/c/index.html"));
        Assert.True(At("tasks/c/index.html") < At("tasks/a/index.html"));
        Assert.True(At("tasks/b/index.html") < At("index.html"));
        Assert.True(At("en/index.html") < At(BucketKeys.Pointer));
        Assert.Equal(sent.Length - 1, At(BucketKeys.Pointer));
    }

    [Fact]
    public void A_page_that_the_site_no_longer_has_goes_after_the_pointer_and_can_be_brought_back()
    {
        _wang.Deploy(SmallSite.Of("one", "body{}", "a", "b"));
        string first = _wang.Look().Live!.Id;
        _wang.Deploy(SmallSite.Of("one", "body{}", "a"));
        Assert.DoesNotContain("tasks/b/index.html", _store.SiteKeys);
        Assert.True(
            _store.Requests.IndexOf("DELETE tasks/b/index.html") > _store.Requests.LastIndexOf("PUT _releases/current.json")
                || _store.Requests.IndexOf("DELETE tasks/b/index.html") > _store.Requests.IndexOf("PUT _releases/current.json")
        );
        _wang.Rollback(first);
        Assert.Contains("tasks/b/index.html", _store.SiteKeys);
    }

    [Fact]
    public void The_way_back_sends_no_byte_and_brings_back_every_one()
    {
        _wang.Deploy(SmallSite.Of("one"));
        Dictionary<string, string> before = Content();
        string first = _wang.Look().Live!.Id;
        _wang.Deploy(SmallSite.Of("two", "p{}"));
        _store.Requests.Clear();
        _wang.Rollback(first[..17]);
        Assert.All(_store.Sent, k => Assert.StartsWith("_releases/", k));
        Assert.Equal(before, Content().Where(f => before.ContainsKey(f.Key)).ToDictionary());
        Assert.Equal(first, _wang.Look().Live!.Id);
        // … and forth again.
        _wang.Deploy(SmallSite.Of("two", "p{}"));
        Assert.Contains("two", Encoding.UTF8.GetString(_store.Find("tasks/a/index.html")!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_that_nobody_knows_is_named_with_those_that_there_are()
    {
        _wang.Deploy(SmallSite.Of("one"));
        DeployException refused = Assert.Throws<DeployException>(() => _wang.Rollback("1999"));
        Assert.Equal("unknown-release", refused.Diagnostic.Code);
        Assert.Contains(_wang.Look().Live!.Id, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_whose_bytes_somebody_deleted_is_refused_before_anything_changes()
    {
        _wang.Deploy(SmallSite.Of("one"));
        string first = _wang.Look().Live!.Id;
        _wang.Deploy(SmallSite.Of("two"));
        _store.Remove(_store.Keys.First(k => BucketKeys.HashOfKept(k) is not null));
        Dictionary<string, string> before = Content();
        Assert.Equal("release-file-gone", Assert.Throws<DeployException>(() => _wang.Rollback(first)).Diagnostic.Code);
        Assert.Equal(before, Content());
    }

    [Fact]
    public void Old_releases_go_and_with_them_what_only_they_had()
    {
        _wang.Limits = new PlanLimits(3, 1000, null);
        string[] ids = [.. Enumerable.Range(0, 5).Select(i => Publish($"text {i}", $"p{i}{{}}"))];
        TargetState state = _wang.Look();
        Assert.Equal(ids.Reverse().Take(3), state.Releases.Select(r => r.Id));
        Assert.Equal(3, _store.SiteKeys.Count(k => k.EndsWith(".css", StringComparison.Ordinal)));
        Assert.Equal(5, _store.Keys.Count(k => k.StartsWith("_releases/2", StringComparison.Ordinal)) + 2);
        HashSet<string> named = [.. state.Releases.SelectMany(r => r.Files).Select(f => f.Sha256)];
        Assert.All(_store.Keys.Select(BucketKeys.HashOfKept).OfType<string>(), h => Assert.Contains(h, named));
        string Publish(string words, string style)
        {
            _wang.Deploy(SmallSite.Of(words, style));
            return _wang.Look().Live!.Id;
        }
    }

    [Fact]
    public void More_deletes_than_the_cap_are_an_error_before_anything_is_sent()
    {
        _wang.Deploy(SmallSite.Of("one", "body{}", "a", "b", "c", "d"));
        _wang.Limits = new PlanLimits();
        int requests = _store.Requests.Count;
        DeployException refused = Assert.Throws<DeployException>(() => _wang.Deploy(SmallSite.Of("one", "body{}", "a")));
        Assert.Equal("too-many-deletes", refused.Diagnostic.Code);
        Assert.DoesNotContain(_store.Requests.Skip(requests), r => r.StartsWith("PUT", StringComparison.Ordinal));
        _wang.Limits = PlanLimits.Of(5, 6);
        _wang.Deploy(SmallSite.Of("one", "body{}", "a"));
    }

    [Fact]
    public void Files_of_others_stop_the_first_deploy_and_are_never_touched()
    {
        Foreign("old/portal.html");
        Assert.Equal("foreign-files", Assert.Throws<DeployException>(() => _wang.Deploy(SmallSite.Of("one"))).Diagnostic.Code);
        var tolerant = new Publisher(_store) { BesideForeign = true };
        tolerant.Deploy(SmallSite.Of("one"));
        tolerant.Deploy(SmallSite.Of("two", "body{}", "a"));
        Assert.Equal("theirs", Encoding.UTF8.GetString(_store.Find("old/portal.html")!));
        Assert.DoesNotContain(_store.Requests, r => r.Contains("old/portal.html", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_others_in_the_way_is_not_replaced()
    {
        Foreign("index.html");
        var tolerant = new Publisher(_store) { BesideForeign = true };
        Assert.Equal("foreign-file-in-the-way", Assert.Throws<DeployException>(() => tolerant.Deploy(SmallSite.Of("one"))).Diagnostic.Code);
        Assert.Equal("theirs", Encoding.UTF8.GetString(_store.Find("index.html")!));
    }

    [Fact]
    public void What_somebody_changed_or_deleted_in_the_bucket_is_noticed_and_sent_again()
    {
        _wang.Deploy(SmallSite.Of("one"));
        _store.Put("index.html", "defaced"u8.ToArray(), new ObjectHeaders("text/html", "", null, ""));
        _store.Remove("data/figures.csv");
        DeployPlan plan = _wang.Deploy(SmallSite.Of("one"));
        Assert.Equal(
            [("data/figures.csv", Reason.Damaged), ("index.html", Reason.Damaged)],
            plan.Sent.Select(f => (f.File.Path, f.Reason))
        );
        Assert.Contains("tasks/a/", Encoding.UTF8.GetString(_store.Find("index.html")!), StringComparison.Ordinal);
        Assert.True(_wang.Plan(SmallSite.Of("one")).IsEmpty);
    }

    [Fact]
    public void A_listing_that_lags_behind_makes_nobody_send_twice()
    {
        _wang.Deploy(SmallSite.Of("one"));
        _store.Unlisted.UnionWith(["index.html", "tasks/a/index.html"]);
        Assert.True(_wang.Plan(SmallSite.Of("one")).IsEmpty);
    }

    [Fact]
    public void Headers_that_changed_are_sent_without_the_bytes()
    {
        _wang.Deploy(SmallSite.Of("one"));
        byte[] pointer = _store.Find(BucketKeys.Pointer)!;
        string older = Encoding.UTF8.GetString(pointer).Replace("max-age=60, must-revalidate", "max-age=5", StringComparison.Ordinal);
        _store.Put(BucketKeys.Pointer, Encoding.UTF8.GetBytes(older), _store.HeadersOf(BucketKeys.Pointer));
        _store.Requests.Clear();
        DeployPlan plan = _wang.Deploy(SmallSite.Of("one"));
        Assert.All(plan.Sent, f => Assert.Equal(Reason.HeadersChanged, f.Reason));
        Assert.Contains("COPY index.html index.html", _store.Requests);
        Assert.DoesNotContain("PUT index.html", _store.Requests);
    }

    [Fact]
    public void A_pointer_of_a_newer_program_is_not_guessed_at()
    {
        _wang.Deploy(SmallSite.Of("one"));
        string newer = Encoding
            .UTF8.GetString(_store.Find(BucketKeys.Pointer)!)
            .Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal);
        _store.Put(BucketKeys.Pointer, Encoding.UTF8.GetBytes(newer), _store.HeadersOf(BucketKeys.Pointer));
        Assert.Equal("record-newer", Assert.Throws<DeployException>(() => _wang.Deploy(SmallSite.Of("two"))).Diagnostic.Code);
        _store.Put(BucketKeys.Pointer, "{"u8.ToArray(), _store.HeadersOf(BucketKeys.Pointer));
        Assert.Equal("record-damaged", Assert.Throws<DeployException>(() => _wang.Deploy(SmallSite.Of("two"))).Diagnostic.Code);
    }

    [Fact]
    public void After_a_failed_verification_the_next_deploy_purges_and_verifies_the_same_again()
    {
        _wang.Deploy(SmallSite.Of("one"));
        ImmutableArray<string> touched = _wang.Plan(SmallSite.Of("two")).Touched;
        _wang.OnFollow = _ =>
            throw new DeployException(
                Diagnostics.Errors.NotVerified(Diagnostics.SourceText.Unreadable("x").Whole, 1, "y", Diagnostics.Wording.Code("z"))
            );
        Assert.Equal("not-verified", Assert.Throws<DeployException>(() => _wang.Deploy(SmallSite.Of("two"))).Diagnostic.Code);
        _wang.OnFollow = _ => { };
        DeployPlan again = _wang.Deploy(SmallSite.Of("two"));
        Assert.Empty(again.Sent);
        Assert.Equal(touched, again.Touched);
        Assert.True(_wang.Plan(SmallSite.Of("two")).IsEmpty);
    }

    [Fact]
    public void What_was_defaced_and_mended_is_purged_and_verified()
    {
        _wang.Deploy(SmallSite.Of("one"));
        _store.Put("tasks/a/index.html", "defaced"u8.ToArray(), new ObjectHeaders("text/html", "", null, ""));
        Assert.Equal(["tasks/a/index.html"], _wang.Deploy(SmallSite.Of("one")).Touched);
    }

    [Fact]
    public void A_file_that_somebody_put_where_a_page_was_withdrawn_survives_a_rollback()
    {
        _wang.Deploy(SmallSite.Of("one", "body{}", "a", "b"));
        string first = _wang.Look().Live!.Id;
        _wang.Deploy(SmallSite.Of("one", "body{}", "a"));
        Foreign("tasks/b/index.html");
        Assert.Equal("foreign-file-in-the-way", Assert.Throws<DeployException>(() => _wang.Rollback(first)).Diagnostic.Code);
        Assert.Equal("theirs", Encoding.UTF8.GetString(_store.Find("tasks/b/index.html")!));
    }

    [Fact]
    public void A_lost_record_makes_nobody_clean_what_only_it_named()
    {
        _wang.Limits = PlanLimits.Of(PlanLimits.LeastKeep, 1000);
        _wang.Deploy(SmallSite.Of("one", "p1{}"));
        string lost = _wang.Look().Live!.Id;
        _wang.Deploy(SmallSite.Of("two", "p2{}"));
        _store.Remove(BucketKeys.Record(lost));
        foreach (int i in Enumerable.Range(3, 4))
        {
            _wang.Deploy(SmallSite.Of($"text {i}", $"p{i}{{}}"));
        }
        Assert.Equal(6, _store.SiteKeys.Count(k => k.EndsWith(".css", StringComparison.Ordinal)));
        Assert.Equal([lost], _wang.Look().Lost);
    }

    [Fact]
    public void A_beginning_that_several_releases_share_is_not_guessed_at()
    {
        _wang.Deploy(SmallSite.Of("one"));
        _wang.Deploy(SmallSite.Of("two"));
        Assert.Equal("ambiguous-release", Assert.Throws<DeployException>(() => _wang.Rollback("20")).Diagnostic.Code);
    }

    [Fact]
    public void Headers_that_were_on_their_way_when_all_ended_arrive_with_the_next_run()
    {
        _wang.Deploy(SmallSite.Of("one"));
        // An earlier run of this machine has sent the same bytes, and its journal was kept.
        foreach (PublishedFile file in SmallSite.Of("one").Record("x").Files)
        {
            _wang.Journal.Arrived(file with { CacheControl = "max-age=5" }, ETagOf(file.Path));
        }
        string older = Encoding
            .UTF8.GetString(_store.Find(BucketKeys.Pointer)!)
            .Replace("max-age=60, must-revalidate", "max-age=5", StringComparison.Ordinal);
        _store.Put(BucketKeys.Pointer, Encoding.UTF8.GetBytes(older), _store.HeadersOf(BucketKeys.Pointer));
        foreach (string page in _store.SiteKeys.Where(k => k.EndsWith(".html", StringComparison.Ordinal)).ToArray())
        {
            _store.Put(page, _store.Find(page)!, _store.HeadersOf(page) with { CacheControl = "public, max-age=5" });
        }
        _store.DiesAt = _store.Requests.Count + 9;
        Assert.Throws<PublisherDied>(() => _wang.Deploy(SmallSite.Of("one")));
        _store.DiesAt = null;
        _wang.Deploy(SmallSite.Of("one"));
        Assert.All(
            _store.SiteKeys.Where(k => k.EndsWith(".html", StringComparison.Ordinal)),
            k => Assert.Equal("public, max-age=60, must-revalidate", _store.HeadersOf(k).CacheControl)
        );
    }

    private string ETagOf(string key) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(_store.Find(key)!));

    private Dictionary<string, string> Content() =>
        _store.SiteKeys.ToDictionary(k => k, k => Encoding.UTF8.GetString(_store.Find(k)!) + _store.HeadersOf(k));

    private void Foreign(string key) => _store.Put(key, "theirs"u8.ToArray(), new ObjectHeaders("text/html", "", null, ""));
}
