namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes in the record of a figure: its value, unit, rank, chart and citation.</summary>
internal static partial class Errors
{
    public static Diagnostic DuplicateFigure(SourceSpan place, string id, SourceSpan first) =>
        Error(
            "duplicate-figure",
            place,
            new($"The figure `{id}` is defined twice; the first is at {At(first)}.", $"数据`{id}`定义了两次，第一次在{At(first)}。"),
            new(
                "an id is unique in the whole site; to show a figure elsewhere write its id in braces",
                "编号在整个站点中不能重复；要在别处引用这个数据，请把编号写在花括号里"
            )
        );

    public static Diagnostic UnknownFigureInList(SourceSpan place, string id, IEnumerable<string> known) =>
        Error(
            "unknown-figure",
            place,
            new($"There is no figure `{id}` in this file.", $"这个文件中没有编号为`{id}`的数据。"),
            Suggestion.For(id, known)
        );

    /// <param name="rest">What stands after the unit.</param>
    public static Diagnostic TrailingText(SourceSpan place, string value, string rest) =>
        MalformedQuantity(
            place,
            value,
            new($"`{rest}` follows the unit", $"单位后面还有`{rest}`"),
            new("write only the quantity; words belong in the label", "这里只写数值和单位；文字请写到名称中")
        );

    public static Diagnostic TooManyDigits(SourceSpan place, string value) =>
        MalformedQuantity(place, value, new("it has more than 28 digits", "数字超过28位"), null);

    public static Diagnostic MalformedNumber(SourceSpan place, string value, string number) =>
        MalformedQuantity(
            place,
            value,
            new($"`{number}` is no number", $"`{number}`不是数字"),
            new(
                "digits, one decimal point, a scale word and a unit, such as `1663.5亿元`",
                "依次写数字（最多一个小数点）、万或亿等数位词、单位，例如`1663.5亿元`"
            )
        );

    public static Diagnostic NoNumber(SourceSpan place, string value) =>
        MalformedQuantity(
            place,
            value,
            new("it holds no number", "其中没有数字"),
            new("write the value as the source does, such as `31.7万亩`", "请照原文写出数值，例如`31.7万亩`")
        );

    private static Diagnostic MalformedQuantity(SourceSpan place, string value, Wording problem, Wording? hint) =>
        Error(
            "malformed-quantity",
            place,
            new($"`{value}` is no quantity: {problem.En}.", $"`{value}`不是带单位的数值：{problem.Zh}。"),
            hint
        );

    public static Diagnostic MissingUnit(SourceSpan place, string value) =>
        Error(
            "missing-unit",
            place,
            new($"`{value}` has no unit.", $"`{value}`没有单位。"),
            new(
                "write the value as the source does, such as `31.7万亩`; only a figure of `kind: ratio` has none",
                "请照原文写出数值，例如`31.7万亩`；只有`kind: ratio`的数据没有单位"
            )
        );

    public static Diagnostic UnknownUnit(SourceSpan place, string unit, IEnumerable<string> known) =>
        Error(
            "unknown-unit",
            place,
            new($"`units.yml` has no unit `{unit}`.", $"`units.yml`中没有单位`{unit}`。"),
            Suggestion.For(unit, known) ?? new("add it to `input/units.yml`", "请把它加到`input/units.yml`中")
        );

    public static Diagnostic UnitMismatch(SourceSpan place, string value, string unit) =>
        Error(
            "unit-mismatch",
            place,
            new(
                $"`{value}` does not end in a word that Chinese writes for the unit `{unit}`.",
                $"`{value}`末尾的词不是单位`{unit}`的中文写法。"
            ),
            new("see `zh:` of that unit in `input/units.yml`", "请看`input/units.yml`中该单位的`zh:`")
        );

    public static Diagnostic KindMismatch(SourceSpan place, string value, string kind) =>
        Error(
            "kind-mismatch",
            place,
            new($"`{value}` cannot be of `kind: {kind}`.", $"`{value}`不能是`kind: {kind}`。"),
            new(
                "a growth or share is a percentage, a rank is 第N, a ratio has no unit, a level or count has one",
                "增长（growth）和占比（share）是百分数，位次（rank）写作第N，比值（ratio）没有单位，总量（level）和个数（count）有单位"
            )
        );

    public static Diagnostic MissingRank(SourceSpan place, string id) =>
        Error(
            "missing-rank",
            place,
            new($"The rank `{id}` does not say what it is a rank of.", $"位次`{id}`没有说明是什么的位次。"),
            new(
                "add `rank: { of: { zh: …, en: … }, by: { zh: …, en: … }, year: … }`; leave `by` empty if only the owner knows it",
                "请加上`rank: { of: { zh: …, en: … }, by: { zh: …, en: … }, year: … }`；如果评定单位只有主办单位知道，`by`可以留空"
            )
        );

    public static Diagnostic ChartMismatch(SourceSpan place, string chart, Wording problem) =>
        Error(
            "chart-mismatch",
            place,
            new($"This cannot be drawn as `{chart}`: {problem.En}.", $"这里不能画成`{chart}`：{problem.Zh}。"),
            new(
                "a bar compares amounts of one unit, a ring shows a share, a rank a place, a pictogram a small whole count",
                "条形图（bar）比较同一单位的数量，环形图（ring）表示占比，位次图（rank）表示名次，图标图（pictogram）表示不大的整数"
            )
        );

    public static Diagnostic TakeawayWithoutFigure(SourceSpan place, IEnumerable<string> figures) =>
        Error(
            "takeaway-without-figure",
            place,
            new("This takeaway names no figure of its chart.", "这句要点没有用到图表中的数据。"),
            new(
                $"say in both languages what the chart shows, with {Braced(figures, ", ")}",
                $"请用两种语言说明图表表示什么，并写上{Braced(figures, "、")}"
            )
        );

    public static Diagnostic MalformedCitation(SourceSpan place, string citation) =>
        Error(
            "malformed-citation",
            place,
            new($"`{citation}` names no place in a source.", $"`{citation}`没有指明来源中的位置。"),
            new("write source and locator, such as `review-2023#A1.5`", "请写明来源和位置，例如`review-2023#A1.5`")
        );
}
