using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Yueqing.Site.Cli;

/// <summary>How much of a phase is done: bytes with their rate, or how many files or addresses.</summary>
internal sealed class AmountColumn : ProgressColumn
{
    private const int Width = 32;

    protected override bool NoWrap => true;

    public override int? GetColumnWidth(RenderOptions options) => Width;

    /// <param name="task">Its <see cref="ProgressTask.Tag"/> is true if it counts bytes.</param>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        double seconds = task.ElapsedTime?.TotalSeconds ?? 0;
        double average = seconds > 0 ? task.Value / seconds : 0;
        return new Text(Of(task.Value, task.MaxValue, task.Tag is true, (task.IsFinished ? null : task.Speed) ?? average));
    }

    /// <param name="done">Bytes or pieces.</param>
    /// <param name="perSecond">Bytes a second: of the last moments while it runs, of all afterwards.</param>
    public static string Of(double done, double all, bool isBytes, double perSecond) =>
        !isBytes ? string.Create(CultureInfo.InvariantCulture, $"{done:0} / {all:0}")
        : done < all ? $"{DeployText.Size((long)done)} / {DeployText.Size((long)all)}  {DeployText.Size((long)perSecond)}/s"
        : $"{DeployText.Size((long)all)}  {DeployText.Size((long)perSecond)}/s";
}
