using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Public;

/// <summary>Where readers find the site, and who must be told when it changes.</summary>
/// <param name="Address">Looked at after a deploy; null for that of the release.</param>
/// <param name="Hosts">Other names under which a CDN serves the same.</param>
/// <param name="Purge">The CDN's own program; empty if there is none.</param>
/// <param name="Patience">How long the public address may take; zero leaves it unseen.</param>
internal sealed record PublicSite(Uri? Address, ImmutableArray<string> Hosts, ImmutableArray<string> Purge, TimeSpan Patience);

/// <summary>Purge, then verification, each with its lists in the folder of this deploy.</summary>
/// <param name="write">Puts a file into that folder and says where it is.</param>
internal sealed class Aftermath(string target, PublicSite site, AddressCheck check, Func<string, byte[], string> write) : IAftermath
{
    public async Task FollowAsync(DeployPlan plan, IDeployLog log, CancellationToken cancel)
    {
        Uri address = site.Address ?? plan.Release.Contents.BaseUrl;
        await PurgeAsync(address, plan, log, cancel).ConfigureAwait(false);
        if (site.Patience > TimeSpan.Zero)
        {
            await VerifyAsync(address, plan.Release, Verified(plan), log, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Where nothing has changed, the two home pages stand for all.</summary>
    private static ImmutableArray<string> Verified(DeployPlan plan) =>
        plan.Touched.IsEmpty ? [.. plan.Release.Files.Select(f => f.Path).Where(p => p is "index.html" or "en/index.html")] : plan.Touched;

    private async Task PurgeAsync(Uri address, DeployPlan plan, IDeployLog log, CancellationToken cancel)
    {
        ImmutableArray<string> addresses = PurgeList.Of(address, site.Hosts, plan.Touched);
        if (addresses.IsEmpty)
        {
            return;
        }
        log.Begin(Phase.Purge, addresses.Length, 0);
        int batch = 0;
        foreach (string[] some in PurgeList.Batches(addresses))
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"purge-{++batch}.txt");
            string file = write(name, Encoding.UTF8.GetBytes(string.Join('\n', some) + "\n"));
            if (site.Purge.IsEmpty)
            {
                log.Tell(
                    new(
                        $"If a CDN stands before the site, let it forget the addresses in {file}",
                        $"如果网站使用CDN，请在控制台刷新这些网址：{file}"
                    )
                );
            }
            else
            {
                await new PurgeCommand(site.Purge).RunAsync(target, some, file, cancel).ConfigureAwait(false);
            }
            foreach (string _ in some)
            {
                log.Done(0);
            }
        }
    }

    private async Task VerifyAsync(
        Uri address,
        ReleaseRecord release,
        ImmutableArray<string> paths,
        IDeployLog log,
        CancellationToken cancel
    )
    {
        log.Begin(Phase.Verify, paths.Length, 0);
        ImmutableArray<AddressResult> results = await check
            .RunAsync(address, release, paths, site.Patience, () => log.Done(0), cancel)
            .ConfigureAwait(false);
        write("verification.json", AddressReport.Json(release, results));
        write("verification.txt", AddressReport.Text(results));
        AddressResult[] wrong = [.. results.Where(r => !r.IsRight)];
        if (wrong.Length > 0)
        {
            throw new DeployException(
                Errors.NotVerified(SourceText.Unreadable(target).Whole, wrong.Length, wrong[0].Address.AbsoluteUri, wrong[0].Wrong[0])
            );
        }
    }
}
