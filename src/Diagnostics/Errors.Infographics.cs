namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes of pictures: their templates, texts, fonts and charts.</summary>
internal static partial class Errors
{
    public static Diagnostic SceneSyntax(SourceSpan place, string problem) =>
        Error(
            "scene-syntax",
            place,
            $"This scene is not well-formed: {problem}",
            "a scene is XML: every element is closed, every value quoted"
        );

    public static Diagnostic TypedDigitInScene(SourceSpan place, string number) =>
        Error(
            "typed-digit",
            place,
            $"`{number}` is typed by hand; nobody would notice if it were wrong.",
            "print a figure, a year of `site`, or a text of `strings.yml`"
        );

    public static Diagnostic UnknownElement(SourceSpan place, string name, string parent, IEnumerable<string> known) =>
        Error("unknown-element", place, $"`{parent}` cannot hold an element `{name}`.", Suggestion.For(name, known));

    public static Diagnostic NotAScene(SourceSpan place, string name) =>
        Error("unknown-element", place, $"A picture begins with `scene`, not with `{name}`.", "put everything into `<scene width=\"…\">`");

    public static Diagnostic UnknownIcon(SourceSpan place, string name, IEnumerable<string> known) =>
        Error("unknown-icon", place, $"There is no icon `theme/infographics/icons/{name}.svg`.", Suggestion.For(name, known));

    public static Diagnostic UnknownFigureInScene(SourceSpan place, string id, IEnumerable<string> known) =>
        Error("unknown-figure", place, $"There is no figure `{id}`.", Suggestion.For(id, known));

    public static Diagnostic UnknownAttribute(SourceSpan place, string element, string name, IEnumerable<string> known) =>
        Error("unknown-attribute", place, $"`{element}` has no attribute `{name}`.", Suggestion.For(name, known));

    public static Diagnostic MissingAttribute(SourceSpan place, string element, string name) =>
        Error("missing-attribute", place, $"`{element}` needs the attribute `{name}`.", $"add `{name}=\"…\"`");

    public static Diagnostic MalformedAttribute(SourceSpan place, string name, string value, string expected) =>
        Error("malformed-attribute", place, $"`{name}=\"{value}\"` is not {expected}.");

    public static Diagnostic UnknownToken(SourceSpan place, string group, string name, IEnumerable<string> known) =>
        Error("unknown-token", place, $"`tokens.yml` has no `{name}` in the group `{group}`.", Suggestion.For(name, known));

    public static Diagnostic MalformedToken(SourceSpan place, string name, string value, string expected) =>
        Error("malformed-token", place, $"The token `{name}` is `{value}`, which is not {expected}.");

    public static Diagnostic WordsOutsideText(SourceSpan place, string element) =>
        Error("words-outside-text", place, $"Words cannot stand directly in `{element}`.", "put them into `<text style=\"…\">`");

    public static Diagnostic LowContrast(SourceSpan place, string what, string color, string ground, double ratio, double least) =>
        Error(
            "low-contrast",
            place,
            FormattableString.Invariant(
                $"{what} in `{color}` on `{ground}` has a contrast of {ratio:0.0}:1; it needs {least:0.0}:1 (S2-06)."
            ),
            "choose another colour, or change the token"
        );

    public static Diagnostic EmptyChart(SourceSpan place, string element, string topic) =>
        Error(
            "picture-without-figures",
            place,
            $"`{element}` names no figure: the topic `{topic}` has none to show here.",
            "ask first: `{{ if topic.figures.size > 0 }}`"
        );

    public static Diagnostic TextOverflow(SourceSpan place, string picture, string locale, string text, int lines, double size) =>
        Error(
            "text-overflow",
            place,
            FormattableString.Invariant(
                $"In the picture `{picture}` ({locale}) “{text}” does not fit into {lines} line{(lines == 1 ? "" : "s")}, not even at {size:0.#} px."
            ),
            "shorten the text, allow more lines (`max-lines`), or a smaller size (`min-size`)"
        );

    public static Diagnostic SceneOverflow(SourceSpan place, string picture, string locale, string direction, double needed, double room) =>
        Error(
            "scene-overflow",
            place,
            FormattableString.Invariant(
                $"The picture `{picture}` ({locale}) needs {needed:0} px of {direction} here, where {room:0} px are there."
            ),
            "show less, or set it smaller"
        );

    public static Diagnostic OutsideSafeArea(SourceSpan place, string picture, string locale, string text) =>
        Error(
            "outside-safe-area",
            place,
            $"In the picture `{picture}` ({locale}) “{text}” leaves the middle that every crop keeps (S1-24).",
            "keep text inside `safe-width`"
        );

    public static Diagnostic MissingGlyph(SourceSpan place, string picture, string locale, string character, int codePoint) =>
        Error(
            "missing-glyph",
            place,
            $"No font of the theme has “{character}” ({CodePoint(codePoint)}), which the picture `{picture}` ({locale}) shows.",
            "is the character mistyped? Else add a font that has it below `face` in `tokens.yml`"
        );

    public static Diagnostic DamagedIcon(SourceSpan place, string problem) =>
        Error("damaged-icon", place, $"This icon cannot be drawn: {problem}.", "an icon is an SVG file with a `viewBox` and one `path`");

    public static Diagnostic DamagedImage(SourceSpan place, string path) =>
        Error(
            "damaged-image",
            place,
            $"`{path}` is not an image that can be read.",
            "is it cut off, or another kind of file under this name?"
        );

    public static Diagnostic FigureOnlyInPicture(SourceSpan place, string picture, string page, string text) =>
        Error(
            "figure-only-in-picture",
            place,
            $"The picture `{picture}` shows “{text}”, which the page `{page}` does not say in words (S1-28).",
            "show the figure on the page too"
        );

    public static Diagnostic PictureTooLarge(SourceSpan place, string picture, long bytes, long limit) =>
        Error(
            "picture-too-large",
            place,
            $"The picture `{picture}` has {(bytes + 999) / 1000} KB; at most {limit / 1000} KB can be shared.",
            "show less in it"
        );
}
