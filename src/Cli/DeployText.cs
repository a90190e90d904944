using System.Globalization;
using Yueqing.Site.Deploying;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Cli;

/// <summary>A plan in lines: each file with its reason for <c>--dry-run</c>, or what it comes to.</summary>
internal static class DeployText
{
    public static void PrintFiles(DeployPlan plan, Terminal terminal)
    {
        foreach (IGrouping<Phase, PlannedFile> phase in plan.Files.GroupBy(f => f.Phase))
        {
            terminal.Say(DeployProgress.NameOf(phase.Key));
            foreach (PlannedFile file in phase)
            {
                string reason = Cells.Pad(NameOf(file.Reason).In(terminal.Language), 16);
                terminal.Out.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"  {reason}{Size(file.File.Size), 10}  {file.File.Path}")
                );
            }
        }
    }

    /// <param name="isBack">The bytes are in the target already.</param>
    public static void PrintSum(DeployPlan plan, bool isBack, Terminal terminal)
    {
        int sent = plan.Sent.Count();
        string bytes = Size(plan.Sent.Sum(f => f.File.Size));
        int withdrawn = plan.In(Phase.Withdraw).Count();
        int cleaned = plan.In(Phase.Clean).Count();
        terminal.Say(
            new(
                $"{sent} to {(isBack ? "bring back" : "send")} ({bytes}), {withdrawn} to withdraw, {cleaned} of old releases to clean, {plan.Unchanged} unchanged.",
                $"{(isBack ? "恢复" : "上传")}{sent}个文件（{bytes}），撤下{withdrawn}个，清理旧版本文件{cleaned}个，{plan.Unchanged}个没有变化。"
            )
        );
        foreach (ReleaseRecord release in plan.Retired)
        {
            terminal.Say(new($"Afterwards there is no way back to {release.Id} any more.", $"此后将不能再恢复到版本{release.Id}。"));
        }
    }

    public static string Size(long bytes) =>
        bytes < 1024 * 1024
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:N1} KB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:N1} MB");

    private static Wording NameOf(Reason reason) =>
        reason switch
        {
            Reason.New => new("new", "新增"),
            Reason.Changed => new("changed", "内容有变"),
            Reason.HeadersChanged => new("other headers", "响应头有变"),
            Reason.Damaged => new("damaged there", "目标处已损坏"),
            Reason.Withdrawn => new("withdrawn", "已撤下"),
            _ => new("of old releases", "仅属旧版本"),
        };
}
