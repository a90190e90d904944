namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes within one YAML or Markdown file.</summary>
internal static partial class Errors
{
    public static Diagnostic YamlSyntax(SourceSpan place, string problem) =>
        Error(
            "yaml-syntax",
            place,
            $"This is not valid YAML: {problem}",
            "a value that holds `: ` or ` #`, or begins with `{`, `[`, `*`, `&`, `%` or a quotation mark, needs quotation marks around it"
        );

    public static Diagnostic YamlTab(SourceSpan place) =>
        Error("yaml-tab", place, "A tab indents this line; YAML allows only spaces.", "use two spaces for each level");

    public static Diagnostic YamlAlias(SourceSpan place) =>
        Error(
            "yaml-alias",
            place,
            "Anchors (`&`), aliases (`*`) and tags (`!`) are not allowed.",
            "write the value out, or put quotation marks around it if the sign belongs to the text"
        );

    public static Diagnostic YamlTooDeep(SourceSpan place) =>
        Error("yaml-too-deep", place, "This value is nested too deeply.", "no key of this site needs more than a few levels");

    public static Diagnostic DuplicateKey(SourceSpan place, string key, SourceSpan first) =>
        Error(
            "duplicate-key",
            place,
            $"The key `{key}` stands twice; the first is in line {first.Position.Line}.",
            "remove one of the two"
        );

    public static Diagnostic WrongType(SourceSpan place, string what, string expected) =>
        Error("wrong-type", place, $"{what} must be {expected}.");

    public static Diagnostic NoFrontMatter(SourceSpan place) =>
        Error(
            "no-front-matter",
            place,
            "A page begins with front matter between two lines `---`.",
            "write `---`, then `title:`, `tagline:` and `summary:`, then `---`"
        );

    public static Diagnostic RawHtml(SourceSpan place) =>
        Error("raw-html", place, "HTML is not allowed in a page.", "use Markdown; for a literal `<` write `\\<`");

    public static Diagnostic StrayBrace(SourceSpan place) =>
        Error(
            "stray-brace",
            place,
            "A brace begins the id of a figure, such as `{grain-area}`, and this is none.",
            "ids are lower-case words with hyphens; for a literal brace write `\\{`"
        );

    public static Diagnostic MisplacedAnchor(SourceSpan place) =>
        Error(
            "misplaced-anchor",
            place,
            "An anchor `{#…}` stands at the end of a heading and nowhere else.",
            "lower-case words with hyphens: `## Ports {#ports}`"
        );

    public static Diagnostic HeadingLevel(SourceSpan place, int level) =>
        Error(
            "heading-level",
            place,
            $"A heading of level {level} cannot stand here: the title is level 1, sections begin at `##` and no level is skipped."
        );

    public static Diagnostic UnsafeLink(SourceSpan place, string target) =>
        Error(
            "unsafe-link",
            place,
            $"`{target}` is not a link that this site publishes.",
            "use https://, mailto:, tel:, or a relative path"
        );
}
