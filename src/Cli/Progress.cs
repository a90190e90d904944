using Spectre.Console;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Pipeline;

namespace Yueqing.Site.Cli;

/// <summary>Shows a person which stage a build is in; says nothing to a pipe or a log.</summary>
internal static class Progress
{
    public static T Watch<T>(Terminal terminal, Func<StageLog, T> build) =>
        terminal.IsInteractive ? WatchLive(terminal.Language, build) : build(new StageLog());

    private static T WatchLive<T>(Language language, Func<StageLog, T> build)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console
            .Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn())
            .Start(context =>
            {
                string[] stages = ["read", "parse", "bind", "check", "render", "verify", "write"];
                ProgressTask bar = context.AddTask(StageTable.Word("build").In(language), maxValue: stages.Length);
                return build(
                    new StageLog(stage =>
                    {
                        bar.Description = StageTable.Word(stage).In(language);
                        bar.Value = Array.IndexOf(stages, stage);
                    })
                );
            });
    }
}
