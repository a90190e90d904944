namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes that only the whole site shows.</summary>
internal static partial class Errors
{
    public static Diagnostic UnknownFigure(SourceSpan place, string id, IEnumerable<string> known) =>
        Error(
            "unknown-figure",
            place,
            new($"There is no figure `{id}`.", $"没有编号为`{id}`的数据。"),
            Suggestion.Nearest(id, known) is { } nearest
                ? Suggestion.DidYouMean($"{{{nearest}}}")
                : new(
                    "pick the right id among the figures of the page; one that is really missing is defined below `figures:` in the topic's `topic.yml`",
                    "请从页面的数据中选用正确的编号；如果确实缺少这个数据，要在专题的`topic.yml`中的`figures:`下定义"
                )
        );

    public static Diagnostic UnusedFigure(SourceSpan place, string id) =>
        Warning(
            "unused-figure",
            place,
            new($"No page names the figure `{id}` in its text.", $"没有任何页面的正文用到数据`{id}`。"),
            new($"write `{{{id}}}` where the sentence needs it, in both languages", $"请在两种语言的相应句子中写上`{{{id}}}`")
        );

    public static Diagnostic FigureInOneLocale(SourceSpan place, string id, string twin) =>
        Error(
            "figure-in-one-locale",
            place,
            new($"The figure `{id}` is missing from the twin page `{twin}`.", $"另一种语言的页面`{twin}`中没有编号为`{id}`的数据。"),
            new($"write `{{{id}}}` in the same place there", $"请在那个页面的相同位置写上`{{{id}}}`")
        );

    /// <param name="other">The language that lacks it.</param>
    public static Diagnostic FigureInOneTakeaway(SourceSpan place, string id, string other) =>
        Error(
            "figure-in-one-locale",
            place,
            new($"The figure `{id}` is missing from `{other}:` of this takeaway.", $"这句要点的`{other}:`中没有编号为`{id}`的数据。"),
            new($"write `{{{id}}}` in the same place there", $"请在那里的相同位置写上`{{{id}}}`")
        );

    public static Diagnostic TypedDigit(SourceSpan place, string number, string? figure, IReadOnlyCollection<string> nearby) =>
        TypedDigit(
            place,
            number,
            figure is not null ? new($"write `{{{figure}}}`, the figure with this number", $"请写`{{{figure}}}`，它就是这个数字对应的数据")
                : nearby.Count > 0
                    ? new(
                        $"write the id of a figure ({Braced(nearby, ", ")}), or enter the name in `glossary.yml`",
                        $"请写数据编号（{Braced(nearby, "、")}）；如果是名称的一部分，请把名称登记到`glossary.yml`中"
                    )
                : new(
                    "make it a figure in `topic.yml`, or enter the name in `glossary.yml`",
                    "请在`topic.yml`中把它定义为数据；如果是名称的一部分，请把名称登记到`glossary.yml`中"
                )
        );

    private static Diagnostic TypedDigit(SourceSpan place, string number, Wording hint) =>
        Error(
            "typed-digit",
            place,
            new($"`{number}` is typed by hand; nobody would notice if it were wrong.", $"`{number}`是手工输入的，错了也没有人会发现。"),
            hint
        );

    private static string Braced(IEnumerable<string> ids, string separator) =>
        string.Join(separator, ids.Take(6).Select(id => $"`{{{id}}}`"));

    public static Diagnostic ManualSpace(SourceSpan place) =>
        Error(
            "manual-space",
            place,
            new(
                "A space between Chinese and Latin characters or digits is not typed: the page adds the gap itself.",
                "汉字与拉丁字母或数字之间不要输入空格：页面会自动留出间隙。"
            ),
            new("delete the space", "请删去空格")
        );

    public static Diagnostic UnknownSource(SourceSpan place, string source, IEnumerable<string> known) =>
        Error(
            "unknown-source",
            place,
            new($"`sources.yml` has no source `{source}`.", $"`sources.yml`中没有来源`{source}`。"),
            Suggestion.For(source, known)
        );

    public static Diagnostic UnknownLocator(SourceSpan place, string locator, string source, IEnumerable<string> known) =>
        Error(
            "unknown-locator",
            place,
            new($"The source `{source}` has no place `{locator}`.", $"来源`{source}`中没有位置`{locator}`。"),
            Suggestion.For(locator, known)
        );

    public static Diagnostic ValueNotInSource(SourceSpan place, string value, string citation, string passage) =>
        Error(
            "value-not-in-source",
            place,
            new($"`{value}` does not stand at `{citation}`.", $"`{citation}`处没有`{value}`。"),
            new($"the source says there: {passage}", $"原文那里写的是：{passage}")
        );

    public static Diagnostic LinkOutside(SourceSpan place, string target) =>
        Error(
            "link-outside",
            place,
            new($"The link `{target}` leaves `input/`.", $"链接`{target}`指向`input/`之外。"),
            new("a page can link to other content and to files beside it", "页面只能链接到其他内容，以及与它放在一起的文件")
        );

    public static Diagnostic BrokenLink(SourceSpan place, string target, string path, IEnumerable<string> known) =>
        Error(
            "broken-link",
            place,
            new($"The link `{target}` leads to `{path}`, which is not there.", $"链接`{target}`指向`{path}`，而它不存在。"),
            Suggestion.Nearest(path, known) is { } nearest ? Suggestion.DidYouMean(nearest) : null
        );

    public static Diagnostic BrokenAnchor(SourceSpan place, string anchor, IEnumerable<string> known) =>
        Error(
            "broken-anchor",
            place,
            new($"The page has no section `#{anchor}`.", $"页面中没有小节`#{anchor}`。"),
            Suggestion.For(anchor, known)
        );

    public static Diagnostic ForeignImage(SourceSpan place, string target) =>
        Error(
            "foreign-image",
            place,
            new($"The image `{target}` lies on another host.", $"图片`{target}`在别的网站上。"),
            new(
                "put the file beside the page: a page makes no request to another host",
                "请把图片文件与页面放在一起：页面不向其他网站发出请求"
            )
        );

    public static Diagnostic OwnerValueMissing(SourceSpan place, string name, bool release) =>
        release
            ? Error(
                "owner-value-missing",
                place,
                new($"`{name}` is empty, and a release needs it.", $"`{name}`还是空的，而正式发布必须有它。")
            )
            : Note(
                "owner-value-missing",
                place,
                new(
                    $"`{name}` is empty; only the owner can supply it, and a release needs it.",
                    $"`{name}`还是空的：只有主办单位能够提供，正式发布必须有它。"
                )
            );

    public static Diagnostic Placeholder(SourceSpan place, string mark, bool release)
    {
        Wording message = new($"`{mark}` marks words that are still to be written.", $"`{mark}`标出的文字还没有写。");
        Wording hint = new("write them, and delete the mark", "请写好文字，并删去标记");
        return release ? Error("placeholder", place, message, hint) : Note("placeholder", place, message, hint);
    }
}
