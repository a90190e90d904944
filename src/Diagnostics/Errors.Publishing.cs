namespace Yueqing.Site.Diagnostics;

/// <summary>What readers, search engines and the rules for government sites ask of a site before it goes out: a release refuses what a draft may lack.</summary>
internal static partial class Errors
{
    public static Diagnostic MissingDefinition(SourceSpan value, string id, bool release) =>
        release
            ? Error("missing-definition", value, NoDefinition(id), DefineIt)
            : Note("missing-definition", value, NoDefinition(id), DefineIt);

    private static Wording NoDefinition(string id) =>
        new($"Nothing says what the figure `{id}` counts.", $"数据`{id}`没有说明统计的是什么。");

    private static Wording DefineIt =>
        new("add `definition: { zh: …, en: … }`, one sentence in each language", "请加上`definition: { zh: …, en: … }`，每种语言写一句话");

    public static Diagnostic DuplicateTitle(SourceSpan title, string text, SourceSpan first, bool release) =>
        Refused(
            "duplicate-title",
            title,
            new($"The title `{text}` is also that of the page at {At(first)}.", $"标题`{text}`与{At(first)}处的页面重复。"),
            new("a reader with two tabs open, or a search result, must tell them apart", "读者在多个标签页或搜索结果中要能分得清"),
            release
        );

    public static Diagnostic DescriptionTooLong(SourceSpan summary, int length, int most, bool release) =>
        Refused(
            "description-too-long",
            summary,
            new(
                $"The summary has {length} characters; search results and previews cut it off after {most}.",
                $"摘要有{length}个字符，搜索结果和分享预览只显示前{most}个。"
            ),
            new("say the most important thing in fewer words", "请用更少的字写出最重要的内容"),
            release
        );

    public static Diagnostic DateInFuture(SourceSpan date, string time, string now, bool release) =>
        Refused(
            "date-in-future",
            date,
            new($"`{time}` is yet to come: in Beijing it is `{now}` (S1-11).", $"`{time}`还没有到：现在是北京时间`{now}`（S1-11）。"),
            new("build on the day, or correct the date", "请在那一天生成站点，或者改正日期"),
            release
        );

    public static Diagnostic UpdatedBeforePublished(SourceSpan date, string updated, string published, bool release) =>
        Refused(
            "updated-before-published",
            date,
            new($"`updated: {updated}` lies before the publication at `{published}`.", $"`updated: {updated}`早于发布时间`{published}`。"),
            new("delete `updated` from a page that has not changed since", "页面在发布之后没有改动时，请删去`updated`"),
            release
        );

    public static Diagnostic CorrectedBeforePublished(SourceSpan date, string corrected, string published, bool release) =>
        Refused(
            "corrected-before-published",
            date,
            new(
                $"`revised: {{ date: {corrected} }}` lies before the publication at `{published}`.",
                $"`revised: {{ date: {corrected} }}`早于发布时间`{published}`。"
            ),
            new(
                "correct the date, or delete `revised` from a figure that nobody has seen otherwise",
                "请改正日期；数字在发布之后没有改动时，请删去`revised`"
            ),
            release
        );

    public static Diagnostic SiteCodeOfAnotherArea(SourceSpan place, string code, string area) =>
        Warning(
            "site-code-area",
            place,
            new(
                $"The site code `{code}` does not begin with the area code `{area}` (S1-03).",
                $"网站标识码`{code}`不以行政区划代码`{area}`开头（S1-03）。"
            ),
            new("compare it with the certificate", "请与网站标识证书核对")
        );

    /// <summary>A warning while it is a draft, an error once it is to go out.</summary>
    private static Diagnostic Refused(string code, SourceSpan place, Wording message, Wording hint, bool release) =>
        release ? Error(code, place, message, hint) : Warning(code, place, message, hint);
}
