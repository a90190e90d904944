namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes within one YAML or Markdown file.</summary>
internal static partial class Errors
{
    /// <param name="problem">What the YAML reader says, which knows English only.</param>
    public static Diagnostic YamlSyntax(SourceSpan place, string problem) =>
        Error(
            "yaml-syntax",
            place,
            new($"This is not valid YAML: {problem}", $"这里不是有效的YAML：{problem}"),
            new(
                "a value that holds `: ` or ` #`, or begins with `{`, `[`, `*`, `&`, `%` or a quotation mark, needs quotation marks around it",
                "值中含有`: `或` #`，或者以`{`、`[`、`*`、`&`、`%`或引号开头时，要用引号把整个值括起来"
            )
        );

    public static Diagnostic YamlTab(SourceSpan place) =>
        Error(
            "yaml-tab",
            place,
            new("A tab indents this line; YAML allows only spaces.", "这一行用制表符缩进，而YAML只允许用空格。"),
            new("use two spaces for each level", "每一级缩进用两个空格")
        );

    public static Diagnostic YamlAlias(SourceSpan place) =>
        Error(
            "yaml-alias",
            place,
            new("Anchors (`&`), aliases (`*`) and tags (`!`) are not allowed.", "不允许使用锚点（`&`）、别名（`*`）和标签（`!`）。"),
            new(
                "write the value out, or put quotation marks around it if the sign belongs to the text",
                "请把值完整写出；如果符号本来就是文字的一部分，请用引号括起来"
            )
        );

    public static Diagnostic YamlTooDeep(SourceSpan place) =>
        Error(
            "yaml-too-deep",
            place,
            new("This value is nested too deeply.", "这个值的嵌套层级太深。"),
            new("no key of this site needs more than a few levels", "本站点的任何键都只需要几级嵌套")
        );

    public static Diagnostic DuplicateKey(SourceSpan place, string key, SourceSpan first) =>
        Error(
            "duplicate-key",
            place,
            new(
                $"The key `{key}` stands twice; the first is in line {first.Position.Line}.",
                $"键`{key}`重复出现，第一次在第{first.Position.Line}行。"
            ),
            new("remove one of the two", "请删去其中一个")
        );

    public static Diagnostic WrongType(SourceSpan place, Wording what, Wording expected) =>
        Error("wrong-type", place, new($"{what.En} must be {expected.En}.", $"{what.Zh}应当是{expected.Zh}。"));

    public static Diagnostic NoFrontMatter(SourceSpan place) =>
        Error(
            "no-front-matter",
            place,
            new("A page begins with front matter between two lines `---`.", "页面开头要有页首信息，写在两行`---`之间。"),
            new(
                "write `---`, then `title:`, `tagline:` and `summary:`, then `---`",
                "先写`---`，再写`title:`、`tagline:`和`summary:`，最后写`---`"
            )
        );

    public static Diagnostic RawHtml(SourceSpan place) =>
        Error(
            "raw-html",
            place,
            new("HTML is not allowed in a page.", "页面中不允许写HTML。"),
            new("use Markdown; for a literal `<` write `\\<`", "请用Markdown；要显示`<`本身，请写`\\<`")
        );

    public static Diagnostic StrayBrace(SourceSpan place) =>
        Error(
            "stray-brace",
            place,
            new(
                "A brace begins the id of a figure, such as `{grain-area}`, and this is none.",
                "花括号里应当是数据编号，例如`{grain-area}`，而这里不是。"
            ),
            new(
                "ids are lower-case words with hyphens; for a literal brace write `\\{`",
                "编号由小写英文单词和连字符组成；要显示花括号本身，请写`\\{`"
            )
        );

    /// <param name="doubled">Whether it stands in a heading that has one already.</param>
    public static Diagnostic MisplacedAnchor(SourceSpan place, bool doubled) =>
        Error(
            "misplaced-anchor",
            place,
            new("An anchor `{#…}` stands at the end of a heading and nowhere else.", "锚点`{#…}`只能写在标题末尾。"),
            doubled
                ? new("the heading has its anchor already: leave out this `{#…}`", "标题已有锚点，不要再写`{#…}`")
                : new("lower-case words with hyphens: `## Ports {#ports}`", "用小写英文单词和连字符，例如`## Ports {#ports}`")
        );

    /// <param name="mark">The two characters that were to begin or end it.</param>
    public static Diagnostic StrayEmphasis(SourceSpan place, string mark) =>
        Warning(
            "stray-emphasis",
            place,
            new(
                $"This `{mark}` has no counterpart, so readers would see it as it is typed.",
                $"这里的`{mark}`没有配对，读者会看到它原样出现。"
            ),
            new(
                $"write `{mark}` before and after the words, without spaces inside; for the characters themselves write `\\{mark[0]}\\{mark[0]}`",
                $"请在要强调的文字前后都写上`{mark}`，里侧不留空格；要显示符号本身，请写`\\{mark[0]}\\{mark[0]}`"
            )
        );

    public static Diagnostic HeadingLevel(SourceSpan place, int level) =>
        Error(
            "heading-level",
            place,
            new(
                $"A heading of level {level} cannot stand here: the title is level 1, sections begin at `##` and no level is skipped.",
                $"这里不能用{level}级标题：页面标题是1级，小节从`##`开始，级别不能跳过。"
            )
        );

    public static Diagnostic UnsafeLink(SourceSpan place, string target) =>
        Error(
            "unsafe-link",
            place,
            new($"`{target}` is not a link that this site publishes.", $"`{target}`不是本站可以发布的链接。"),
            new("use https://, mailto:, tel:, or a relative path", "请使用以“https://”“mailto:”“tel:”开头的地址，或相对路径")
        );
}
