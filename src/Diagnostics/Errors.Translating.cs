namespace Yueqing.Site.Diagnostics;

/// <summary>English that does not follow its Chinese (S5-07, S5-08).</summary>
internal static partial class Errors
{
    public static Diagnostic TranslationMissing(SourceSpan zh, string file, bool refused) =>
        new(
            "translation-missing",
            refused ? Severity.Error : Severity.Note,
            zh,
            new Wording(
                $"This text has no English in `{file}`; {(refused ? "a release needs it" : "a draft shows the Chinese instead")}.",
                $"这段文字在`{file}`里没有英文，{(refused ? "正式发布不能缺" : "草稿里先显示中文")}。"
            ),
            new Wording("translate it, then run `translate accept`", "译好以后运行`translate accept`")
        );

    public static Diagnostic TranslationStale(SourceSpan en, SourceSpan zh, string change, bool refused, bool shown) =>
        new(
            "translation-stale",
            refused ? Severity.Error : Severity.Note,
            en,
            new Wording(
                $"The Chinese at {At(zh)} has changed since this was translated: {change}",
                $"这段英文译出之后，{At(zh)}的中文改过：{change}"
            ),
            shown
                ? new Wording("readers get the last accepted English with a notice", "读者看到的是上次认可的英文，并附有说明")
                : new Wording(
                    "bring the English up to date, then run `translate accept`; until then a draft shows the Chinese",
                    "改好英文以后运行`translate accept`；在此之前草稿显示中文"
                )
        );

    public static Diagnostic TranslationOrphan(SourceSpan en, string file) =>
        Warning(
            "translation-orphan",
            en,
            new Wording(
                $"Nothing in `{file}` is what this English translates; it is not published.",
                $"`{file}`里没有与这段英文对应的中文，这段英文不会发布。"
            ),
            new Wording("delete it, or write its Chinese", "删去这段英文，或者补上中文")
        );

    public static Diagnostic TranslationUnaccepted(SourceSpan en, int blocks, bool refused) =>
        new(
            "translation-unaccepted",
            refused ? Severity.Error : Severity.Note,
            en,
            new Wording(
                $"Nobody has accepted the English of this page yet ({blocks} {(blocks == 1 ? "block" : "blocks")}); a release needs it.",
                $"这一页的英文还没有认可（{blocks}段），正式发布前要认可。"
            ),
            new Wording("read it against the Chinese, then run `translate accept` on it", "对照中文通读一遍，再对它运行`translate accept`")
        );

    public static Diagnostic ImportUnknownPage(SourceSpan unit, string path, IEnumerable<string> known) =>
        Error(
            "import-unknown-page",
            unit,
            new Wording($"The page `{path}` is no longer there.", $"页面`{path}`已经不在了。"),
            Suggestion.Nearest(path, known) is { } nearest
                ? new Wording($"was it moved to `{nearest}`? Export again", $"是不是移到了`{nearest}`？请重新导出")
                : new Wording("export again; this translation is still in the file", "请重新导出；译文仍在这个文件里")
        );

    public static Diagnostic ImportUnknownBlock(SourceSpan unit, string id, string path) =>
        Error(
            "import-unknown-block",
            unit,
            new Wording($"`{path}` has no block `{id}` any more.", $"`{path}`里已经没有`{id}`这一段。"),
            new Wording("the Chinese has changed since the export: export again", "导出之后中文改过：请重新导出")
        );

    public static Diagnostic ImportSourceChanged(SourceSpan unit, string id, SourceSpan zh, string change) =>
        Error(
            "import-source-changed",
            unit,
            new Wording(
                $"The Chinese of `{id}` at {At(zh)} has changed since the export: {change}",
                $"`{id}`（{At(zh)}）的中文在导出之后改过：{change}"
            ),
            new Wording("the English was not taken; export again and bring it up to date", "没有采用这段英文；请重新导出，再改译文")
        );

    public static Diagnostic ImportStructure(SourceSpan zh, string file) =>
        Error(
            "import-structure",
            zh,
            new Wording(
                $"The English of this part cannot be placed: `{file}` is built differently here.",
                $"这一部分的英文放不进去：`{file}`在这里的结构不同。"
            ),
            new Wording("give the English page the same list or table first", "请先让英文页有同样的列表或表格")
        );

    /// <summary>Saving English at the desk that would make other blocks of the page.</summary>
    public static Diagnostic DeskStructure(SourceSpan block) =>
        Error(
            "desk-structure",
            block,
            new Wording(
                "Written so, this block would break the page into other blocks than the Chinese has.",
                "这样写会打乱页面的分段，与中文对不上。"
            ),
            new Wording(
                "a block is one paragraph, heading, item or cell: no empty line, and at the beginning of a line no mark of a heading, list, table or quotation and no HTML tag (`<`)",
                "一段只能是一个段落、标题、列表项或单元格：中间不能有空行，行首不能有标题、列表、表格或引文的记号，也不能有HTML标签（`<`）"
            )
        );

    public static Diagnostic DeskEmpty(SourceSpan block) =>
        Error(
            "desk-empty",
            block,
            new Wording("An empty text cannot be saved.", "空白的译文不能保存。"),
            new Wording("to drop this text from the page, delete its Chinese", "如果页面不再需要这段文字，请删去中文")
        );

    /// <summary>English so new that only its acceptance tells what it translates.</summary>
    public static Diagnostic DeskPairing(SourceSpan block) =>
        Error(
            "desk-pairing",
            block,
            new Wording(
                "Saved alone, this English would be taken for the translation of its neighbour, which has none.",
                "只保存的话，这段英文会被当作旁边那段尚未翻译的中文的译文。"
            ),
            new Wording("save and accept it in one step, or translate its neighbour first", "请保存并认可，或者先译好旁边那段")
        );
}
