using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Cli;

/// <summary>What a person types, and what comes back.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly SiteOnDisk _site = new();

    private string Root => _site.Root;

    public void Dispose() => _site.Dispose();

    private (int Code, string Out, string Error) Run(params string[] args) => _site.Run(args);

    private void Edit(string path, string old, string replacement) => _site.Edit(path, old, replacement);

    [Fact]
    public void Without_a_verb_it_builds()
    {
        (int code, string text, string error) = Run();
        Assert.Equal((0, ""), (code, error));
        Assert.True(File.Exists(Path.Combine(Root, "output/manifest.json")));
        Assert.Matches(@"(?m)^  render +\d+ files +\d+ ms +\d+ KB$", text);
        Assert.Contains("values are still the owner's to supply", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_leave_the_output_untouched()
    {
        Run();
        string manifest = File.ReadAllText(Path.Combine(Root, "output/manifest.json"));
        Edit("input/home/en.md", "{gdp}", "{gpd}");
        (int code, _, string error) = Run("build");
        Assert.Equal(1, code);
        Assert.Contains("did you mean `{gdp}`?", error, StringComparison.Ordinal);
        Assert.Contains("the last good site still stands", error, StringComparison.Ordinal);
        Assert.Equal(manifest, File.ReadAllText(Path.Combine(Root, "output/manifest.json")));
    }

    [Fact]
    public void Check_writes_nothing_and_lists_what_the_owner_owes()
    {
        (int code, string text, _) = Run("check");
        Assert.Equal(0, code);
        Assert.False(Directory.Exists(Path.Combine(Root, "output")));
        Assert.Contains("note[owner-value-missing]: `identity.icp` is empty", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_is_refused_while_the_owner_owes_something()
    {
        (int code, _, string error) = Run("--release");
        Assert.Equal(1, code);
        Assert.Contains("error[owner-value-missing]: `base-url` is empty, and a release needs it.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_with_everything_goes_out()
    {
        _site.SupplyOwnerValues();
        Assert.Equal(0, Run("translate", "accept", "input").Code);
        (int code, _, string error) = Run("--release", "--base-url", "https://www.example.gov.cn/2023");
        Assert.Equal((0, ""), (code, error));
    }

    [Theory]
    [InlineData("biuld", "Did you mean `build`?")]
    [InlineData("--relaese", "")]
    [InlineData("check --format=xml", "is not one of text, sarif, github")]
    [InlineData("--base-url nonsense", "is not an https address")]
    public void Wrong_usage_is_explained(string args, string message)
    {
        (int code, _, string error) = Run(args.Split(' '));
        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Contains("`--help` shows what can be said.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_somebody_else_is_not_overwritten()
    {
        string thesis = Path.Combine(Root, "mine/thesis.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(thesis)!);
        File.WriteAllText(thesis, "years of work");
        (int code, _, string error) = Run("--output", "mine");
        Assert.Equal(2, code);
        Assert.Contains("holds files that no build made", error, StringComparison.Ordinal);
        Assert.True(File.Exists(thesis));
    }

    [Theory]
    [InlineData("achievement", "input/achievements/green-city/topic.yml")]
    [InlineData("task", "input/tasks/green-city/topic.yml")]
    [InlineData("page", "input/pages/green-city/en.md")]
    public void A_skeleton_builds_at_once_and_a_release_refuses_it(string kind, string file)
    {
        Assert.Equal(0, Run("new", kind, "green-city").Code);
        Assert.True(File.Exists(Path.Combine(Root, file)));
        (int code, _, string error) = Run();
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("error[placeholder]", Run("--release").Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("new", kind, "green-city").Code);
    }

    [Theory]
    [InlineData("taks", "x", "Did you mean `task`?")]
    [InlineData("task", "Green City", "would not survive in a URL")]
    public void A_skeleton_with_a_bad_name_is_not_made(string kind, string slug, string message)
    {
        (int code, _, string error) = Run("new", kind, slug);
        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }
}
