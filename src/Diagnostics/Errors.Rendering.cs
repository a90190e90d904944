namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes of a theme, and of a site as a set of files.</summary>
internal static partial class Errors
{
    public static Diagnostic TemplateSyntax(SourceSpan place, string problem) =>
        Error("template-syntax", place, $"This template does not parse: {problem}", null);

    public static Diagnostic TemplateFailure(SourceSpan place, string problem, string page) =>
        Error(
            "template-failure",
            place,
            $"{problem} (while rendering `{page}`)",
            "`theme/README.md` lists everything that a template may see"
        );

    public static Diagnostic MissingTemplate(SourceSpan place, string name, IEnumerable<string> known) =>
        Error("missing-template", place, $"There is no template `{name}`.", Suggestion.For(name, known));

    public static Diagnostic UnknownString(SourceSpan place, string key, IEnumerable<string> known) =>
        Error("unknown-string", place, $"`strings.yml` has no text `{key}`.", Suggestion.For(key, known) ?? "add it in both languages");

    public static Diagnostic UnknownAsset(SourceSpan place, string name, IEnumerable<string> known) =>
        Error("unknown-asset", place, $"The theme has no asset `{name}`.", Suggestion.For(name, known));

    public static Diagnostic UnknownRoute(SourceSpan place, string route) =>
        Error("unknown-route", place, $"`{route}` is no page of the site.", "a route begins and ends with `/`, such as `/data/`");

    public static Diagnostic DamagedFont(SourceSpan file) =>
        Error("damaged-font", file, "This file is not a usable TrueType font.", "copy it anew from where it came");

    public static Diagnostic MissingGlyph(SourceSpan place, int codePoint, string font) =>
        Error(
            "missing-glyph",
            place,
            $"The face `{font}` has no sign for {char.ConvertFromUtf32(codePoint)} ({CodePoint(codePoint)}).",
            null
        );

    public static Diagnostic OutputCollision(SourceSpan place, string path, string other) =>
        Error(
            "output-collision",
            place,
            $"`{path}` is already made from `{other}`.",
            "two sources cannot publish one path; rename one of them"
        );

    public static Diagnostic DeadReference(SourceSpan origin, string page, string target, string attribute) =>
        Error("dead-reference", origin, $"In the page `{page}`, `{attribute}=\"{target}\"` leads to nothing that is published.", null);
}
