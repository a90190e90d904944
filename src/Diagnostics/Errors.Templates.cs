namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes of templates. Each is the same for every page that the template renders, so it is reported once.</summary>
internal static partial class Errors
{
    /// <param name="problem">What the template engine says, which knows English only.</param>
    public static Diagnostic TemplateSyntax(SourceSpan place, string problem) =>
        Error("template-syntax", place, new($"This template does not parse: {problem}", $"这个模板有语法错误：{problem}"));

    /// <param name="problem">What the template engine says, which knows English only.</param>
    public static Diagnostic TemplateFailure(string problem) => TemplateFailure(new Wording(problem, $"模板在这里出错：{problem}"), null);

    /// <summary>Still without a place: only the template engine knows it, and <c>TemplateRuntime</c> adds it.</summary>
    private static Diagnostic TemplateFailure(Wording problem, Wording? hint) =>
        Error(
            "template-failure",
            default,
            problem,
            hint ?? new("`theme/README.md` lists everything that a template may see", "模板可用的内容都列在`theme/README.md`中")
        );

    public static Diagnostic UnknownMember(string name, IEnumerable<string> known) =>
        TemplateFailure(new($"There is no `{name}` here.", $"这里没有`{name}`。"), Suggestion.For(name, known));

    public static Diagnostic UnknownStringInTemplate(string key, IEnumerable<string> known) =>
        TemplateFailure(NoText(key), Suggestion.For(key, known));

    public static Diagnostic UnknownAsset(string name, IEnumerable<string> known) =>
        TemplateFailure(new($"The theme has no asset `{name}`.", $"主题中没有资源文件`{name}`。"), Suggestion.For(name, known));

    public static Diagnostic MalformedRoute(string route) =>
        TemplateFailure(
            new($"`{route}` is no page of the site.", $"`{route}`不是本站的页面。"),
            new("a route begins with `/`, such as `/data/`", "站内地址以`/`开头，例如`/data/`")
        );

    /// <param name="typed">The name as the template says it; <paramref name="known"/> are such names too.</param>
    public static Diagnostic UnknownTemplate(string template, string typed, IEnumerable<string> known) =>
        TemplateFailure(new($"There is no template `{template}`.", $"没有模板`{template}`。"), Suggestion.For(typed, known));

    public static Diagnostic UnknownEmblem(string character) =>
        TemplateFailure(new($"`{character}` is the emblem of no achievement.", $"`{character}`不是任何一项成果的标志字。"), null);

    public static Diagnostic HtmlInPicture() =>
        TemplateFailure(
            new("This value is HTML, which a picture cannot show.", "这个值是HTML，图片无法显示。"),
            new("use `page.description` or `section.text`", "请用`page.description`或`section.text`")
        );

    public static Diagnostic TemplatesTooDeep(int most) =>
        TemplateFailure(
            new($"Templates call each other more than {most} deep.", $"模板相互调用超过{most}层。"),
            new("a partial that prints itself never ends", "在自身中调用自身的模板永远不会结束")
        );
}
