namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes in the text of a scene: its elements, attributes, tokens and words.</summary>
internal static partial class Errors
{
    /// <param name="problem">What the XML reader says, which knows English only.</param>
    public static Diagnostic SceneSyntax(SourceSpan place, string problem) => SceneSyntax(place, new Wording(problem, problem));

    public static Diagnostic SceneDocumentType(SourceSpan place) =>
        SceneSyntax(place, new Wording("it cannot have a document type.", "不能有文档类型声明。"));

    private static Diagnostic SceneSyntax(SourceSpan place, Wording problem) =>
        Error(
            "scene-syntax",
            place,
            new($"This scene is not well-formed: {problem.En}", $"这个画面文件的XML格式不对：{problem.Zh}"),
            new("a scene is XML: every element is closed, every value quoted", "画面文件采用XML格式：每个元素都要闭合，每个值都要加引号")
        );

    public static Diagnostic TypedDigitInScene(SourceSpan place, string number) =>
        TypedDigit(
            place,
            number,
            new(
                "print a figure, a year of `site`, or a text of `strings.yml`",
                "请改为输出一个数据、`site`中的年份，或`strings.yml`中的文字"
            )
        );

    public static Diagnostic UnknownElement(SourceSpan place, string name, string parent, IEnumerable<string> known) =>
        Error(
            "unknown-element",
            place,
            new($"`{parent}` cannot hold an element `{name}`.", $"`{parent}`中不能有元素`{name}`。"),
            Suggestion.For(name, known)
        );

    public static Diagnostic NotAScene(SourceSpan place, string name) =>
        Error(
            "unknown-element",
            place,
            new($"A picture begins with `scene`, not with `{name}`.", $"图片要以`scene`开头，而不是`{name}`。"),
            new("put everything into `<scene width=\"…\">`", "请把全部内容放进`<scene width=\"…\">`")
        );

    public static Diagnostic UnknownIcon(SourceSpan place, string name, IEnumerable<string> known) =>
        Error(
            "unknown-icon",
            place,
            new($"There is no icon `theme/infographics/icons/{name}.svg`.", $"没有图标`theme/infographics/icons/{name}.svg`。"),
            Suggestion.For(name, known)
        );

    public static Diagnostic UnknownFigureInScene(SourceSpan place, string id, IEnumerable<string> known) =>
        Error("unknown-figure", place, new($"There is no figure `{id}`.", $"没有编号为`{id}`的数据。"), Suggestion.For(id, known));

    public static Diagnostic UnknownAttribute(SourceSpan place, string element, string name, IEnumerable<string> known) =>
        Error(
            "unknown-attribute",
            place,
            new($"`{element}` has no attribute `{name}`.", $"`{element}`没有属性`{name}`。"),
            Suggestion.For(name, known)
        );

    public static Diagnostic MissingAttribute(SourceSpan place, string element, string name) =>
        Error(
            "missing-attribute",
            place,
            new($"`{element}` needs the attribute `{name}`.", $"`{element}`必须有属性`{name}`。"),
            new($"add `{name}=\"…\"`", $"请加上`{name}=\"…\"`")
        );

    public static Diagnostic MalformedAttribute(SourceSpan place, string name, string value, Wording expected) =>
        Error(
            "malformed-attribute",
            place,
            new($"`{name}=\"{value}\"` is not {expected.En}.", $"`{name}=\"{value}\"`不符合要求：应为{expected.Zh}。")
        );

    public static Diagnostic UnknownToken(SourceSpan place, string group, string name, IEnumerable<string> known) =>
        Error(
            "unknown-token",
            place,
            new($"`tokens.yml` has no `{name}` in the group `{group}`.", $"`tokens.yml`的`{group}`组中没有`{name}`。"),
            Suggestion.For(name, known)
        );

    public static Diagnostic MalformedToken(SourceSpan place, string name, string value, Wording expected) =>
        Error(
            "malformed-token",
            place,
            new(
                $"The token `{name}` is `{value}`, which is not {expected.En}.",
                $"样式变量`{name}`的值是`{value}`，不符合要求：应为{expected.Zh}。"
            )
        );

    public static Diagnostic WordsOutsideText(SourceSpan place, string element) =>
        Error(
            "words-outside-text",
            place,
            new($"Words cannot stand directly in `{element}`.", $"文字不能直接写在`{element}`中。"),
            new("put them into `<text style=\"…\">`", "请把文字放进`<text style=\"…\">`")
        );

    public static Diagnostic EmptyChart(SourceSpan place, string element, string topic) =>
        Error(
            "picture-without-figures",
            place,
            new(
                $"`{element}` names no figure: the topic `{topic}` has none to show here.",
                $"`{element}`没有指明数据：专题`{topic}`没有可以在这里显示的数据。"
            ),
            new("ask first: `{{ if topic.figures.size > 0 }}`", "请先判断：`{{ if topic.figures.size > 0 }}`")
        );

    public static Diagnostic DamagedIcon(SourceSpan place, Wording problem) =>
        Error(
            "damaged-icon",
            place,
            new($"This icon cannot be drawn: {problem.En}.", $"这个图标无法绘制：{problem.Zh}。"),
            new("an icon is an SVG file with a `viewBox` and one `path`", "图标是含有`viewBox`和一个`path`的SVG文件")
        );
}
