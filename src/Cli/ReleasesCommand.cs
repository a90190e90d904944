using Yueqing.Site.Deploying;
using Yueqing.Site.Deploying.Report;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Cli;

/// <summary><c>releases</c>: what is live, and what can be gone back to.</summary>
internal static class ReleasesCommand
{
    public static Task<int> RunAsync(DeployRequest request, Terminal terminal, CancellationToken cancel) =>
        DeploySession.RunAsync(
            request,
            terminal,
            async (session, choice, stop) =>
            {
                TargetState state = await session.Target.ReadAsync(withEarlier: true, stop).ConfigureAwait(false);
                ReleaseRecord[] releases = [.. state.Releases.OrderByDescending(r => r.Id, StringComparer.Ordinal)];
                for (int i = 0; i < releases.Length; i++)
                {
                    Print(releases[i], i + 1 < releases.Length ? releases[i + 1] : null, releases[i].Id == state.Live?.Id, terminal);
                }
                if (releases.Length == 0)
                {
                    terminal.Say(new($"Nothing has been published to {choice.To} yet.", $"{choice.To}还没有发布过。"));
                }
                if (state.Begun is { } begun)
                {
                    terminal.Say(
                        new(
                            $"The deploy of {begun.Release.Id} has not ended: run `deploy` or `rollback` again.",
                            $"版本{begun.Release.Id}的发布还没有完成：请再运行一次`deploy`或`rollback`。"
                        )
                    );
                }
                return ExitCodes.Clean;
            },
            cancel
        );

    private static void Print(ReleaseRecord release, ReleaseRecord? before, bool isLive, Terminal terminal)
    {
        string time = BeijingTime.Of(release.At).Text;
        string mark = isLive ? "* " : "  ";
        string size = DeployText.Size(release.Bytes);
        int figures = before is null ? release.Contents.Figures.Length : Count(ReleaseChanges.Between(before, release).Figures);
        string who = release.Commit.Length > 0 ? $"{release.By}, {release.Commit}" : release.By;
        Wording changed = before is null
            ? new($"{figures} figures", $"{figures}项数据")
            : new($"{figures} figures changed", $"{figures}项数据有变");
        terminal.Say(
            new(
                $"{mark}{release.Id}  {time} (Beijing)  {changed.En}  {release.Files.Length} files, {size}  {who}{(isLive ? "  live" : "")}",
                $"{mark}{release.Id}  {time}（北京时间）  {changed.Zh}  {release.Files.Length}个文件，{size}  {who}{(isLive ? "  在线" : "")}"
            )
        );
    }

    private static int Count(Difference<ReleasedFigure> figures) => figures.Changed.Length + figures.Added.Length + figures.Removed.Length;
}
