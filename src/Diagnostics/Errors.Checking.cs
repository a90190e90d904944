namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes that only the whole site shows.</summary>
internal static partial class Errors
{
    public static Diagnostic UnknownFigure(SourceSpan place, string id, IEnumerable<string> known) =>
        Error(
            "unknown-figure",
            place,
            $"There is no figure `{id}`.",
            Suggestion.Nearest(id, known) is { } nearest
                ? $"did you mean `{{{nearest}}}`?"
                : "define it below `figures:` in the topic's `topic.yml`"
        );

    public static Diagnostic UnusedFigure(SourceSpan place, string id) =>
        Warning(
            "unused-figure",
            place,
            $"No page names the figure `{id}` in its text.",
            $"write `{{{id}}}` where the sentence needs it, in both languages"
        );

    public static Diagnostic FigureInOneLocale(SourceSpan place, string id, string twin) =>
        Error(
            "figure-in-one-locale",
            place,
            $"The figure `{id}` is missing from the twin page `{twin}`.",
            $"write `{{{id}}}` in the same place there"
        );

    public static Diagnostic TypedDigit(SourceSpan place, string number, string? figure, IReadOnlyCollection<string> nearby) =>
        Error(
            "typed-digit",
            place,
            $"`{number}` is typed by hand; nobody would notice if it were wrong.",
            figure is not null ? $"write `{{{figure}}}`, the figure with this number"
                : nearby.Count > 0
                    ? $"write the id of a figure ({string.Join(", ", nearby.Take(6).Select(n => $"`{{{n}}}`"))}), or enter the name in `glossary.yml`"
                : "make it a figure in `topic.yml`, or enter the name in `glossary.yml`"
        );

    public static Diagnostic ManualSpace(SourceSpan place) =>
        Error(
            "manual-space",
            place,
            "A space between Chinese and Latin characters or digits is not typed: the page adds the gap itself.",
            "delete the space"
        );

    public static Diagnostic UnknownSource(SourceSpan place, string source, IEnumerable<string> known) =>
        Error("unknown-source", place, $"`sources.yml` has no source `{source}`.", Suggestion.For(source, known));

    public static Diagnostic UnknownLocator(SourceSpan place, string locator, string source, IEnumerable<string> known) =>
        Error("unknown-locator", place, $"The source `{source}` has no place `{locator}`.", Suggestion.For(locator, known));

    public static Diagnostic ValueNotInSource(SourceSpan place, string value, string citation, string passage) =>
        Error("value-not-in-source", place, $"`{value}` does not stand at `{citation}`.", $"the source says there: {passage}");

    public static Diagnostic LinkOutside(SourceSpan place, string target) =>
        Error("link-outside", place, $"The link `{target}` leaves `input/`.", "a page can link to other content and to files beside it");

    public static Diagnostic BrokenLink(SourceSpan place, string target, string path, IEnumerable<string> known) =>
        Error(
            "broken-link",
            place,
            $"The link `{target}` leads to `{path}`, which is not there.",
            Suggestion.Nearest(path, known) is { } nearest ? $"did you mean `{nearest}`?" : null
        );

    public static Diagnostic BrokenAnchor(SourceSpan place, string anchor, IEnumerable<string> known) =>
        Error("broken-anchor", place, $"The page has no section `#{anchor}`.", Suggestion.For(anchor, known));

    public static Diagnostic ForeignImage(SourceSpan place, string target) =>
        Error(
            "foreign-image",
            place,
            $"The image `{target}` lies on another host.",
            "put the file beside the page: a page makes no request to another host"
        );

    public static Diagnostic OwnerValueMissing(SourceSpan place, string name, bool release) =>
        new(
            "owner-value-missing",
            release ? Severity.Error : Severity.Note,
            place,
            release
                ? $"`{name}` is empty, and a release needs it."
                : $"`{name}` is empty; only the owner can supply it, and a release needs it.",
            null
        );

    public static Diagnostic Placeholder(SourceSpan place, string mark, bool release) =>
        new(
            "placeholder",
            release ? Severity.Error : Severity.Note,
            place,
            $"`{mark}` marks words that are still to be written.",
            "write them, and delete the mark"
        );
}
