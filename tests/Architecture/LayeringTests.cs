using System.Text.RegularExpressions;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Architecture;

/// <summary>The table of <c>src/README.md</c>, held: a folder uses what its row names and nothing else.</summary>
public sealed partial class LayeringTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Files"] = [],
        ["Diagnostics"] = [],
        ["Model"] = ["Diagnostics"],
        ["Reading"] = ["Files", "Diagnostics"],
        ["Parsing"] = ["Reading", "Model", "Diagnostics"],
        ["Binding"] = ["Parsing", "Reading", "Model", "Diagnostics"],
        ["Translating"] = ["Binding", "Parsing", "Model", "Diagnostics"],
        ["Checking"] = ["Translating", "Binding", "Model", "Diagnostics"],
        ["Rendering"] = ["Model", "Diagnostics"],
        ["Writing"] = ["Rendering", "Model", "Diagnostics"],
        ["Pipeline"] =
        [
            "Files",
            "Diagnostics",
            "Model",
            "Reading",
            "Parsing",
            "Binding",
            "Translating",
            "Checking",
            "Rendering",
            "Writing",
        ],
        ["Preview"] = ["Pipeline", "Files", "Diagnostics", "Model", "Binding", "Translating", "Checking", "Rendering", "Writing"],
        ["Deploying"] = ["Writing", "Rendering", "Files", "Model", "Diagnostics"],
        ["Cli"] = ["Deploying", "Preview", "Pipeline", "Files", "Diagnostics", "Model", "Translating", "Checking", "Writing"],
    };

    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["YamlDotNet"] = ["Parsing"],
        ["Markdig"] = ["Parsing", "Model", "Rendering/Html", "Translating", "Checking"],
        ["Scriban"] = ["Rendering/Html"],
        ["Jint"] = ["Rendering/Search"],
        ["SkiaSharp"] = ["Rendering/Drawing"],
        ["SpreadCheetah"] = ["Rendering/Data"],
        ["Microsoft.AspNetCore"] = ["Preview"],
        ["Amazon"] = ["Deploying/Buckets"],
        ["Polly"] = ["Deploying/Buckets"],
        ["System.CommandLine"] = ["Cli"],
        ["Spectre.Console"] = ["Cli"],
    };

    public static TheoryData<string> Files() =>
        [
            .. Directory
                .GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Path.Combine(Repository.Root, "src"), f))
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Uses_only_what_its_folder_may(string file)
    {
        string folder = file.Split('/')[0];
        string text = File.ReadAllText(Path.Combine(Repository.Root, "src", file));
        if (folder == "Program.cs")
        {
            return;
        }
        foreach (
            string used in OwnNamespace().Matches(text).Select(m => m.Groups[1].Value).Where(u => MayUse.ContainsKey(u) && u != folder)
        )
        {
            Assert.True(MayUse[folder].Contains(used), $"src/{file} uses {used}; {folder} may use {string.Join(", ", MayUse[folder])}");
        }
        foreach ((string package, string[] folders) in Packages)
        {
            bool uses =
                text.Contains($"using {package}", StringComparison.Ordinal) || text.Contains($"= {package}.", StringComparison.Ordinal);
            Assert.True(
                !uses || folders.Any(f => file.StartsWith(f + "/", StringComparison.Ordinal)),
                $"src/{file} uses {package}, which belongs to {string.Join(", ", folders)}"
            );
        }
    }

    /// <summary>What machines are told is made from the pages' own records: one way only.</summary>
    [Theory]
    [InlineData("Html", "Feeds")]
    [InlineData("Html", "StructuredData")]
    [InlineData("Feeds", "StructuredData")]
    [InlineData("StructuredData", "Feeds")]
    public void Files_for_machines_are_made_from_pages_and_not_pages_from_them(string folder, string other) =>
        Assert.All(
            Directory.GetFiles(Path.Combine(Repository.Root, "src/Rendering", folder), "*.cs", SearchOption.AllDirectories),
            f => Assert.DoesNotContain($"Yueqing.Site.Rendering.{other};", File.ReadAllText(f), StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void Has_one_job_in_at_most_250_lines(string file) =>
        Assert.True(File.ReadAllLines(Path.Combine(Repository.Root, "src", file)).Length <= 250, $"src/{file} is longer than 250 lines");

    [GeneratedRegex(@"Yueqing\.Site\.([A-Z]\w+)")]
    private static partial Regex OwnNamespace();
}
