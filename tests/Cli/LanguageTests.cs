using Yueqing.Site.Cli;
using Yueqing.Site.Tests.Support;

namespace Yueqing.Site.Tests.Cli;

/// <summary><c>--lang zh</c>: whatever the program says of its own accord, it says in Chinese.</summary>
public sealed class LanguageTests : IDisposable
{
    private readonly SiteOnDisk _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("check --lang zh")]
    [InlineData("--lang ZH check")]
    [InlineData("check --lang=zh --format text")]
    public void Complaints_and_their_tally(string args)
    {
        _site.Edit("input/home/zh.md", "生产总值达{gdp}。", "生产总值达{gpd}，{gdp}。");
        (int code, string text, string error) = _site.Run(args.Split(' '));
        Assert.Equal((1, ""), (code, error));
        Assert.Contains(
            """
            input/home/zh.md:8:6: 错误[unknown-figure]: 没有编号为`gpd`的数据。
                8 | 生产总值达{gpd}，{gdp}。
                  |           ^^^^^
                  建议：是不是想写`{gdp}`？

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("提示[owner-value-missing]: `identity.icp`还是空的：只有主办单位能够提供", text, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^1个错误，0个警告，\d+个提示。$", text);
    }

    [Fact]
    public void A_build_with_its_stages()
    {
        (int code, string text, string error) = _site.Run("build", "--lang", "zh");
        Assert.Equal((0, ""), (code, error));
        Assert.Matches(@"(?m)^  渲染 +\d+ 个文件 +\d+ ms +\d+ KB$", text);
        Assert.Matches(@"(?m)^还有\d+项内容要由主办单位提供", text);
        Assert.Matches(@"(?m)^已生成\d+个文件，写入", text);
        string[] stages = [.. text.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal))];
        Assert.Equal(7, stages.Length);
        Assert.Single(stages.Select(l => Cells.Count(l.AsSpan(0, l.IndexOf("ms", StringComparison.Ordinal)))).Distinct());
        Assert.All(stages, l => Assert.DoesNotMatch("[a-z]{3}", l));
    }

    [Fact]
    public void A_build_that_fails()
    {
        _site.Edit("input/home/zh.md", "生产总值达{gdp}。", "{gpd}{gdp}。");
        (int code, _, string error) = _site.Run("--lang", "zh");
        Assert.Equal(1, code);
        Assert.EndsWith("1个错误，0个警告。没有写入任何文件，上一次成功生成的站点保持不变。\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("biuld --lang zh", "是不是想写`build`？\n用`--help`可以查看全部用法。\n")]
    [InlineData("check --format xml --lang zh", "`--format xml`不是text、sarif、github之一。\n")]
    [InlineData("--base-url nonsense --lang zh", "`--base-url nonsense`不是https网址（例如`https://www.example.gov.cn/2023/`）。\n")]
    [InlineData("check --lang fr --format xml", "`--lang fr` is not one of en, zh. `--lang`只能是en或zh。\n")]
    [InlineData("new taks x --lang zh", "`taks`不是achievement、task、page之一。是不是想写`task`？\n")]
    [InlineData("new task X --lang zh", "`X`无法原样写进网址。请用小写英文字母、数字和单个连字符，例如`opening-up`。\n")]
    [InlineData("new task opening-up --lang zh", "`input/tasks/opening-up`已经存在，没有做任何改动。\n")]
    public void Wrong_usage(string args, string message)
    {
        (int code, _, string error) = _site.Run(args.Split(' '));
        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }
}
