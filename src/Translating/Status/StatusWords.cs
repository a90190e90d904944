using System.Globalization;
using Yueqing.Site.Diagnostics;

namespace Yueqing.Site.Translating.Status;

/// <summary>What a status says in either language, whatever its form.</summary>
internal static class StatusWords
{
    /// <summary>For programs: as in the documentation, in lower case with hyphens.</summary>
    public static string NameOf(BlockState state) =>
        state == BlockState.FigureChanged ? "figure-changed" : state.ToString().ToLowerInvariant();

    public static Wording Of(BlockState state) =>
        state switch
        {
            BlockState.Missing => new("missing", "未译"),
            BlockState.Unaccepted => new("not accepted", "未认可"),
            BlockState.Current => new("current", "最新"),
            BlockState.Stale => new("stale", "待更新"),
            BlockState.FigureChanged => new("figure changed", "数字有变"),
            _ => new("orphan", "无对应中文"),
        };

    /// <summary>One line that fits into a chat message.</summary>
    public static Wording Summary(StatusReport report)
    {
        Amount missing = report.In(BlockState.Missing);
        Amount stale = report.In(BlockState.Stale);
        int unaccepted = report.In(BlockState.Unaccepted).Blocks;
        int orphans = report.In(BlockState.Orphan).Blocks;
        int blocks = report.Total.Values.Sum(a => a.Blocks) - orphans;
        int current = report.In(BlockState.Current).Blocks + report.In(BlockState.FigureChanged).Blocks;
        int characters = missing.Characters + stale.Characters;
        return new Wording(
            Text($"English: {current} of {blocks} blocks current")
                + Also(missing.Blocks, "missing")
                + Also(stale.Blocks, "stale")
                + Also(unaccepted, "not accepted")
                + Also(orphans, "without Chinese")
                + (characters > 0 ? Text($" ({characters} Chinese characters to do)") : "")
                + Text(
                    $"; {report.OpenTerms.Length} terms open; {report.Complaints} {(report.Complaints == 1 ? "complaint" : "complaints")}."
                ),
            Text($"英文：{blocks}段中{current}段最新")
                + AlsoZh("未译", missing.Blocks)
                + AlsoZh("待更新", stale.Blocks)
                + AlsoZh("未认可", unaccepted)
                + AlsoZh("无对应中文", orphans)
                + (characters > 0 ? Text($"（待译{characters}字）") : "")
                + Text($"；术语待定{report.OpenTerms.Length}条；检查提出问题{report.Complaints}处。")
        );
    }

    private static string Also(int count, string what) => count > 0 ? Text($", {count} {what}") : "";

    private static string AlsoZh(string what, int count) => count > 0 ? Text($"，{what}{count}段") : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
