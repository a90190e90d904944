namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes that the proof of the search finds.</summary>
internal static partial class Errors
{
    /// <param name="page">The page that should be found.</param>
    /// <param name="instead">What is found first; null if nothing is.</param>
    public static Diagnostic QueryMissesTopic(SourceSpan place, string query, string page, string? instead) =>
        Error(
            "query-misses-topic",
            place,
            new($"A search for `{query}` does not find the page `/{page}`.", $"搜索`{query}`找不到页面`/{page}`。"),
            instead is null
                ? new(
                    "nothing on the site holds all its words: take words that stand on the page",
                    "站内没有内容同时含有这些词，请用该页上写着的词"
                )
                : new(
                    $"it finds `/{instead}`: take words that stand on the page, or write these there",
                    $"搜到的是`/{instead}`，请用该页上写着的词，或者把这些词写到该页上"
                )
        );

    /// <param name="problem">What the interpreter says, which knows English only.</param>
    public static Diagnostic BrokenSearchScript(SourceSpan script, string problem) =>
        Error(
            "broken-search-script",
            script,
            new($"The script of the search does not work: {problem}", $"搜索脚本无法运行：{problem}"),
            new(
                "it must export `prepare`, `search` and `address`, see `theme/README.md`",
                "脚本须导出`prepare`、`search`和`address`，见`theme/README.md`"
            )
        );

    public static Diagnostic EndlessSearchScript(SourceSpan script) =>
        Error(
            "endless-search-script",
            script,
            new("The script of the search does not come to an end, so it was stopped.", "搜索脚本一直不结束，已被中止。"),
            new("look for a loop or a recursion without an end", "请检查有没有不会结束的循环或递归")
        );
}
