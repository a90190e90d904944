namespace Yueqing.Site.Diagnostics;

/// <summary>Files of translators' tools that cannot be read.</summary>
internal static partial class Errors
{
    public static Diagnostic ExchangeUnknownFormat(SourceSpan place, string root) =>
        Error(
            "exchange-unknown-format",
            place,
            root.Length > 0
                ? new Wording(
                    $"A file that begins with `<{root}>` is no translation that can be taken in.",
                    $"以`<{root}>`开头的文件不是可以导入的译文。"
                )
                : new Wording("This file is neither XLIFF 1.2 nor PO nor TMX.", "此文件既不是XLIFF 1.2，也不是PO或TMX。"),
            new Wording(
                "take in the file that your tool saved from our export; terms are edited in `input/glossary.yml`",
                "请导入翻译工具根据本站导出文件保存的译文；术语请在`input/glossary.yml`中修改"
            )
        );

    public static Diagnostic ExchangeXml(SourceSpan place, string problem) =>
        Error(
            "exchange-xml",
            place,
            new Wording($"This is not well-formed XML: {problem}", $"此文件不是格式正确的XML：{problem}"),
            new Wording("export the file from your tool once more", "请从翻译工具重新导出此文件")
        );

    public static Diagnostic ExchangeDocumentType(SourceSpan place) =>
        Error(
            "exchange-document-type",
            place,
            new Wording(
                "A document type (`<!DOCTYPE`) or an entity is not allowed: it could pull in other files.",
                "不允许使用文档类型声明（`<!DOCTYPE`）或实体：它们可能引入其他文件。"
            ),
            new Wording("XLIFF 1.2 needs none; remove the line", "XLIFF 1.2不需要它，请删除这一行")
        );

    public static Diagnostic ExchangeTooDeep(SourceSpan place) =>
        Error(
            "exchange-too-deep",
            place,
            new Wording("The elements of this file are nested too deeply.", "此文件的元素嵌套过深。"),
            new Wording(
                "no tool for translators writes such a file; is it the right one?",
                "翻译工具不会生成这样的文件，请检查是否选错了文件"
            )
        );

    public static Diagnostic ExchangeEncoding(SourceSpan place, string encoding) =>
        Error(
            "exchange-encoding",
            place,
            encoding.Length > 0
                ? new Wording(
                    $"This file declares the encoding `{encoding}`; it must be UTF-8.",
                    $"此文件声明的编码是`{encoding}`，必须是UTF-8。"
                )
                : new Wording("This file does not declare its encoding; it must be UTF-8.", "此文件没有声明编码，必须声明为UTF-8。"),
            new Wording("save it as UTF-8 in your tool", "请在翻译工具中另存为UTF-8")
        );

    public static Diagnostic NotXliff12(SourceSpan place, string version) =>
        Error(
            "not-xliff-1-2",
            place,
            version.StartsWith('2')
                ? new Wording(
                    $"This is XLIFF {version}, another format than XLIFF 1.2, which is read here.",
                    $"这是XLIFF {version}，与本站读取的XLIFF 1.2是两种格式。"
                )
                : new Wording(
                    $"The version of this XLIFF file is `{version}`; it must be `1.2`.",
                    $"此XLIFF文件的版本是`{version}`，必须是`1.2`。"
                ),
            new Wording("save it as XLIFF 1.2, or export as PO", "请另存为XLIFF 1.2，或改用PO导出")
        );

    public static Diagnostic ExchangeLanguages(SourceSpan place, string from, string to) =>
        Error(
            "exchange-languages",
            place,
            new Wording(
                $"This file translates from `{from}` into `{to}`; it must be from Chinese (`zh-CN`) into English (`en`).",
                $"此文件的翻译方向是从`{from}`到`{to}`，必须是从中文（`zh-CN`）到英文（`en`）。"
            ),
            new Wording("check the languages of the project in your tool", "请检查翻译工具中项目的语言设置")
        );

