namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes of a theme, and of a site as a set of files.</summary>
internal static partial class Errors
{
    public static Diagnostic UnknownString(SourceSpan place, string key, IEnumerable<string> known) =>
        Error("unknown-string", place, NoText(key), Suggestion.For(key, known) ?? new("add it in both languages", "请补上两种语言的文字"));

    private static Wording NoText(string key) => new($"`strings.yml` has no text `{key}`.", $"`strings.yml`中没有文字`{key}`。");

    public static Diagnostic DamagedFont(SourceSpan file) =>
        Error(
            "damaged-font",
            file,
            new("This file is not a usable TrueType font.", "这个文件不是可用的TrueType字体。"),
            new("copy it anew from where it came", "请从原处重新复制")
        );

    public static Diagnostic DamagedImage(SourceSpan place, string path) =>
        Error(
            "damaged-image",
            place,
            new($"`{path}` is not an image that can be read.", $"`{path}`不是可以读取的图片。"),
            new("is it cut off, or another kind of file under this name?", "文件是否不完整，或者是改了扩展名的其他文件？")
        );

    public static Diagnostic OutputCollision(SourceSpan place, string path, string other) =>
        Error(
            "output-collision",
            place,
            new($"`{path}` is already made from `{other}`.", $"`{path}`已经由`{other}`生成。"),
            new("two sources cannot publish one path; rename one of them", "两个来源不能发布到同一路径，请给其中一个改名")
        );

    public static Diagnostic DeadReference(SourceSpan origin, string page, string target, string attribute) =>
        Error(
            "dead-reference",
            origin,
            new(
                $"In the page `{page}`, `{attribute}=\"{target}\"` leads to nothing that is published.",
                $"页面`{page}`中的`{attribute}=\"{target}\"`指向没有发布的内容。"
            )
        );

    public static Diagnostic DuplicateId(SourceSpan origin, string page, string id) =>
        Error(
            "duplicate-id",
            origin,
            new($"The page `{page}` has more than one place with the id `{id}`.", $"页面`{page}`中有不止一处的id是`{id}`。"),
            new("templates have ids of their own; choose another anchor `{#…}`", "模板也有自己的id，请换一个锚点`{#…}`")
        );
}
