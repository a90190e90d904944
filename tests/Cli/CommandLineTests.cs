using System.Text.Json;
using Yueqing.Site.Cli;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Cli;

/// <summary>What a person types, and what comes back.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("site-").FullName;

    public CommandLineTests()
    {
        string minimal = Path.Combine(Repository.Root, "tests/Support/minimal");
        foreach (string file in Directory.GetFiles(minimal, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(_root, Path.GetRelativePath(minimal, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private (int Code, string Out, string Error) Run(params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run([.. args, "--root", _root], new Terminal(output, error));
        return (code, output.ToString(), error.ToString());
    }

    private void Edit(string path, string old, string replacement)
    {
        string file = Path.Combine(_root, path);
        string text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_verb_it_builds()
    {
        (int code, string text, string error) = Run();
        Assert.Equal((0, ""), (code, error));
        Assert.True(File.Exists(Path.Combine(_root, "output/manifest.json")));
        Assert.Matches(@"(?m)^  render +\d+ files +\d+ ms +\d+ KB$", text);
        Assert.Contains("values are still the owner's to supply", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_leave_the_output_untouched()
    {
        Run();
        string manifest = File.ReadAllText(Path.Combine(_root, "output/manifest.json"));
        Edit("input/home/en.md", "{gdp}", "{gpd}");
        (int code, _, string error) = Run("build");
        Assert.Equal(1, code);
        Assert.Contains("did you mean `{gdp}`?", error, StringComparison.Ordinal);
        Assert.Contains("the last good site still stands", error, StringComparison.Ordinal);
        Assert.Equal(manifest, File.ReadAllText(Path.Combine(_root, "output/manifest.json")));
    }

    [Fact]
    public void Check_writes_nothing_and_lists_what_the_owner_owes()
    {
        (int code, string text, _) = Run("check");
        Assert.Equal(0, code);
        Assert.False(Directory.Exists(Path.Combine(_root, "output")));
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
        Edit("input/site.yml", "publisher: { zh: \"\", en: \"\" }", "publisher: { zh: 市府, en: City }");
        Edit(
            "input/site.yml",
            "{ site-code: \"\", icp: \"\", police: \"\" }",
            "{ site-code: \"3303820001\", icp: 浙ICP备1号, police: 浙公网安备1号 }"
        );
        Edit(
            "input/site.yml",
            "{ phone: \"\", email: \"\", address: { zh: \"\", en: \"\" } }",
            "{ phone: \"+86 577\", email: a@b.cn, address: { zh: 路, en: Road } }"
        );
        Edit("input/site.yml", "published: \"\"", "published: 2024-02-01 09:00");
        Edit("input/site.yml", "confirmed: false", "confirmed: true");
        Edit(
            "input/sources.yml",
            "publisher: { zh: \"\", en: \"\" }\n    published: \"\"",
            "publisher: { zh: 市府, en: City }\n    published: 2024-01-30"
        );
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
        string thesis = Path.Combine(_root, "mine/thesis.txt");
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
        Assert.True(File.Exists(Path.Combine(_root, file)));
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

    [Fact]
    public void Sarif_counts_columns_in_characters()
    {
        Edit("input/home/zh.md", "生产总值达{gdp}。", "𫓧𫓧{gpd}{gdp}。");
        (int code, string text, _) = Run("check", "--format", "sarif");
        Assert.Equal(1, code);
        using JsonDocument sarif = JsonDocument.Parse(text);
        JsonElement result = sarif
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")
            .EnumerateArray()
            .First(r => r.GetProperty("ruleId").GetString() == "unknown-figure");
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("input/home/zh.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(
            (8, 3),
            (
                place.GetProperty("region").GetProperty("startLine").GetInt32(),
                place.GetProperty("region").GetProperty("startColumn").GetInt32()
            )
        );
    }

    [Fact]
    public void Github_gets_one_annotation_a_line()
    {
        Edit("input/home/zh.md", "生产总值达{gdp}。", "{gpd}{gdp}。");
        Assert.Contains(
            "::error file=input/home/zh.md,line=8,col=1,title=unknown-figure::There is no figure `gpd`. Hint: did you mean `{gdp}`?\n",
            Run("check", "--format", "github").Out,
            StringComparison.Ordinal
        );
    }
}
