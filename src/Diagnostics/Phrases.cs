namespace Yueqing.Site.Diagnostics;

/// <summary>The parts from which a sentence of <see cref="Errors"/> is built: things, what a value should have been, and reasons.</summary>
internal static class Phrases
{
    public static Wording ThisFile => new("This file", "这个文件");

    public static Wording FrontMatter => new("The front matter of a page", "页首信息");

    public static Wording Topic => new("A topic", "专题");

    public static Wording Figure => new("A figure", "数据");

    public static Wording TheFigure(string id) => new($"The figure `{id}`", $"数据`{id}`");

    public static Wording Chart => new("A chart", "图表");

    public static Wording Unit => new("A unit", "单位");

    public static Wording TheUnit(string id) => new($"The unit `{id}`", $"单位`{id}`");

    public static Wording Source => new("A source", "来源");

    public static Wording TheSource(string id) => new($"The source `{id}`", $"来源`{id}`");

    public static Wording Term => new("A term", "词条");

    public static Wording TermWithSee => new("A term with `see`", "带有`see`的术语");

    public static Wording Target => new("A target", "发布目标");

    public static Wording TheTarget(string name) => new($"The target `{name}`", $"发布目标`{name}`");

    public static Wording NameOfTarget => new("the name of a target", "发布目标的名称");

    public static Wording HostName => new("the name of a host, such as `m.example.gov.cn`", "主机名（例如`m.example.gov.cn`）");

    public static Wording Block => new("A block", "每一段");

    public static Wording Day => new("a date such as `2024-02-01`", "日期，如`2024-02-01`");

    public static Wording DayOrTime =>
        new(
            "a date such as `2024-02-01`, nor a time such as `2024-02-01 09:00` (Beijing time)",
            "`2024-02-01`这样的日期，也不是`2024-02-01 09:00`这样的北京时间"
        );

    public static Wording Token => new("A token", "样式变量");

    public static Wording TheToken(string name) => new($"The token `{name}`", $"样式变量`{name}`");

    public static Wording TheGroup(string name) => new($"The group `{name}`", $"组`{name}`");

    public static Wording Key => new("A key", "键");

    public static Wording ItemOf(string key) => new($"An item of `{key}`", $"`{key}`中的每一项");

    public static Wording IdOfFigure => new("the id of a figure", "数据编号");

    public static Wording IdOfUnit => new("the id of a unit", "单位编号");

    public static Wording IdOfSource => new("the id of a source", "来源编号");

    public static Wording FolderName => new("the name of a folder", "文件夹名");

    public static Wording Text => new("Text", "文字");

    public static Wording Sign => new("A sign", "图标");

    public static Wording Bar => new("A bar", "条形");

    public static Wording Ladder => new("A ladder", "阶梯");

    public static Wording Ring => new("A ring", "圆环");

    public static Wording Width => new("width", "宽度");

    public static Wording Height => new("height", "高度");

    public static Wording SingleValue => new("a single value", "单个值");

    public static Wording SingleWord => new("a single word", "单个词");

    public static Wording KeysAndValues => new("a map of keys and values", "一组键和值");

    public static Wording NamesAndValues => new("a map of names and values", "一组名称和值");

    public static Wording Lines => new("a map of `key: value` lines", "若干行`key: value`");

    public static Wording TrueOrFalse => new("`true` or `false`", "`true`或`false`");

    public static Wording LightAndDark => new("one value, or `light` and `dark`", "单个值，或`light`和`dark`两个值");

    public static Wording SourceSentence => new("the sentence that stands there", "那里的原文");

    public static Wording FormAndFigures =>
        new("a form and its figures, such as `bar: [one-id, another-id]`", "图形及其数据，例如`bar: [one-id, another-id]`");

    public static Wording Conversion => new("`usd`, or `{ to: …, by: … }`", "`usd`，或`{ to: …, by: … }`");

    public static Wording ExactFactor => new("an exact positive number or fraction, such as `1/15`", "精确的正数或分数（例如`1/15`）");

    public static Wording YuanForOneDollar =>
        new("a positive number of yuan for one dollar, such as `7.0467`", "一美元兑换的人民币元数（正数，例如`7.0467`）");

    public static Wording HttpsAddress =>
        new("an https address, such as `https://www.example.gov.cn/2023/`", "https网址（例如`https://www.example.gov.cn/2023/`）");

    public static Wording SiteCode => new("ten digits, or `bm` and eight digits (S1-03)", "十位数字，也不是`bm`加八位数字（S1-03）");

    public static Wording BeijingTime =>
        new("a time such as `2024-02-01 09:00` (Beijing time, S1-05)", "`2024-02-01 09:00`这样的时间（北京时间，S1-05）");

    public static Wording WholeNumber(int least, int most) => new($"a whole number from {least} to {most}", $"{least}到{most}之间的整数");

    public static Wording Number(float least, float most) =>
        new(FormattableString.Invariant($"a number from {least} to {most}"), FormattableString.Invariant($"{least}到{most}之间的数"));

    public static Wording OneToFourNumbers => new("one to four numbers, such as `48 72`", "一到四个数字，例如`48 72`");

    public static Wording OneOf(IReadOnlyList<string> words) =>
        new($"one of {string.Join(", ", words)}", $"下列之一：{string.Join("、", words)}");

    public static Wording IdOfOneFigure => new("the id of one figure", "一个数据的编号");

    public static Wording EmblemInHeadlineFace =>
        new("the emblem of an achievement that the headline face has", "某项成果的标志字，并且标题字体中有这个字");

    public static Wording NestedInFewerThan(int most) => new($"nested in fewer than {most} others", $"嵌套少于{most}层的元素");

    public static Wording Color => new("a colour such as `#16262c`, which pictures need", "图片所需的颜色，例如`#16262c`");

    public static Wording TextStyle => new("a text style such as `headline 72/1.2 ink`", "文字样式，例如`headline 72/1.2 ink`");

    public static Wording FaceName => new("named by role and language, such as `text-zh`", "以用途和语言命名的字体，名称例如`text-zh`");

    public static Wording EverySiteHasOne => new("every site has one", "每个站点都要有它");

    public static Wording EveryThemeHasOne => new("every theme has one", "每个主题都要有它");

    public static Wording HoldsFigures => new("it holds the figures of a topic", "专题的数据写在其中");

    public static Wording PageIsTwoFiles => new("a page consists of `zh.md` and `en.md`", "页面由`zh.md`和`en.md`组成");

    public static Wording NamedByFace => new("`face` in `theme/tokens.yml` names it", "`theme/tokens.yml`的`face`指定了它");

    public static Wording AlreadyA(string chart) => new($"it is a `{chart}` already", $"这里已经写了`{chart}`");

    public static Wording NoSvg => new("it is no SVG file", "它不是SVG文件");

    public static Wording NoViewBox => new("it has no `viewBox` of four numbers", "它没有由四个数字组成的`viewBox`");

    public static Wording NoPath => new("it has no `path` whose `d` can be read", "它没有`d`可以读取的`path`");
}
