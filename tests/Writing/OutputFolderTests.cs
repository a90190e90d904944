using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Yueqing.Site.Rendering;
using Yueqing.Site.Tests.Support;
using Yueqing.Site.Writing;

namespace Yueqing.Site.Tests.Writing;

/// <summary>The output folder holds one whole site at every moment.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("site-").FullName;

    private string Output => Path.Combine(_root, "output");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static OutputFile File(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text), CacheClass.Page, path);

    [Fact]
    public void A_new_site_replaces_the_old_one_whole()
    {
        var folder = new OutputFolder(Output);
        folder.Replace([File("old/index.html", "old"), File("manifest.json", "{}")], new ParallelOptions());
        folder.Replace([File("new/index.html", "new"), File("manifest.json", "{}")], new ParallelOptions());
        Assert.False(Directory.Exists(Path.Combine(Output, "old")));
        Assert.Equal("new", System.IO.File.ReadAllText(Path.Combine(Output, "new/index.html")));
        Assert.Equal(["output"], Directory.GetFileSystemEntries(_root).Select(Path.GetFileName));
    }

    [Fact]
    public void The_gitignore_of_the_folder_stays()
    {
        Directory.CreateDirectory(Output);
        System.IO.File.WriteAllText(Path.Combine(Output, ".gitignore"), "*\n");
        new OutputFolder(Output).Replace([File("index.html", "x")], new ParallelOptions());
        Assert.Equal("*\n", System.IO.File.ReadAllText(Path.Combine(Output, ".gitignore")));
    }

    [Fact]
    public void A_folder_with_files_of_somebody_else_is_not_ours()
    {
        Directory.CreateDirectory(Output);
        Assert.True(new OutputFolder(Output).IsOurs);
        System.IO.File.WriteAllText(Path.Combine(Output, "thesis.docx"), "years of work");
        Assert.False(new OutputFolder(Output).IsOurs);
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_site()
    {
        var folder = new OutputFolder(Output);
        folder.Replace([File("index.html", "old")], new ParallelOptions());
        Assert.ThrowsAny<Exception>(() =>
            folder.Replace([File("index.html", "new"), File("index.html/x", "in the way")], new ParallelOptions())
        );
        Assert.Equal("old", System.IO.File.ReadAllText(Path.Combine(Output, "index.html")));
    }

    /// <summary>The real program is killed again and again while it writes another site than the one that stands there, later each time.</summary>
    [Fact]
    public async Task A_killed_build_leaves_one_whole_site()
    {
        using (Process first = Start(0))
        {
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, first.ExitCode);
        }
        int cut = 0;
        for (int delay = 0; delay < 10; delay++)
        {
            using Process build = Start(delay + 1);
            while (!Directory.Exists(Path.Combine(_root, ".output-next")) && !build.HasExited)
            {
                Thread.Yield();
            }
            Thread.Sleep(2 * delay);
            cut += build.HasExited ? 0 : 1;
            build.Kill();
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);
            AssertWhole();
        }
        Assert.True(cut > 0, "no build was cut off");
    }

    /// <param name="number">In all addresses of the site, so no two are alike.</param>
    private Process Start(int number)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "yueqing-site.dll");
        string[] arguments = [program, "--root", Repository.Root, "--output", Output, "--base-url", $"https://n{number}.example/"];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start)!;
    }

    private void AssertWhole()
    {
        using JsonDocument manifest = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(Output, "manifest.json")));
        int count = 0;
        foreach (JsonElement file in manifest.RootElement.GetProperty("files").EnumerateArray())
        {
            byte[] bytes = System.IO.File.ReadAllBytes(Path.Combine(Output, file.GetProperty("path").GetString()!));
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal(file.GetProperty("size").GetInt32(), bytes.Length);
            count++;
        }
        Assert.Equal(count + 1, Directory.GetFiles(Output, "*", SearchOption.AllDirectories).Length);
    }
}
