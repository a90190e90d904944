using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Yueqing.Site.Cli;

namespace Yueqing.Site.Tests.Cli;

/// <summary>The program in a process of its own, previewing, as in a terminal.</summary>
internal sealed class PreviewProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];

    public PreviewProcess(string root, params string[] args)
    {
        string[] command = ["dotnet", typeof(PreviewCommand).Assembly.Location, "preview", "--root", root, .. args];
        // Tests may run in the background of a shell, which makes their children deaf to Ctrl-C.
        string[] heard = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. command] : command;
        var start = new ProcessStartInfo(heard[0], heard[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, e) => _lines.Add(e.Data ?? "");
        _process.ErrorDataReceived += (_, e) => _lines.Add(e.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits for a line that begins so.</summary>
    public Task<string> SaysAsync(string beginning) =>
        Task.Run(() =>
        {
            var said = new List<string>();
            while (_lines.TryTake(out string? line, TimeSpan.FromSeconds(30)))
            {
                said.Add(line);
                if (line.StartsWith(beginning, StringComparison.Ordinal))
                {
                    return line;
                }
            }
            throw new TimeoutException($"never said {beginning}, but: {string.Join('\n', said)}");
        });

    /// <summary>Where the Chinese site is, once it is there.</summary>
    public async Task<Uri> AddressAsync()
    {
        string line = await SaysAsync("  ");
        return new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
    }

    /// <summary>What the process holds in memory, by the system's own account.</summary>
    public long MegabytesUsed()
    {
        string line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Sends a signal; the exit code.</summary>
    public async Task<int> EndAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
        _lines.Dispose();
    }
}
