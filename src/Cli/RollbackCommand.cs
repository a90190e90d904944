using Yueqing.Site.Deploying;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Cli;

/// <summary><c>rollback</c>: an earlier release is live again, without a build.</summary>
internal static class RollbackCommand
{
    /// <param name="id">Of the release, or the beginning of it.</param>
    public static Task<int> RunAsync(DeployRequest request, string id, Terminal terminal, CancellationToken cancel) =>
        DeploySession.RunAsync(
            request,
            terminal,
            async (session, choice, stop) =>
            {
                Proposal proposal = await session.ProposeAsync(d => d.ProposeRollbackAsync(id, stop)).ConfigureAwait(false);
                if (proposal.Plan.IsEmpty)
                {
                    terminal.Say(
                        new(
                            $"{proposal.Plan.Release.Id} is live at {choice.To} already.",
                            $"{choice.To}上的版本本来就是{proposal.Plan.Release.Id}。"
                        )
                    );
                    return ExitCodes.Clean;
                }
                return await session.PublishAsync(proposal, stop).ConfigureAwait(false);
            },
            cancel
        );
}
