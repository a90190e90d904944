namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes that show when a file is read as what it stands for.</summary>
internal static partial class Errors
{
    public static Diagnostic UnknownKey(SourceSpan key, Wording what, string name, IEnumerable<string> known) =>
        Error(
            "unknown-key",
            key,
            new($"{what.En} has no key `{name}`.", $"{what.Zh}没有名为`{name}`的键。"),
            name.Contains(' ', StringComparison.Ordinal)
                ? new(
                    "inside `{ }` a comma begins a new key: put quotation marks around a text that holds one",
                    "在`{ }`里，逗号后面是一个新的键：文字中有逗号时，请用引号括起来"
                )
                : Suggestion.For(name, known)
        );

    public static Diagnostic MissingKey(SourceSpan place, Wording what, string key) =>
        Error(
            "missing-key",
            place,
            new($"{what.En} needs a value for `{key}`.", $"{what.Zh}必须有`{key}`的值。"),
            new($"add `{key}: …`", $"请加上`{key}: …`")
        );

    public static Diagnostic UnknownChoice(SourceSpan place, string key, string value, IEnumerable<string> choices) =>
        Error(
            "unknown-choice",
            place,
            new($"`{value}` is no value of `{key}`.", $"`{value}`不是`{key}`可用的值。"),
            Suggestion.For(value, choices)
        );

    public static Diagnostic InvalidSlug(SourceSpan place, Wording what, string slug) =>
        Error(
            "invalid-slug",
            place,
            new($"`{slug}` cannot be {what.En}: it would not survive in a URL.", $"`{slug}`不能用作{what.Zh}：它无法原样写进网址。"),
            new(
                "use lower-case ASCII letters, digits and single hyphens, such as `opening-up`",
                "请用小写英文字母、数字和单个连字符，例如`opening-up`"
            )
        );

    public static Diagnostic ReservedSlug(SourceSpan place, string slug) =>
        Error(
            "reserved-slug",
            place,
            new($"`{slug}` is an address that the build itself publishes.", $"`{slug}`是程序自己要发布的地址。"),
            new("choose another name for the folder", "请给文件夹另取一个名字")
        );

    public static Diagnostic MissingFile(SourceSpan place, string path, Wording why) =>
        Error(
            "missing-file",
            place,
            new($"The file `{path}` is missing: {why.En}.", $"缺少文件`{path}`：{why.Zh}。"),
            new($"add `{path}`", $"请添加`{path}`")
        );

    public static Diagnostic MissingTwin(SourceSpan place, string path) =>
        Error(
            "missing-twin",
            place,
            new($"This page has no twin: `{path}` is missing.", $"这个页面缺少另一种语言的版本：没有`{path}`。"),
            new("every page exists in Chinese and in English; `new` makes both", "每个页面都要有中文版和英文版；用`new`可以同时生成")
        );

    public static Diagnostic UnusedFile(SourceSpan place) =>
        Warning(
            "unused-file",
            place,
            new("Nothing reads this file.", "没有任何地方用到这个文件。"),
            new("is its name or its folder mistyped?", "是不是文件名或文件夹名写错了？")
        );

    public static Diagnostic DuplicateOrder(SourceSpan place, int order, string other) =>
        Error(
            "duplicate-order",
            place,
            new($"`order: {order}` is also the order of `{other}`.", $"`order: {order}`与`{other}`的次序相同。"),
            new("give each its own place", "请让各自的次序不同")
        );

    public static Diagnostic MalformedValue(SourceSpan place, string key, Wording expected) =>
        Error("malformed-value", place, new($"The value of `{key}` is not {expected.En}.", $"`{key}`的值不是{expected.Zh}。"));

    public static Diagnostic MalformedEmblem(SourceSpan place) =>
        Error(
            "malformed-emblem",
            place,
            new("An emblem is exactly one character.", "标志字只能是一个字。"),
            new("such as `emblem: 稳`", "例如`emblem: 稳`")
        );

    public static Diagnostic HeadingCount(SourceSpan place, int count, string twin, int twinCount) =>
        Error(
            "heading-count",
            place,
            new(
                $"This page has {count} headings, its twin `{twin}` has {twinCount}.",
                $"这个页面有{count}个标题，另一种语言的页面`{twin}`有{twinCount}个。"
            ),
            new("the two locales have the same sections in the same order", "两种语言的小节要相同，次序也要相同")
        );

    public static Diagnostic AnchorMismatch(SourceSpan place, string anchor, string expected, SourceSpan twin) =>
        Error(
            "anchor-mismatch",
            place,
            new(
                $"The anchor `{anchor}` differs from `{expected}` of the same heading at {At(twin)}.",
                $"锚点`{anchor}`与{At(twin)}处同一标题的锚点`{expected}`不一致。"
            ),
            new(
                "both locales share one anchor, so that a link to the section survives translation",
                "两种语言共用一个锚点，指向小节的链接在翻译之后才依然有效"
            )
        );

    public static Diagnostic DuplicateAnchor(SourceSpan place, string anchor, SourceSpan first) =>
        Error(
            "duplicate-anchor",
            place,
            new(
                $"The anchor `{anchor}` stands twice on this page; the first is at {At(first)}.",
                $"锚点`{anchor}`在这个页面上重复出现，第一次在{At(first)}。"
            ),
            new("give each heading its own `{#anchor}`", "请给每个标题写一个不同的`{#anchor}`")
        );
}
