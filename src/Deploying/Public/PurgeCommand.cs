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

    /// <param name="file">The list on disk.</param>
    /// <exception cref="DeployException">It cannot be run, or says that it failed.</exception>
    public async Task RunAsync(string target, string[] addresses, string file, CancellationToken cancel)
    {
        string urls = string.Join('\n', addresses);
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in command.Skip(1))
        {
            start.ArgumentList.Add(
                argument.Replace("{urls}", urls, StringComparison.Ordinal).Replace("{file}", file, StringComparison.Ordinal)
            );
        }
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> said = process.StandardOutput.ReadToEndAsync(cancel);
            Task<string> complained = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
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

    private DeployException Failed(string target, string why) =>
        new(
            Errors.PurgeFailed(
                SourceText.Unreadable(target).Whole,
                command[0],
                why.Length > MostOfAnAnswer ? why[..MostOfAnAnswer] + " …" : why
            )
        );
}
