using System.ComponentModel;
using System.Diagnostics;

namespace Yueqing.Site.Cli;

/// <summary>What git calls the content of a folder, so that a release can be traced to it.</summary>
internal static class GitCommit
{
    /// <summary>Empty where there is no git; with <c>+</c> if files have changed since.</summary>
    public static string Of(string root) =>
        Ask(root, "rev-parse", "--short=12", "HEAD") is { Length: > 0 } commit
            ? commit + (Ask(root, "status", "--porcelain", "--", "input", "theme") is { Length: > 0 } ? "+" : "")
            : "";

    private static string Ask(string root, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", ["-C", root, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using Process git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            string answer = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? answer : "";
        }
        catch (Win32Exception)
        {
            return "";
        }
    }
}
