using System.Runtime.CompilerServices;
using System.Text;
using Yueqing.Site.Rendering.Fonts;

namespace Yueqing.Site.Tests.Rendering.Fonts;

/// <summary>The faces that the theme brings, and typical characters for them.</summary>
internal static class ThemeFonts
{
    public static byte[] Chinese { get; } = File.ReadAllBytes(Find("theme/fonts/NotoSerifSC-Bold.ttf"));

    public static byte[] English { get; } = File.ReadAllBytes(Find("theme/fonts/SourceSerif4-Bold.ttf"));

    /// <summary>The printable characters of ASCII and the marks that English headlines use.</summary>
    public static Rune[] Latin { get; } = [.. Enumerable.Range(' ', 95).Select(c => new Rune(c)), .. "“”‘’–—…·×$€£".EnumerateRunes()];

    /// <summary>330 different characters in the order in which a report on a city's year first uses them.</summary>
    public static string CommonHan { get; } =
        "源文件按阅读顺序复原标题与导语组数据大任务醉美之城幸福乐清谱新篇全年实现生产总值亿元增长乡居民人均可支配收入倍"
        + "差缩窄至累计获得国家级荣誉项省这是温州市的度成绩单一综合力上升到百强县第位已经连续评中最具感面贯彻党二十精神开"
        + "局持奋战打好三优比讲学争拳推进志性果济运行回向顾展望让我们览片创业热土拼字当头勇先活稳态势更加巩固工提质规电气"
        + "高分通过制造集群验绿色厂量别消费场步暖发放券万撬动销售额代农效粮食积达亩和吨夺首批鼎能劲科技赋孵化空间平方米职"
        + "岗以海外层次才超历目双扩招引落地个要素保障扎有整治低用供应为企减负环境重点改革突破部委试银奖作不断深区列榜铁联"
        + "货物吞吐辟亚棉纱口道出营商政直车等问办结率主体户形彰显风貌靓丽施蝶变系统建健康公里功套完善域路线段四沿富裕干设";

    public static FontFace LoadChinese() => FontFace.TryLoad(Chinese)!;

    public static FontFace LoadEnglish() => FontFace.TryLoad(English)!;

    /// <summary>Any face of the theme, such as <c>NotoSansSC-Regular</c>.</summary>
    public static FontFace Load(string name) => FontFace.TryLoad(File.ReadAllBytes(Find($"theme/fonts/{name}.ttf")))!;

    /// <summary>Looks above the tests, above the assembly and above the working folder, wherever the tests were built.</summary>
    private static string Find(string path, [CallerFilePath] string here = "") =>
        new[] { here, AppContext.BaseDirectory, Environment.CurrentDirectory }
            .SelectMany(Above)
            .Select(folder => Path.Combine(folder, path))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException(path);

    private static IEnumerable<string> Above(string start)
    {
        for (string? folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
