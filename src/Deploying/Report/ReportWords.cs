using System.Globalization;
using Yueqing.Site.Diagnostics;
using Yueqing.Site.Model;

namespace Yueqing.Site.Deploying.Report;

/// <summary>What the report of a release says in either language, whatever its form.</summary>
internal static class ReportWords
{
    public static Wording Title => new("What this release changes", "这次发布改变了什么");

    public static Wording Nothing => new("Readers will see nothing new.", "读者看到的内容没有变化。");

    public static Wording Figures => new("Figures", "数据");

    public static Wording Terms => new("Terms", "术语");

    public static Wording Pages => new("Pages", "页面");

    public static Wording Pictures => new("Pictures", "图片");

    public static Wording Downloads => new("Downloads", "下载");

    public static Wording Before => new("before", "原来");

    public static Wording After => new("after", "现在");

    public static Wording Added => new("new", "新增");

    public static Wording Removed => new("gone", "删除");

    public static Wording Changed => new("changed", "更改");

    /// <summary>Where a text stands that was not there, or is not there any more.</summary>
    public static Wording None => new("none", "无");

    public static Wording Of(FigureAspect aspect) =>
        aspect switch
        {
            FigureAspect.Value => new("value", "数值"),
            FigureAspect.Unit => new("unit", "单位"),
            FigureAspect.Label => new("label", "名称"),
            _ => new("definition", "说明"),
        };

    /// <summary>Which two releases are compared.</summary>
    public static Wording Compared(ReleaseChanges changes) =>
        changes.Live is null
            ? new Wording(
                $"Release {Named(changes.Next).En}; the first release of this target.",
                $"{Named(changes.Next).Zh}；这是这个目标的第一个版本。"
            )
            : new Wording(
                $"Release {Named(changes.Next).En}, compared with release {Named(changes.Live).En}, which readers get now.",
                $"{Named(changes.Next).Zh}，与读者现在看到的{Named(changes.Live).Zh}相比。"
            );

    /// <summary>One line that fits into a chat message.</summary>
    public static Wording Summary(ReleaseChanges changes)
    {
        if (changes.IsEmpty)
        {
            return Nothing;
        }
        Wording[] parts =
        [
            .. Counted(Figures, changes.Figures),
            .. Counted(Terms, changes.Terms),
            .. Counted(Pages, changes.Pages),
            .. Counted(Pictures, changes.Pictures),
            .. Counted(Downloads, changes.Downloads),
        ];
        return new Wording(string.Join("; ", parts.Select(p => p.En)) + ".", string.Join("；", parts.Select(p => p.Zh)) + "。");
    }

    /// <summary><c>2 changed, 1 new</c></summary>
    public static Wording Amounts<T>(Difference<T> difference)
    {
        (int Count, Wording What)[] amounts =
        [
            (difference.Changed.Length, Changed),
            (difference.Added.Length, Added),
            (difference.Removed.Length, Removed),
        ];
        (int Count, Wording What)[] shown = [.. amounts.Where(a => a.Count > 0)];
        return new Wording(
            string.Join(", ", shown.Select(a => Number(a.Count) + " " + a.What.En)),
            string.Join("，", shown.Select(a => a.What.Zh + Number(a.Count)))
        );
    }

    private static IEnumerable<Wording> Counted<T>(Wording what, Difference<T> difference)
    {
        if (!difference.IsEmpty)
        {
            Wording amounts = Amounts(difference);
            yield return new Wording($"{what.En}: {amounts.En}", $"{what.Zh}：{amounts.Zh}");
        }
    }

    /// <summary>By its id, when and by whom; the hour is that of Beijing.</summary>
    private static Wording Named(ReleaseRecord release)
    {
        string at = BeijingTime.Of(release.At).Text;
        return new Wording($"{release.Id} ({at} Beijing time, {release.By})", $"版本{release.Id}（北京时间{at}，{release.By}）");
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