    public static Diagnostic TmxLanguage(SourceSpan place, string language) =>
        Error(
            "tmx-language",
            place,
            new Wording(
                $"The source language (`srclang`) of this translation memory is `{language}`; it must be Chinese (`zh-CN`).",
                $"此翻译记忆库的源语言（`srclang`）是`{language}`，必须是中文（`zh-CN`）。"
            ),
            new Wording(
                "some converters write `en` whatever the source; correct it in the header",
                "有些转换工具一律写成`en`，请在文件头中改正"
            )
        );

    public static Diagnostic ExchangeWithoutName(SourceSpan place, string element, string missing) =>
        Error(
            "exchange-without-name",
            place,
            new Wording(
                $"This `<{element}>` has lost its `{missing}`, so nobody knows what it translates.",
                $"此`<{element}>`缺少`{missing}`，无法判断它翻译的是哪一处。"
            ),
            new Wording("export anew and take the translation over", "请重新导出，再把译文转移过去")
        );

    public static Diagnostic DuplicateUnit(SourceSpan place, string unit, SourceSpan first) =>
        Error(
            "duplicate-unit",
            place,
            new Wording(
                $"`{unit}` is translated twice; the first time in line {first.Position.Line}.",
                $"`{unit}`出现了两次译文，第一次在第{first.Position.Line}行。"
            ),
            new Wording("remove one of the two", "请删除其中一处")
        );

    public static Diagnostic PoSyntax(SourceSpan place) =>
        Error(
            "po-syntax",
            place,
            new Wording(
                "Here the file breaks the rules of PO: `msgctxt`, `msgid` and `msgstr`, each followed by text in quotation marks.",
                "此处不符合PO格式：应依次为`msgctxt`、`msgid`和`msgstr`，各自后跟引号中的文字。"
            ),
            new Wording("`msgfmt -c` shows such places too", "也可以用`msgfmt -c`查找这类错误")
        );

    public static Diagnostic PoUnterminated(SourceSpan place) =>
        Error(
            "po-unterminated",
            place,
            new Wording("The quotation mark that closes this text is missing.", "这段文字缺少结尾的引号。"),
            new Wording("a quotation mark within the text is written `\\\"`", "文字中的引号应写成`\\\"`")
        );

    public static Diagnostic PoEscape(SourceSpan place, string escape) =>
        Error(
            "po-escape",
            place,
            new Wording($"`{escape}` means nothing in a text.", $"`{escape}`不是有效的转义。"),
            new Wording("allowed are `\\n`, `\\t`, `\\r`, `\\\"` and `\\\\`", "只能使用`\\n`、`\\t`、`\\r`、`\\\"`和`\\\\`")
        );

    public static Diagnostic PoPlural(SourceSpan place) =>
        Error(
            "po-plural",
            place,
            new Wording("This site has no texts with plural forms.", "本站没有带复数形式的文字。"),
            new Wording("take in the file that was exported here", "请导入由本站导出的文件")
        );

    public static Diagnostic PoWithoutHeader(SourceSpan place) =>
        Error(
            "po-without-header",
            place,
            new Wording(
                "The header is missing: the first entry of a PO file has an empty `msgid`.",
                "缺少文件头：PO文件第一条的`msgid`应为空。"
            ),
            new Wording("copy it from the exported file", "请从导出的文件中复制文件头")
        );

    public static Diagnostic PoWithoutContext(SourceSpan place) =>
        Error(
            "po-without-context",
            place,
            new Wording(
                "This entry has lost its `msgctxt`, so nobody knows what it translates.",
                "此条缺少`msgctxt`，无法判断它翻译的是哪一处。"
            ),
            new Wording(
                "`po2xliff` drops it; translate the PO file itself, or the XLIFF file that was exported here",
                "`po2xliff`会丢弃它；请直接翻译PO文件，或翻译由本站导出的XLIFF文件"
            )
        );
}
