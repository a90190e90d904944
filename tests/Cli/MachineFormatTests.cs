using System.Text.Json;
using NJsonSchema;
using Yueqing.Site.Cli;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Cli;

/// <summary><c>check --format sarif</c> and <c>github</c>: what other programs read must be what they expect, whatever the files are called.</summary>
public sealed class MachineFormatTests : IDisposable
{
    private readonly SiteOnDisk _site = new();

    public void Dispose() => _site.Dispose();

    /// <summary>Errors, warnings and notes, places with and without lines, names that no URL can hold, characters beyond the first plane.</summary>
    private void MakeMistakes()
    {
        _site.Edit("input/home/zh.md", "生产总值达{gdp}。", "𫓧𫓧{gpd}{gdp}。");
        Directory.CreateDirectory(Path.Combine(_site.Root, "input/tasks/开放 50%, 港:口"));
        File.WriteAllText(Path.Combine(_site.Root, "input/tasks/开放 50%, 港:口/zh.md"), "---\n---\n");
        File.WriteAllText(Path.Combine(_site.Root, "input/tasks/opening-up/说明 #1.md"), "---\ntitle: x\n---\n");
        File.WriteAllText(Path.Combine(_site.Root, "theme/strings.yml"), "\"\U00020BB7\": { zh: \U00020BB7, en: \"\u0007\" ]\n");
    }

    private static async Task<JsonSchema> Schema() =>
        await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "tests/Support/sarif-2.1.0.schema.json"));

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Sarif_is_what_the_standard_says(string language)
    {
        JsonSchema schema = await Schema();
        Assert.Empty(schema.Validate(_site.Run("check", "--format", "sarif", "--lang", language).Out));
        MakeMistakes();
        string log = _site.Run("check", "--format", "sarif", "--lang", language).Out;
        Assert.Empty(schema.Validate(log));
        // Nor could these have passed, so the schema is at work in every part of the log.
        Assert.NotEmpty(schema.Validate(log.Replace("\"startLine\": ", "\"startLine\": -", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(log.Replace("\"level\": \"error\"", "\"level\": \"错误\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(log.Replace("unicodeCodePoints", "characters", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(log.Replace("\"id\": ", "\"code\": ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Sarif_names_rules_levels_and_places()
    {
        MakeMistakes();
        (int code, string text, _) = _site.Run("check", "--format", "sarif");
        Assert.Equal(1, code);
        using JsonDocument log = JsonDocument.Parse(text);
        JsonElement run = log.RootElement.GetProperty("runs")[0];
        string[] rules =
        [
            .. run.GetProperty("tool")
                .GetProperty("driver")
                .GetProperty("rules")
                .EnumerateArray()
                .Select(r => r.GetProperty("id").GetString()!),
        ];
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.All(results, r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()]));
        Assert.Equal(["error", "note", "warning"], results.Select(r => r.GetProperty("level").GetString()).Distinct().Order());
        Assert.Equal(
            ("input/home/zh.md", "(8,3)-(8,8)"),
            Place(results.Single(r => r.GetProperty("ruleId").GetString() == "unknown-figure"))
        );
        Assert.Equal(
            ("input/tasks/%E5%BC%80%E6%94%BE%2050%25%2C%20%E6%B8%AF%3A%E5%8F%A3", ""),
            Place(results.Single(r => r.GetProperty("ruleId").GetString() == "invalid-slug"))
        );
        Assert.Contains(("input/tasks/opening-up/%E8%AF%B4%E6%98%8E%20%231.md", ""), results.Select(Place));
    }

    /// <summary>The path, and where in it; nothing where a file has no lines.</summary>
    private static (string? Path, string Region) Place(JsonElement result)
    {
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        JsonElement file = place.GetProperty("artifactLocation");
        Assert.Equal("%SRCROOT%", file.GetProperty("uriBaseId").GetString());
        string region = place.TryGetProperty("region", out JsonElement r)
            ? $"({r.GetProperty("startLine")},{r.GetProperty("startColumn")})"
                + (r.TryGetProperty("endLine", out _) ? $"-({r.GetProperty("endLine")},{r.GetProperty("endColumn")})" : "")
            : "";
        return (file.GetProperty("uri").GetString(), region);
    }

    [Fact]
    public void Github_gets_one_annotation_a_line()
    {
        MakeMistakes();
        string english = _site.Run("check", "--format", "github").Out;
        Assert.Contains(
            "::error file=input/home/zh.md,line=8,col=3,title=unknown-figure::There is no figure `gpd`. Hint: did you mean `{gdp}`?\n",
            english,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "::error file=input/tasks/开放 50%25%2C 港%3A口,title=invalid-slug::`开放 50%25, 港:口` cannot be",
            english,
            StringComparison.Ordinal
        );
        Assert.Contains("\n::notice file=input/site.yml,line=", english, StringComparison.Ordinal);
        Assert.Contains(
            "\n::warning file=input/tasks/opening-up/说明 #1.md,title=unused-file::Nothing reads",
            english,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "::error file=input/home/zh.md,line=8,col=3,title=unknown-figure::没有编号为`gpd`的数据。建议：是不是想写`{gdp}`？\n",
            _site.Run("check", "--format", "github", "--lang", "zh").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_annotation_of_several_lines_stays_one()
    {
        SourceSpan place = new SourceText("input/sources.yml", "sources:\n").Whole;
        string line = GithubAnnotation.Write(Errors.ValueNotInSource(place, "5%", "report#A1", "up\r\n6%"), Language.English);
        Assert.EndsWith(
            "::`5%25` does not stand at `report#A1`. Hint: the source says there: up%0D%0A6%25",
            line,
            StringComparison.Ordinal
        );
    }
}
