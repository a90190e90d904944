namespace Yueqing.Site.Diagnostics;

/// <summary>Translations that come back from a tool and cannot be used as they are, and texts that cannot be sent to one.</summary>
internal static partial class Errors
{
    public static Diagnostic ExchangeUnknownTag(SourceSpan place, string unit, string tag) =>
        Error(
            "exchange-unknown-tag",
            place,
            new Wording(
                $"In `{unit}` stands a tag `<{tag}>` that the Chinese does not have.",
                $"`{unit}`中有一个中文里没有的标签`<{tag}>`。"
            ),
            new Wording("use the tags of the Chinese, and only these", "请只使用中文里已有的标签")
        );

    public static Diagnostic PlaceholderLost(SourceSpan place, string unit, string placeholder) =>
        Error(
            "placeholder-lost",
            place,
            new Wording($"The translation of `{unit}` has lost `{placeholder}`.", $"`{unit}`的译文丢失了`{placeholder}`。"),
            new Wording("insert it where it belongs; its place is free", "请把它放回合适的位置，位置可以改变")
        );

    public static Diagnostic PlaceholderUnknown(SourceSpan place, string unit, string placeholder) =>
        Error(
            "placeholder-unknown",
            place,
            new Wording(
                $"The translation of `{unit}` holds `{placeholder}`, which the Chinese does not have.",
                $"`{unit}`的译文含有中文里没有的`{placeholder}`。"
            ),
            new Wording("remove it; figures, links and code come from the Chinese", "请删除；指标、链接和代码都以中文为准")
        );

    public static Diagnostic PlaceholderDoubled(SourceSpan place, string unit, string placeholder, int expected, int found) =>
        Error(
            "placeholder-doubled",
            place,
            new Wording(
                $"The translation of `{unit}` holds `{placeholder}` {found} times, the Chinese {expected}.",
                $"`{unit}`的译文含有{found}个`{placeholder}`，中文里只有{expected}个。"
            ),
            new Wording("remove what is too much", "请删除多余的")
        );

    public static Diagnostic EmphasisLost(SourceSpan place, string unit, string marks) =>
        Warning(
            "emphasis-lost",
            place,
            new Wording(
                $"The Chinese of `{unit}` stresses words (`{marks}`), the translation does not.",
                $"`{unit}`的中文有强调（`{marks}`），译文没有。"
            ),
            new Wording(
                "set the tags around the same words, or leave it if English needs none",
                "请给对应的词加上标签；若英文不需要强调，可以不改"
            )
        );

    public static Diagnostic MarkupNotExpressible(SourceSpan place, string unit, string markdown) =>
        Error(
            "markup-not-expressible",
            place,
            new Wording(
                $"The tags in the translation of `{unit}` stand so that Markdown cannot hold them: {markdown}",
                $"`{unit}`译文中标签的位置无法用Markdown表示：{markdown}"
            ),
            new Wording(
                "let emphasis begin and end with a word, with a blank outside, and keep pairs apart",
                "强调请以词开头和结尾，空格放在标签外面，成对的标签不要紧挨在一起"
            )
        );

    public static Diagnostic UntranslatedButConfirmed(SourceSpan place, string unit) =>
        Warning(
            "untranslated-but-confirmed",
            place,
            new Wording(
                $"`{unit}` is marked as translated, but still says what the Chinese says.",
                $"`{unit}`标为已翻译，但内容仍是中文原文。"
            ),
            new Wording("it counts as not translated", "此处按未翻译处理")
        );

    public static Diagnostic HalfTranslated(SourceSpan place, string unit, string sentence) =>
        Warning(
            "half-translated",
            place,
            new Wording(
                $"`{unit}` is translated in part: a Chinese sentence still stands in it, `{sentence}`.",
                $"`{unit}`只翻译了一部分，其中还有中文句子：`{sentence}`。"
            ),
            new Wording("it counts as not translated; finish it and take the file in again", "此处按未翻译处理；请译完后重新导入")
        );

    public static Diagnostic UnexportableCharacter(SourceSpan file, string unit, int line, int codePoint) =>
        Error(
            "unexportable-character",
            file,
            new Wording(
                $"`{unit}` (line {line}) holds {CodePoint(codePoint)}, a control character that no exchange file can carry.",
                $"`{unit}`（第{line}行）含有控制字符{CodePoint(codePoint)}，任何交换文件都无法保存它。"
            ),
            new Wording("remove it, or type the character anew", "请删除，或重新输入该字符")
        );

    public static Diagnostic PoFuzzy(SourceSpan place, string unit) =>
        Note(
            "po-fuzzy",
            place,
            new Wording($"`{unit}` is marked `fuzzy`, so its text is not taken in.", $"`{unit}`标有`fuzzy`，其译文不导入。"),
            new Wording("once the text is right, remove the mark in your tool", "译文确认无误后，请在翻译工具中去掉这个标记")
        );
}
