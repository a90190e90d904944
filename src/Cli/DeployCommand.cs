using Yueqing.Site.Deploying;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Files;

namespace Yueqing.Site.Cli;

/// <summary><c>deploy</c>: shows what a release changes, asks, and publishes it.</summary>
internal static class DeployCommand
{
    public static Task<int> RunAsync(DeployRequest request, Terminal terminal, CancellationToken cancel) =>
        DeploySession.RunAsync(
            request,
            terminal,
            async (session, choice, stop) =>
            {
                string output = Path.GetFullPath(request.Output, request.Root);
                BuiltRelease built = BuiltRelease.Open(new DiskFileTree(output, ""), request.Output, new ParallelOptions());
                Proposal proposal = await session
                    .ProposeAsync(d => d.ProposeAsync(built, DeploySession.By, GitCommit.Of(request.Root), stop))
                    .ConfigureAwait(false);
                if (proposal.Plan.IsEmpty)
                {
                    await session.VerifyAsync(proposal, stop).ConfigureAwait(false);
                    terminal.Say(
                        new(
                            $"Nothing to publish: {proposal.Plan.Release.Id} is live at {choice.To}, {proposal.Plan.Unchanged} files unchanged.",
                            $"没有需要发布的内容：{choice.To}上的版本{proposal.Plan.Release.Id}已是最新，{proposal.Plan.Unchanged}个文件没有变化。"
                        )
                    );
                    return ExitCodes.Clean;
                }
                return await session.PublishAsync(proposal, stop).ConfigureAwait(false);
            },
            cancel
        );
}
