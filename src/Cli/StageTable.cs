using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Pipeline;

namespace Yueqing.Site.Cli;

/// <summary>The lines at the end of a build: what each stage did, how much, how long.</summary>
internal static class StageTable
{
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["build"] = "生成",
        ["read"] = "读取",
        ["parse"] = "解析",
        ["bind"] = "组装",
        ["check"] = "检查",
        ["render"] = "渲染",
        ["verify"] = "核对",
        ["write"] = "写入",
        ["files"] = "个文件",
        ["topics"] = "个专题",
        ["figures"] = "项数据",
        ["references"] = "处引用",
    };

    /// <summary>The name of a stage, or the unit of its count.</summary>
    public static Wording Word(string word) => new(word, Chinese.GetValueOrDefault(word, word));

    public static void Print(IReadOnlyList<StageReport> stages, Terminal terminal)
    {
        foreach (StageReport stage in stages)
        {
            string name = Cells.Pad(Word(stage.Name).In(terminal.Language), 7);
            string unit = Cells.Pad(Word(stage.Unit).In(terminal.Language), 11);
            string bytes = stage.Bytes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{stage.Bytes / 1024.0, 10:N0} KB") : "";
            terminal.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {name}{stage.Count, 8:N0} {unit}{stage.Time.TotalMilliseconds, 8:N0} ms{bytes}"
                )
            );
        }
    }
}
