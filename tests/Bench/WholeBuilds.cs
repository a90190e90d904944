using System.Diagnostics;

namespace Yueqing.Site.Bench;

/// <summary>Whole processes, as a user waits for them: wall time, processor time and memory, as median (least–most) of several runs after one warm-up.</summary>
internal static class WholeBuilds
{
    private const int Runs = 7;

    /// <param name="cold">Whether every picture is drawn anew in each run.</param>
    public static int Measure(string program, string[] folders, bool cold)
    {
        Console.WriteLine("| site | topics | wall s | user + system s | peak MB |\n| --- | --- | --- | --- | --- |");
        foreach (string folder in folders)
        {
            Run(program, folder, cold);
            Sample[] samples = [.. Enumerable.Range(0, Runs).Select(_ => Run(program, folder, cold))];
            int topics = Directory.GetFiles(Path.Combine(folder, "input"), "topic.yml", SearchOption.AllDirectories).Length - 1;
            Console.WriteLine(
                $"| {Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))} | {topics} | {WholeProcess.Median(samples, s => s.Wall)} | {WholeProcess.Median(samples, s => s.Processor)} | {WholeProcess.Median(samples, s => s.PeakMegabytes, "0")} |"
            );
        }
        return 0;
    }

    private static Sample Run(string program, string folder, bool cold)
    {
        string cache = Path.Combine(folder, ".cache");
        if (cold && Directory.Exists(cache))
        {
            Directory.Delete(cache, recursive: true);
        }
        return WholeProcess.Run(new ProcessStartInfo(program, ["--root", folder]));
    }
}
