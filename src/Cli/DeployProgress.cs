using System.Globalization;
using Spectre.Console;
using Yueqing.Site.Deploying;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Cli;

/// <summary>How far a deploy is: a bar with bytes and rate for a person, a line for each phase in a log.</summary>
internal static class DeployProgress
{
    public static async Task WatchAsync(Terminal terminal, Func<IDeployLog, Task> deploy)
    {
        if (!terminal.IsInteractive)
        {
            await deploy(new Lines(terminal)).ConfigureAwait(false);
            return;
        }
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console
            .Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 20 }, new AmountColumn())
            .StartAsync(async context =>
            {
                var bars = new Bars(terminal, console, context);
                await deploy(bars).ConfigureAwait(false);
                bars.End();
            })
            .ConfigureAwait(false);
    }

    public static Wording NameOf(Phase phase) =>
        phase switch
        {
            Phase.Keep => new("kept for the way back", "留存旧内容"),
            Phase.Assets => new("assets and pictures", "资源和图片"),
            Phase.Data => new("data and texts", "数据和文本"),
            Phase.NewPages => new("new pages", "新页面"),
            Phase.Pages => new("pages", "页面"),
            Phase.Entrances => new("home, feeds, sitemap", "首页、订阅和站点地图"),
            Phase.Pointer => new("the release goes live", "切换到新版本"),
            Phase.Withdraw => new("withdrawn", "撤下"),
            Phase.Purge => new("addresses for the CDN to forget", "需要CDN刷新的网址"),
            Phase.Verify => new("addresses verified", "核对网址"),
            _ => new("cleaned", "清理"),
        };

    private sealed class Lines(Terminal terminal) : IDeployLog
    {
        private readonly Lock _lock = new();

        public void Begin(Phase phase, int files, long bytes) =>
            Write(
                new(
                    $"  {files, 6} {NameOf(phase).En}{(bytes > 0 ? $", {DeployText.Size(bytes)}" : "")}",
                    $"  {files, 6} {NameOf(phase).Zh}{(bytes > 0 ? $"，{DeployText.Size(bytes)}" : "")}"
                )
            );

        public void Done(long bytes) { }

        public void Tell(Wording line) => Write(new($"  {line.En}", $"  {line.Zh}"));

        private void Write(Wording line)
        {
            lock (_lock)
            {
                terminal.Complain(line);
            }
        }
    }

    private sealed class Bars(Terminal terminal, IAnsiConsole console, ProgressContext context) : IDeployLog
    {
        private ProgressTask? _bar;
        private bool _countsBytes;

        public void Begin(Phase phase, int files, long bytes)
        {
            End();
            _countsBytes = bytes > 0;
            string name = Markup.Escape(NameOf(phase).In(terminal.Language));
            _bar = context.AddTask(
                _countsBytes ? string.Create(CultureInfo.InvariantCulture, $"{name} ({files})") : name,
                maxValue: _countsBytes ? bytes : files
            );
            _bar.Tag = _countsBytes;
        }

        public void Done(long bytes) => _bar?.Increment(_countsBytes ? bytes : 1);

        public void End() => _bar?.StopTask();

        public void Tell(Wording line) => console.MarkupLineInterpolated($"[yellow]{line.In(terminal.Language)}[/]");
    }
}
