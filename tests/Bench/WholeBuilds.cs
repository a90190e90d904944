using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

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
                $"| {Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))} | {topics} | {Median(samples, s => s.Wall)} | {Median(samples, s => s.Processor)} | {Median(samples, s => s.PeakMegabytes, "0")} |"
            );
        }
        return 0;
    }

    private sealed record Sample(double Wall, double Processor, double PeakMegabytes);

    private static Sample Run(string program, string folder, bool cold)
    {
        string cache = Path.Combine(folder, ".cache");
        if (cold && Directory.Exists(cache))
        {
            Directory.Delete(cache, recursive: true);
        }
        var start = new ProcessStartInfo(program, ["--root", folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        double before = ChildrenTime();
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        long peak = 0;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        while (!process.WaitForExit(2))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }
        TimeSpan wall = Stopwatch.GetElapsedTime(began);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} in {folder}: exit code {process.ExitCode}");
        }
        return new Sample(wall.TotalSeconds, ChildrenTime() - before, peak / 1024.0);
    }

    /// <summary>User and system time of all finished children in seconds, by the system's own account.</summary>
    private static double ChildrenTime()
    {
        long[] usage = new long[18];
        _ = GetUsage(-1, usage);
        return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUsage(int who, long[] usage);

    /// <summary>The high-water mark that Linux keeps, in KB; 0 once the process is gone, and elsewhere.</summary>
    private static long PeakOf(int process)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static string Median(Sample[] samples, Func<Sample, double> value, string format = "0.00")
    {
        double[] sorted = [.. samples.Select(value).Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sorted[sorted.Length / 2].ToString(format, CultureInfo.InvariantCulture)} ({sorted[0].ToString(format, CultureInfo.InvariantCulture)}–{sorted[^1].ToString(format, CultureInfo.InvariantCulture)})"
        );
    }
}
