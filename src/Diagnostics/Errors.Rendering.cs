namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes of a theme, and of a site as a set of files.</summary>
internal static partial class Errors
{
    public static Diagnostic TemplateSyntax(SourceSpan place, string problem) =>
        Error("template-syntax", place, $"This template does not parse: {problem}", null);

    /// <summary>The same for every page that the template renders, so it is reported once.</summary>
    public static Diagnostic TemplateFailure(SourceSpan place, string problem, string? hint) =>
        Error("template-failure", place, problem, hint ?? "`theme/README.md` lists everything that a template may see");

    public static Diagnostic UnknownString(SourceSpan place, string key, IEnumerable<string> known) =>
        Error("unknown-string", place, $"`strings.yml` has no text `{key}`.", Suggestion.For(key, known) ?? "add it in both languages");

    public static Diagnostic DamagedFont(SourceSpan file) =>
        Error("damaged-font", file, "This file is not a usable TrueType font.", "copy it anew from where it came");

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
