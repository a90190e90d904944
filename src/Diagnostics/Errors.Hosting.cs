namespace Yueqing.Site.Diagnostics;

/// <summary>What makes a release of two languages one: both say the same.</summary>
internal static partial class Errors
{
    /// <param name="onlyZh">Ids of figures that the English page lacks, or shows with another value.</param>
    /// <param name="onlyEn">The same the other way round.</param>
    public static Diagnostic PagesOfDifferentFigures(
        SourceSpan page,
        string zhPath,
        string enPath,
        IReadOnlyList<string> onlyZh,
        IReadOnlyList<string> onlyEn,
        bool release
    )
    {
        string[] en = [.. Lacks(onlyZh, $"`{enPath}` lacks "), .. Lacks(onlyEn, $"`{zhPath}` lacks ")];
        string[] zh = [.. Lacks(onlyZh, $"`{enPath}`缺少"), .. Lacks(onlyEn, $"`{zhPath}`缺少")];
        return Refused(
            "pages-of-different-figures",
            page,
            new(
                $"The two pages do not show the same figures: {string.Join("; ", en)}.",
                $"中英文两页显示的数据不一致：{string.Join("；", zh)}。"
            ),
            new(
                "name the figure in both languages, then run `translate accept`; a release shows both languages from the same figures",
                "请在两种语言中都写上这个数据，然后运行`translate accept`；正式发布时，两种语言的数据必须一致"
            ),
            release
        );
    }

    private static IEnumerable<string> Lacks(IReadOnlyList<string> ids, string page) =>
        ids.Count == 0 ? [] : [page + string.Join(", ", ids.Select(id => $"`{id}`"))];
}
