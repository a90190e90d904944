using System.Diagnostics;
using System.Text;

namespace Yueqing.Site.Tests.Support;

/// <summary>A program that Debian packages and that reads what we write. A test that needs it is skipped where it is missing, but never on CI.</summary>
internal static class ExternalTool
{
    private static readonly string[] Places = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

    private static bool IsCi => Environment.GetEnvironmentVariable("CI") is not (null or "");

    /// <summary>What the tool says to its standard output; the test fails if the tool does.</summary>
    /// <param name="folder">Where it works; also its home, so that it leaves no traces and heeds nobody's settings.</param>
    public static string Run(string tool, string folder, params string[] arguments)
    {
        (int code, string output, string errors) = Try(tool, folder, arguments);
        Assert.True(code == 0, $"{tool} {string.Join(' ', arguments)}\n{output}\n{errors}");
        return output;
    }

    /// <summary>The same for a tool that may fail.</summary>
    public static (int Code, string Output, string Errors) Try(string tool, string folder, params string[] arguments)
    {
        string? program = Places.Select(p => Path.Combine(p, tool)).FirstOrDefault(File.Exists);
        Need(program is not null, tool);
        var start = new ProcessStartInfo(program!, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["HOME"] = folder, ["LC_ALL"] = "C.UTF-8" },
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>A file of a package of <c>tests/Tools</c>, which <c>npm ci --ignore-scripts</c> installs there.</summary>
    public static string FromNpm(string path)
    {
        string full = Path.Combine(Repository.Root, "tests/Tools/node_modules", path);
        Need(Path.Exists(full), $"tests/Tools/node_modules/{path}");
        return full;
    }

    /// <summary>Skips the test if something is missing on this machine, and fails it on CI.</summary>
    public static void Need(bool isThere, string name)
    {
        if (!isThere)
        {
            Assert.SkipUnless(IsCi, $"no {name} on this machine");
            Assert.Fail($"no {name} on CI");
        }
    }
}
