using System.IO.Compression;
using System.Runtime.InteropServices;
using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Buckets;
using Yueqing.Site.Deploying.Local;
using Yueqing.Site.Deploying.Report;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Cli;

/// <summary>One run of <c>deploy</c>, <c>releases</c> or <c>rollback</c>: the target, the talk with the person, and how it ends.</summary>
internal sealed class DeploySession
{
    /// <summary>Lists and reports of so many deploys stay on this machine: a year of monthly releases, with their trials.</summary>
    private const int ReportsKept = 30;

    private readonly TargetConnection _connection;
    private readonly DeployRequest _request;
    private readonly Terminal _terminal;

    private DeploySession(TargetConnection connection, DeployRequest request, Terminal terminal) =>
        (_connection, _request, _terminal) = (connection, request, terminal);

    public IDeployTarget Target => _connection.Target;

    /// <summary>Who publishes, for records and for others who are kept waiting.</summary>
    public static string By => $"{Environment.UserName}@{Environment.MachineName}";

    /// <summary>Ctrl-C ends a run between two requests, and what stops it is told: both leave everything resumable.</summary>
    public static async Task<int> RunAsync(
        DeployRequest request,
        Terminal terminal,
        Func<DeploySession, TargetChoice, CancellationToken, Task<int>> run,
        CancellationToken cancel
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
        try
        {
            TargetChoice choice = TargetChoice.Of(request);
            if (request.Policy)
            {
                return PrintPolicy(choice, terminal);
            }
            using var connection = new TargetConnection(choice, request);
            return await run(new DeploySession(connection, request, terminal), choice, stop.Token).ConfigureAwait(false);
        }
        catch (DeployException e)
        {
            DiagnosticPrinter.Print([e.Diagnostic], DiagnosticFormat.Text, terminal.Error, terminal.Language);
        }
        catch (OperationCanceledException)
        {
            terminal.Complain(
                new(
                    "Stopped. Readers have a whole site; the next deploy goes on from here.",
                    "已停止。读者看到的站点是完整的，下次发布会从这里继续。"
                )
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(new($"This machine's disk stopped the deploy: {e.Message}", $"本机磁盘出错，发布中断：{e.Message}"));
        }
        return ExitCodes.ContentErrors;
    }

    private static int PrintPolicy(TargetChoice choice, Terminal terminal)
    {
        if (!choice.To.StartsWith(TargetChoice.Bucket, StringComparison.Ordinal))
        {
            throw new DeployException(Errors.OnlyForBuckets(SourceText.Unreadable(choice.To).Whole, "--policy"));
        }
        (string bucket, string prefix) = choice.Store;
        if (BucketPolicy.Write(choice.Profile, bucket, prefix) is { } policy)
        {
            terminal.Out.Write(policy);
        }
        else
        {
            terminal.Say(BucketPolicy.InWords(bucket, prefix));
        }
        return ExitCodes.Clean;
    }

    public Task<Proposal> ProposeAsync(Func<Deployment, Task<Proposal>> propose) =>
        propose(Begin(new DeployFolder(FolderOf("plan")), new PlainLog(_terminal)));

    /// <summary>Nothing was sent, but somebody else may have changed what readers get.</summary>
    public Task VerifyAsync(Proposal proposal, CancellationToken cancel) =>
        _request.Unverified ? Task.CompletedTask : Begin(FolderFor(proposal.Plan), new PlainLog(_terminal)).VerifyAsync(proposal, cancel);

    /// <summary>The report, the question, and if nobody says no, all phases.</summary>
    public async Task<int> PublishAsync(Proposal proposal, CancellationToken cancel)
    {
        DeployPlan plan = proposal.Plan;
        if (plan.OnlyFollows)
        {
            _terminal.Say(
                new(
                    $"{plan.Release.Id} is live already; only purge and verification of {plan.Touched.Length} addresses are done again.",
                    $"版本{plan.Release.Id}已经上线，只重做{plan.Touched.Length}个网址的刷新和核对。"
                )
            );
        }
        else
        {
            await ReportAsync(proposal, cancel).ConfigureAwait(false);
            if (_request.DryRun)
            {
                DeployText.PrintFiles(plan, _terminal);
            }
            DeployText.PrintSum(plan, isBack: proposal.Source is not BuiltRelease, _terminal);
        }
        if (proposal.Refusal is { } refusal)
        {
            throw new DeployException(refusal);
        }
        if (_request.DryRun)
        {
            _terminal.Say(new("Nothing was sent (--dry-run).", "没有上传任何内容（--dry-run）。"));
            return ExitCodes.Clean;
        }
        if (!_request.Yes && !plan.OnlyFollows && !Agreed(plan))
        {
            return ExitCodes.WrongUsage;
        }
        await DeployProgress
            .WatchAsync(_terminal, log => Begin(FolderFor(plan), log).CarryOutAsync(proposal, By, cancel))
            .ConfigureAwait(false);
        _terminal.Say(new($"{plan.Release.Id} is live at {Target.Name}.", $"版本{plan.Release.Id}已在{Target.Name}上线。"));
        return ExitCodes.Clean;
    }

    private async Task ReportAsync(Proposal proposal, CancellationToken cancel)
    {
        DeployPlan plan = proposal.Plan;
        ReleaseChanges changes = ReleaseChanges.Between(plan.Previous, plan.Release);
        _terminal.Out.Write(ReportText.Write(changes, _terminal.Language));
        DeployFolder.Prune(TargetConnection.OwnFolder(_request.Root), ReportsKept);
        DeployFolder folder = FolderFor(plan);
        string page = "";
        foreach (
            (string path, byte[] bytes) in await ReportFolder
                .WriteAsync(
                    changes,
                    _terminal.Language,
                    path => OldFileAsync(plan, path, cancel),
                    path => NewFileAsync(proposal, path, cancel)
                )
                .ConfigureAwait(false)
        )
        {
            string file = folder.Write(path, bytes);
            page = path == ReportFolder.Page ? file : page;
        }
        _terminal.Say(new($"With pictures: {page}", $"带图片的报告：{page}"));
    }

    private async Task<byte[]?> OldFileAsync(DeployPlan plan, string path, CancellationToken cancel) =>
        plan.Previous?.Files.FirstOrDefault(f => f.Path == path) is { } file
            ? Plain(file, await Target.ReadFileAsync(plan.Previous, path, cancel).ConfigureAwait(false))
            : null;

    private async Task<byte[]?> NewFileAsync(Proposal proposal, string path, CancellationToken cancel) =>
        proposal.Plan.Release.Files.FirstOrDefault(f => f.Path == path) is not { } file ? null
        : proposal.Source.Has(file) ? Plain(file, proposal.Source.Read(file))
        : Plain(file, await Target.ReadFileAsync(proposal.Plan.Release, path, cancel).ConfigureAwait(false));

    /// <summary>A report on a disk has nobody who decompresses its drawings.</summary>
    private static byte[]? Plain(PublishedFile file, byte[]? bytes)
    {
        if (bytes is null || file.ContentEncoding is null)
        {
            return bytes;
        }
        using var unzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        unzip.CopyTo(plain);
        return plain.ToArray();
    }

    private bool Agreed(DeployPlan plan)
    {
        if (_terminal.Answers is not { } answers)
        {
            _terminal.Complain(new("Nobody is there to be asked: say `--yes` to publish this.", "没有人可以确认：要发布请加上`--yes`。"));
            return false;
        }
        _terminal.Out.Write(
            new Wording($"Publish {plan.Release.Id} to {Target.Name}? [y/N] ", $"将{plan.Release.Id}发布到{Target.Name}？[y/N] ").In(
                _terminal.Language
            )
        );
        _terminal.Out.Flush();
        if (answers.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes" or "是")
        {
            return true;
        }
        _terminal.Complain(new("Not published.", "没有发布。"));
        return false;
    }

    private Deployment Begin(DeployFolder folder, IDeployLog log) => _connection.Deployment(_request, folder, log);

    private DeployFolder FolderFor(DeployPlan plan) => new(FolderOf(plan.Release.Id));

    private string FolderOf(string name) => Path.Combine(TargetConnection.OwnFolder(_request.Root), name);

    /// <summary>While only questions are asked, retries are all that is worth a line.</summary>
    private sealed class PlainLog(Terminal terminal) : IDeployLog
    {
        public void Begin(Phase phase, int files, long bytes) { }

        public void Done(long bytes) { }

        public void Tell(Wording line) => terminal.Complain(line);
    }
}
