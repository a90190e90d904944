using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Yueqing.Site.Bench;

/// <summary>What one run of a program took.</summary>
internal sealed record Sample(double Wall, double Processor, double PeakMegabytes);

/// <summary>Runs a program as a user does, and looks at it from outside.</summary>
internal static class WholeProcess
{
    /// <exception cref="InvalidOperationException">It failed; what it said.</exception>
    public static Sample Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        double before = ChildrenTime();
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        long peak = 0;
        _ = process.StandardOutput.ReadToEndAsync();
        Task<string> complaint = process.StandardError.ReadToEndAsync();
        while (!process.WaitForExit(2))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }
        TimeSpan wall = Stopwatch.GetElapsedTime(began);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName}: exit code {process.ExitCode}\n{complaint.Result}");
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

    public static string Median(Sample[] samples, Func<Sample, double> value, string format = "0.00")
    {
        double[] sorted = [.. samples.Select(value).Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sorted[sorted.Length / 2].ToString(format, CultureInfo.InvariantCulture)} ({sorted[0].ToString(format, CultureInfo.InvariantCulture)}–{sorted[^1].ToString(format, CultureInfo.InvariantCulture)})"
        );
    }
}
