using Yueqing.Site.Cli;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Tests.Publishing;

/// <summary>A web editor at a terminal, with a built folder and a server's folder.</summary>
public sealed class DeployCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("publish-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Server => Path.Combine(_root, "server");

    [Fact]
    public void From_the_first_deploy_to_the_way_back()
    {
        Build(SmallSite.Of("first"));
        (int code, string text, string _) = Run(null, "deploy", $"dir:{Server}", "--yes", "--no-verify");
        Assert.True(code == 0, text);
        Assert.Contains("is live at", text, StringComparison.Ordinal);
        Assert.Contains("first", Live("tasks/a/index.html"), StringComparison.Ordinal);

        Build(SmallSite.Of("second"));
        (_, text, _) = Run(null, "deploy", $"dir:{Server}", "--dry-run");
        Assert.Contains("changed", text, StringComparison.Ordinal);
        Assert.Contains("tasks/a/index.html", text, StringComparison.Ordinal);
        Assert.Contains("first", Live("tasks/a/index.html"), StringComparison.Ordinal);

        Assert.Equal(2, Run("n\n", "deploy", $"dir:{Server}", "--no-verify").Code);
        Assert.Equal(2, Run(null, "deploy", $"dir:{Server}", "--no-verify").Code);
        Assert.Contains("first", Live("tasks/a/index.html"), StringComparison.Ordinal);
        Assert.Equal(0, Run("y\n", "deploy", $"dir:{Server}", "--no-verify").Code);
        Assert.Contains("second", Live("tasks/a/index.html"), StringComparison.Ordinal);

        (_, text, _) = Run(null, "releases", $"dir:{Server}");
        string[] lines = text.Trim().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("* ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("live", lines[0], StringComparison.Ordinal);

        string first = lines[1].Trim().Split(' ')[0];
        Assert.Equal(0, Run(null, "rollback", $"dir:{Server}", first, "--yes", "--no-verify").Code);
        Assert.Contains("first", Live("tasks/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("already", Run(null, "rollback", $"dir:{Server}", first, "--yes", "--no-verify").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void With_nothing_changed_nothing_is_asked()
    {
        Build(SmallSite.Of("same"));
        Run(null, "deploy", $"dir:{Server}", "--yes", "--no-verify");
        (int code, string text, _) = Run(null, "deploy", $"dir:{Server}", "--no-verify");
        Assert.Equal(0, code);
        Assert.StartsWith("Nothing to publish", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_of_long_ago_make_room_for_new_ones()
    {
        string own = Path.Combine(_root, ".cache", "deploy");
        for (int day = 10; day < 50; day++)
        {
            Directory.CreateDirectory(Path.Combine(own, $"202001{day}-1200"));
        }
        File.WriteAllText(Path.Combine(own, "0123456789ab.journal"), "");
        Build(SmallSite.Of("same"));
        (_, string text, _) = Run(null, "deploy", $"dir:{Server}", "--dry-run");
        string[] left = [.. Directory.GetDirectories(own).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        Assert.Equal(31, left.Length);
        Assert.Equal("20200120-1200", left[0]);
        Assert.Contains(left[^1], text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(own, "0123456789ab.journal")));
    }

    [Fact]
    public void A_target_of_deploy_yml_needs_no_words_if_it_is_the_only_one()
    {
        Build(SmallSite.Of("named"));
        Directory.CreateDirectory(Path.Combine(_root, "input"));
        File.WriteAllText(Path.Combine(_root, "input/deploy.yml"), "targets:\n  production:\n    to: dir:server\n");
        Assert.Equal(0, Run(null, "deploy", "--yes", "--no-verify").Code);
        Assert.Contains("named", Live("tasks/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("live", Run(null, "releases", "production").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown-target-kind", "deploy", "ftp:somewhere")]
    [InlineData("no-target", "deploy")]
    [InlineData("unknown-target", "deploy", "staging")]
    [InlineData("only-for-buckets", "deploy", "dir:server", "--policy")]
    [InlineData("unknown-profile", "deploy", "s3:bucket", "--profile", "gcs")]
    [InlineData("no-credentials", "deploy", "s3:bucket", "--region", "eu-west-1")]
    [InlineData("nothing-built", "deploy", "dir:server")]
    [InlineData("unknown-release", "rollback", "dir:server", "2019")]
    public void A_mistake_is_told_with_its_code(string code, params string[] words)
    {
        (int exit, string _, string error) = Run(null, words);
        Assert.Equal(ExitCodes.ContentErrors, exit);
        Assert.Contains($"error[{code}]", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_removes_too_much_can_be_looked_at()
    {
        Build(SmallSite.Of("x", "body{}", "a", "b", "c"));
        Run(null, "deploy", $"dir:{Server}", "--yes", "--no-verify");
        Build(SmallSite.Of("x", "body{}", "a"));
        (int code, string text, string error) = Run(null, "deploy", $"dir:{Server}", "--dry-run", "--max-deletes", "1");
        Assert.Equal(ExitCodes.ContentErrors, code);
        Assert.Contains("tasks/b/index.html", text, StringComparison.Ordinal);
        Assert.Contains("error[too-many-deletes]", error, StringComparison.Ordinal);
        Assert.DoesNotContain("fifth", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_targets_one_must_be_named()
    {
        Directory.CreateDirectory(Path.Combine(_root, "input"));
        File.WriteAllText(Path.Combine(_root, "input/deploy.yml"), "targets:\n  test: { to: dir:a }\n  production: { to: dir:b }\n");
        Assert.Contains("`test`, `production`", Run(null, "releases").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_are_told_in_Chinese_too() =>
        Assert.Contains("错误[no-target]", Run(null, "deploy", "--lang", "zh").Error, StringComparison.Ordinal);

    [Fact]
    public void The_rights_that_publishing_takes_are_printed_for_the_console()
    {
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", null);
        (int code, string text, string error) = Run(null, "deploy", "s3:bucket/2023", "--policy");
        Assert.True(code == 0, error);
        Assert.Contains("arn:aws:s3:::bucket/2023/*", text, StringComparison.Ordinal);
    }

    private string Live(string path) => File.ReadAllText(Path.Combine(Server, "current", path));

    private void Build(SmallSite site)
    {
        string output = Path.Combine(_root, "output");
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }
        Support.MemoryFileTree tree = site.Output();
        foreach (string path in tree.List().Select(f => f.Path))
        {
            string file = Path.Combine(output, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, tree.Read(path)!);
        }
    }

    private (int Code, string Out, string Error) Run(string? answer, params string[] words)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, Language.English) { Answers = answer is null ? null : new StringReader(answer) };
        int code = CommandLine.Run([.. words, "--root", _root], terminal);
        return (code, output.ToString(), error.ToString());
    }
}
