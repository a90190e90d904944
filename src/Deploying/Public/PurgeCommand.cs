using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Deploying.Public;

/// <summary>The CDN's own program, told what to forget. Run without a shell, so that nothing in an address can mean anything to one.</summary>
/// <param name="command">Program and arguments; <c>{urls}</c> becomes the addresses with a line break between them, <c>{file}</c> the file that lists them.</param>
internal sealed class PurgeCommand(ImmutableArray<string> command)
{
    private const int MostOfAnAnswer = 300;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="file">The list on disk.</param>
    /// <exception cref="DeployException">It cannot be run, or says that it failed.</exception>
    public async Task RunAsync(string target, string[] addresses, string file, CancellationToken cancel)
    {
        string urls = string.Join('\n', addresses);
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in command.Skip(1))
        {
            start.ArgumentList.Add(
                argument.Replace("{urls}", urls, StringComparison.Ordinal).Replace("{file}", file, StringComparison.Ordinal)
            );
        }
        try
        {
            using Process process = Process.Start(start)!;
            // Who wants to ask something hears nothing, and fails instead of waiting.
            process.StandardInput.Close();
            Task<string> said = process.StandardOutput.ReadToEndAsync(cancel);
            Task<string> complained = process.StandardError.ReadToEndAsync(cancel);
            await EndAsync(process, target, cancel).ConfigureAwait(false);
            if (process.ExitCode != 0)
            {
                string answer = $"{await complained.ConfigureAwait(false)} {await said.ConfigureAwait(false)}".Trim();
                throw Failed(target, answer.Length > 0 ? answer : $"exit code {process.ExitCode}");
            }
        }
        catch (Win32Exception e)
        {
            throw Failed(target, e.Message);
        }
    }

    /// <summary>A deploy holds the lock meanwhile.</summary>
    private async Task EndAsync(Process process, string target, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            throw Failed(target, $"no end after {Patience.TotalMinutes} min");
        }
    }

    private DeployException Failed(string target, string why) =>
        new(
            Errors.PurgeFailed(
                SourceText.Unreadable(target).Whole,
                command[0],
                why.Length > MostOfAnAnswer ? why[..MostOfAnAnswer] + " …" : why
            )
        );
}
