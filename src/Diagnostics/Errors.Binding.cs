namespace Yueqing.Site.Diagnostics;

/// <summary>Mistakes that show when a file is read as what it stands for.</summary>
internal static partial class Errors
{
    public static Diagnostic UnknownKey(SourceSpan key, string what, string name, IEnumerable<string> known) =>
        Error(
            "unknown-key",
            key,
            $"{what} has no key `{name}`.",
            name.Contains(' ', StringComparison.Ordinal)
                ? "inside `{ }` a comma begins a new key: put quotation marks around a text that holds one"
                : Suggestion.For(name, known)
        );

    public static Diagnostic MissingKey(SourceSpan place, string what, string key) =>
        Error("missing-key", place, $"{what} needs a value for `{key}`.", $"add `{key}: …`");

    public static Diagnostic UnknownChoice(SourceSpan place, string key, string value, IEnumerable<string> choices) =>
        Error("unknown-choice", place, $"`{value}` is no value of `{key}`.", Suggestion.For(value, choices));

    public static Diagnostic InvalidSlug(SourceSpan place, string what, string slug) =>
        Error(
            "invalid-slug",
            place,
            $"`{slug}` cannot be {what}: it would not survive in a URL.",
            "use lower-case ASCII letters, digits and single hyphens, such as `opening-up`"
        );

    public static Diagnostic ReservedSlug(SourceSpan place, string slug) =>
        Error("reserved-slug", place, $"`{slug}` is an address that the build itself publishes.", "choose another name for the folder");

    public static Diagnostic MissingFile(SourceSpan place, string path, string why) =>
        Error("missing-file", place, $"The file `{path}` is missing: {why}.", $"add `{path}`");

    public static Diagnostic MissingTwin(SourceSpan place, string path) =>
        Error(
            "missing-twin",
            place,
            $"This page has no twin: `{path}` is missing.",
            "every page exists in Chinese and in English; `new` makes both"
        );

    public static Diagnostic UnusedFile(SourceSpan place) =>
        Warning("unused-file", place, "Nothing reads this file.", "is its name or its folder mistyped?");

    public static Diagnostic DuplicateFigure(SourceSpan place, string id, SourceSpan first) =>
        Error(
            "duplicate-figure",
            place,
            $"The figure `{id}` is defined twice; the first is at {At(first)}.",
            "an id is unique in the whole site; to show a figure elsewhere write its id in braces"
        );

    public static Diagnostic DuplicateTerm(SourceSpan place, string term, SourceSpan first) =>
        Error(
            "duplicate-term",
            place,
            $"The term `{term}` stands twice; the first is in line {first.Position.Line}.",
            "join the two entries"
        );

    public static Diagnostic DuplicateOrder(SourceSpan place, int order, string other) =>
        Error("duplicate-order", place, $"`order: {order}` is also the order of `{other}`.", "give each its own place");

    public static Diagnostic UnknownFigureInList(SourceSpan place, string id, IEnumerable<string> known) =>
        Error("unknown-figure", place, $"There is no figure `{id}` in this file.", Suggestion.For(id, known));

    public static Diagnostic MalformedQuantity(SourceSpan place, string value, string problem, string? hint) =>
        Error("malformed-quantity", place, $"`{value}` is no quantity: {problem}.", hint);

    public static Diagnostic MissingUnit(SourceSpan place, string value) =>
        Error(
            "missing-unit",
            place,
            $"`{value}` has no unit.",
            "write the value as the source does, such as `31.7万亩`; only a figure of `kind: ratio` has none"
        );

    public static Diagnostic UnknownUnit(SourceSpan place, string unit, IEnumerable<string> known) =>
        Error("unknown-unit", place, $"`units.yml` has no unit `{unit}`.", Suggestion.For(unit, known) ?? "add it to `input/units.yml`");

    public static Diagnostic UnitMismatch(SourceSpan place, string value, string unit) =>
        Error(
            "unit-mismatch",
            place,
            $"`{value}` does not end in a word that Chinese writes for the unit `{unit}`.",
            "see `zh:` of that unit in `input/units.yml`"
        );

    public static Diagnostic KindMismatch(SourceSpan place, string value, string kind) =>
        Error(
            "kind-mismatch",
            place,
            $"`{value}` cannot be of `kind: {kind}`.",
            "a growth or share is a percentage, a rank is 第N, a ratio has no unit, a level or count has one"
        );

    public static Diagnostic MissingRank(SourceSpan place, string id) =>
        Error(
            "missing-rank",
            place,
            $"The rank `{id}` does not say what it is a rank of.",
            "add `rank: { of: { zh: …, en: … }, by: { zh: …, en: … }, year: … }`; leave `by` empty if only the owner knows it"
        );

    public static Diagnostic ChartMismatch(SourceSpan place, string chart, string problem) =>
        Error(
            "chart-mismatch",
            place,
            $"This cannot be drawn as `{chart}`: {problem}.",
            "a bar compares amounts of one unit, a ring shows a share, a rank a place, a pictogram a small whole count"
        );

    public static Diagnostic MalformedCitation(SourceSpan place, string citation) =>
        Error(
            "malformed-citation",
            place,
            $"`{citation}` names no place in a source.",
            "write source and locator, such as `review-2023#A1.5`"
        );

    public static Diagnostic MalformedValue(SourceSpan place, string key, string expected) =>
        Error("malformed-value", place, $"The value of `{key}` is not {expected}.");

    public static Diagnostic MalformedEmblem(SourceSpan place) =>
        Error("malformed-emblem", place, "An emblem is exactly one character.", "such as `emblem: 稳`");

    public static Diagnostic HeadingCount(SourceSpan place, int count, string twin, int twinCount) =>
        Error(
            "heading-count",
            place,
            $"This page has {count} headings, its twin `{twin}` has {twinCount}.",
            "the two locales have the same sections in the same order"
        );

    public static Diagnostic AnchorMismatch(SourceSpan place, string anchor, string expected, SourceSpan twin) =>
        Error(
            "anchor-mismatch",
            place,
            $"The anchor `{anchor}` differs from `{expected}` of the same heading at {At(twin)}.",
            "both locales share one anchor, so that a link to the section survives translation"
        );

    public static Diagnostic DuplicateAnchor(SourceSpan place, string anchor, SourceSpan first) =>
        Error(
            "duplicate-anchor",
            place,
            $"The anchor `{anchor}` stands twice on this page; the first is at {At(first)}.",
            "give each heading its own `{#anchor}`"
        );
}
